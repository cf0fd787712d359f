#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/cover.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/record/outputs.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/span.hpp"
#include "atelier/text/words.hpp"

// What a phase still lacks, for the rules of the family PHA. Incomplete is not invalid: these rules count and show, and stopping is the
// gate's business.
namespace atelier::rules {

/// The questions and outputs of one phase that fall short of what its gate would ask.
struct Shortfall {
    std::size_t asked{0};                    ///< questions that apply
    std::vector<method::Index> unanswered;   ///< or unknown
    std::vector<const record::Answer*> low;  ///< rated below `largely`, and in nobody's hand
    std::vector<method::Index> outputs;      ///< that do not stand

    [[nodiscard]] bool any() const { return !unanswered.empty() || !low.empty() || !outputs.empty(); }
};

namespace detail {

/// True for an answer whose rating was written and not understood: that is a finding already, and no open question.
[[nodiscard]] inline bool is_misread(const Case& subject, const record::Answer* answer) {
    if (answer == nullptr || answer->rating.given) return false;
    return std::any_of(subject.misfits.begin(), subject.misfits.end(), [&](const record::Misfit& misfit) {
        return misfit.kind != record::MisfitKind::no_value && misfit.span.begin >= answer->at.begin &&
               misfit.span.end <= answer->at.end && !answer->at.empty();
    });
}

inline void add_question(const Case& subject, const record::StakeholderIndex& stakeholders,
                         method::Index index, Shortfall& out) {
    const method::Question& question = subject.method.questions[index];
    const record::State state = record::state_of(subject.record, index);
    if (state == record::State::not_applicable) return;
    if (is_misread(subject, subject.record.assessment.find(index))) return;
    ++out.asked;
    const bool low = record::is_rated(state) && record::step(state) < record::step(record::State::largely);
    if (record::is_rated(state) && !low) return;
    const record::Coverage found =
        record::coverage(subject.record, stakeholders, question.address,
                         subject.method.groups[question.group].address, subject.settings.as_of);
    if (found.waiver != nullptr) return;
    if (state == record::State::partly && found.action != nullptr) return;
    if (low)
        out.low.push_back(subject.record.assessment.find(index));
    else
        out.unanswered.push_back(index);
}

}  // namespace detail

/// What the declared phase or one before it lacks; what a valid waiver lets through or an action sees to is left out.
[[nodiscard]] inline Shortfall shortfall(const Case& subject, method::Index phase) {
    Shortfall out;
    const record::StakeholderIndex stakeholders{subject.record};
    const auto& questions = subject.method.questions;
    for (method::Index i = 0; i < questions.size(); ++i)
        if (questions[i].phase == phase) detail::add_question(subject, stakeholders, i, out);
    const auto& outputs = subject.method.outputs;
    for (method::Index i = 0; i < outputs.size(); ++i) {
        if (outputs[i].phase != phase) continue;
        const record::Coverage found =
            record::coverage(subject.record, stakeholders, outputs[i].address, {}, subject.settings.as_of);
        if (found.waiver != nullptr) continue;
        const auto missing = record::missing_parts(subject.record, outputs[i].id, subject.settings.as_of);
        if (missing && !missing->empty()) out.outputs.push_back(i);
    }
    return out;
}

/// How many phases are due: the declared one and those before it; none where the record declares none that the method knows.
[[nodiscard]] inline method::Index due_phases(const Case& subject) {
    const method::Index declared = subject.record.phase_index;
    return declared == method::none ? method::Index{0} : static_cast<method::Index>(declared + 1);
}

/// True for an earlier phase of a record in the last one, which is reviewed again and again rather than passed once: what falls short there
/// opens the phase again, and that is one finding of its own.
[[nodiscard]] inline bool reopens(const Case& subject, method::Index phase) {
    return due_phases(subject) == subject.method.phases.size() && phase + 1U < due_phases(subject);
}

/// In the declared phase a note, before it a warning: what an atelier left behind should be in place.
[[nodiscard]] inline diag::Severity weight_of(const Case& subject, method::Index phase) {
    return phase == subject.record.phase_index ? diag::Severity::note : diag::Severity::warning;
}

/// Where a finding about a phase points: at its key in the assessment, or at the phase that the record declares.
[[nodiscard]] inline text::Span phase_place(const Case& subject, method::Index phase) {
    const yaml::View root = subject.document.tree.root();
    const yaml::View assessment = root.found() ? root.find("assessment") : yaml::View{};
    const yaml::View section =
        assessment.found() ? assessment.find(subject.method.phases[phase].id) : yaml::View{};
    return section.found() ? section.key_span() : subject.record.phase.at;
}

/// "establishing: 3 of 18 questions are not answered yet".
[[nodiscard]] inline std::string of_phase(const Case& subject, method::Index phase, std::size_t number,
                                          std::size_t asked, std::string_view one, std::string_view more) {
    return std::string{subject.method.phases[phase].id} + ": " + std::to_string(number) + " of " +
           text::count(asked, "question") + " " + std::string{number == 1 ? one : more};
}

}  // namespace atelier::rules
