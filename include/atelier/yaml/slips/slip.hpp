#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/span.hpp"
#include "atelier/text/utf8.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/lines.hpp"
#include "atelier/yaml/mending.hpp"

namespace atelier::yaml::detail {

/// A slip that was found: what is said of it, and what puts it right in memory, so that the rest can be read.
struct Slip {
    Fault fault;
    std::vector<Edit> edits;
};

/// Words of a record as they can stand in a line of ours: no line ends, no long ones.
[[nodiscard]] inline std::string shown(std::string_view words, std::size_t most = 50) {
    std::string out;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < words.size(); ++letters) {
        if (letters == most) return out + "…";
        const std::size_t bytes = text::decode(words, at).bytes;
        const bool white = words[at] == '\n' || words[at] == '\r' || words[at] == '\t' || words[at] == ' ';
        if (!white)
            out += words.substr(at, bytes);
        else if (!out.ends_with(' '))
            out += ' ';
        at += bytes;
    }
    return out;
}

/// The quote that a text can stand in with the least change.
[[nodiscard]] inline char quote_for(std::string_view words) {
    return words.find_first_of("\"\\") == std::string_view::npos ? '"' : '\'';
}

/// A text in quotes, as it would be read.
[[nodiscard]] inline std::string in_quotes(std::string_view words) {
    const char quote = quote_for(words);
    std::string out{quote};
    for (const char c : shown(words)) {
        out += c;
        if (c == '\'' && quote == '\'') out += c;
    }
    return out + quote;
}

/// The changes that put a span in quotes.
[[nodiscard]] inline std::vector<Edit> quoting(std::string_view text, text::Span span) {
    const char quote = quote_for(text.substr(span.begin, span.size()));
    std::vector<Edit> edits{{{span.begin, span.begin}, std::string{quote}}};
    for (std::uint32_t at = span.begin; quote == '\'' && at < span.end; ++at)
        if (text[at] == '\'') edits.push_back({{at, at}, "'"});
    edits.push_back({{span.end, span.end}, std::string{quote}});
    return edits;
}

/// A text that would be read in quotes.
[[nodiscard]] inline Slip needing_quotes(std::string_view text, text::Span value, std::uint32_t at,
                                         std::string what) {
    Fault fault{FaultKind::needs_quotes, {at, at + 1}, std::move(what), {}, 0};
    fault.meant = in_quotes(text.substr(value.begin, value.size()));
    return {std::move(fault), quoting(text, value)};
}

[[nodiscard]] inline std::string cannot_begin_with(char c) {
    return std::string{"a text without quotes cannot begin with "} +
           (c == '`' ? std::string{"a backtick"} : std::string{"`"} + c + "`");
}

/// Of `key:value` and `key=value`: `sign` is what stands behind the key.
[[nodiscard]] inline Fault unspaced_key(text::Span at, std::string_view key, char sign,
                                        std::string_view value) {
    const std::string name{key};
    Fault fault{FaultKind::missing_space, at, {}, {}, 0};
    fault.detail = sign == ':' ? "behind the `:` of `" + name + "` a space is missing"
                               : "behind the key `" + name + "` stands `=`, and not `: `";
    fault.meant = name + ": " + shown(value, 40);
    return fault;
}

/// Of a key without its colon; `meant` is what would stand there.
[[nodiscard]] inline Slip lacking_colon(text::Span key, std::string_view name, std::string meant) {
    Fault fault{FaultKind::stray, key, "behind the key `" + shown(name) + "` the `:` is missing", {}, 0};
    fault.meant = std::move(meant);
    return {std::move(fault), {{{key.end, key.end}, ":"}}};
}

/// Of a `#` that stands right behind a value.
[[nodiscard]] inline Slip unspaced_comment(text::Span comment) {
    return {{FaultKind::stray, comment, "a comment needs a space before its `#`", {}, 0},
            {{{comment.begin, comment.begin}, " "}}};
}

[[nodiscard]] inline std::string spaces(std::size_t count) { return std::string(count, ' '); }

}  // namespace atelier::yaml::detail
