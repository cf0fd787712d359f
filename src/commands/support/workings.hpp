#pragma once

#include <string>
#include <string_view>

#include "atelier/record/record.hpp"
#include "atelier/score/score.hpp"
#include "commands/support/session.hpp"

namespace atelier::commands {

/// How a figure comes about, question by question, or action by action of an element: for `score --explain ADDRESS`. The address must be one that check_figure_address() lets pass.
void write_workings(const Session& session, const record::Record& record, const score::RecordScore& scored,
                    std::string_view address, std::string& out);

}  // namespace atelier::commands
