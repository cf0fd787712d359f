#pragma once

#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline void check_wrong_base(const Case& subject, const Reporter& to) {
    for (const method::Problem& problem : subject.problems) {
        if (problem.kind != method::ProblemKind::wrong_base) continue;
        const std::string_view version = problem.address.ends_with(".version") ? "version " : "";
        diag::Finding& finding =
            to.report(problem.span, problem.address,
                      fmt::format("the overlay is written for {}{}, and laid over {}{}", version,
                                  ticked(problem.subject), version, ticked(problem.detail)));
        if (!problem.nearest.empty()) finding.help = did_you_mean(problem.nearest);
    }
}

inline constexpr Rule wrong_base{
    .code = "MET008",
    .name = "wrong-base",
    .severity = diag::Severity::error,
    .what = "An overlay is written for another method, or another version of it, than it is laid over.",
    .why = "Its questions may mean something else there.",
    .help = "Lay it over the method that it names, or check each entry against this one and change `base`.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 9}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n",
    .good =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n",
    .check = check_wrong_base,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
