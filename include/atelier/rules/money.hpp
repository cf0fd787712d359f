#pragma once

#include <optional>
#include <utility>

#include "atelier/rules/claim.hpp"
#include "atelier/text/date.hpp"

// What the CLM rules about money share. Money that has ended is history: it carries no claim about today, and makes no base diverse.
namespace atelier::rules::clm {

/// The verdict on a record of which all funding has ended; nothing where some still flows, or none is recorded.
[[nodiscard]] inline std::optional<Verdict> all_has_ended(const Case& subject) {
    Tally tally;
    for (const auto& money : subject.record.capacity.funding)
        tally.look(!record::flows(money, subject.settings.as_of), money.until.place(),
                   money.until ? "ended on " + text::to_words(*money.until) : std::string{});
    if (!tally.all()) return std::nullopt;
    return entries(std::move(tally.against), "all funding has ended");
}

}  // namespace atelier::rules::clm
