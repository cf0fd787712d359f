#include "io/repository.hpp"

#include <string_view>

#include "io/path_words.hpp"
#include "vcs/real_path.hpp"

namespace atelier::io {
namespace {

/// The path that a small file of git's own consists of, behind `prefix`; empty where it is none.
std::string path_in(const Files& files, const std::string& file, std::string_view prefix,
                    const std::string& relative_to) {
    constexpr std::size_t longest = 8192;
    std::string text = files.read(file, longest).text;
    while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
    if (!text.starts_with(prefix) || text.size() == prefix.size() || text.find('\0') != std::string::npos)
        return {};
    text.erase(0, prefix.size());
    return files.real(text.starts_with('/') ? text : join(relative_to, text));
}

bool has_objects(const Files& files, const std::string& folder) {
    return files.kind(join(folder, "objects")) == EntryKind::folder &&
           files.kind(join(folder, "refs")) == EntryKind::folder;
}

/// As git tells its own folder from others. That of a linked worktree shares what is common to all of them.
bool is_git_folder(const Files& files, const std::string& folder) {
    if (files.kind(join(folder, "HEAD")) != EntryKind::file) return false;
    if (has_objects(files, folder)) return true;
    const std::string common = join(folder, "commondir");
    if (files.kind(common) != EntryKind::file) return false;
    const std::string shared = path_in(files, common, "", folder);
    return !shared.empty() && has_objects(files, shared);
}

}  // namespace

std::optional<vcs::Repository> repository_at(const Files& files, const std::string& root,
                                             const std::string& from) {
    const std::string entry = join(root, ".git");
    const EntryKind kind = files.kind(entry);
    if ((kind != EntryKind::folder && kind != EntryKind::file) || !files.is_own(entry, from)) return {};
    vcs::Repository out{files.real(root), {}};
    out.folder = kind == EntryKind::folder ? files.real(entry) : path_in(files, entry, "gitdir: ", root);
    if (out.root.empty() || out.folder.empty()) return {};
    if (out.folder != join(out.root, ".git") && vcs::is_within(out.root, out.folder)) return {};
    if (!files.is_own(out.folder, from) || !is_git_folder(files, out.folder)) return {};
    return out;
}

std::optional<vcs::Repository> repository_of(const Files& files, const std::string& folder) {
    for (const std::string& root : files.upwards(folder))
        if (auto found = repository_at(files, root, folder)) return found;
    return {};
}

bool is_repository(const Files& files, const std::string& folder, const std::string& from) {
    return repository_at(files, folder, from).has_value();
}

}  // namespace atelier::io
