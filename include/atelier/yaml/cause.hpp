#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "atelier/text/span.hpp"
#include "atelier/yaml/clues.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::yaml::detail {

/// What kind of thing made a parser give up, as far as it matters for where the slip is looked for.
enum class Trouble : std::uint8_t { open_quote, escape, open_bracket, odd_colon, out_of_line, other };

/// What a parser says when it gives up, in our words.
struct Complaint {
    Trouble trouble{Trouble::other};
    std::string_view words;
};

/// How far the reader had come when the parser gave up.
struct Reached {
    std::uint32_t last_read{0};            ///< the end of the last value, or a place before it
    std::uint32_t last_quote{UINT32_MAX};  ///< where the last value began, if it was quoted
    std::uint32_t bracket{UINT32_MAX};     ///< the innermost `[` or `{` that is still open
};

/// What is wrong where the parser gave up, as far as the text around the place tells it better than the parser does.
[[nodiscard]] inline Fault cause(std::string_view text, std::uint32_t at, const Complaint& complaint,
                                 const Reached& reached) {
    const auto end_of_line = [&](std::uint32_t from) {
        return static_cast<std::uint32_t>(std::min(text.find_first_of("\r\n", from), text.size()));
    };
    const auto open_quote = [&](std::uint32_t quote) {
        return Fault{FaultKind::unterminated_quote, {quote, end_of_line(quote)}, {}, {}, 0};
    };
    const auto syntax = [&](std::uint32_t begin, std::uint32_t end) {
        return Fault{FaultKind::syntax, {begin, end}, std::string{complaint.words}, {}, 0};
    };
    if (complaint.trouble == Trouble::open_quote)
        if (const std::uint32_t quote = next_quote(text, reached.last_read); quote < text.size())
            return open_quote(quote);
    if (reached.last_quote < at &&
        (is_outdented(text, reached.last_quote, at) || runs_over(text, reached.last_quote, at)) &&
        !closes_on_its_line(text, reached.last_quote))
        return open_quote(reached.last_quote);
    if (const auto found = text.rfind('\\', at);
        complaint.trouble == Trouble::escape && found != std::string_view::npos) {
        const auto backslash = static_cast<std::uint32_t>(found);
        return syntax(backslash, std::max(at, backslash));
    }
    if (const auto tab = indenting_tab(text, at))
        return {FaultKind::indentation, {*tab, *tab + 1}, "tab", {}, 0};
    if (complaint.trouble == Trouble::open_bracket && reached.bracket < at &&
        (at >= text.size() || is_outdented(text, reached.bracket, at)))
        return syntax(reached.bracket, reached.bracket + 1);
    if (complaint.trouble == Trouble::odd_colon)
        if (const auto line = line_without_colon(text, at))
            return {FaultKind::stray, *line, "a key without `:`, or a value on a line of its own", {}, 0};
    if (complaint.trouble == Trouble::out_of_line && is_behind_closed(text, at))
        return {FaultKind::stray,
                {at, end_of_line(at)},
                "text stands behind a value that is closed already",
                {},
                0};
    return syntax(at, at);
}

}  // namespace atelier::yaml::detail
