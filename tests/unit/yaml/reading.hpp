#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "atelier/yaml/read.hpp"

// Ways to say in one line of a test what was read, and what was wrong with it.
namespace atelier::test {

/// A fault's kind, for tallies and failing tests.
inline std::string_view name_of(yaml::FaultKind kind) {
    constexpr std::string_view names[] = {
        "encoding",     "control",       "syntax",      "second_document",
        "directive",    "anchor",        "tag",         "unterminated_quote",
        "depth",        "size",          "long_scalar", "events",
        "time",         "duplicate_key", "key",         "not_a_mapping",
        "stray",        "indentation",   "merge",       "look_alike",
        "needs_quotes", "open_bracket",  "column",      "missing_space",
        "several_keys", "no_text"};
    return names[static_cast<std::size_t>(kind)];
}

inline yaml::Document read(std::string text, const yaml::Limits& limits = {}) {
    return yaml::read_strictly(text::Source{"test.yaml", std::move(text)}, limits);
}

/// Every fault as `kind line:column`, in the order of the text.
inline std::string faults(const yaml::Document& document) {
    std::string out;
    for (const yaml::Fault& fault : document.faults) {
        const text::Position at = document.source.position(fault.span.begin);
        out += (out.empty() ? "" : ", ") + std::string{name_of(fault.kind)} + " " + std::to_string(at.line) +
               ":" + std::to_string(at.column);
    }
    return out;
}
inline std::string faults(std::string text) { return faults(read(std::move(text))); }

/// The keys of the root that are to be judged.
inline std::string keys(const yaml::Document& document) {
    std::string out;
    if (document.tree.root().found())
        for (const yaml::View child : document.tree.root())
            if (!child.is(yaml::Kind::refused)) out += (out.empty() ? "" : " ") + std::string{child.key()};
    return out;
}

}  // namespace atelier::test
