#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "io/find_records.hpp"
#include "io/ignoring.hpp"
#include "io/walk.hpp"

namespace atelier::io {

/// Tells what a search passed over and why, once, and no more of it than somebody reads.
class LeftOut {
public:
    LeftOut(const Files& files, Found& found) : files_{files}, found_{found} {}

    /// After each folder: what was seen below it and is not among the records.
    void tell(const std::string& folder, Ignoring& ignoring, std::vector<std::string> ignored, Seen seen);
    /// After the last one: how many more there were.
    void finish();

private:
    void say(std::string sentence, std::string help = {});
    void without_git(const Ignoring& ignoring, const Seen& seen);
    void refused(const Seen& seen);
    void ignored_by_git(const std::string& folder, Ignoring& ignoring,
                        const std::vector<std::string>& ignored, const std::vector<std::string>& dropped);
    void not_entered(const Seen& seen);
    void not_followed(const std::string& folder, const Seen& seen);

    const Files& files_;
    Found& found_;
    std::set<std::string> said_;
    std::size_t unsaid_{0};
    std::size_t budget_{50'000};  ///< entries of folders that were not entered
};

}  // namespace atelier::io
