#include "io/walk.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "io/path_words.hpp"
#include "io/record_names.hpp"

namespace atelier::io {
namespace {

// Deeper than any folder of records; a guard against trees that were made to exhaust the system.
constexpr int deepest_folder = 64;
constexpr std::size_t entries_without_asking = 10'000;

using Entries = std::vector<FolderEntry>;

bool holds_git(const Entries& entries) {
    return std::any_of(entries.begin(), entries.end(),
                       [](const FolderEntry& entry) { return entry.name == ".git"; });
}

/// A file, or a link of any kind: were one that leads nowhere passed over, another would tell that there is something where it leads.
bool may_be_file(const Files& files, const std::string& folder, const FolderEntry& entry) {
    return entry.kind == EntryKind::file ||
           (entry.kind == EntryKind::other && files.is_link(join(folder, entry.name)));
}

class Walk {
public:
    Walk(const Files& files, const Drop& drop) : files_{files}, drop_{drop} {}

    [[nodiscard]] Seen from(const std::string& top) {
        std::vector<std::string> level{top};
        for (int depth = 0; !level.empty(); ++depth) {
            next_.clear();
            for (const std::string& folder : level) enter(folder, depth == 0);
            if (drop_ && entries_ > entries_without_asking && !next_.empty()) {
                std::vector<std::string> dropped = drop_(next_);
                std::move(dropped.begin(), dropped.end(), std::back_inserter(seen_.dropped));
            }
            if (depth == deepest_folder) {
                for (const std::string& folder : next_)
                    seen_.closed.push_back("the folder " + folder + " lies too deep");
                next_.clear();
            }
            std::swap(level, next_);
        }
        return std::move(seen_);
    }

private:
    void enter(const std::string& folder, bool is_top) {
        const auto entries = files_.list(folder);
        if (!entries) {
            seen_.closed.push_back("the folder " + folder + " cannot be read");
            return;
        }
        if (!is_top && holds_git(*entries)) {
            seen_.nested.push_back(folder);
            return;
        }
        entries_ += entries->size();
        for (const FolderEntry& entry : *entries) note(folder, entry);
    }

    void note(const std::string& folder, const FolderEntry& entry) {
        const bool is_record = is_record_name(entry.name);
        if (entry.kind == EntryKind::folder && entry.name != ".git")
            (entry.name.starts_with('.') ? seen_.hidden : next_).push_back(join(folder, entry.name));
        if (entry.kind == EntryKind::unknown)
            seen_.closed.push_back(join(folder, entry.name) + " cannot be looked at");
        else if (is_record)
            (entry.kind == EntryKind::file ? seen_.records : seen_.odd).push_back(join(folder, entry.name));
        else if (is_near_record_name(entry.name) && may_be_file(files_, folder, entry))
            seen_.near.push_back(join(folder, entry.name));
        else if (entry.kind == EntryKind::other && !entry.name.starts_with('.') &&
                 files_.kind(join(folder, entry.name)) == EntryKind::folder)
            seen_.linked.push_back(join(folder, entry.name));
    }

    const Files& files_;
    const Drop& drop_;
    Seen seen_;
    std::size_t entries_{0};
    std::vector<std::string> next_;
};

}  // namespace

Seen walk(const Files& files, const std::string& top, const Drop& drop) {
    return Walk{files, drop}.from(top);
}

std::optional<std::string> first_record(const Files& files, const std::string& folder, std::size_t& budget) {
    std::vector<std::string> level{folder};
    for (int depth = 0; depth <= deepest_folder && !level.empty(); ++depth) {
        std::vector<std::string> next;
        for (const std::string& one : level)
            for (const FolderEntry& entry : files.list(one).value_or(Entries{})) {
                if (budget == 0) return std::nullopt;
                --budget;
                if (is_record_name(entry.name) && may_be_file(files, one, entry))
                    return join(one, entry.name);
                if (entry.kind == EntryKind::folder && entry.name != ".git")
                    next.push_back(join(one, entry.name));
            }
        level = std::move(next);
    }
    return std::nullopt;
}

}  // namespace atelier::io
