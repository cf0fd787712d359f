#pragma once

#include <string>
#include <string_view>

#include "reading.hpp"

// The reader hands a sound text abridged to the parser. Whatever it makes of any text has to be what it makes of the whole.
namespace atelier::test {

inline void list(yaml::View node, std::string& out) {
    const auto place = [](text::Span span) {
        return std::to_string(span.begin) + "-" + std::to_string(span.end);
    };
    out += std::string{node.key()} + " " + place(node.key_span()) + " " +
           std::to_string(static_cast<int>(node.node().key_style)) + " = " +
           std::to_string(static_cast<int>(node.kind())) + " " +
           std::to_string(static_cast<int>(node.style())) + " " + place(node.span()) + " " +
           std::string{node.text()} + " (" + std::to_string(node.size()) + ")\n";
    for (const yaml::View child : node) list(child, out);
}

/// All of a document that anybody can see.
inline std::string listing(const yaml::Document& document) {
    std::string out = document.complete ? "complete\n" : "not complete\n";
    for (const yaml::Fault& fault : document.faults)
        out += std::string{name_of(fault.kind)} + " " + std::to_string(fault.span.begin) + " " +
               fault.detail + "\n";
    for (const text::Span comment : document.comments)
        out += std::to_string(comment.begin) + "-" + std::to_string(comment.end) + "\n";
    if (document.tree.root().found()) list(document.tree.root(), out);
    return out;
}

/// What the whole text gives and the abridged one does not, or nothing.
inline std::string difference(std::string_view text, const yaml::Limits& limits = {}) {
    const auto read = [&](yaml::Words words) {
        return listing(yaml::detail::read(text::Source{"test.yaml", std::string{text}}, limits, words));
    };
    const std::string whole = read(yaml::Words::whole);
    const std::string abridged = read(yaml::Words::abridged);
    return whole == abridged ? "" : "read whole\n" + whole + "and abridged\n" + abridged;
}

}  // namespace atelier::test
