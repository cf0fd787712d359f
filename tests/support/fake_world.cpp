#include "support/fake_world.hpp"

#include <algorithm>
#include <atomic>
#include <memory>

namespace atelier::test {

std::string MemoryFiles::normal(const std::string& path) const {
    std::string rest = path.starts_with('/') || here_.empty() ? path : here_ + "/" + path;
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= rest.size();) {
        const std::size_t slash = std::min(rest.find('/', at), rest.size());
        const std::string part = rest.substr(at, slash - at);
        if (part == ".." && !parts.empty() && parts.back() != "..")
            parts.pop_back();
        else if (!part.empty() && part != ".")
            parts.push_back(part);
        at = slash + 1;
    }
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : "/") + part;
    return out;
}

std::string MemoryFiles::followed(const std::string& path) const {
    std::string name = normal(path);
    for (std::size_t most = links.size(); most > 0; --most)
        for (const auto& [link, target] : links)
            if (name == link || name.starts_with(link + "/")) name = target + name.substr(link.size());
    return name;
}

io::EntryKind MemoryFiles::kind(const std::string& path) const {
    const std::string name = followed(path);
    if (devices.contains(name)) return io::EntryKind::other;
    if (files.contains(name) || unreadable.contains(name)) return io::EntryKind::file;
    if (name.empty()) return io::EntryKind::folder;
    const auto lies_below = [&](const auto& entries) {
        const auto next = entries.lower_bound(name + "/");
        return next != entries.end() && next->first.starts_with(name + "/");
    };
    return lies_below(files) || lies_below(links) ? io::EntryKind::folder : io::EntryKind::missing;
}

io::ReadResult MemoryFiles::read(const std::string& path, std::size_t limit) const {
    const std::string name = followed(path);
    ++reads[name];
    if (const auto bad = unreadable.find(name); bad != unreadable.end()) return {{}, bad->second};
    const auto found = files.find(name);
    if (found == files.end())
        return {{},
                kind(path) == io::EntryKind::folder ? "it is a folder" : "there is no such file or folder"};
    return {found->second.substr(0, limit + 1), {}};
}

std::string MemoryFiles::identity(const std::string& path) const {
    return kind(path) == io::EntryKind::missing ? std::string{} : followed(path);
}

io::ReadResult MemoryFiles::read_itself(const std::string& path, std::size_t limit) const {
    return is_link(path) ? io::ReadResult{{}, "its links lead in a circle"} : read(path, limit);
}

std::string MemoryFiles::real(const std::string& path) const {
    return kind(path) == io::EntryKind::missing ? std::string{} : "/" + followed(path);
}

bool MemoryFiles::is_link(const std::string& path) const { return links.contains(normal(path)); }

io::Place MemoryFiles::locate(const std::string& root, const std::string& path) const {
    const std::string top = followed(root);
    const std::string name = followed(path);
    const bool within = top.empty() || name == top || name.starts_with(top + "/");
    const bool in_git = ("/" + name + "/").find("/.git/") != std::string::npos;
    if (!within || in_git || name.starts_with("proc/")) return {rules::Surroundings::Presence::outside, {}};
    if (kind(path) == io::EntryKind::missing) return {};
    return {rules::Surroundings::Presence::present, "/" + name};
}

std::string MemoryFiles::obstacle(const std::string& path) const {
    return is_link(path) ? "it is a symbolic link, and neither what it leads to nor the link is written over"
                         : "";
}

std::optional<std::vector<io::FolderEntry>> MemoryFiles::list(const std::string& folder) const {
    const std::string name = followed(folder);
    const std::string start = name.empty() ? "" : name + "/";
    std::map<std::string, io::EntryKind> entries;
    const auto add = [&](const std::string& path, io::EntryKind itself) {
        if (!path.starts_with(start)) return;
        const std::string rest = path.substr(start.size());
        const auto slash = rest.find('/');
        entries[rest.substr(0, slash)] = slash == std::string::npos ? itself : io::EntryKind::folder;
    };
    for (const auto& [path, text] : files) add(path, io::EntryKind::file);
    for (const std::string& device : devices) add(device, io::EntryKind::other);
    for (const auto& [link, target] : links)
        add(link, kind("/" + link) == io::EntryKind::file ? io::EntryKind::file : io::EntryKind::other);
    std::vector<io::FolderEntry> out;
    for (const auto& [entry, kind] : entries) out.push_back({entry, kind});
    return out;
}

std::vector<std::string> MemoryFiles::upwards(const std::string& folder) const {
    std::vector<std::string> out;
    std::string name = normal(folder);
    for (;;) {
        out.push_back("/" + name);
        if (name.empty()) return out;
        const auto slash = name.rfind('/');
        name = slash == std::string::npos ? "" : name.substr(0, slash);
    }
}

bool MemoryFiles::is_own(const std::string& path, const std::string&) const {
    return !foreign.contains(normal(path));
}

std::string MemoryFiles::write(const std::string& path, const std::string& text) {
    if (std::string problem = obstacle(path); !problem.empty()) return problem;
    if (write_problem.empty()) files[normal(path)] = text;
    return write_problem;
}

io::CreateResult MemoryFiles::create(const std::vector<io::NewFile>& created) {
    for (const io::NewFile& file : created)
        if (kind(file.path) != io::EntryKind::missing) return {file.path, "it is there already"};
    if (!write_problem.empty()) return {created.front().path, write_problem};
    for (const io::NewFile& file : created) files[normal(file.path)] = file.text;
    return {};
}

std::string MemoryFiles::enter(const std::string& folder) {
    if (kind(folder) != io::EntryKind::folder) return "there is no such file or folder";
    here_ = normal(folder);
    return {};
}

void MemoryFiles::make_repository(const std::string& folder) {
    const std::string git = folder.empty() || folder == "." ? ".git" : folder + "/.git";
    files[git + "/HEAD"] = "ref: refs/heads/main\n";
    files[git + "/objects/info/packs"] = "";
    files[git + "/refs/heads/main"] = "";
}

std::optional<std::vector<std::string>> FakeGit::ignored(const vcs::Repository&,
                                                         const std::vector<std::string>& paths,
                                                         std::string& problem) {
    ++asked;
    problem = trouble;
    if (!trouble.empty()) return std::nullopt;
    std::vector<std::string> out;
    for (const std::string& path : paths)
        for (std::string above = path; !above.empty();) {
            if (excluded.contains(above)) {
                out.push_back(path);
                break;
            }
            const auto slash = above.rfind('/');
            above.resize(slash == std::string::npos ? 0 : slash);
        }
    return out;
}

std::optional<std::vector<std::string>> FakeGit::tracked(const vcs::Repository&, std::string& problem) {
    ++asked;
    problem = trouble;
    return trouble.empty() ? std::optional{index} : std::nullopt;
}

FakeWorld::FakeWorld() = default;

Outcome FakeWorld::run(const std::vector<std::string>& words) {
    io::TextOutput out;
    io::TextOutput err;
    io::World world{files,
                    git,
                    out,
                    err,
                    [&](std::size_t limit) {
                        return io::ReadResult{input.substr(0, limit + 1), {}};
                    },
                    [&]() -> std::optional<std::string> {
                        if (line_at >= input.size()) return std::nullopt;
                        const std::size_t end = std::min(input.find('\n', line_at), input.size());
                        std::string line = input.substr(line_at, end - line_at);
                        line_at = end + 1;
                        return line;
                    },
                    [&](const char* name) {
                        const auto found = environment.find(name);
                        return found == environment.end() ? std::nullopt : std::optional{found->second};
                    },
                    [] { return text::Date{std::chrono::year{2026} / 9 / 1}; },
                    [this, now = std::make_shared<std::atomic<long long>>(0)] { return *now += tick; },
                    terminal,
                    [this] {
                        ++processors_asked;
                        return processors;
                    }};
    files.restart();
    line_at = 0;
    Outcome outcome;
    outcome.status = commands::run(words, world);
    outcome.out = out.text();
    outcome.err = err.text();
    return outcome;
}

}  // namespace atelier::test
