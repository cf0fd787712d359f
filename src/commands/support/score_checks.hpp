#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "atelier/score/score.hpp"
#include "atelier/text/fraction.hpp"
#include "commands/support/session.hpp"

namespace atelier::commands {

/// What a call asks of scores beyond showing them: `--fail-under`, `--min-answered`, `--target`. All compare exactly, before any
/// rounding; a wish that equals the figure as it is printed, with four decimals, is met.
///
/// The file of `--target` is YAML: `target:` with the ids of blocks or phases, or the addresses of cells, steps, themes and elements of
/// innovation capacity, and the `low` that is wished for each, from 0 to 1:
///   target:
///     learning: 0.6
///     maturing.capacity: 0.5
class ScoreChecks {
public:
    /// Throws Refusal where an option cannot be meant.
    explicit ScoreChecks(const Session& session);

    /// What a score falls short of; empty where all is reached.
    [[nodiscard]] std::vector<emit::Complaint> complaints(const score::RecordScore& scored) const;

    /// What is asked for and cannot be told yet, one sentence each, so that a check that had nothing to look at is not taken for one that
    /// was passed.
    [[nodiscard]] std::vector<std::string> untested(const score::RecordScore& scored) const;

private:
    void read_target(const std::string& path);

    const Session& session_;
    std::optional<text::Fraction> fail_under_;
    std::optional<text::Fraction> min_answered_;
    std::vector<std::pair<std::string, text::Fraction>> target_;
};

/// The figures of a block, phase, group or element by id or address; none where there are none.
[[nodiscard]] const score::Figures* find_figures(const score::RecordScore& scored, std::string_view address);

/// Throws Refusal with the nearest where the method has no such block, phase, cell, step, theme or element.
void check_figure_address(const Session& session, std::string_view address);

}  // namespace atelier::commands
