#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "atelier/yaml/read.hpp"

// Ways to say in one line of a test what was read, and what was wrong with it.
namespace atelier::test {

/// A fault's kind, for tallies and failing tests. The compiler sees to it that each has its name.
inline std::string_view name_of(yaml::FaultKind kind) {
    using enum yaml::FaultKind;
    switch (kind) {
        case encoding: return "encoding";
        case control: return "control";
        case syntax: return "syntax";
        case second_document: return "second_document";
        case directive: return "directive";
        case anchor: return "anchor";
        case tag: return "tag";
        case unterminated_quote: return "unterminated_quote";
        case depth: return "depth";
        case size: return "size";
        case long_scalar: return "long_scalar";
        case events: return "events";
        case time: return "time";
        case duplicate_key: return "duplicate_key";
        case key: return "key";
        case not_a_mapping: return "not_a_mapping";
        case stray: return "stray";
        case indentation: return "indentation";
        case outside: return "outside";
        case merge: return "merge";
        case look_alike: return "look_alike";
        case needs_quotes: return "needs_quotes";
        case open_bracket: return "open_bracket";
        case column: return "column";
        case missing_space: return "missing_space";
        case several_keys: return "several_keys";
        case no_text: return "no_text";
    }
    return "no kind of fault";
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
