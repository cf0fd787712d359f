#pragma once

#include <string>

#include "atelier/method/problem.hpp"

namespace atelier::method {

namespace detail {

[[nodiscard]] inline std::string ticked(const std::string& word) { return "`" + word + "`"; }

[[nodiscard]] inline std::string because(const Problem& problem) {
    return problem.detail.empty() ? std::string{} : ": " + problem.detail;
}

[[nodiscard]] inline std::string statement(const Problem& problem) {
    const std::string subject = ticked(problem.subject);
    switch (problem.kind) {
        case ProblemKind::unknown_key: return "there is no key " + subject + " here";
        case ProblemKind::missing_key: return "the key " + subject + " is missing" + because(problem);
        case ProblemKind::wrong_value:
            if (problem.subject.empty()) return problem.detail + " is expected here";
            return subject + " stands where " + problem.detail + " is expected";
        case ProblemKind::doubled: return subject + " stands here a second time" + because(problem);
        case ProblemKind::unknown_reference: return "there is no " + problem.detail + " " + subject;
        case ProblemKind::bad_weight:
            return subject + " is no weight; a weight is a number above 0 and up to 100";
        case ProblemKind::unknown_place: return "a record has no place " + subject;
        case ProblemKind::wrong_base:
            return "the overlay is written for " + subject + " and is laid over " + ticked(problem.detail);
        case ProblemKind::no_effect: return "the entry on " + subject + " changes nothing" + because(problem);
        case ProblemKind::empty: break;
    }
    return subject + " is empty" + because(problem);
}

}  // namespace detail

/// One plain sentence without its place, for those who have no use for rules: the method compiler, a program
/// that embeds the core, a test's output.
[[nodiscard]] inline std::string describe(const Problem& problem) {
    std::string out = detail::statement(problem);
    if (!problem.nearest.empty()) out += "; did you mean " + detail::ticked(problem.nearest) + "?";
    return out;
}

}  // namespace atelier::method
