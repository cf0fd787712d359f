#pragma once

#include <string>

#include "atelier/record/facts.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::pha {

/// Sessions and dates that are still to come are plans, which a record is meant to hold. What is told of as having happened is another matter:
/// it counts nowhere before its day, and whoever reads the figures has to hear why.
class ToCome {
public:
    ToCome(const Case& subject, const Reporter& reporter) : subject_{subject}, reporter_{reporter} {}

    void look() const {
        const record::Record& record = subject_.record;
        tell(record.challenge.validated.date, "challenge.validated", "the validation of the challenge");
        for (const auto& one : record.vision.endorsed)
            tell(one.date, "vision.endorsed",
                 one.by ? "the endorsement by " + ticked(*one.by) : std::string{"an endorsement"});
        for (const auto& who : record.stakeholders)
            if (who.willing())
                tell(who.since, entry_address("stakeholders", who),
                     "the commitment of " + named("a", "stakeholder", who));
        for (const auto& activity : record.activities) {
            const std::string address = entry_address("activities", activity);
            if (activity.outcome)
                tell(activity.date, address, named("an", "activity", activity) + " has an outcome, and");
            for (const auto& follow_up : activity.follow_ups)
                tell(follow_up.done, address, "the end of a follow-up");
        }
    }

private:
    void tell(const record::Day& day, const std::string& address, const std::string& what) const {
        if (!record::is_to_come(day, subject_.settings.as_of)) return;
        reporter_
            .report(day.at, address, what + " is dated " + text::to_words(*day) + ", which is still to come")
            .label = "counts from this day on";
    }

    const Case& subject_;
    const Reporter& reporter_;
};

inline void check_fact_to_come(const Case& subject, const Reporter& reporter) {
    ToCome{subject, reporter}.look();
}

inline constexpr Rule fact_to_come{
    .code = "PHA005",
    .name = "fact-to-come",
    .severity = diag::Severity::note,
    .what = "Something is recorded as done or agreed on a day that is still to come.",
    .why =
        "What is planned carries no output, no claim and no gate before its day, so it counts nowhere yet.",
    .help = "Correct the date if it is a slip; else it counts by itself from that day on.",
    .bad = R"(stakeholders: [{id: municipality, commitment: committed}]
challenge:
  statement: The grid takes no further connection.
  validated: {date: 2062-03-01, by: [municipality]}
)",
    .good = R"(stakeholders: [{id: municipality, commitment: committed}]
challenge:
  statement: The grid takes no further connection.
  validated: {date: 2026-03-01, by: [municipality]}
)",
    .check = check_fact_to_come,
};

}  // namespace atelier::rules::pha
