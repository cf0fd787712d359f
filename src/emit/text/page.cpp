#include "emit/text/page.hpp"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/date.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/width.hpp"

namespace atelier::emit::plain {

namespace {

constexpr std::size_t widest = 110;
constexpr std::size_t narrowest = 20;
/// Fewer columns than this are no room for a question.
constexpr std::size_t least_text = 24;
constexpr std::size_t gap = 2;

}  // namespace

Page::Page(const Look& look, std::string& out)
    : look_{look}, paint_{look}, columns_{std::clamp(look.width, narrowest, widest)}, out_{out} {}

std::string Page::safe(std::string_view text) const { return escape::sentence(text, look_.unicode); }

void Page::blank() { out_ += '\n'; }

void Page::line(std::string_view text) {
    out_ += text;
    out_ += '\n';
}

void Page::fold(std::string_view text, std::size_t indent, Ink ink) {
    indent = std::min(indent, columns_ / 2);
    for (const std::string& part : emit::fold(safe(text), columns_ - indent))
        line(std::string(indent, ' ') + paint_(ink, part));
}

void Page::fold_beside(std::string_view text, std::string_view right, std::string_view lead,
                       std::size_t indent, Ink ink) {
    const std::string beside = safe(right);
    const std::size_t room = columns_ - indent;
    const std::size_t taken = beside.empty() ? 0 : width(beside) + gap;
    const bool fits = room >= least_text + taken;
    std::vector<std::string> lines = emit::fold(safe(text), fits ? room - taken : room);
    if (lines.empty()) lines.emplace_back();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string out = i == 0 ? padded(lead, indent) : std::string(indent, ' ');
        out += paint_(ink, lines[i]);
        if (i == 0 && fits && !beside.empty())
            out += std::string(room - width(lines[i]) - width(beside), ' ') + beside;
        line(out);
    }
    if (!fits && !beside.empty()) fold(right, indent);
}

std::string padded(std::string_view text, std::size_t columns) {
    std::string out{text};
    const std::size_t taken = width(text);
    if (taken < columns) out.append(columns - taken, ' ');
    return out;
}

void heading(Page& page, const record::Record& record, const Run& run) {
    const std::string name =
        cut(page.safe(record.title()), page.columns(), page.look().unicode ? "…" : "...");
    const std::string city = cut(page.safe(*record.city), page.columns(), page.look().unicode ? "…" : "...");
    const bool one_line = width(name) + gap + width(city) <= page.columns();
    std::string first = page.paint(Ink::bold, name);
    if (one_line && !city.empty())
        first += std::string(page.columns() - width(name) - width(city), ' ') + city;
    page.line(first);
    if (!one_line) page.line(city);
    const std::string_view phase = phase_id(run.method, record.phase_index);
    page.fold(fmt::format("as of {}, {}", text::to_words(run.as_of),
                          phase.empty() ? "names no phase yet" : fmt::format("says it is in {}", phase)),
              0, Ink::dim);
}

}  // namespace atelier::emit::plain
