#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "emit/format.hpp"

// The text format: what a person reads in a terminal. The namespace is not `text`, which is a room of the core, nor `text_format`,
// which is the name of the Format in the table of formats.
namespace atelier::emit::plain {

/// Findings with an excerpt of the record, why they matter and what to do, and a closing count.
[[nodiscard]] std::unique_ptr<FindingsWriter> findings(const Run& run, const Look& look);

/// Where a record stands: bars on a terminal, plain figures in a pipe.
[[nodiscard]] std::unique_ptr<ScoresWriter> scores(const Run& run, const Look& look);

/// Whether a phase is complete, and the nearest way through where it is not.
[[nodiscard]] std::unique_ptr<GatesWriter> gates(const Run& run, const Look& look);

/// What to do next: what opens the gate, which answers say most, which strategies answer what is weak.
[[nodiscard]] std::unique_ptr<AdviceWriter> advice(const Run& run, const Look& look);
/// What is being tried, by whom and until when.
[[nodiscard]] std::unique_ptr<ActionsWriter> actions(const Run& run, const Look& look);
/// Many ateliers beside each other: gates and blocks in tables, then what they can learn from each other.
[[nodiscard]] std::unique_ptr<PortfolioWriter> portfolio(const Run& run, const Look& look);

/// Of what hinders a judgement only so many errors are shown: who asked for a figure wants to know where to begin.
inline constexpr std::size_t most_hindrances = 5;
void unjudged(const Unjudged& one, const Run& run, const Look& look, std::string& out);

/// All rules by family, one a line.
void rules(std::span<const rules::Rule* const> all, const Look& look, std::string& out);

/// Settings and their sources, in three columns.
void settings(const SettingsReport& report, const Look& look, std::string& out);

}  // namespace atelier::emit::plain
