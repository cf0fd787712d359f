#pragma once

#include <string>
#include <unordered_map>

#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"

namespace atelier::commands {

/// Remembers which record of a run has which id: a line for each, some hundred bytes.
class SharedIds {
public:
    explicit SharedIds(const Session& session) : session_{session} {}

    /// In the order of the run. Adds a finding where an earlier record has the same id.
    void look(Opened& opened);

private:
    const Session& session_;
    std::unordered_map<std::string, std::string> first_;
};

}  // namespace atelier::commands
