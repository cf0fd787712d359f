#pragma once

#include <functional>
#include <string>

#include "commands/support/session.hpp"

namespace atelier::commands {

/// Asks in a terminal. What is asked goes to standard error, so that standard output stays what the command gives.
class Interview {
public:
    explicit Interview(const Session& session) : session_{session} {}

    /// True where somebody sits at a terminal: they see the question, and what they type is the answer.
    [[nodiscard]] bool possible() const;

    /// Asks until `problem` has nothing to say of the answer, whose spaces around it are taken off. Throws Refusal where the input ends.
    std::string ask(const std::string& question,
                    const std::function<std::string(const std::string&)>& problem);

private:
    const Session& session_;
};

}  // namespace atelier::commands
