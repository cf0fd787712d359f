#pragma once

#include <memory>
#include <span>
#include <string>

#include "emit/format.hpp"

// The Markdown format: what a person reads in a pull request, on GitHub, GitLab or anywhere else.
namespace atelier::emit::markdown {

/// Findings as one table for each record that has any, and a closing count.
[[nodiscard]] std::unique_ptr<FindingsWriter> findings(const Run& run, const Look& look);

/// Figures as tables, one section for each record.
[[nodiscard]] std::unique_ptr<ScoresWriter> scores(const Run& run, const Look& look);

/// What a gate asks for and does not find, as tables.
[[nodiscard]] std::unique_ptr<GatesWriter> gates(const Run& run, const Look& look);

/// What to do next, as lists to tick.
[[nodiscard]] std::unique_ptr<AdviceWriter> advice(const Run& run, const Look& look);
/// What is being tried, as a table for each stage: for the minutes of a meeting.
[[nodiscard]] std::unique_ptr<ActionsWriter> actions(const Run& run, const Look& look);
/// Many ateliers beside each other: a page for those who bring them together.
[[nodiscard]] std::unique_ptr<PortfolioWriter> portfolio(const Run& run, const Look& look);

/// The reference of all rules: a page for docs/.
void rules(std::span<const rules::Rule* const> all, const Look& look, std::string& out);

}  // namespace atelier::emit::markdown
