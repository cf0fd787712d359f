#include "commands/support/service_path.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "io/path_words.hpp"
#include "io/repository.hpp"

namespace atelier::commands {
namespace {

/// The folder of the service, where it is one of `folders`. By what it is and not by its name, since a service may name it by a link.
std::optional<std::string> workspace(const io::World& world, const std::vector<std::string>& folders) {
    for (const char* name : {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
        const auto named = world.environment(name);
        if (!named || named->empty()) continue;
        const std::string wanted = world.files.identity(*named);
        if (wanted.empty()) continue;
        for (const std::string& folder : folders)
            if (world.files.identity(folder) == wanted) return folder;
    }
    return std::nullopt;
}

std::optional<std::string> root_above(const io::World& world, const std::vector<std::string>& folders) {
    if (auto folder = workspace(world, folders)) return folder;
    for (const std::string& folder : folders)
        if (io::is_repository(world.files, folder)) return folder;
    return std::nullopt;
}

/// The way from the root to a folder below it, with a slash behind it; none where there is no root.
std::optional<std::string> way_to(const io::World& world, const std::string& folder) {
    const std::vector<std::string> folders = world.files.upwards(folder);
    const auto root = root_above(world, folders);
    if (!root) return std::nullopt;
    std::string way = folders.front().substr(root->size());
    while (way.starts_with('/')) way.erase(0, 1);
    return way.empty() ? way : way + "/";
}

}  // namespace

std::string ServicePaths::operator()(std::string_view file) {
    std::string folder = io::folder_of(file);
    const std::string_view name = io::name_of(file);
    if (!asked_ || folder != folder_) {
        asked_ = true;
        folder_ = std::move(folder);
        const auto way = way_to(world_, folder_);
        before_ = way ? *way : std::string{file.substr(0, file.size() - name.size())};
    }
    return before_ + std::string{name};
}

}  // namespace atelier::commands
