#pragma once

#include <string_view>

#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules {

/// The answer that rates a question `largely` or `fully`; none where the record does not, or where the method in use has no such question.
[[nodiscard]] inline const record::Answer* claim_about(const Case& subject, std::string_view address) {
    const method::Index question = subject.method.question(address);
    if (question == method::none) return nullptr;
    const record::Answer* answer = subject.record.assessment.find(question);
    if (record::step(record::state_of(answer)) < record::step(record::State::largely)) return nullptr;
    return answer;
}

/// True where there is such a claim. Rules of other families leave to the family CLM what a claim is already held against, so that one mistake
/// stays one finding.
[[nodiscard]] inline bool is_claimed(const Case& subject, std::string_view address) {
    return claim_about(subject, address) != nullptr;
}

}  // namespace atelier::rules
