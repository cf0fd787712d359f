#pragma once

#include "atelier/gate/gate.hpp"
#include "atelier/rules/sheet.hpp"
#include "atelier/score/score.hpp"
#include "commands/support/session.hpp"

namespace atelier::commands {

/// The scores of a sheet that can be judged.
[[nodiscard]] score::RecordScore score_of(const Session& session, const rules::Sheet& sheet);

/// What the call and the configuration ask of one record's gate, for one phase.
[[nodiscard]] gate::Terms terms_of(const Session& session, const std::string& file, method::Index phase);

/// A phase by its id or number. Throws Refusal with the nearest.
[[nodiscard]] method::Index phase_option(const Session& session, std::string_view word);

/// The phase with this id or number, or none.
[[nodiscard]] method::Index phase_named(const method::Method& method, std::string_view word);

}  // namespace atelier::commands
