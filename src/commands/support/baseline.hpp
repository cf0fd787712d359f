#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"

namespace atelier::commands {

/// What `--baseline` knows and `--write-baseline` will know: fingerprints of findings, so that a team can begin with the records that it has and
/// look at new findings only. Known findings are marked, not dropped; what is gone is said.
class Baseline {
public:
    /// Reads the file of `--baseline`; throws Refusal where it is none.
    explicit Baseline(Session& session);

    /// Marks the findings that are known, and notes all for `--write-baseline`.
    void mark(Opened& opened);

    /// Says which known findings are gone, and writes the file of `--write-baseline`.
    void finish();

private:
    struct Entry {
        std::string record;
        std::string code;
        std::string address;
        bool seen{false};
    };

    Session& session_;
    std::map<std::string, Entry> known_;  ///< by fingerprint
    std::map<std::string, Entry> current_;
};

}  // namespace atelier::commands
