#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "atelier/advice/followed.hpp"

namespace atelier::emit {

/// A record that is named and no longer at hand.
struct NamedRecord {
    std::string id;  ///< or the file's name where it has none
    std::string file;
    std::string title;
};

/// What is being tried in all records of a call.
struct ActionsReport {
    const std::vector<advice::Followed>& actions;  ///< sorted
    advice::FollowTerms terms;
    std::size_t records{0};  ///< that could be judged
    const std::vector<NamedRecord>&
        without;  ///< those without any action, in the order in which they were read
};

}  // namespace atelier::emit
