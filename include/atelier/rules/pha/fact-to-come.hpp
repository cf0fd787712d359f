#pragma once

#include <string>
#include <utility>

#include "atelier/record/facts.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::pha {

/// Sessions and dates that are still to come are plans, which a record is meant to hold. An agreement that is told of as given is another
/// matter: it counts nowhere before its day, and whoever reads the figures has to hear why.
inline void check_fact_to_come(const Case& subject, const Reporter& reporter) {
    const auto tell = [&](const record::Day& day, std::string address, const std::string& what) {
        if (!record::is_to_come(day, subject.settings.as_of)) return;
        reporter
            .report(day.at, std::move(address),
                    what + " is dated " + text::to_words(*day) + ", which is still to come")
            .label = "counts from this day on";
    };
    tell(subject.record.challenge.validated.date, "challenge.validated", "the validation of the challenge");
    for (const auto& one : subject.record.vision.endorsed)
        tell(one.date, "vision.endorsed",
             one.by ? "the endorsement by " + ticked(*one.by) : std::string{"an endorsement"});
}

inline constexpr Rule fact_to_come{
    .code = "PHA005",
    .name = "fact-to-come",
    .severity = diag::Severity::note,
    .what = "A validation of the challenge or an endorsement is dated on a day that is still to come.",
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
