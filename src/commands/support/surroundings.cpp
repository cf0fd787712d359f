#include "commands/support/surroundings.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include <utf8proc.h>

#include "atelier/text/folded.hpp"

namespace atelier::commands {
namespace {

/// A name with its accents composed (Unicode NFC), so that two ways of writing them are one. As it is where it is no UTF-8.
std::string composed(const std::string& name) {
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> out{
        utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(name.c_str())), std::free};
    return out ? std::string{reinterpret_cast<const char*>(out.get())} : name;
}

}  // namespace

bool Listings::leaves_out(vcs::Git& git, const std::string& root, const std::string& path) {
    const std::lock_guard lock{mutex_};
    auto found = by_root_.find(root);
    if (found == by_root_.end()) {
        std::string problem;  // told by the walk already, where it matters
        std::optional<std::set<std::string, std::less<>>> listed;
        if (auto files = git.files(root, problem)) listed.emplace(files->begin(), files->end());
        found = by_root_.emplace(root, std::move(listed)).first;
    }
    if (!found->second) return false;
    const auto& listed = *found->second;
    if (listed.contains(path)) return false;
    const auto below = listed.lower_bound(path + "/");  // a folder counts by what is in it
    return below == listed.end() || !below->starts_with(path + "/");
}

RecordSurroundings::RecordSurroundings(const io::World& world, Listings& listings, const std::string& record)
    : world_{world}, listings_{listings} {
    const auto slash = record.rfind('/');
    folder_ = slash == std::string::npos ? "." : record.substr(0, slash == 0 ? 1 : slash);
}

rules::Surroundings::Presence RecordSurroundings::look(std::string_view path) const {
    if (root_.empty()) find_root();
    const Presence near = world_.files.look(root_, folder_ + "/" + std::string{path});
    if (near != Presence::missing) return near;
    return world_.files.look(root_, root_ + "/" + std::string{path});
}

rules::Surroundings::Twin RecordSurroundings::twin(std::string_view path) const {
    if (root_.empty()) find_root();
    const Twin near = twin_below(folder_, path);
    return near.path.empty() ? twin_below(root_, path) : near;
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
        here += "/" + name;
    }
    // Through a link the way may lead out: what is there is not told.
    if (world_.files.look(root_, here) != Presence::present) return {};
    return out;
}

bool RecordSurroundings::is_ignored(std::string_view path) const {
    if (root_.empty()) find_root();
    if (!in_repository_) return false;
    const std::string near = folder_ + "/" + std::string{path};
    const bool is_near = world_.files.look(root_, near) == Presence::present;
    const std::string below = is_near ? near : root_ + "/" + std::string{path};
    // The listing is relative to the root, and both are led to their full names to be compared.
    std::string root = world_.files.upwards(root_).front();
    if (!root.ends_with('/')) root += '/';
    const std::string whole = world_.files.upwards(below).front();
    if (!whole.starts_with(root)) return false;
    return listings_.leaves_out(world_.git, root_, whole.substr(root.size()));
}

void RecordSurroundings::find_root() const {
    root_ = folder_;
    for (const std::string& folder : world_.files.upwards(folder_))
        if (io::is_repository(world_.files, folder)) {
            root_ = folder;
            in_repository_ = true;
            return;
        }
}

}  // namespace atelier::commands
