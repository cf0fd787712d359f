#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/world.hpp"

namespace atelier::io {

/// What a search for records found, in a stable order: the paths as given, a folder's files sorted by path. Nothing twice.
struct Found {
    std::vector<std::string> files;     ///< `-` stands for standard input
    std::vector<std::string> empty;     ///< folders that hold no record
    std::vector<std::string> missing;   ///< paths that are not there
    std::vector<std::string> messages;  ///< what a careful reader should know, in sentences
    bool whole{true};  ///< false where a folder could not be looked at: records may lie there
};

/// True for `atelier.yaml` and `*.atelier.yaml`.
[[nodiscard]] bool is_record_name(std::string_view file_name);

/// Whether a text has a line that begins with the key `atelier`, as each record does and nothing else of ours.
[[nodiscard]] bool is_record_text(std::string_view text);

/// YAML files right in a folder that are records by what they say and not by their names, so that a search passes over them.
[[nodiscard]] std::vector<std::string> unnamed_records(const Files& files, const std::string& folder);

/// Files stand for themselves, whatever they are called; folders are searched for records. Hidden folders are skipped, and in a git
/// repository what `.gitignore` excludes.
[[nodiscard]] Found find_records(World& world, const std::vector<std::string>& paths);

}  // namespace atelier::io
