#pragma once

#include <set>
#include <string>
#include <vector>

#include "commands/support/baseline_text.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"

namespace atelier::commands {

/// What `--baseline` knows and `--write-baseline` will know: fingerprints of findings, so that a team can begin with the records that it has and
/// look at new findings only. Known findings are marked, not dropped; what is gone is named.
class Baseline {
public:
    /// Reads the file of `--baseline`; throws Refusal where it is none.
    explicit Baseline(Session& session);

    /// Marks the findings that are known, and notes all for `--write-baseline`.
    void mark(Opened& opened);

    /// The known findings that are gone, by fingerprint: of the records that were read, and of the rules that were asked. About anything
    /// else this run cannot tell.
    [[nodiscard]] std::vector<emit::Fixed> fixed() const;

    /// Names what is gone on standard error, and writes the file of `--write-baseline`.
    void finish(const std::vector<emit::Fixed>& fixed);

private:
    void read(const std::string& path);
    void write(const std::string& path) const;

    Session& session_;
    BaselineEntries known_;
    BaselineEntries current_;
    std::set<std::string> records_;  ///< that were read
};

}  // namespace atelier::commands
