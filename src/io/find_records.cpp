#include "io/find_records.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "io/ignoring.hpp"
#include "io/left_out.hpp"
#include "io/path_words.hpp"
#include "io/reach.hpp"
#include "io/walk.hpp"

namespace atelier::io {
namespace {

using Paths = std::vector<std::string>;

class Search {
public:
    Search(World& world, Found& found) : world_{world}, found_{found}, left_out_{world.files, found} {}

    void path(const std::string& path) {
        if (path == "-") return add(path);
        switch (world_.files.kind(path)) {
            case EntryKind::missing: missing(path); break;
            case EntryKind::folder: folder(path); break;
            case EntryKind::file: add(path); break;  // what cannot be read is refused by whoever reads it
            default: odd(path); break;
        }
    }

    void finish() { left_out_.finish(); }

private:
    void missing(const std::string& path) {
        if (world_.files.is_link(path))  // it leads nowhere
            found_.refused.push_back({path, "it is a link that leads nowhere"});
        else
            found_.missing.push_back(path);
    }

    void odd(const std::string& path) {
        std::string problem = world_.files.read(path, 0).problem;
        const bool is_stream = world_.files.kind(path) == EntryKind::other;
        if (problem.empty()) problem = "it changes while it is looked at";
        found_.refused.push_back({path, std::move(problem), is_stream});
    }

    /// Each file once, by whatever path or link it was reached.
    void add(const std::string& path) {
        const std::string identity = path == "-" ? std::string{} : world_.files.identity(path);
        if (seen_.insert(identity.empty() ? path : identity).second) found_.files.push_back(path);
    }

    void folder(const std::string& path) {
        Ignoring ignoring{world_, path};
        Seen seen = walk(world_.files, path, [&](Paths& folders) { return ignoring.take(folders); });
        keep_links_out(path, seen);
        Paths ignored = take_ignored(ignoring, seen);
        std::sort(seen.records.begin(), seen.records.end());
        for (const std::string& file : seen.records) add(file);
        // Where something could not be looked at, nobody knows that there is none.
        const bool is_empty = seen.records.empty() && seen.closed.empty() && seen.odd.empty();
        Paths near;
        if (is_empty) std::swap(near, seen.near);  // the answer that there is no record names them
        const std::size_t before = found_.left_out;
        left_out_.tell(path, ignoring, std::move(ignored), std::move(seen));
        if (is_empty) found_.empty.push_back({path, std::move(near), found_.left_out > before});
    }

    /// A link that leads out of the repository is no record, whatever it leads to. It stays among them all the same, for whoever reads them to
    /// say so: another sentence for one that leads nowhere would tell which files exist outside.
    void keep_links_out(const std::string& path, Seen& seen) {
        if (seen.odd.empty()) return;
        const std::string reach = reach_of(world_.files, path);
        const auto inside =
            std::stable_partition(seen.odd.begin(), seen.odd.end(), [&](const std::string& odd) {
                const std::string entry = join(real_folder(world_.files, folder_of(odd)), name_of(odd));
                return world_.files.look(reach, entry) != rules::Surroundings::Presence::outside;
            });
        std::move(inside, seen.odd.end(), std::back_inserter(seen.records));
        seen.odd.erase(inside, seen.odd.end());
    }

    /// The records that git ignores and does not track. Takes them, and all else that is ignored, out of what was seen.
    Paths take_ignored(Ignoring& ignoring, Seen& seen) {
        Paths all = seen.records;
        all.insert(all.end(), seen.near.begin(), seen.near.end());
        all.insert(all.end(), seen.odd.begin(), seen.odd.end());
        all.insert(all.end(), seen.linked.begin(), seen.linked.end());
        Paths gone = ignoring.take(all);
        if (gone.empty() && seen.dropped.empty()) return {};
        Paths asked = gone;
        asked.insert(asked.end(), seen.dropped.begin(), seen.dropped.end());
        Paths kept = ignoring.tracked(asked);
        if (!ignoring.problem().empty()) return {};  // better too much than a record that nobody looked at
        const std::set<std::string> kept_set{kept.begin(), kept.end()};
        const std::set<std::string> gone_set{gone.begin(), gone.end()};
        const auto is_gone = [&](const std::string& path) {
            return gone_set.contains(path) && !kept_set.contains(path);
        };
        Paths ignored;
        std::copy_if(seen.records.begin(), seen.records.end(), std::back_inserter(ignored), is_gone);
        for (Paths* list : {&seen.records, &seen.near, &seen.odd, &seen.linked})
            std::erase_if(*list, is_gone);
        for (std::string& path : kept)
            if (!gone_set.contains(path) && world_.files.kind(path) == EntryKind::file)
                seen.records.push_back(std::move(path));  // tracked in a folder that was not entered
        return ignored;
    }

    World& world_;
    Found& found_;
    LeftOut left_out_;
    std::set<std::string> seen_;
};

}  // namespace

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
        const std::string path = join(folder, entry.name);
        // Not through a link, which could lead anywhere; nor does one count, since that would tell whether it leads to something.
        if (files.is_link(path)) continue;
        if (++looked > most_files) break;
        if (is_record_text(files.read_itself(path, most_bytes).text)) out.push_back(path);
    }
    return out;
}

Found find_records(World& world, const std::vector<std::string>& paths) {
    Found found;
    Search search{world, found};
    for (const std::string& path : paths) search.path(path);
    search.finish();
    return found;
}

}  // namespace atelier::io
