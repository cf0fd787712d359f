#pragma once

#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "atelier/method/laying.hpp"
#include "atelier/method/load.hpp"
#include "atelier/method/method.hpp"
#include "atelier/yaml/document.hpp"

// A local overlay: what a city changes about a method without writing one of its own. It names the base that
// it was written for, and says what it adds, rewords, weighs, describes and retires; all that it does not name
// stays as it is.
//
//     overlay:
//       id: amsterdam                  # the name of the result, for the records that are to be read by it
//       version: 1
//       title: Innovation Atelier, Amsterdam edition
//       base: {id: innovation-atelier, version: 1}
//     add:                             # last in their group; also at (of an open question) and weight
//       - {to: establishing.vision, id: district-plan, kind: closed, text: 'Does the district plan fit?'}
//     reword:
//       - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and mission?'}
//     weigh:                           # above 0, up to 100, six decimal places at most; else it is 1
//       - {question: establishing.vision.endorsement, weight: 2}
//     describe:                        # what ratings look like here; what is not said stays as the base has it
//       - {question: establishing.vision.endorsement, fully: 'The council voted for both, on a day that is known.'}
//     retire:                          # the reason is shown to whoever still rates the question
//       - {question: continuation.finance.adaptive-finance, reason: 'The city finances by statute.'}
//     advise:                          # which strategy answers a weak block, step, cell, theme or question
//       - {for: learning, strategy: knowledge-flow/exchange, because: 'The region meets each spring.'}
//
// All six lists are optional, but one of them must be there. An id is never used twice, not even after a
// question was retired.
namespace atelier::method {

/// Lays an overlay over `base` and gives a Method of its own, which shares the base's data. Where an entry is
/// wrong, the others are applied all the same, and the result is not `usable`. `places` as for `load`.
[[nodiscard]] inline Loaded load_overlay(yaml::Document document, const Method& base,
                                         std::span<const std::string_view> places = {}) {
    const auto holding = std::make_shared<detail::Holding>(std::move(document), base.owner);
    detail::Reader reader{holding->document, places};
    return detail::finish(holding, reader, [&] { return detail::Laying{*holding, reader, base}.read(); });
}

/// Reads whichever of the two a text is: with the key `overlay` an overlay of `base`, with `method` a whole
/// catalogue. With neither it is a text of another kind, which is one problem, whatever else stands in it;
/// the Method is `base` then.
[[nodiscard]] inline Loaded load_any(yaml::Document document, const Method& base,
                                     std::span<const std::string_view> places = {}) {
    const yaml::View root = document.tree.root();
    if (!root.found() || root.find("method").found()) return load(std::move(document), places);
    if (root.find("overlay").found()) return load_overlay(std::move(document), base, places);

    const auto holding = std::make_shared<detail::Holding>(std::move(document), base.owner);
    detail::Reader reader{holding->document, places};
    reader.neither_of(std::array<std::string_view, 2>{"method", "overlay"}, holding->document.tree.root());
    return detail::finish(holding, reader, [&] { return base; });
}

}  // namespace atelier::method
