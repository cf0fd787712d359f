#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "atelier/text/source.hpp"
#include "atelier/yaml/document.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/guard.hpp"
#include "atelier/yaml/limits.hpp"
#include "atelier/yaml/locate.hpp"
#include "atelier/yaml/mend.hpp"
#include "atelier/yaml/parse.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::yaml {

namespace detail {

/// Puts together what the parser and the walk found. Behind a quote that is never closed all is a consequence.
inline void join(std::vector<Fault>& faults, const std::vector<Fault>& mismatches) {
    if (!mismatches.empty() && mismatches.back().kind == FaultKind::unterminated_quote)
        std::erase_if(faults,
                      [&](const Fault& fault) { return fault.span.begin >= mismatches.back().span.begin; });
    faults.insert(faults.end(), mismatches.begin(), mismatches.end());
}

/// A record is a mapping. Of anything else nothing is left to judge.
inline void judge_root(Document& document) {
    const View root = document.tree.root();
    if (root.found() && root.is(Kind::mapping)) return;
    if (document.complete)
        document.faults.push_back({FaultKind::not_a_mapping,
                                   root.found() && !root.is(Kind::null) ? root.span() : text::Span{},
                                   {},
                                   {},
                                   0});
    document.tree = {};
}

[[nodiscard]] inline bool is_out_of_time(const std::vector<Fault>& faults) {
    return std::any_of(faults.begin(), faults.end(),
                       [](const Fault& fault) { return fault.kind == FaultKind::time; });
}

/// Parser and walk over a guarded text.
inline void read_guarded(Document& document, const Limits& limits, Words words) {
    auto& faults = document.faults;
    Parsed parsed = parse(document.source, limits, words, document.tree, faults);
    if (words == Words::abridged && !(parsed.complete && faults.empty()) && !is_out_of_time(faults)) return;
    std::vector<Fault> mismatches;
    const bool agreed =
        Locator{document.source, document.tree, document.comments, mismatches}.walk(parsed.complete);
    document.complete = parsed.complete && agreed;
    join(faults, mismatches);
    for (const std::uint32_t entry : parsed.refused) {
        Node& node = document.tree.at(entry);
        node.kind = Kind::refused;
        node.first = node.count = 0;
    }
    judge_root(document);
}

/// The parser did not see how long the texts in blocks are, where it got them abridged.
[[nodiscard]] inline bool within(const Limits& limits, const Tree& tree) {
    for (std::uint32_t i = 0; i < tree.size(); ++i)
        if (tree.at(i).text.size() > limits.scalar) return false;
    return true;
}

/// As read(); with Words::whole the slow way for any text, to which the tests hold the quick one.
[[nodiscard]] inline Document read(text::Source source, const Limits& limits, Words words) {
    Document document{std::move(source), {}, {}, {}, false};
    if (!Guard{document.source, limits, document.faults}.pass()) return document;
    read_guarded(document, limits, words);
    // Nearly every text is sound. In one that is not, only the whole text tells what is wrong with it and where.
    const bool sound = document.complete && document.faults.empty() && within(limits, document.tree);
    if (words == Words::abridged && !sound && !is_out_of_time(document.faults)) {
        document.tree = {};
        document.comments.clear();
        document.faults.clear();
        read_guarded(document, limits, Words::whole);
    }
    return document;
}

}  // namespace detail

/// Reads a text as one YAML mapping, up to the slip that ends it. Never throws on bad input, never reads beyond the limits: what is wrong
/// stands in `faults`.
[[nodiscard]] inline Document read_strictly(text::Source source, const Limits& limits = {},
                                            Words words = Words::abridged) {
    Document document = detail::read(std::move(source), limits, words);
    std::stable_sort(document.faults.begin(), document.faults.end(),
                     [](const Fault& a, const Fault& b) { return a.span.begin < b.span.begin; });
    return document;
}

/// Reads a text as one YAML mapping, and goes on behind slips that can be told for what they are, so that one run tells of all. Never
/// throws on bad input, never reads beyond the limits: what is wrong stands in `faults`.
[[nodiscard]] inline Document read(text::Source source, const Limits& limits = {}) {
    Document document = read_strictly(std::move(source), limits);
    if (document.complete && document.faults.empty() && !detail::may_hold_a_merge(document.source.text()))
        return document;
    const text::Source as_written = document.source;
    const auto again = [&](text::Source mended) {
        return read_strictly(std::move(mended), limits, Words::whole);
    };
    document = detail::Mender{as_written, limits, again}.mend(std::move(document));
    std::stable_sort(document.faults.begin(), document.faults.end(),
                     [](const Fault& a, const Fault& b) { return a.span.begin < b.span.begin; });
    return document;
}

}  // namespace atelier::yaml
