#pragma once

#include <algorithm>
#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// What people who have left once vouched for: it was true then, and nobody stands behind it now. Confirmations of evidence are EVD011's
/// matter, since they change what is supported.
class VouchedByOneWhoLeft {
public:
    VouchedByOneWhoLeft(const Case& subject, const Reporter& reporter)
        : subject_{subject}, reporter_{reporter}, stakeholders_{subject.record} {}

    void endorsements() const {
        // CLM025 holds these against the claim that the partners still back the direction.
        if (is_claimed(subject_, "maturing.vision.continued-endorsement") ||
            is_claimed(subject_, "stabilising.vision.broader-support"))
            return;
        for (const auto& one : subject_.record.vision.endorsed) {
            const auto* who = left(one.by);
            if (who == nullptr || is_after(one.date, *who) || is_renewed(*who)) continue;
            tell(one.by, *who, "endorsed it", "vision.endorsed",
                 "the vision is endorsed by " + ticked(*one.by));
        }
    }

    /// A decision is history, and stays one when a party leaves. It is worth a look only where nobody is left who took it.
    void decisions() const {
        for (const auto& decision : subject_.record.decisions) {
            const bool all = std::all_of(decision.by.begin(), decision.by.end(),
                                         [&](const auto& ref) { return left(ref) != nullptr; });
            if (decision.by.empty() || !all) continue;
            const auto& first = decision.by.items.front();
            if (is_after(decision.date, *left(first))) continue;
            const bool one = decision.by.size() == 1;
            tell(first, *left(first), "took it", entry_address("decisions", decision),
                 named("a", "decision", decision) + " was taken by " +
                     (one ? ticked(*first) : std::string{"stakeholders who have all withdrawn"}),
                 one)
                .severity = diag::Severity::note;
        }
    }

private:
    [[nodiscard]] const record::Stakeholder* left(const record::StakeholderRef& ref) const {
        const record::Stakeholder* who = stakeholders_.find(ref);
        return who != nullptr && who->withdrawn() ? who : nullptr;
    }
    /// True where somebody who is still in endorsed the vision after that withdrawal: then it has others behind it, and the entry is history.
    [[nodiscard]] bool is_renewed(const record::Stakeholder& who) const {
        const auto& endorsed = subject_.record.vision.endorsed;
        return std::any_of(endorsed.begin(), endorsed.end(), [&](const record::Endorsement& one) {
            const record::Stakeholder* other = stakeholders_.find(one.by);
            return other != nullptr && !other->withdrawn() && one.date && who.since &&
                   *one.date >= *who.since;
        });
    }
    /// Another rule's matter: what was done after somebody had left cannot be.
    [[nodiscard]] static bool is_after(const record::Day& day, const record::Stakeholder& who) {
        return day && who.since && *day > *who.since;
    }

    diag::Finding& tell(const record::StakeholderRef& ref, const record::Stakeholder& who, std::string label,
                        std::string address, std::string message, bool one = true) const {
        if (one && who.since) message += ", who withdrew on " + text::to_words(*who.since);
        if (one && !who.since) message += ", who has withdrawn";
        return hold_against(reporter_, {ref.at, std::move(label)}, {who.commitment.at, "and has withdrawn"},
                            std::move(address), std::move(message));
    }

    const Case& subject_;
    const Reporter& reporter_;
    StakeholderIndex stakeholders_;
};

inline void check_vouched_by_one_who_left(const Case& subject, const Reporter& reporter) {
    const VouchedByOneWhoLeft facts{subject, reporter};
    facts.endorsements();
    facts.decisions();
}

inline constexpr Rule vouched_by_one_who_left{
    .code = "FCT004",
    .name = "vouched-by-one-who-left",
    .severity = diag::Severity::warning,
    .what = "A vision is endorsed, or a decision was taken, by stakeholders who have withdrawn.",
    .why = "Whoever has left stands behind nothing any more, and the next council will ask who does.",
    .help = "Ask a stakeholder who is still in to endorse or renew it, and record who and on which day.",
    .bad = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
vision: {statement: Heat without gas by 2040, endorsed: [{by: developer}]}
)",
    .good = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
vision: {statement: Heat without gas by 2040, endorsed: [{by: municipality}]}
)",
    .check = check_vouched_by_one_who_left,
};

}  // namespace atelier::rules::fct
