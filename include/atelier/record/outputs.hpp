#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/record/facts.hpp"
#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/span.hpp"

// What an output of the method needs to find in the record. The source names the outputs; that facts in the record decide whether one
// stands, and which facts, is this toolkit's choice. An output has no rating: it stands, or some of its parts are missing. What is to come
// after the day of the judgement and whoever has withdrawn by then carry none.
namespace atelier::record {

/// Something that an output wants and the record does not show.
struct MissingPart {
    std::string words;       ///< fit behind "missing:"
    std::string_view place;  ///< where in the record it would stand: `governance.facilitator`
};

namespace detail {

using Parts = std::vector<MissingPart>;

/// " (`city` has withdrawn)" for the references that name somebody who has; empty where none does.
[[nodiscard]] inline std::string who_left(const std::vector<const StakeholderRef*>& refs,
                                          const StakeholderIndex& stakeholders) {
    constexpr std::size_t most = 3;
    std::string names;
    std::size_t number = 0;
    for (const StakeholderRef* ref : refs) {
        if (!stakeholders.has_withdrawn(*ref)) continue;
        if (++number <= most) names += (number == 1 ? "`" : ", `") + std::string{**ref} + "`";
    }
    if (number == 0) return {};
    return " (" + names + (number > most ? ", …" : "") + (number == 1 ? " has" : " have") + " withdrawn)";
}

[[nodiscard]] inline std::vector<const StakeholderRef*> all_of(const List<StakeholderRef>& refs) {
    std::vector<const StakeholderRef*> out;
    for (const StakeholderRef& ref : refs) out.push_back(&ref);
    return out;
}

inline Parts parts_of_challenge_statement(const Record& record, text::Date as_of) {
    Parts missing;
    if (!record.challenge.statement) missing.push_back({"a statement", "challenge.statement"});
    const Validation& validated = record.challenge.validated;
    const StakeholderIndex stakeholders{record};
    const bool by_committed = std::any_of(validated.by.begin(), validated.by.end(), [&](const auto& ref) {
        const Stakeholder* who = stakeholders.find(ref);
        return who != nullptr && is_committed(*who, as_of);
    });
    if (!validated.date && !by_committed)
        missing.push_back({"a validation with a date and a committed stakeholder", "challenge.validated"});
    else if (!validated.date)
        missing.push_back({"a date of the validation", "challenge.validated"});
    else if (!by_committed)
        missing.push_back(
            {"a validation by a committed stakeholder" + who_left(all_of(validated.by), stakeholders),
             "challenge.validated"});
    if (is_to_come(validated.date, as_of))
        missing.push_back(
            {"a validation that has taken place (" + text::to_words(*validated.date) + " is still to come)",
             "challenge.validated"});
    return missing;
}

inline Parts parts_of_committed_stakeholders(const Record& record, text::Date as_of) {
    std::size_t committed = 0;
    bool decides = false;
    bool affected = false;
    for (const Stakeholder& who : record.stakeholders) {
        if (!is_committed(who, as_of)) continue;
        ++committed;
        decides = decides || who.decides_or_owns();
        affected = affected || who.is_affected();
    }
    Parts missing;
    if (committed == 0) missing.push_back({"two committed stakeholders", "stakeholders"});
    if (committed == 1) missing.push_back({"a second committed stakeholder", "stakeholders"});
    if (!decides)
        missing.push_back({"a committed stakeholder who holds decision or ownership", "stakeholders"});
    if (!affected && !record.communities.excused())
        missing.push_back(
            {"a committed stakeholder who is affected, or a reason why communities are not relevant",
             "communities"});
    return missing;
}

inline Parts parts_of_governance_arrangement(const Record& record, text::Date) {
    const Governance& governance = record.governance;
    const StakeholderIndex stakeholders{record};
    const bool decides =
        std::any_of(governance.decides.begin(), governance.decides.end(),
                    [&](const StakeholderRef& who) { return who.given && !stakeholders.has_withdrawn(who); });
    Parts missing;
    if (!governance.facilitator || stakeholders.has_withdrawn(governance.facilitator))
        missing.push_back(
            {"a facilitator" + who_left({&governance.facilitator}, stakeholders), "governance.facilitator"});
    if (!decides)
        missing.push_back({"someone who decides" + who_left(all_of(governance.decides), stakeholders),
                           "governance.decides"});
    if (!governance.mandate) missing.push_back({"a mandate", "governance.mandate"});
    if (!governance.resources) missing.push_back({"resources", "governance.resources"});
    return missing;
}

inline Parts parts_of_operational_conditions(const Record& record, text::Date) {
    struct Named {
        std::string_view key;
        std::string_view place;
        const OperationalCondition& condition;
    };
    const Operations& operations = record.operations;
    const Named all[] = {{"data-access", "operations.data-access", operations.data_access},
                         {"confidentiality", "operations.confidentiality", operations.confidentiality},
                         {"expertise", "operations.expertise", operations.expertise},
                         {"budget", "operations.budget", operations.budget}};
    Parts missing;
    for (const auto& [key, place, condition] : all)
        if (!condition.settled())
            missing.push_back({"`" + std::string{key} + "` secured or not needed for a reason", place});
    return missing;
}

inline Parts parts_of_focus_and_hypotheses(const Record& record, text::Date) {
    const bool explores = std::any_of(record.focus.begin(), record.focus.end(), [](const Theme& theme) {
        return theme.decision && *theme.decision == FocusDecision::explore;
    });
    Parts missing;
    if (!explores && record.hypotheses.empty())
        missing.push_back({"a theme to explore or a hypothesis", "focus"});
    bool nameless = false;
    for (const Hypothesis& hypothesis : record.hypotheses) {
        if (hypothesis.test) continue;
        if (hypothesis.id)
            missing.push_back(
                {"a test of the hypothesis `" + std::string{*hypothesis.id} + "`", "hypotheses"});
        else
            nameless = true;
    }
    if (nameless) missing.push_back({"a test of each hypothesis without an id", "hypotheses"});
    return missing;
}

struct OutputParts {
    std::string_view output;
    std::string_view wanted;
    Parts (*missing)(const Record&, text::Date);
    text::Span (*place)(const Record&);
};

inline constexpr OutputParts output_parts[] = {
    {"challenge-statement", "a statement, validated on a date by a committed stakeholder",
     parts_of_challenge_statement, [](const Record& record) { return record.challenge.key; }},
    {"committed-stakeholders",
     "two committed stakeholders, one of whom decides or owns, and the communities represented or not "
     "relevant for a reason",
     parts_of_committed_stakeholders, [](const Record& record) { return record.stakeholders.key; }},
    {"governance-arrangement", "a facilitator, someone who decides, a mandate and resources",
     parts_of_governance_arrangement, [](const Record& record) { return record.governance.key; }},
    {"operational-conditions", "four conditions, each secured or not needed for a reason",
     parts_of_operational_conditions, [](const Record& record) { return record.operations.key; }},
    {"focus-and-hypotheses", "a theme to explore or a hypothesis, and a test of each hypothesis",
     parts_of_focus_and_hypotheses,
     [](const Record& record) { return record.focus ? record.focus.key : record.hypotheses.key; }},
};

[[nodiscard]] inline const OutputParts* find_output_parts(std::string_view output_id) {
    for (const OutputParts& parts : output_parts)
        if (parts.output == output_id) return &parts;
    return nullptr;
}

}  // namespace detail

/// What an output of the method (by its id, `challenge-statement`) still lacks on a day. Empty where the output stands; nothing for an output that
/// only a local method knows, of which the core can not tell.
[[nodiscard]] inline std::optional<std::vector<MissingPart>> missing_facts(const Record& record,
                                                                           std::string_view output_id,
                                                                           text::Date as_of) {
    const detail::OutputParts* parts = detail::find_output_parts(output_id);
    return parts == nullptr ? std::nullopt : std::optional{parts->missing(record, as_of)};
}

/// The same in words alone.
[[nodiscard]] inline std::optional<std::vector<std::string>> missing_parts(const Record& record,
                                                                           std::string_view output_id,
                                                                           text::Date as_of) {
    const auto facts = missing_facts(record, output_id, as_of);
    if (!facts) return std::nullopt;
    std::vector<std::string> words;
    words.reserve(facts->size());
    for (const MissingPart& fact : *facts) words.push_back(fact.words);
    return words;
}

/// The key of the section that the output mostly draws on; empty where the record has no such section, or the core knows no such output.
[[nodiscard]] inline text::Span output_place(const Record& record, std::string_view output_id) {
    const detail::OutputParts* parts = detail::find_output_parts(output_id);
    return parts == nullptr ? text::Span{} : parts->place(record);
}

/// All that an output wants, in words; empty where missing_parts() gives nothing.
[[nodiscard]] inline std::string_view wanted_parts(std::string_view output_id) {
    const detail::OutputParts* parts = detail::find_output_parts(output_id);
    return parts == nullptr ? std::string_view{} : parts->wanted;
}

}  // namespace atelier::record
