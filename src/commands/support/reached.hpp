#pragma once

#include <string>
#include <vector>

#include "io/files.hpp"

namespace atelier::commands {

/// A file to work on.
struct Reached {
    std::string name;     ///< to report it under
    std::string place;    ///< where it is read
    bool named{true};     ///< in the call or by the configuration, and so read wherever it leads
    bool outside{false};  ///< a link that leads out: not to be read, nor shown
};

/// Holds what a search of `paths` has found against where it may lead. What is a path of its own stands for itself. Of the rest, which a
/// stranger may have put there, a link that leads out of the work tree is outside; one that stays in it is reported under the name of the
/// file that it leads to, whose settings hold for it. Without a work tree the limit is `folder`, the one of the configuration if there is one,
/// for what lies in it, and else the path that was searched.
[[nodiscard]] std::vector<Reached> reached(const io::Files& files, const std::string& folder,
                                           const std::vector<std::string>& paths,
                                           const std::vector<std::string>& found);

}  // namespace atelier::commands
