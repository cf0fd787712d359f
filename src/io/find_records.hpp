#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/record_names.hpp"
#include "io/world.hpp"

namespace atelier::io {

/// What a search for records found, in a stable order: the paths as given, a folder's files sorted by path. Nothing twice.
struct Found {
    /// A sentence, and what helps.
    struct Told {
        std::string sentence;
        std::string help;
    };
    /// A folder of the call without a record that could be looked at.
    struct Empty {
        std::string folder;
        std::vector<std::string> near;  ///< files in it whose name is nearly that of a record
        bool told{false};               ///< `told` says already what was left out there
    };
    /// A path of the call that cannot be read.
    struct Refused {
        std::string path;
        std::string problem;
        bool is_stream{false};  ///< a pipe, a socket or a device
    };

    std::vector<std::string> files;  ///< `-` stands for standard input
    std::vector<Empty> empty;
    std::vector<std::string> missing;  ///< paths that are not there
    std::vector<Refused> refused;
    std::vector<Told> told;   ///< what a careful reader should know
    std::size_t left_out{0};  ///< how many places were passed over that may hold records
    bool whole{true};         ///< false where one could not be looked at
};

/// Whether a text has a line that begins with the key `atelier`, as each record does and nothing else of ours.
[[nodiscard]] bool is_record_text(std::string_view text);

/// YAML files right in a folder that are records by what they say and not by their names, so that a search passes over them.
[[nodiscard]] std::vector<std::string> unnamed_records(const Files& files, const std::string& folder);

/// Files stand for themselves, whatever they are called; folders are searched for records. What git ignores, hidden folders and repositories
/// of their own are not searched. Where these hold a record, that is told.
[[nodiscard]] Found find_records(World& world, const std::vector<std::string>& paths);

}  // namespace atelier::io
