#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "io/files.hpp"

namespace atelier::io {

/// What a walk through a folder saw, as far as it concerns records. All paths begin with the folder's own.
struct Seen {
    std::vector<std::string> records;  ///< files with the name of a record
    std::vector<std::string> near;     ///< files whose name is nearly one
    std::vector<std::string>
        odd;  ///< what has the name of a record and is no file: a FIFO, a link that leads nowhere
    std::vector<std::string> linked;   ///< links to folders, which were not followed
    std::vector<std::string> hidden;   ///< folders that were not entered since their name begins with `.`
    std::vector<std::string> nested;   ///< folders that were not entered since they hold a `.git`
    std::vector<std::string> dropped;  ///< folders that were not entered since `drop` took them
    std::vector<std::string> closed;   ///< what could not be looked at, as a clause
};

/// Takes folders that need not be entered out of a list, and returns them.
using Drop = std::function<std::vector<std::string>(std::vector<std::string>& folders)>;

/// Walks through a folder, level by level. `drop` is asked once some thousand entries have been seen: a small tree is sooner walked through
/// than asked about, and a large one holds what need not be walked through.
[[nodiscard]] Seen walk(const Files& files, const std::string& top, const Drop& drop);

/// The first record in a folder that was not entered, whatever lies in between. Each entry that is looked at costs one of `budget`; once
/// that is used up there is no answer.
[[nodiscard]] std::optional<std::string> first_record(const Files& files, const std::string& folder,
                                                      std::size_t& budget);

}  // namespace atelier::io
