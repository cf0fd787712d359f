#pragma once

#include <map>
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

    /// Marks the findings that are known, and notes all for `--write-baseline`. Costs nothing where the call asks for neither.
    void mark(Opened& opened);

    /// The known findings that are gone, by fingerprint: of the records that were read, and of the rules that were asked. About anything
    /// else this run cannot tell.
    [[nodiscard]] std::vector<emit::Fixed> fixed() const;

    /// Names what is gone on standard error, and writes the file of `--write-baseline`.
    void finish(const std::vector<emit::Fixed>& fixed);

private:
    void read(const std::string& path);
    void write(const std::string& path);
    /// The file as a baseline names it: from the root of the repository on, or else from the folder of the call.
    [[nodiscard]] std::string named(const std::string& file) const;
    /// The entry that knows this finding, or none.
    [[nodiscard]] BaselineEntry* find(std::uint64_t print, const std::string& file);
    [[nodiscard]] bool is_moved(const std::string& from, const std::string& to);

    Session& session_;
    bool knows_{false};
    bool writes_{false};
    BaselineEntries known_;
    BaselineEntries current_;
    std::set<std::string> records_;  ///< that were read
    std::map<std::string, std::string>
        moved_;         ///< what stood where nothing stands any more, and where it stands now
    std::string root_;  ///< with a slash behind it
};

}  // namespace atelier::commands
