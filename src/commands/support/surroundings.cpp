#include "commands/support/surroundings.hpp"

#include "io/path_words.hpp"
#include "io/reach.hpp"
#include "io/repository.hpp"
#include "io/twin.hpp"

namespace atelier::commands {
bool Listings::leaves_out(vcs::Git& git, const vcs::Repository& repository, const std::string& path) {
    const std::lock_guard lock{mutex_};
    if (is_tracked(git, repository, path)) return false;
    const auto [answer, is_new] = left_out_.try_emplace({repository.root, path});
    std::string problem;  // told by the walk already, where it matters
    if (is_new)
        if (const auto ignored = git.ignored(repository, {path}, problem)) answer->second = !ignored->empty();
    return answer->second;
}

std::shared_ptr<const io::FoldedNames> Listings::names_in(const io::Files& files, const std::string& folder) {
    const std::lock_guard lock{mutex_};
    auto& names = by_folder_[folder];
    if (!names) names = std::make_shared<const io::FoldedNames>(io::folded_names(files, folder));
    return names;
}

bool Listings::is_tracked(vcs::Git& git, const vcs::Repository& repository, const std::string& path) {
    auto found = by_root_.find(repository.root);
    if (found == by_root_.end()) {
        std::string problem;
        Names names;
        if (auto files = git.tracked(repository, problem)) names.insert(files->begin(), files->end());
        found = by_root_.emplace(repository.root, std::move(names)).first;
    }
    if (found->second.contains(path)) return true;
    const auto below = found->second.lower_bound(path + "/");  // a folder counts by what is in it
    return below != found->second.end() && below->starts_with(path + "/");
}

RecordSurroundings::RecordSurroundings(const io::World& world, Listings& listings, const std::string& record)
    : world_{world}, listings_{listings} {
    // From where the record itself lies, whatever link led to it.
    const std::string real = world_.files.real(record);
    const std::string& path = real.empty() ? record : real;
    folder_ = io::real_folder(world_.files, io::folder_of(path));
}

rules::Surroundings::Presence RecordSurroundings::look(std::string_view path) const {
    const Presence near = world_.files.look(root(), io::join(folder_, path));
    if (near != Presence::missing) return near;
    return world_.files.look(root(), io::join(root(), path));
}

rules::Surroundings::Twin RecordSurroundings::twin(std::string_view path) const {
    const io::NamesIn names_in = [&](const std::string& folder) {
        return listings_.names_in(world_.files, folder);
    };
    const Twin near = io::twin_of(world_.files, root(), folder_, path, names_in);
    return near.path.empty() ? io::twin_of(world_.files, root(), root(), path, names_in) : near;
}

bool RecordSurroundings::is_ignored(std::string_view path) const {
    const std::string& top = root();
    if (!repository_) return false;
    const std::string near = io::join(folder_, path);
    const bool is_near = world_.files.look(top, near) == Presence::present;
    const std::string whole = world_.files.real(is_near ? near : io::join(top, path));
    const std::string start = io::join(top, "");
    return whole.starts_with(start) &&
           listings_.leaves_out(world_.git, *repository_, whole.substr(start.size()));
}

const std::string& RecordSurroundings::root() const {
    if (!root_.empty()) return root_;
    repository_ = io::repository_of(world_.files, folder_);
    root_ = repository_ ? repository_->root : folder_;
    return root_;
}

}  // namespace atelier::commands
