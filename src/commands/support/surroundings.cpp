#include "commands/support/surroundings.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include <utf8proc.h>

#include "atelier/text/folded.hpp"
#include "io/path_words.hpp"
#include "io/reach.hpp"
#include "io/repository.hpp"

namespace atelier::commands {
namespace {

/// A name with its accents composed (Unicode NFC), so that two ways of writing them are one. As it is where it is no UTF-8.
std::string composed(const std::string& name) {
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> out{
        utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(name.c_str())), std::free};
    return out ? std::string{reinterpret_cast<const char*>(out.get())} : name;
}

}  // namespace

bool Listings::leaves_out(vcs::Git& git, const vcs::Repository& repository, const std::string& path) {
    const std::lock_guard lock{mutex_};
    if (is_tracked(git, repository, path)) return false;
    const auto [answer, is_new] = left_out_.try_emplace({repository.root, path});
    std::string problem;  // told by the walk already, where it matters
    if (is_new)
        if (const auto ignored = git.ignored(repository, {path}, problem)) answer->second = !ignored->empty();
    return answer->second;
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
    const Twin near = twin_below(folder_, path);
    return near.path.empty() ? twin_below(root(), path) : near;
}

/// Part by part, as far as the folders have one that differs in nothing else.
rules::Surroundings::Twin RecordSurroundings::twin_below(const std::string& folder,
                                                         std::string_view path) const {
    Twin out{{}, true};
    std::string here = folder;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string part{path.substr(0, end)};
        path.remove_prefix(std::min(end + 1, path.size()));
        const std::string meant = composed(part);
        const auto entries = world_.files.list(here);
        if (!entries) return {};
        std::string name;
        bool accents = false;
        for (const io::FolderEntry& entry : *entries) {
            const std::string other = composed(entry.name);
            if (text::folded(other) != text::folded(meant) || accents) continue;
            name = entry.name;
            accents = other == meant;
            if (name == part) break;
        }
        if (name.empty()) return {};
        out.only_accents = out.only_accents && accents;
        out.path += (out.path.empty() ? "" : "/") + name;
        here = io::join(here, name);
    }
    // Through a link the way may lead out: what is there is not told.
    if (world_.files.look(root(), here) != Presence::present) return {};
    return out;
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
