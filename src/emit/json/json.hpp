#pragma once

#include <memory>
#include <span>
#include <string>

#include "emit/format.hpp"

// The JSON format: for programs. Its shapes are a promise (`version` rises with each change that breaks a reader): keys in
// snake_case, figures as numbers with at most four decimals, null for what is not there.
namespace atelier::emit {

extern const Format json_format;

namespace json {

/// `atelier.findings`: every finding, the suppressed ones marked; the counts come last, since only the end knows them.
[[nodiscard]] std::unique_ptr<FindingsWriter> findings(const Run& run, const Look& look);

/// `atelier.score`: all levels of each record, whatever level a text would show.
[[nodiscard]] std::unique_ptr<ScoresWriter> scores(const Run& run, const Look& look);

/// `atelier.gate`: the result for each record, with every point that falls short.
[[nodiscard]] std::unique_ptr<GatesWriter> gates(const Run& run, const Look& look);

/// `atelier.next`: what to do next with each record, each piece with the chain that it follows from.
[[nodiscard]] std::unique_ptr<AdviceWriter> advice(const Run& run, const Look& look);
/// `atelier.actions`: what is being tried in all records, by stage and review.
[[nodiscard]] std::unique_ptr<ActionsWriter> actions(const Run& run, const Look& look);
/// `atelier.portfolio`: every atelier with all its figures, and what they can learn from each other.
[[nodiscard]] std::unique_ptr<PortfolioWriter> portfolio(const Run& run, const Look& look);

/// `atelier.rules`: each rule with its words and examples.
void rules(std::span<const rules::Rule* const> all, const Look& look, std::string& out);

/// `atelier.settings`: each setting with its source.
void settings(const SettingsReport& report, const Look& look, std::string& out);

}  // namespace json
}  // namespace atelier::emit
