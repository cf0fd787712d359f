#pragma once

#include <span>
#include <string>

#include "emit/actions_report.hpp"

// What is being tried in the words in which people read it, the same in every format for people.
namespace atelier::emit {

/// The actions of one stage, which stand together in a sorted report.
[[nodiscard]] std::span<const advice::Followed> of_stage(const ActionsReport& report, advice::Stage stage);

/// `Overdue`, `Due by 1 October 2026`.
[[nodiscard]] std::string heading_of(advice::Stage stage, const advice::FollowTerms& terms);

/// What it changes, in words; a sentence of ours where the record has none.
[[nodiscard]] std::string what_of(const advice::Followed& action);

/// "It has no owner and no review date, so it covers nothing at a gate."; empty where it lacks neither, or is over.
[[nodiscard]] std::string lack_of(const advice::Followed& action);

/// "4 actions in 2 records: 1 overdue, 2 due and 1 running."; what is up for review alone where only that was asked for;
/// empty where no record could be judged.
[[nodiscard]] std::string count_of(const ActionsReport& report);

/// Which records have no actions, and how to begin; empty where all have some, or where only what is due was asked for.
[[nodiscard]] std::string without_actions(const ActionsReport& report);

}  // namespace atelier::emit
