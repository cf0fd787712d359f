#pragma once

#include <cstddef>
#include <optional>

#include "atelier/advice/next.hpp"
#include "atelier/gate/gate.hpp"
#include "atelier/rules/sheet.hpp"
#include "atelier/score/score.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"

namespace atelier::commands {

/// The scores of a sheet that can be judged.
[[nodiscard]] score::RecordScore score_of(const Session& session, const rules::Sheet& sheet);

/// The same, with what facts would say if a rating were raised: for those who advise.
[[nodiscard]] score::RecordScore score_to_advise_on(const Session& session, const rules::Sheet& sheet);

/// What to do next with a record that was opened with all its findings. The values lead into `opened`.
[[nodiscard]] advice::Next next_for(const Session& session, const Opened& opened,
                                    const score::RecordScore& scored,
                                    std::optional<method::Index> phase = {});

/// How many errors nobody has taken back.
[[nodiscard]] std::size_t errors_in(const Opened& opened);

/// What the call and the configuration ask of one record's gate, for one phase.
[[nodiscard]] gate::Terms terms_of(const Session& session, const std::string& file, method::Index phase);

/// A phase by its id or number. Throws Refusal with the nearest.
[[nodiscard]] method::Index phase_option(const Session& session, std::string_view word);

/// The phase with this id or number, or none.
[[nodiscard]] method::Index phase_named(const method::Method& method, std::string_view word);

}  // namespace atelier::commands
