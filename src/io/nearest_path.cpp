#include "io/nearest_path.hpp"

#include <string_view>
#include <vector>

#include "atelier/text/nearest.hpp"
#include "io/link_out.hpp"

namespace atelier::io {

std::optional<std::string> nearest_path(const Files& files, const std::string& path) {
    constexpr std::size_t longest = 400;  // each folder above may have to be looked for too
    const std::size_t end = path.find_last_not_of('/');
    if (path.size() > longest || end == std::string::npos || files.kind(path) != EntryKind::missing)
        return std::nullopt;
    const std::size_t slash = path.rfind('/', end);
    const std::string name = path.substr(slash + 1, end - slash);
    std::string folder = slash == std::string::npos ? std::string{} : path.substr(0, slash + 1);
    if (slash != std::string::npos && slash > 0 && files.kind(path.substr(0, slash)) == EntryKind::missing) {
        const auto meant = nearest_path(files, path.substr(0, slash));
        if (!meant) return std::nullopt;
        folder = *meant + "/";
        if (!link_out_on_way(files, folder + name).empty()) return std::nullopt;
        if (files.kind(folder + name) != EntryKind::missing) return folder + name;
    }
    // What lies behind a link that leads out is not listed: a suggestion would tell what is there.
    if (!link_out_on_way(files, folder + name).empty()) return std::nullopt;
    const auto entries = files.list(folder.empty() ? "." : folder);
    if (!entries) return std::nullopt;
    std::vector<std::string_view> names;
    for (const FolderEntry& entry : *entries)
        if (entry.name != name) names.emplace_back(entry.name);  // a link that leads nowhere is no help
    const auto near = text::nearest(name, names);
    return near ? std::optional{folder + std::string{*near}} : std::nullopt;
}

}  // namespace atelier::io
