#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "commands/support/session.hpp"

namespace atelier::commands {

/// The page that GitHub Actions shows for a step, for `--step-summary`: Markdown, behind what the step has written there before. GitHub
/// refuses a page of more than 1 MiB as a whole, so that a longer one is cut at a line's end, with a sentence that says so.
class StepSummary {
public:
    static constexpr std::size_t limit = std::size_t{1} << 20U;

    /// Throws Refusal where the environment names no file for it, or the file cannot be read.
    explicit StepSummary(Session& session);

    void add(std::string_view markdown);
    /// Writes the page. Throws Refusal where it cannot be written.
    void finish();

private:
    Session& session_;
    std::string path_;
    std::string page_;
    bool cut_{false};
};

}  // namespace atelier::commands
