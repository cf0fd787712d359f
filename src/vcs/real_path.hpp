#pragma once

#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

// Paths of the disk as both git and the files need them. They stand here since this room is the lower of the two.
namespace atelier::vcs {

/// The absolute path with all links followed, or empty where it leads nowhere.
[[nodiscard]] inline std::string real_path(const std::string& path) {
    const std::unique_ptr<char, void (*)(void*)> real{realpath(path.c_str(), nullptr), std::free};
    return real ? std::string{real.get()} : std::string{};
}

/// True for a folder and what lies below it. Both absolute, by their words alone.
[[nodiscard]] inline bool is_within(std::string_view root, std::string_view path) {
    if (root == "/") return path.starts_with('/');
    return path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/');
}

}  // namespace atelier::vcs
