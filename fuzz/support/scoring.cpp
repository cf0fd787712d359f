#include "support/scoring.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "atelier/advice/next.hpp"
#include "atelier/gate/judge.hpp"
#include "atelier/score/compute.hpp"
#include "commands/support/ruling.hpp"
#include "support/checking.hpp"

namespace atelier::fuzz {
namespace {

void require_sound(const score::Interval& interval) {
    require(interval.low.has_value() == interval.high.has_value(), "an interval has two ends or none");
    if (!interval.low) {
        require(!interval.point, "there is no point without an interval");
        return;
    }
    require(text::Fraction{0} <= *interval.low && *interval.low <= *interval.high &&
                *interval.high <= text::Fraction{1},
            "an interval lies within 0 and 1");
    // The mean of what is answered cannot leave the least and the most that the whole can come to.
    if (interval.point)
        require(*interval.low <= *interval.point && *interval.point <= *interval.high,
                "a point lies in its interval");
}

void require_sound(std::span<const score::Figures> all, const method::Method& method) {
    for (const score::Figures& figures : all) {
        require_sound(figures.claimed);
        require_sound(figures.supported);
        require(figures.answered >= 0 && figures.unknown >= 0 && figures.not_applicable >= 0 &&
                    figures.answered + figures.unknown <= figures.applicable,
                "counts add up");
        if (figures.claimed.low)
            require(*figures.supported.low <= *figures.claimed.low, "no more is supported than is claimed");
        require(figures.weakest == method::none || figures.weakest < method.questions.size(),
                "the weakest question is one of the method");
        require(figures.due || !figures.claimed.low, "what is not due has no figures");
    }
}

void require_sound(const score::ElementScore& element, const method::Method& method) {
    const score::Figures& figures = element.figures;
    require_sound(figures.claimed);
    require(figures.answered >= 0 && figures.unknown >= 0 && figures.not_applicable >= 0 &&
                figures.answered + figures.unknown <= figures.applicable,
            "counts add up");
    const std::size_t parts = element.as_a_whole || element.actions.empty() ? 1 : element.actions.size();
    require(static_cast<std::size_t>(figures.applicable + figures.not_applicable) == parts,
            "one rating counts, or those of all actions");
    require(figures.weakest == method::none || figures.weakest < method.actions.size(),
            "the weakest action is one of the method");
    require(element.rated || figures.answered == 0, "what is not rated has no answers");
}

void require_sound(const gate::Gate& gate) {
    require(gate.met() >= 0 && gate.unanswered >= 0 && gate.unanswered <= gate.asked, "counts add up");
    const gate::Result result = !gate.blockers.empty()     ? gate::Result::blocked
                                : !gate.conditions.empty() ? gate::Result::conditional
                                                           : gate::Result::passed;
    require(gate.result == result, "a gate says what its points say");
    for (const gate::Point& point : gate.conditions)
        require(point.action != nullptr, "an action covers a condition");
    for (const gate::Point& point : gate.waived)
        require(point.waiver != nullptr, "a waiver lets a point through");
    for (const auto* points : {&gate.blockers, &gate.conditions, &gate.waived})
        for (const gate::Point& point : *points)
            require(!point.needs.empty() && !point.has.empty() && !point.why.empty() && !point.remedy.empty(),
                    "a point says what it needs, has and wants done");
}

void require_sound(const gate::Checklist& list) {
    require(list.ticked >= 0 && list.ticked <= list.applicable && list.unanswered <= list.applicable,
            "counts add up");
    for (const gate::ChecklistSection& section : list.sections)
        require(!section.items.empty(), "no section is empty");
}

}  // namespace

Asked Asked::from(Input& input) {
    Asked asked;
    asked.phase = input.choice(5);
    asked.profile = input.choice(2) == 0 ? gate::Profile::largely : gate::Profile::iso33020;
    asked.basis = input.choice(2) == 0 ? gate::Basis::claimed : gate::Basis::supported;
    constexpr std::array wanted{gate::Only::all, gate::Only::open, gate::Only::unknown, gate::Only::stale,
                                gate::Only::unsupported};
    asked.only = wanted[input.choice(wanted.size())];
    return asked;
}

void require_sound_scores(const rules::Sheet& sheet, const method::Method& method, const Asked& asked) {
    const record::Record& record = sheet.record();
    const text::Date day = settings().as_of;
    const score::RecordScore scored =
        score::score(record, method, commands::contradicted(sheet, method, day), day);
    require(
        scored.questions.size() == method.questions.size() && scored.groups.size() == method.groups.size() &&
            scored.blocks.size() == method.blocks.size() && scored.phases.size() == method.phases.size() &&
            scored.elements.size() == method.elements.size(),
        "there is a figure for each thing of the method");
    for (const auto* figures : {&scored.groups, &scored.blocks, &scored.phases})
        require_sound(*figures, method);
    for (const score::ElementScore& element : scored.elements) require_sound(element, method);
    const auto phase =
        static_cast<method::Index>(asked.phase % std::max<std::size_t>(method.phases.size(), 1));
    require_sound(gate::judge(record, method, scored.questions, {phase, asked.profile, asked.basis, day}));
    require_sound(
        gate::make_checklist(record, method, scored.questions, {phase, method::none, asked.only, day}));
    const auto findings = commands::check(sheet, method, settings(), &repository());
    const advice::Next next =
        advice::next_of(record, method, scored.questions, {sheet.document.source, findings}, {.as_of = day});
    for (const advice::Step& step : next.steps) require(!step.what.empty(), "a step says what to do");
}

}  // namespace atelier::fuzz
