#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "atelier/text/span.hpp"

namespace atelier::yaml {

/// The ways in which a text fails to be one sound YAML document. Each is worded by one rule of the family SYN;
/// this room only sees them.
enum class FaultKind : std::uint8_t {
    encoding,            ///< not UTF-8
    control,             ///< a control character, raw or as an escape, or a bare CR
    syntax,              ///< the parser gave up; `detail` is its reason in our words
    second_document,     ///< more than one document
    directive,           ///< a line that begins with %
    anchor,              ///< &anchor, *alias or the merge key <<
    tag,                 ///< !tag
    unterminated_quote,  ///< a quote that is never closed
    depth,               ///< limit: nesting
    size,                ///< limit: file or line; `detail` says which
    long_scalar,         ///< limit: scalar
    events,              ///< limit: events
    time,                ///< limit: seconds
    duplicate_key,       ///< a key twice in one mapping; `other` is the first
    key,                 ///< a key that is no plain word of at most 128 bytes
    not_a_mapping,       ///< empty, or a list or a value where a mapping must stand
    stray,               ///< text that belongs to no key and no value, or a missing separator
    indentation,         ///< a tab, or a continued value that does not stand behind its key
    outside,             ///< not the text: the file is a link that leads out of where files may be read
    merge,               ///< the marks of a merge that was not finished; `other` is the last
    look_alike,          ///< a character that only looks like the sign that is needed
    needs_quotes,        ///< a text that cannot stand as it does; `meant` is the same in quotes
    open_bracket,        ///< `{` or `[` that is never closed
    column,              ///< a line that stands too far left or right, or lacks its `- `
    missing_space,       ///< `key:value`, `-entry`, `key = value`
    several_keys,        ///< keys behind each other on one line
    no_text,             ///< a file of another program; `detail` is its name
};

/// One such place. A fault is not yet a sentence: SYN rules make findings of them.
struct Fault {
    FaultKind kind{FaultKind::syntax};
    text::Span span;
    std::string detail;      ///< what stands there, or what the parser said; may be empty
    text::Span other;        ///< a second place (the first of two equal keys), or empty
    std::uint32_t limit{0};  ///< the limit that was met, for those that are one
    std::string remedy{};    ///< what to do, where more is known than the rule says
    std::string meant{};     ///< the words that would be read, where they can be told
    std::string beside{};    ///< what is to be seen at `other`
};

/// What a fault of the syntax says of `\q` in double quotes; by this the search for slips knows it.
inline constexpr std::string_view unknown_escape =
    "a backslash in double quotes begins no known escape: write it twice, or use single quotes";

}  // namespace atelier::yaml
