#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/brief.hpp"
#include "atelier/rules/sheet.hpp"
#include "commands/support/session.hpp"

namespace atelier::commands {

/// One file of the call, read and bound; with its findings where they were asked for.
struct Opened {
    std::string file;     ///< the name to report it under
    std::string problem;  ///< why it could not be read; then there is no sheet
    std::optional<rules::Sheet> sheet;
    std::vector<diag::Finding> findings;
    rules::Briefs briefs;  ///< of very many findings those that are not among them

    /// The record's id, or the file's name where it has none: what names it in data.
    [[nodiscard]] std::string id() const;
};

/// What became of the paths of a call.
struct Walked {
    std::size_t files{0};
    /// How many places were passed over that may hold records: each was told on standard error.
    std::size_t left_out{0};
    bool refused{
        false};  ///< some path could not be read: exit status 2, after the others have been dealt with
};

enum class Check { none, all };

/// The files that the call's paths name; refuses where there is none. What could not be found is said at once.
[[nodiscard]] std::vector<std::string> find_files(Session& session, const std::vector<std::string>& paths,
                                                  Walked& walked);

/// Reads the records of a call one after another (several at a time behind the scenes) and hands each to `use`, in a stable order. What cannot
/// be read is said on standard error, and the rest goes on. `use` returns false to stop.
Walked each_sheet(Session& session, const std::vector<std::string>& paths, Check what,
                  const std::function<bool(Opened&)>& use);

/// Why a file has neither score nor gate, and the errors that have to be put right first.
struct Hindrance {
    std::string why;  ///< a clause
    std::vector<diag::Finding> errors;
};

/// None where the record can be judged: a sound text, and a record rather than one respondent's answers.
[[nodiscard]] std::optional<Hindrance> hindrance(const Session& session, const Opened& opened);

/// One line on standard error.
void tell(Session& session, const Opened& opened, const Hindrance& hindrance);

/// For commands whose report is for people alone: true where the record can be judged. Otherwise the first of what hinders it has been
/// shown on standard error.
[[nodiscard]] bool judgeable(Session& session, const Opened& opened);

/// Reads the one record that a command works on; refuses where the paths name none or several.
[[nodiscard]] Opened the_record(Session& session, const std::vector<std::string>& paths,
                                Check what = Check::none);

}  // namespace atelier::commands
