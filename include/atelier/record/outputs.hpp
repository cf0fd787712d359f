#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "atelier/record/record.hpp"
#include "atelier/text/span.hpp"

// What an output of the method needs to find in the record. The source names the outputs; that facts in the record decide whether one
// stands, and which facts, is this toolkit's choice. An output has no rating: it stands, or some of its parts are missing.
namespace atelier::record {

/// Something that an output wants and the record does not show.
struct MissingPart {
    std::string words;       ///< fit behind "missing:"
    std::string_view place;  ///< where in the record it would stand: `governance.facilitator`
};

namespace detail {

using Parts = std::vector<MissingPart>;

inline Parts parts_of_challenge_statement(const Record& record) {
    Parts missing;
    if (!record.challenge.statement) missing.push_back({"a statement", "challenge.statement"});
    const Validation& validated = record.challenge.validated;
    std::unordered_set<std::string_view> committed;
    for (const Stakeholder& who : record.stakeholders)
        if (who.id && who.committed()) committed.insert(*who.id);
    const bool by_committed =
        std::any_of(validated.by.begin(), validated.by.end(),
                    [&](const StakeholderRef& ref) { return ref && committed.contains(*ref); });
    if (!validated.date && !by_committed)
        missing.push_back({"a validation with a date and a committed stakeholder", "challenge.validated"});
    else if (!validated.date)
        missing.push_back({"a date of the validation", "challenge.validated"});
    else if (!by_committed)
        missing.push_back({"a validation by a committed stakeholder", "challenge.validated"});
    return missing;
}

inline Parts parts_of_committed_stakeholders(const Record& record) {
    std::size_t committed = 0;
    bool decides = false;
    bool affected = false;
    for (const Stakeholder& who : record.stakeholders) {
        if (!who.committed()) continue;
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

inline Parts parts_of_governance_arrangement(const Record& record) {
    const Governance& governance = record.governance;
    const bool decides = std::any_of(governance.decides.begin(), governance.decides.end(),
                                     [](const StakeholderRef& who) { return who.given; });
    Parts missing;
    if (!governance.facilitator) missing.push_back({"a facilitator", "governance.facilitator"});
    if (!decides) missing.push_back({"someone who decides", "governance.decides"});
    if (!governance.mandate) missing.push_back({"a mandate", "governance.mandate"});
    if (!governance.resources) missing.push_back({"resources", "governance.resources"});
    return missing;
}

inline Parts parts_of_operational_conditions(const Record& record) {
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

inline Parts parts_of_focus_and_hypotheses(const Record& record) {
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
    Parts (*missing)(const Record&);
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

/// What an output of the method (by its id, `challenge-statement`) still lacks. Empty where the output stands; nothing for an output that
/// only a local method knows, of which the core can not tell.
[[nodiscard]] inline std::optional<std::vector<MissingPart>> missing_facts(const Record& record,
                                                                           std::string_view output_id) {
    const detail::OutputParts* parts = detail::find_output_parts(output_id);
    return parts == nullptr ? std::nullopt : std::optional{parts->missing(record)};
}

/// The same in words alone.
[[nodiscard]] inline std::optional<std::vector<std::string>> missing_parts(const Record& record,
                                                                           std::string_view output_id) {
    const auto facts = missing_facts(record, output_id);
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
