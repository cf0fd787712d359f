#pragma once

#include <string>

#include "io/files.hpp"
#include "io/path_words.hpp"
#include "io/repository.hpp"

namespace atelier::io {

/// Where a folder really lies: absolute, and without links as far as it is there.
[[nodiscard]] inline std::string real_folder(const Files& files, const std::string& folder) {
    std::string real = files.real(folder);
    return real.empty() ? files.upwards(folder).front() : real;
}

/// Where a file really lies or would come to lie, as real_folder().
[[nodiscard]] inline std::string real_place(const Files& files, const std::string& path) {
    std::string real = files.real(path);
    return real.empty() ? join(real_folder(files, folder_of(path)), name_of(path)) : real;
}

/// How far a search of a folder, or a configuration in it, may reach: the root of the work tree that holds the folder, or without one the
/// folder itself. Absolute, and without links.
[[nodiscard]] inline std::string reach_of(const Files& files, const std::string& folder) {
    const std::string real = real_folder(files, folder);
    const auto repository = repository_of(files, real);
    return repository ? repository->root : real;
}

}  // namespace atelier::io
