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

}  // namespace detail

/// Reads a text as one YAML mapping. Never throws on bad input, never reads beyond the limits: what is wrong stands in `faults`.
[[nodiscard]] inline Document read(text::Source source, const Limits& limits = {}) {
    Document document{std::move(source), {}, {}, {}, false};
    auto& faults = document.faults;
    if (Guard{document.source, limits, faults}.pass()) {
        Parsed parsed = parse(document.source, limits, document.tree, faults);
        std::vector<Fault> mismatches;
        const bool agreed =
            Locator{document.source, document.tree, document.comments, mismatches}.walk(parsed.complete);
        document.complete = parsed.complete && agreed;
        detail::join(faults, mismatches);
        for (const std::uint32_t entry : parsed.refused) {
            Node& node = document.tree.at(entry);
            node.kind = Kind::refused;
            node.first = node.count = 0;
        }
        const View root = document.tree.root();
        const bool mapping = root.found() && root.is(Kind::mapping);
        if (!mapping && document.complete)
            faults.push_back({FaultKind::not_a_mapping,
                              root.found() && !root.is(Kind::null) ? root.span() : text::Span{},
                              {},
                              {},
                              0});
        if (!mapping) document.tree = {};
    }
    std::stable_sort(faults.begin(), faults.end(),
                     [](const Fault& a, const Fault& b) { return a.span.begin < b.span.begin; });
    return document;
}

}  // namespace atelier::yaml
