#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// Asks whether one party has every role that the record fills, and alone.
class EveryRole {
public:
    EveryRole(const record::Record& record, std::string_view party) : record_{record}, party_{party} {}

    /// A role that nobody has says nothing, and one that another party shares ends the question. Facilitation is the role to start from.
    [[nodiscard]] bool holds() {
        facts_.push_back({record_.governance.facilitator.at, "facilitates"});
        return decides() && owns() && confirms() && facts_.size() >= fewest_roles;
    }
    [[nodiscard]] std::vector<diag::Label> facts() && { return std::move(facts_); }

private:
    /// Two roles in one hand are common in a small group.
    static constexpr std::size_t fewest_roles = 3;
    /// The owner of a single task says nothing about who does the work.
    static constexpr std::size_t fewest_tasks = 2;

    [[nodiscard]] bool is_party(const record::StakeholderRef& ref) const { return ref && *ref == party_; }

    bool decides() {
        const auto& decides = record_.governance.decides;
        if (decides.empty()) return true;
        facts_.push_back({decides.items.front().at, "decides"});
        return std::all_of(decides.begin(), decides.end(), [&](const auto& ref) { return is_party(ref); });
    }

    bool owns() {
        std::size_t tasks = 0;
        text::Span first;
        const auto look = [&](const record::StakeholderRef& owner) {
            if (!owner) return true;
            if (tasks++ == 0) first = owner.at;
            return is_party(owner);
        };
        for (const auto& session : record_.activities)
            for (const auto& task : session.follow_ups)
                if (!look(task.owner)) return false;
        for (const auto& lesson : record_.lessons)
            if (!look(lesson.owner)) return false;
        for (const auto& action : record_.actions)
            if (!look(action.owner)) return false;
        if (tasks >= fewest_tasks) facts_.push_back({first, "owns what is to be done"});
        return true;
    }

    bool confirms() {
        text::Span first;
        for (const auto& piece : record_.evidence) {
            if (!piece.confirmed_by) continue;
            if (!is_party(piece.confirmed_by)) return false;
            if (first.empty()) first = piece.confirmed_by.at;
        }
        if (!first.empty()) facts_.push_back({first, "confirms what supports the ratings"});
        return true;
    }

    const record::Record& record_;
    std::string_view party_;
    std::vector<diag::Label> facts_;
};

inline void check_one_party_in_every_role(const Case& subject, const Reporter& reporter) {
    const auto& record = subject.record;
    const auto& facilitator = record.governance.facilitator;
    if (StakeholderIndex{record}.find(facilitator) == nullptr) return;
    const bool others =
        std::any_of(record.stakeholders.begin(), record.stakeholders.end(),
                    [&](const auto& who) { return who.id && *who.id != *facilitator && !who.withdrawn(); });
    EveryRole roles{record, *facilitator};
    if (!others || !roles.holds()) return;
    std::vector<diag::Label> facts = std::move(roles).facts();
    auto& finding = reporter.report(facts.front().span, "governance",
                                    ticked(*facilitator) + " has every role in the record that anybody has");
    finding.label = std::move(facts.front().text);
    facts.erase(facts.begin());
    finding.related = std::move(facts);
    // Somebody has to begin, and often it is one party that does it all until the others have come.
    if (record.phase_index == 0) finding.severity = diag::Severity::note;
}

inline constexpr Rule one_party_in_every_role{
    .code = "FCT014",
    .name = "one-party-in-every-role",
    .severity = diag::Severity::warning,
    .what =
        "One stakeholder alone facilitates, decides, owns what is to be done and confirms it, beside others "
        "in the record.",
    .why = "An atelier is work that is shared, and where one party does it all nobody can correct it.",
    .help =
        "Share a role: let another stakeholder facilitate, own a follow-up or confirm a piece of evidence.",
    .bad =
        R"(stakeholders: [{id: municipality, commitment: committed}, {id: university, commitment: committed}]
governance: {facilitator: municipality, decides: [municipality]}
evidence:
  - {id: plan, title: The plan, kind: document, confirmed-by: municipality}
)",
    .good =
        R"(stakeholders: [{id: municipality, commitment: committed}, {id: university, commitment: committed}]
governance: {facilitator: municipality, decides: [municipality]}
evidence:
  - {id: plan, title: The plan, kind: document, confirmed-by: university}
)",
    .check = check_one_party_in_every_role,
};

}  // namespace atelier::rules::fct
