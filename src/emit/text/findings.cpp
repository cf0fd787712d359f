#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/support/closing.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/paint.hpp"
#include "emit/support/width.hpp"
#include "emit/text/excerpt.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit::plain {
namespace {

/// Where what is said below a finding stands: behind the longest of its words, `why` and `help`.
constexpr std::size_t margin = 8;
/// A narrower terminal is taken to be as wide as this.
constexpr std::size_t narrowest = 32;
/// Longer lines are hard to read, however wide the terminal. Headings and excerpts may be.
constexpr std::size_t widest_paragraph = 100;

class Findings : public FindingsWriter {
public:
    explicit Findings(const Look& look) : look_{look}, paint_{look} {
        look_.width = std::max(look.width, narrowest);
    }

    void item(const FileFindings& file, std::string& out) override {
        name_ = escape::path(file.source.name(), look_.unicode);
        progress_.note(escape::terminal(file.title, look_.unicode),
                       escape::sentence(file.progress, look_.unicode));
        std::vector<const diag::Finding*> shown;
        std::vector<Notes> notes;
        std::vector<const diag::Finding*> known;
        std::vector<const diag::Finding*> suppressed;
        for (const diag::Finding& finding : file.findings) {
            if (!look_.verbose && finding.counts() && finding.severity == diag::Severity::note)
                add(finding, notes);
            else
                (finding.suppressed ? suppressed : finding.known ? known : shown).push_back(&finding);
        }
        const text::Source source = covered(file);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const diag::Finding* after = i + 1 < shown.size() ? shown[i + 1] : nullptr;
            write_heading(file.source, *shown[i], out);
            if (!look_.quiet) write(source, *shown[i], after, out);
        }
        for (const Notes& each : notes) write_notes(file.source, each, out);
        if (!notes.empty() && !look_.quiet) {
            out += '\n';
            write_folded("Why a note stands there, and what to do: atelier explain CODE, or --verbose.", {},
                         out);
            out += '\n';
        }
        for (const LeftOut& each : file.left_out) {
            out += paint_(Ink::dim, name_ + ":");
            write_rest(in_words(each), width(name_) + 1, 4, Ink::plain, out);
        }
        if (!file.left_out.empty()) out += '\n';
        if (look_.quiet) return;
        if (!look_.verbose) suppressed.clear();
        for (const diag::Finding* finding : known)
            write_aside(file.source, *finding, fmt::format("known {}", diag::to_string(finding->severity)),
                        out);
        for (const diag::Finding* finding : suppressed) write_aside(file.source, *finding, "suppressed", out);
        if (!known.empty() || !suppressed.empty()) out += '\n';
    }

    void end(const Totals& totals, std::string& out) override {
        if (!look_.quiet) write_folded(closing(totals, progress_.of_one()), {}, out);
    }

private:
    /// The notes of one code. Each for itself they would drown what else there is.
    struct Notes {
        const diag::Finding* first;
        std::size_t count;
    };

    /// There are few codes, however many notes.
    static void add(const diag::Finding& finding, std::vector<Notes>& notes) {
        const auto same = std::find_if(notes.begin(), notes.end(),
                                       [&](const Notes& each) { return each.first->code == finding.code; });
        if (same == notes.end())
            notes.push_back({&finding, 1});
        else
            ++same->count;
    }

    /// The first of them with its place, and how many more there are.
    void write_notes(const text::Source& source, const Notes& notes, std::string& out) const {
        const std::string more =
            notes.count > 1 ? fmt::format(" (and {} more like it)", notes.count - 1) : "";
        write_heading(source, *notes.first, out, more);
    }

    /// The source as it may be shown: what identifies somebody is covered byte for byte, so that places stay what they are. A copy shares the
    /// text, and a text of its own is made only where there is something to cover.
    [[nodiscard]] static text::Source covered(const FileFindings& file) {
        std::string text;
        const auto cover = [&](text::Span span) {
            if (text.empty()) text = file.source.text();
            for (std::size_t i = span.begin; i < std::min<std::size_t>(span.end, text.size()); ++i)
                if (text[i] != '\n' && text[i] != '\r') text[i] = '*';
        };
        for (const diag::Finding& finding : file.findings) {
            if (!finding.covered) continue;
            cover(finding.span);
            for (const diag::Label& label : finding.related) cover(label.span);
        }
        return text.empty() ? file.source : text::Source{file.source.name(), std::move(text)};
    }

    /// What stands below a heading. What the next finding says too is left to it: of a run with one code, reason and remedy are given once,
    /// at its end.
    void write(const text::Source& source, const diag::Finding& finding, const diag::Finding* after,
               std::string& out) const {
        const bool of_run = after != nullptr && after->code == finding.code;
        const bool same_place = of_run && finding.related.empty() && after->related.empty() &&
                                after->span == finding.span && after->label == finding.label;
        const bool excerpt = !same_place && has_excerpt(finding);
        if (excerpt) {
            out += '\n';
            write_excerpt(source, finding, look_, out);
        }
        const bool advised = write_advice(finding, of_run ? after : nullptr, out);
        if (excerpt || advised || !of_run) out += '\n';
    }

    void write_heading(const text::Source& source, const diag::Finding& finding, std::string& out,
                       std::string_view more = {}) const {
        const std::string place = place_of(source, finding);
        const std::string what = fmt::format("{} {}:", diag::to_string(finding.severity), finding.code);
        const std::string message = escape::sentence(finding.message, look_.unicode) + std::string{more};
        const Ink ink = ink_of(finding.severity);
        const std::size_t taken = width(place) + 1 + what.size();
        // The place stays whole, for terminals that open it on a click.
        const bool beside = taken + 1 + std::min<std::size_t>(width(message), margin * 2) <= look_.width;
        out += paint_(Ink::bold, place) + (beside ? " " : "\n    ") + paint_(ink, what);
        write_rest(message, beside ? taken : 4 + what.size(), 4, Ink::plain, out);
    }

    /// One line for what does not count.
    void write_aside(const text::Source& source, const diag::Finding& finding, std::string_view why,
                     std::string& out) const {
        std::string text =
            fmt::format("{} {}: {}", why, finding.code, escape::sentence(finding.message, look_.unicode));
        const std::string because =
            finding.suppressed ? escape::terminal(finding.suppressed_because, look_.unicode) : std::string{};
        if (!because.empty()) text += fmt::format(" (reason: {})", because);
        const std::string place = place_of(source, finding);
        out += paint_(Ink::dim, place);
        write_rest(text, width(place), 4, Ink::dim, out);
    }

    [[nodiscard]] std::string place_of(const text::Source& source, const diag::Finding& finding) const {
        const text::Position at = source.position(finding.span.begin);
        return fmt::format("{}:{}:{}:", name_, at.line, at.column);
    }

    /// Goes on in a line in which `taken` columns are used.
    void write_rest(std::string_view text, std::size_t taken, std::size_t indent, Ink ink,
                    std::string& out) const {
        for (const std::string& line : fold(text, look_.width, indent, taken))
            out.append(paint_(ink, line)).append("\n");
        if (text::is_blank(text)) out += '\n';
    }

    /// True where anything was said.
    bool write_advice(const diag::Finding& finding, const diag::Finding* next, std::string& out) const {
        const bool why = !finding.why.empty() && (next == nullptr || next->why != finding.why);
        const bool help = !finding.help.empty() && (next == nullptr || next->help != finding.help);
        if (!why && !help && next != nullptr) return false;
        out += '\n';
        if (why) write_paragraph("why", finding.why, out);
        if (help) write_paragraph("help", finding.help, out);
        if (next == nullptr)
            out += fmt::format("{:{}}{}\n", "", margin,
                               paint_(Ink::dim, fmt::format("atelier explain {}", finding.code)));
        return true;
    }

    void write_paragraph(std::string_view word, std::string_view text, std::string& out) const {
        write_folded(escape::sentence(text, look_.unicode), word, out);
    }

    /// Paragraphs with a word at the margin, or without one.
    void write_folded(std::string_view text, std::string_view word, std::string& out) const {
        const std::size_t indent = word.empty() ? 0 : margin;
        bool first = true;
        for (const std::string& line : fold(text, std::min(look_.width, widest_paragraph) - indent)) {
            if (indent > 0) {
                const std::string head = first ? "  " + paint_(Ink::bold, word) : std::string{"  "};
                out += head + std::string(indent - 2 - (first ? word.size() : 0), ' ');
            }
            out.append(line).append("\n");
            first = false;
        }
    }

    Look look_;
    Paint paint_;
    std::string name_;
    Progress progress_;
};

}  // namespace

std::unique_ptr<FindingsWriter> findings(const Run&, const Look& look) {
    return std::make_unique<Findings>(look);
}

void unjudged(const Unjudged& one, const Run& run, const Look& look, std::string& out) {
    std::vector<diag::Finding> first{
        one.errors.begin(),
        one.errors.begin() + static_cast<std::ptrdiff_t>(std::min(one.errors.size(), most_hindrances))};
    findings(run, look)->item({one.source, one.record, {}, first, {}}, out);
    if (out.ends_with("\n\n")) out.pop_back();
}

}  // namespace atelier::emit::plain
