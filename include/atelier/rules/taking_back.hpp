#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/brief.hpp"
#include "atelier/rules/suppression.hpp"
#include "atelier/rules/table.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/document.hpp"

// Which findings the comments of a text take back: rules/suppression.hpp reads them, and here each finding meets its own.
namespace atelier::rules::detail {

[[nodiscard]] inline bool is_about_text(std::string_view code) {
    return std::any_of(table.begin(), table.end(), [&](const Rule* rule) {
        return rule->code == code && rule->subject == Subject::text &&
               rule->severity == diag::Severity::error;
    });
}

/// The lines within a value of several lines, which can hold no comment, led to the line on which its key stands: a block of text may
/// hold an e-mail address somewhere in its middle.
class CommentLines {
public:
    explicit CommentLines(const yaml::Document& document)
        : source_{document.source}, comments_{document.comments} {
        // A text that is no mapping has no tree, and may have comments all the same.
        if (document.tree.root().found()) collect(document.tree.root());
    }

    /// The line on which a comment about this byte stands. A comment on a line of its own is spoken of by one above it, and so belongs to the
    /// line that both stand above.
    [[nodiscard]] std::uint32_t of(std::uint32_t byte) const {
        if (const std::uint32_t below = below_comment(byte); below != 0) return below;
        // In the order of the text, and none within another.
        const auto next =
            std::upper_bound(values_.begin(), values_.end(), byte,
                             [](std::uint32_t at, const Value& value) { return at < value.span.begin; });
        if (next != values_.begin() && byte < std::prev(next)->span.end) return std::prev(next)->line;
        return source_.position(byte).line;
    }

private:
    struct Value {
        text::Span span;
        std::uint32_t line;
    };

    [[nodiscard]] std::uint32_t below_comment(std::uint32_t byte) const {
        const auto next =
            std::upper_bound(comments_.begin(), comments_.end(), byte,
                             [](std::uint32_t at, text::Span comment) { return at < comment.begin; });
        if (next == comments_.begin() || byte >= std::prev(next)->end) return 0;
        const std::uint32_t line = source_.position(byte).line;
        if (!stands_alone(source_, *std::prev(next), line)) return 0;
        // Kept, so that a long run of comments is walked over once.
        if (line < run_begin_ || line >= run_end_) {
            run_begin_ = line;
            run_end_ = next_line_with_content(source_, line);
        }
        return run_end_;
    }

    void collect(yaml::View node) {
        for (const yaml::View child : node) {
            if (!child.is(yaml::Kind::scalar)) {
                collect(child);
                continue;
            }
            const text::Span span = child.span();
            if (span.empty() || source_.slice(span).find('\n') == std::string_view::npos) continue;
            const text::Span first = child.key_span().empty() ? span : child.key_span();
            values_.push_back({span, source_.position(first.begin).line});
        }
    }

    const text::Source& source_;
    const std::vector<text::Span>& comments_;
    std::vector<Value> values_;
    mutable std::uint32_t run_begin_{0};
    mutable std::uint32_t run_end_{0};
};

/// Marks what a comment takes back. Faults of the text stay: one that cannot be read has no comments to trust.
class TakingBack {
public:
    TakingBack(const yaml::Document& document, text::Date as_of, std::vector<Suppression>& suppressions)
        : source_{document.source}, lines_{document}, as_of_{as_of}, suppressions_{suppressions} {}

    void operator()(diag::Finding& finding) {
        const Suppression* by = by_comment(finding.code, finding.span);
        if (by == nullptr) return;
        finding.suppressed = true;
        finding.suppressed_because = std::string{*by->reason};
    }
    void operator()(Brief& brief) { brief.suppressed = by_comment(brief.rule->code, brief.span) != nullptr; }

private:
    /// The comment that takes a finding back, or none.
    [[nodiscard]] const Suppression* by_comment(std::string_view code, text::Span span) {
        if (is_about_text(code)) return nullptr;
        const std::uint32_t own = source_.line_of(span.begin);
        const std::uint32_t led = lines_.of(span.begin);
        const Suppression* first = on_line(code, led);
        // Behind the last line of a quoted value.
        const Suppression* second = own == led ? nullptr : on_line(code, own);
        return first != nullptr ? first : second;
    }

    /// The first of the line that holds; all that name the code are met.
    [[nodiscard]] const Suppression* on_line(std::string_view code, std::uint32_t line) {
        const Suppression* found = nullptr;
        // They are in the order of the text, and so of the lines that they speak of.
        auto at =
            std::lower_bound(suppressions_.begin(), suppressions_.end(), line,
                             [](const Suppression& one, std::uint32_t wanted) { return one.line < wanted; });
        for (; at != suppressions_.end() && at->line == line; ++at) {
            bool named = false;
            for (std::size_t i = 0; i < at->codes.size(); ++i)
                if (at->codes[i] == code) at->met[i] = named = true;
            if (named && found == nullptr && at->holds(as_of_)) found = &*at;
        }
        return found;
    }

    const text::Source& source_;
    CommentLines lines_;
    text::Date as_of_;
    std::vector<Suppression>& suppressions_;
};

inline void suppress(const yaml::Document& document, text::Date as_of, std::vector<Suppression>& suppressions,
                     std::vector<diag::Finding>& findings, Briefs& briefs) {
    if (suppressions.empty()) return;
    TakingBack take_back{document, as_of, suppressions};
    for (diag::Finding& finding : findings) take_back(finding);
    for (Brief& brief : briefs) take_back(brief);
}

}  // namespace atelier::rules::detail
