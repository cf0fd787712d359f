#include "io/path_words.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>

namespace atelier::io {

std::string tidy(const std::string& path) {
    std::string out = std::filesystem::path{path}.lexically_normal().string();
    if (out.size() > 1 && out.ends_with('/')) out.pop_back();
    return out;
}

std::string join(const std::string& folder, std::string_view below) {
    if (folder == ".") return std::string{below};
    return folder + (folder.ends_with('/') ? "" : "/") + std::string{below};
}

std::string folder_of(std::string_view path) {
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos) return ".";
    return std::string{path.substr(0, std::max<std::size_t>(slash, 1))};
}

std::string_view name_of(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace atelier::io
