#pragma once

#include <string>
#include <utility>

#include "atelier/method/describe.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules {

/// Reports all problems of one kind in a method or an overlay: what most rules of the family MET have to do. The words are
/// the method's own, without the suggestion, which is the finding's help.
template <method::ProblemKind Kind>
void report_problems(const Case& subject, const Reporter& to) {
    // An entry without effect may have one in the part of the text that was not understood.
    if (Kind == method::ProblemKind::no_effect && !subject.readable) return;
    for (const method::Problem& problem : subject.problems) {
        if (problem.kind != Kind) continue;
        method::Problem bare = problem;
        bare.nearest.clear();
        bare.subject = clipped(bare.subject);
        diag::Finding& finding = to.report(problem.span, problem.address, method::describe(bare));
        if (!problem.nearest.empty()) finding.help = did_you_mean(problem.nearest);
        if (!problem.other.empty()) finding.related.push_back({problem.other, "first here"});
    }
}

}  // namespace atelier::rules
