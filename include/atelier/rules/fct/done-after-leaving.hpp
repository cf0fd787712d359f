#pragma once

#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// Many keep in `since` the day on which a party came when they write that it has left, so that somebody has to look which of the two it is.
inline void check_done_after_leaving(const Case& subject, const Reporter& reporter) {
    const StakeholderIndex stakeholders{subject.record};
    const auto left_before = [&](const record::StakeholderRef& ref,
                                 const record::Day& day) -> const record::Stakeholder* {
        const record::Stakeholder* who = stakeholders.find(ref);
        return who != nullptr && who->withdrawn() && who->since && day && *day > *who->since ? who : nullptr;
    };
    DeedsOfParties deeds{subject.record};
    for_each_deed(subject, [&](const Deed& deed) {
        if (const auto* who = left_before(deed.who, deed.day))
            deeds.add(*who, deed.who.at, deed.told(), deed.binds);
    });
    // Whoever had left cannot have confirmed what was made afterwards.
    for (const auto& piece : subject.record.evidence)
        if (const auto* who = left_before(piece.confirmed_by, piece.date))
            deeds.add(*who, piece.confirmed_by.at,
                      "confirmed what was made on " + text::to_words(*piece.date), true);
    deeds.report(
        reporter, diag::Severity::warning,
        [](const record::Stakeholder& who) {
            return diag::Label{who.since.at, "withdrawn since this day"};
        },
        [](const record::Stakeholder& who) {
            return "and is recorded as withdrawn since " + text::to_words(*who.since);
        });
}

inline constexpr Rule done_after_leaving{
    .code = "FCT003",
    .name = "done-after-leaving",
    .severity = diag::Severity::warning,
    .what =
        "A stakeholder agreed, endorsed, decided, confirmed or took part after the day on which it withdrew.",
    .why = "Whoever has left does not speak for the group any more, so one of the two facts is a slip.",
    .help =
        "Set `since` to the day on which it withdrew, or its `commitment` to how far it is in, or correct "
        "the other date.",
    .bad = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn, since: 2025-03-01}
vision:
  endorsed: [{by: developer, date: 2025-06-01}]
)",
    .good = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: committed, since: 2025-03-01}
vision:
  endorsed: [{by: developer, date: 2025-06-01}]
)",
    .check = check_done_after_leaving,
};

}  // namespace atelier::rules::fct
