#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/command.hpp"
#include "io/world.hpp"

namespace atelier::commands {

/// The variable that names the file of `--step-summary`.
inline constexpr const char* step_summary_variable = "GITHUB_STEP_SUMMARY";

/// The files that a call will write, held against each other and against what it reads: a report in the place of a record, or of another
/// report, would leave less than there was.
class Outputs {
public:
    Outputs(const Arguments& arguments, const io::World& world);

    /// Throws Refusal where one of them cannot be written, or two are the same file. To be asked before the work begins, so that no part
    /// of it is written where another part cannot be, and again before the first is written.
    void check() const;

    /// Throws Refusal where one of these, which the call reads, would be written over; by none but the option `except`.
    void keep_off(const std::vector<std::string>& files, std::string_view except = {}) const;

private:
    struct Output {
        std::string_view option;
        std::string said;  ///< what names it: `--output` in backticks, or a variable
        std::string path;
        std::string what;  ///< stands before its path where it cannot be written
    };

    void add(std::string_view option, std::string said, std::string path, std::string what);
    [[nodiscard]] std::string place(const Output& output) const;

    const io::World& world_;
    std::vector<Output> outputs_;
};

/// Throws Refusal where a folder on the way to a new file is a link that leads out of the repository: it may be a stranger's.
void refuse_way_out(const io::Files& files, const std::string& path);

}  // namespace atelier::commands
