#include "io/ignoring.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "io/path_words.hpp"
#include "io/record_names.hpp"
#include "io/repository.hpp"

namespace atelier::io {
namespace {

bool in_hidden_folder(const std::string& path) {
    return path.starts_with('.') ? path.find('/') != std::string::npos : path.find("/.") < path.rfind('/');
}

}  // namespace

Ignoring::Ignoring(World& world, const std::string& folder) : world_{world}, folder_{folder} {
    const std::string real = world.files.real(folder);
    if (real.empty()) return;
    repository_ = repository_of(world.files, real);
    if (!repository_) {
        find_what_is_none(real);
        return;
    }
    const std::string root = repository_->root == "/" ? "" : repository_->root;
    if (real.size() > root.size() + 1) prefix_ = real.substr(root.size() + 1) + "/";
}

/// Somebody counts on a `.git` that is not taken for one.
void Ignoring::find_what_is_none(const std::string& real) {
    for (const std::string& above : world_.files.upwards(real)) {
        const EntryKind kind = world_.files.kind(join(above, ".git"));
        if (kind != EntryKind::file && kind != EntryKind::folder) continue;
        problem_ = join(above == real ? folder_ : above, ".git") + " is no repository, or somebody else's";
        return;
    }
}

std::string Ignoring::in_root(const std::string& path) const {
    const std::size_t own = folder_ == "." ? 0 : folder_.size() + (folder_.ends_with('/') ? 0 : 1);
    return prefix_ + path.substr(std::min(own, path.size()));
}

std::vector<std::string> Ignoring::ask(const std::vector<std::string>& in_root) {
    if (!repository_ || !problem_.empty() || in_root.empty()) return {};
    return world_.git.ignored(*repository_, in_root, problem_).value_or(std::vector<std::string>{});
}

std::vector<std::string> Ignoring::take(std::vector<std::string>& paths) {
    std::vector<std::string> asked;
    asked.reserve(paths.size());
    for (const std::string& path : paths) asked.push_back(in_root(path));
    std::vector<std::string> ignored = ask(asked);
    if (ignored.empty()) return {};
    std::sort(ignored.begin(), ignored.end());
    const auto stays = std::stable_partition(paths.begin(), paths.end(), [&](const std::string& path) {
        return !std::binary_search(ignored.begin(), ignored.end(), in_root(path));
    });
    std::vector<std::string> out{std::make_move_iterator(stays), std::make_move_iterator(paths.end())};
    paths.erase(stays, paths.end());
    return out;
}

std::vector<std::string> Ignoring::tracked(const std::vector<std::string>& paths) {
    std::vector<std::string> out;
    if (!repository_ || !problem_.empty() || paths.empty()) return out;
    const std::set<std::string> wanted{paths.begin(), paths.end()};
    for (const std::string& name :
         world_.git.tracked(*repository_, problem_).value_or(std::vector<std::string>{})) {
        if (!name.starts_with(prefix_) || !is_record_name(name_of(name))) continue;
        const std::string inner = name.substr(prefix_.size());
        if (in_hidden_folder(inner)) continue;
        std::string path = join(folder_, inner);
        // In one of them, or one of them: asked upwards, since they may be many.
        for (std::string above = path; !above.empty();) {
            if (wanted.contains(above)) {
                out.push_back(std::move(path));
                break;
            }
            const auto slash = above.rfind('/');
            above.resize(slash == std::string::npos ? 0 : slash);
        }
    }
    return out;
}

std::vector<std::string> Ignoring::reasons(const std::vector<std::string>& paths) {
    std::set<std::string> above;
    for (const std::string& path : paths) {
        const std::string whole = in_root(path);
        for (auto slash = whole.find('/'); slash != std::string::npos; slash = whole.find('/', slash + 1))
            above.insert(whole.substr(0, slash));
    }
    const std::vector<std::string> answer = ask({above.begin(), above.end()});
    const std::set<std::string> ignored{answer.begin(), answer.end()};
    std::set<std::string> out;
    for (const std::string& path : paths) {
        const std::string whole = in_root(path);
        auto slash = whole.find('/');
        while (slash != std::string::npos && !ignored.contains(whole.substr(0, slash)))
            slash = whole.find('/', slash + 1);
        if (slash == std::string::npos)
            out.insert(path);
        else if (slash < prefix_.size())
            out.insert(folder_ + (folder_.ends_with('/') ? "" : "/"));
        else
            out.insert(join(folder_, whole.substr(prefix_.size(), slash + 1 - prefix_.size())));
    }
    return {out.begin(), out.end()};
}

}  // namespace atelier::io
