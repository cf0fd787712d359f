#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/text/date.hpp"
#include "atelier/text/lookalike.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"
#include "atelier/text/words.hpp"

namespace atelier::rules {

/// A comment that takes findings back:
///   # atelier: ignore[CLM004, HYP001] reason="the owner is being hired" until=2026-12-31
/// Behind a value it speaks of its own line; on a line of its own, of the next line that is neither blank nor comment.
struct Suppression {
    text::Span at;          ///< the comment, from `#`
    std::uint32_t line{0};  ///< the line that it speaks of
    std::vector<std::string_view> codes;
    std::optional<std::string_view> reason;  ///< absent or empty is a finding
    std::optional<text::Date> until;
    /// What could not be read, in words; then it takes nothing back.
    std::string problem;
    /// By code: whether a finding of it stood there.
    std::vector<bool> met;

    /// True where it may take findings back on that day: understood, with a reason, not run out.
    [[nodiscard]] bool holds(text::Date as_of) const {
        return problem.empty() && reason && !text::is_blank(*reason) && (!until || *until >= as_of);
    }
};

namespace detail {

/// Reads one comment from left to right.
class SuppressionReader {
public:
    explicit SuppressionReader(std::string_view text) : rest_{text} {}

    /// Nothing where the comment is not meant for us: `# atelier: 1` may be a first key that somebody has taken out.
    std::optional<Suppression> read() {
        while (!rest_.empty() && rest_.front() == '#') rest_.remove_prefix(1);
        skip();
        if (!take("atelier:")) {
            if (!almost()) return std::nullopt;
            return problem({}, "it has to begin with `atelier:`, in small letters");
        }
        skip();
        if (!means_ignore()) return std::nullopt;
        Suppression out;
        if (!take("ignore[")) return problem(std::move(out), "`ignore[` must stand behind `atelier:`");
        const auto close = rest_.find(']');
        if (close == std::string_view::npos)
            return problem(std::move(out), "the `]` behind the codes is missing");
        read_codes(rest_.substr(0, close), out);
        rest_.remove_prefix(close + 1);
        if (out.codes.empty()) return problem(std::move(out), "no code stands between `[` and `]`");
        return options(std::move(out));
    }

private:
    /// `Atelier: ignore[…]`, `atelier ignore[…]`: whoever writes that counts on it.
    [[nodiscard]] bool almost() const {
        constexpr std::string_view name = "atelier";
        std::string_view rest = rest_;
        const auto takes = [&](std::string_view word) {
            if (rest.size() < word.size()) return false;
            for (std::size_t i = 0; i < word.size(); ++i)
                if (rest[i] != word[i] && rest[i] != word[i] - 32) return false;
            rest.remove_prefix(word.size());
            return true;
        };
        if (!takes(name)) return false;
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t:"), rest.size()));
        return takes("ignore") &&
               rest.substr(0, rest.find_first_not_of(" \t") + 1).find('[') != std::string_view::npos;
    }
    [[nodiscard]] bool means_ignore() const {
        const std::string_view word = rest_.substr(0, rest_.find_first_of(" \t[(:="));
        return rest_.starts_with("ignore") || text::slips(word, "ignore") <= 2 ||
               rest_.find('[') != std::string_view::npos;
    }
    void skip() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) rest_.remove_prefix(1);
    }
    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }
    static Suppression problem(Suppression out, std::string text) {
        out.problem = std::move(text);
        return out;
    }
    static void read_codes(std::string_view list, Suppression& out) {
        while (!list.empty()) {
            const auto comma = list.find(',');
            std::string_view code = list.substr(0, comma);
            while (!code.empty() && code.front() == ' ') code.remove_prefix(1);
            while (!code.empty() && code.back() == ' ') code.remove_suffix(1);
            if (!code.empty()) out.codes.push_back(code);
            out.met.resize(out.codes.size());
            if (comma == std::string_view::npos) break;
            list.remove_prefix(comma + 1);
        }
    }
    Suppression options(Suppression out) {
        for (skip(); !rest_.empty(); skip()) {
            if (take("reason=\"")) {
                const auto close = rest_.find('"');
                if (close == std::string_view::npos)
                    return problem(std::move(out), "the quote behind the reason is missing");
                out.reason = rest_.substr(0, close);
                rest_.remove_prefix(close + 1);
            } else if (take("until=")) {
                out.until = text::parse_date(rest_.substr(0, 10));
                if (!out.until) return problem(std::move(out), "`until=` wants a date such as 2026-12-31");
                rest_.remove_prefix(10);
            } else if (take("reason=") && text::first_look_alike(rest_)) {
                return problem(std::move(out), "the reason wants straight quotes: `reason=\"…\"`");
            } else {
                return problem(std::move(out),
                               "only `reason=\"…\"` and `until=YYYY-MM-DD` can stand behind the codes");
            }
        }
        return out;
    }

    std::string_view rest_;
};

/// True where nothing but white space stands before the comment on its line.
[[nodiscard]] inline bool stands_alone(const text::Source& source, text::Span comment, std::uint32_t line) {
    const text::Span whole = source.line_span(line);
    return text::is_blank(source.slice({whole.begin, comment.begin}));
}

/// The next line that is neither blank nor comment; one behind the last where there is none.
[[nodiscard]] inline std::uint32_t next_line_with_content(const text::Source& source, std::uint32_t line) {
    for (std::uint32_t next = line + 1; next <= source.line_count(); ++next) {
        const std::string_view text = source.line(next);
        const auto first = text.find_first_not_of(" \t");
        if (first != std::string_view::npos && text[first] != '#') return next;
    }
    return source.line_count() + 1;
}

}  // namespace detail

/// All suppressions among the comments of a text, in its order.
[[nodiscard]] inline std::vector<Suppression> read_suppressions(const text::Source& source,
                                                                const std::vector<text::Span>& comments) {
    std::vector<Suppression> out;
    std::uint32_t next = 0;  // kept, so that a long run of comments is walked over once
    for (const text::Span comment : comments) {
        auto suppression = detail::SuppressionReader{source.slice(comment)}.read();
        if (!suppression) continue;
        suppression->at = comment;
        const std::uint32_t line = source.position(comment.begin).line;
        const bool alone = detail::stands_alone(source, comment, line);
        if (alone && next <= line) next = detail::next_line_with_content(source, line);
        suppression->line = alone && next <= source.line_count() ? next : line;
        out.push_back(std::move(*suppression));
    }
    return out;
}

}  // namespace atelier::rules
