#include "commands/support/step_summary.hpp"

#include <fmt/core.h>

#include "commands/support/refusal.hpp"

namespace atelier::commands {
namespace {

constexpr const char* variable = step_summary_variable;
/// Ends a table, should one be open.
constexpr std::string_view cut_sentence =
    "\nThe summary of a step holds no more than 1 MiB, so the rest is left out. All of it: `--format "
    "markdown`\n";

}  // namespace

StepSummary::StepSummary(Session& session) : session_{session} {
    path_ = session.world().environment(variable).value_or("");
    if (path_.empty())
        throw Refusal{
            fmt::format("`--step-summary` writes to the file that {} names, and it names none", variable),
            "GitHub Actions sets it. Elsewhere: --format markdown -o FILE"};
    if (session.world().files.kind(path_) == io::EntryKind::missing) return;
    io::ReadResult read = session.world().files.read(path_, limit);
    if (!read.ok()) throw Refusal{fmt::format("cannot read the summary {}: {}", path_, read.problem), {}};
    page_ = std::move(read.text);
    // A table that begins right behind a paragraph would be none.
    const std::string_view gap = page_.empty() || page_.ends_with("\n\n") ? ""
                                 : page_.ends_with('\n')                  ? "\n"
                                                                          : "\n\n";
    cut_ = page_.size() + gap.size() + cut_sentence.size() > limit;
    if (!cut_) page_ += gap;
}

void StepSummary::add(std::string_view markdown) {
    if (cut_) return;
    page_ += markdown;
    if (page_.size() + cut_sentence.size() <= limit) return;
    const std::size_t end = page_.rfind('\n', limit - cut_sentence.size() - 1);
    page_.resize(end == std::string::npos ? 0 : end + 1);
    page_ += cut_sentence;
    cut_ = true;
}

void StepSummary::finish() {
    session_.check_outputs();  // of several, this is the first to be written
    if (const std::string problem = session_.world().files.write(path_, page_); !problem.empty())
        throw Refusal{fmt::format("cannot write the summary {}: {}", path_, problem), {}};
}

}  // namespace atelier::commands
