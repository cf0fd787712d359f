#pragma once

#include <string>
#include <utility>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// Whoever has only been identified has not been asked yet, and does nothing for the atelier. Whoever has been approached may come and listen,
/// and binds itself by nothing.
inline void check_deed_of_one_not_in(const Case& subject, const Reporter& reporter) {
    using record::Commitment;
    const auto& record = subject.record;
    const StakeholderIndex stakeholders{record};
    DeedsOfParties deeds{record};
    const auto look = [&](const record::StakeholderRef& ref, bool binds, std::string words) {
        const record::Stakeholder* who = stakeholders.find(ref);
        if (who == nullptr || !who->commitment || who->willing() || who->withdrawn()) return;
        if (binds || *who->commitment == Commitment::identified)
            deeds.add(*who, ref.at, std::move(words), binds);
    };
    for_each_deed(subject, [&](const Deed& deed) { look(deed.who, deed.binds, deed.told()); });
    look(record.governance.facilitator, false, "facilitates");
    for (const auto& ref : record.governance.decides) look(ref, false, "decides");
    for (const auto& member : record.capacity.core_team)
        look(member.stakeholder, false, "is in the core team");
    deeds.report(
        reporter, diag::Severity::warning,
        [](const record::Stakeholder& who) {
            return diag::Label{who.commitment.at, "only so far"};
        },
        [](const record::Stakeholder& who) {
            return "and is recorded as `" + std::string{record::to_string(*who.commitment)} + "` only";
        });
}

inline constexpr Rule deed_of_one_not_in{
    .code = "FCT022",
    .name = "deed-of-one-not-in",
    .severity = diag::Severity::warning,
    .what = "A stakeholder who is not in so far has agreed, endorsed, decided or taken on a task.",
    .why =
        "Whoever speaks for the group has been asked and has said yes, so one of the two facts is out of "
        "date.",
    .help = "Bring the stakeholder's `commitment` up to date, or take its name out there.",
    .bad = R"(stakeholders:
  - {id: university, commitment: approached}
vision:
  endorsed: [{by: university, date: 2021-06-01}]
)",
    .good = R"(stakeholders:
  - {id: university, commitment: willing}
vision:
  endorsed: [{by: university, date: 2021-06-01}]
)",
    .check = check_deed_of_one_not_in,
};

}  // namespace atelier::rules::fct
