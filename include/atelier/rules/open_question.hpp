#pragma once

#include "atelier/method/method.hpp"
#include "atelier/record/places.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules {

/// An open question that the record rates above `not`, and what stands in the place where its answer belongs.
struct OpenQuestion {
    const method::Question& question;
    const record::Answer& answer;
    record::PlaceState place;  ///< not answered where the method names no place, or one that no record has
};

/// In the method's order. A response has none: respondents rate, and the answers in words stand in the record.
template <class Visit>
void for_each_open_question(const Case& subject, Visit&& visit) {
    if (subject.record.form == record::Form::response) return;
    const auto& questions = subject.method.questions;
    for (method::Index i = 0; i < questions.size(); ++i) {
        if (questions[i].kind != method::QuestionKind::open) continue;
        const record::Answer* answer = subject.record.assessment.find(i);
        if (record::step(record::state_of(answer)) < 1) continue;
        visit(OpenQuestion{questions[i], *answer,
                           questions[i].at.empty() ? record::PlaceState{}
                                                   : record::answered_at(subject.record, questions[i].at)});
    }
}

}  // namespace atelier::rules
