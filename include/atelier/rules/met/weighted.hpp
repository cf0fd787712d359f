#pragma once

#include <algorithm>
#include <cstddef>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/fraction.hpp"
#include "atelier/text/span.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::rules::met {

inline void check_weighted(const Case& subject, const Reporter& to) {
    if (!subject.method.is_weighted()) return;
    const yaml::View weigh =
        subject.document.tree.root().found() ? subject.document.tree.root().find("weigh") : yaml::View{};
    const auto weighted = [](const method::Question& question) {
        return question.weight != text::Fraction{1};
    };
    const auto number =
        std::count_if(subject.method.questions.begin(), subject.method.questions.end(), weighted);
    to.report(weigh.found() ? weigh.key_span() : text::Span{}, {},
              fmt::format("{} not the usual weight",
                          text::count(static_cast<std::size_t>(number), "question has", "questions have")));
}

inline constexpr Rule weighted{
    .code = "MET011",
    .name = "weighted",
    .severity = diag::Severity::note,
    .what = "A method gives questions different weights.",
    .why =
        "Figures made with it cannot be compared with those of other ateliers, and every place that shows "
        "one says so.",
    .help = "Leave the weights out where figures are to be compared.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "weigh:\n"
        "  - {question: establishing.vision.endorsement, weight: 2}\n",
    .good =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n",
    .check = check_weighted,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
