#include "emit/text/excerpt.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/paint.hpp"
#include "emit/support/width.hpp"
#include "emit/text/window.hpp"

namespace atelier::emit::plain {
namespace {

/// More places than these are counted rather than shown.
constexpr std::size_t most_related = 8;
/// A label that finds no room beside its underline stands below it, in so many columns at least if it needs them.
constexpr std::size_t label_room = 32;

struct Mark {
    text::Span span;
    std::string_view label;
    bool primary{false};
    std::uint32_t line{1};
    std::uint32_t more_lines{0};
};

Mark mark(const text::Source& source, text::Span span, std::string_view label, bool primary) {
    const std::uint32_t line = source.line_of(span.begin);
    const std::uint32_t last = span.empty() ? line : source.line_of(span.end - 1);
    return {span, label, primary, line, last - line};
}

bool points(const diag::Finding& finding) { return finding.span != text::Span{} || !finding.label.empty(); }

std::vector<Mark> marks_of(const text::Source& source, const diag::Finding& finding) {
    std::vector<Mark> marks;
    if (points(finding)) marks.push_back(mark(source, finding.span, finding.label, true));
    for (std::size_t i = 0; i < std::min(finding.related.size(), most_related); ++i)
        marks.push_back(mark(source, finding.related[i].span, finding.related[i].text, false));
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
    return marks;
}

class Excerpt {
public:
    Excerpt(const text::Source& source, const diag::Finding& finding, const Look& look, std::string& out)
        : source_{source},
          finding_{finding},
          look_{look},
          paint_{look},
          out_{out},
          marks_{marks_of(source, finding)} {
        for (const Mark& each : marks_) digits_ = std::max(digits_, std::to_string(each.line).size());
        const std::size_t gutter = digits_ + 5;
        room_ = look.width > gutter + 8 ? look.width - gutter : 8;
    }

    void write() {
        while (!marks_.empty()) {
            const std::uint32_t line = marks_.front().line;
            if (last_line_ != 0 && line != last_line_ + 1) break_line();
            write_line(line);
            last_line_ = line;
        }
        if (finding_.related.size() > most_related) {
            const std::size_t rest = finding_.related.size() - most_related;
            out_ += fmt::format("{:{}}{}\n", "", digits_ + 5,
                                paint_(Ink::dim, "and " + text::count(rest, "more place")));
        }
    }

private:
    /// One line and its marks; those that its window does not reach stay for another turn.
    void write_line(std::uint32_t line) {
        const auto behind =
            std::find_if(marks_.begin(), marks_.end(), [&](const Mark& m) { return m.line != line; });
        auto focus = std::find_if(marks_.begin(), behind, [](const Mark& m) { return m.primary; });
        if (focus == behind) focus = marks_.begin();
        const Window window{source_, source_.line_span(line), in_line(*focus), room_, look_.unicode};
        gutter(std::to_string(line), window.text());
        std::vector<Mark> left;
        for (auto each = marks_.begin(); each != behind; ++each) {
            const auto columns = window.find(in_line(*each));
            if (columns)
                underline(*each, *columns);
            else
                left.push_back(*each);
        }
        left.insert(left.end(), behind, marks_.end());
        marks_ = std::move(left);
    }

    /// The part of a mark that its first line holds. One that begins within the line's end is moved before it.
    [[nodiscard]] text::Span in_line(const Mark& each) const {
        const text::Span line = source_.line_span(each.line);
        const std::uint32_t begin = std::min(each.span.begin, line.end);
        return {begin, std::clamp(each.span.end, begin, line.end)};
    }

    void underline(const Mark& each, Columns columns) {
        const std::size_t begin = std::min(columns.begin, room_ - 1);
        const std::size_t length = std::min(columns.end, room_) - begin;
        const std::string_view sign =
            each.primary ? (look_.unicode ? "━" : "^") : (look_.unicode ? "─" : "-");
        const Ink ink = each.primary ? ink_of(finding_.severity) : Ink::note;
        const std::string blank(begin, ' ');
        const std::string line = blank + paint_(ink, repeat(sign, length));
        const std::string label = label_of(each);
        if (label.empty()) return gutter({}, line);
        if (begin + length + 1 + width(label) <= room_) return gutter({}, line + " " + paint_(ink, label));
        gutter({}, line);
        const std::size_t wanted =
            std::min(width(label), std::max(label_room, room_ - std::min(begin, room_)));
        const std::size_t indent = std::min(begin, room_ - std::min(wanted, room_));
        for (const std::string& part : fold(label, room_ - indent))
            gutter({}, std::string(indent, ' ') + paint_(ink, part));
    }

    [[nodiscard]] std::string label_of(const Mark& each) const {
        std::string label = escape::sentence(each.label, look_.unicode);
        if (each.more_lines == 0) return label;
        const std::string more = fmt::format("and {}", text::count(each.more_lines, "more line"));
        return label.empty() ? more : fmt::format("{} ({})", label, more);
    }

    void gutter(std::string_view number, std::string_view text) {
        const std::string_view bar = look_.unicode ? "│" : "|";
        out_ += paint_(Ink::dim, fmt::format("  {:>{}} {}", number, digits_, bar));
        if (!text.empty()) out_.append(" ").append(text);
        out_ += '\n';
    }

    void break_line() {
        out_ += paint_(Ink::dim, fmt::format("  {:>{}} {}", "", digits_, look_.unicode ? "┆" : ":"));
        out_ += '\n';
    }

    const text::Source& source_;
    const diag::Finding& finding_;
    const Look& look_;
    Paint paint_;
    std::string& out_;
    std::vector<Mark> marks_;
    std::size_t digits_{1};
    std::size_t room_{8};
    std::uint32_t last_line_{0};
};

}  // namespace

bool has_excerpt(const diag::Finding& finding) { return points(finding) || !finding.related.empty(); }

void write_excerpt(const text::Source& source, const diag::Finding& finding, const Look& look,
                   std::string& out) {
    Excerpt{source, finding, look, out}.write();
}

}  // namespace atelier::emit::plain
