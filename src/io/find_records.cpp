#include "io/find_records.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace atelier::io {
namespace {

// Deeper than any folder of records; a guard against trees that were made to exhaust the stack.
constexpr int deepest_folder = 64;

std::string join(const std::string& folder, std::string_view name) {
    if (folder == ".") return std::string{name};
    return folder.ends_with('/') ? folder + std::string{name} : folder + "/" + std::string{name};
}

std::string_view file_name(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool has_hidden_folder(std::string_view path) {
    for (std::size_t at = 0; at < path.size();) {
        const auto slash = path.find('/', at);
        if (slash == std::string_view::npos) return false;
        if (path[at] == '.') return true;
        at = slash + 1;
    }
    return false;
}

class Search {
public:
    Search(World& world, Found& found) : world_{world}, found_{found} {}

    void path(const std::string& path) {
        if (path == "-") return add(path);
        switch (world_.files.kind(path)) {
            case EntryKind::missing: found_.missing.push_back(path); break;
            case EntryKind::folder: folder(path); break;
            default: add(path); break;  // what cannot be read is refused by whoever reads it
        }
    }

private:
    /// Each file once, by whatever path or link it was reached.
    void add(const std::string& path) {
        const std::string identity = path == "-" ? std::string{} : world_.files.identity(path);
        if (seen_.insert(identity.empty() ? path : identity).second) found_.files.push_back(path);
    }

    void folder(const std::string& path) {
        std::vector<std::string> files;
        if (!from_git(path, files)) walk(path, files, 0);
        std::sort(files.begin(), files.end());
        for (const std::string& file : files) add(file);
        if (files.empty()) found_.empty.push_back(path);
    }

    bool from_git(const std::string& path, std::vector<std::string>& files) {
        if (!in_repository(path)) return false;
        std::string problem;
        const auto listed = world_.git.files(path, problem);
        if (!listed) {
            if (!problem.empty()) found_.messages.push_back(problem);
            return false;
        }
        for (const std::string& name : *listed) {
            if (!is_record_name(file_name(name)) || has_hidden_folder(name)) continue;
            std::string file = join(path, name);
            if (world_.files.kind(file) != EntryKind::missing)
                files.push_back(std::move(file));  // deleted, and not yet committed
        }
        return true;
    }

    [[nodiscard]] bool in_repository(const std::string& path) const {
        const auto folders = world_.files.upwards(path);
        return std::any_of(folders.begin(), folders.end(),
                           [&](const std::string& folder) { return is_repository(world_.files, folder); });
    }

    void walk(const std::string& path, std::vector<std::string>& files, int depth) {
        const auto entries = world_.files.list(path);
        if (!entries) {
            left_out("the folder " + path + " cannot be read");
            return;
        }
        for (const FolderEntry& entry : *entries) {
            if (entry.kind == EntryKind::unknown) {
                left_out(join(path, entry.name) + " cannot be looked at");
                continue;
            }
            if (entry.kind == EntryKind::file && is_record_name(entry.name))
                files.push_back(join(path, entry.name));
            else if (is_record_name(entry.name))
                found_.messages.push_back(join(path, entry.name) +
                                          " has the name of a record, is no file and was left out");
            if (entry.kind != EntryKind::folder || entry.name.starts_with('.')) continue;
            if (depth < deepest_folder)
                walk(join(path, entry.name), files, depth + 1);
            else
                left_out("the folder " + join(path, entry.name) + " lies too deep");
        }
    }

    void left_out(const std::string& what) {
        found_.messages.push_back(what + " and was left out");
        found_.whole = false;
    }

    World& world_;
    Found& found_;
    std::set<std::string> seen_;
};

}  // namespace

bool is_record_name(std::string_view file_name) {
    return file_name == "atelier.yaml" ||
           (file_name.ends_with(".atelier.yaml") && file_name != ".atelier.yaml");
}

bool is_record_text(std::string_view text) {
    return text.starts_with("atelier:") || text.find("\natelier:") != std::string_view::npos;
}

std::vector<std::string> unnamed_records(const Files& files, const std::string& folder) {
    // What begins a record stands near its beginning, and a folder may hold much that is none.
    constexpr std::size_t most_bytes = 4096;
    constexpr std::size_t most_files = 100;
    std::vector<std::string> out;
    std::size_t looked = 0;
    for (const FolderEntry& entry : files.list(folder).value_or(std::vector<FolderEntry>{})) {
        const std::string_view name = entry.name;
        if (entry.kind != EntryKind::file || name.starts_with('.') || is_record_name(name) ||
            !(name.ends_with(".yaml") || name.ends_with(".yml")))
            continue;
        if (++looked > most_files) break;
        const std::string path = join(folder, name);
        if (is_record_text(files.read(path, most_bytes).text)) out.push_back(path);
    }
    return out;
}

Found find_records(World& world, const std::vector<std::string>& paths) {
    Found found;
    Search search{world, found};
    for (const std::string& path : paths) search.path(path);
    return found;
}

}  // namespace atelier::io
