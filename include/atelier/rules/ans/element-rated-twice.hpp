#pragma once

#include <string>

#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ans {

inline void check_element_rated_twice(const Case& subject, const Reporter& reporter) {
    const record::InnovationCapacity& capacity = subject.record.innovation_capacity;
    for (std::size_t i = 0; i < subject.method.elements.size(); ++i) {
        const auto element = static_cast<method::Index>(i);
        const record::CapacityRating* whole = capacity.find(element, method::none);
        const record::CapacityRating* action = capacity.first_action(element);
        if (whole == nullptr || action == nullptr) continue;
        const std::string_view id = subject.method.elements[i].id;
        auto& finding = reporter.report(
            whole->rating.place(), "innovation-capacity." + std::string{id},
            ticked(id) + " is rated as a whole and by its actions; the rating of the whole does not count");
        finding.label = "the whole";
        finding.related.push_back({action->rating.place(), "an action"});
    }
}

inline constexpr Rule element_rated_twice{
    .code = "ANS007",
    .name = "element-rated-twice",
    .severity = diag::Severity::warning,
    .what =
        "An element of innovation capacity is rated as a whole and by its actions, so that the rating of the "
        "whole does not count.",
    .why = "The actions say more than the whole, and with both a reader cannot tell which one is meant.",
    .help = "Take the `rating` away and keep those of the actions, or take those away.",
    .bad = R"(innovation-capacity:
  learning: {rating: largely, time-to-reflect: partly}
)",
    .good = R"(innovation-capacity:
  learning: {time-to-reflect: partly, learning-goal: largely, back-to-routine: unknown}
)",
    .check = check_element_rated_twice,
};

}  // namespace atelier::rules::ans
