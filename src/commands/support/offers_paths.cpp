#include "commands/support/offers.hpp"
#include "emit/support/escape.hpp"
#include "io/find_records.hpp"

namespace atelier::commands {

std::string home_path(const io::World& world, const std::string& path) {
    if (path != "~" && !path.starts_with("~/")) return path;
    const auto home = world.environment("HOME");
    return home ? *home + path.substr(1) : path;
}

std::vector<Offer> path_offers(const io::World& world, const std::string& begun, bool files, bool records) {
    const auto slash = begun.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string{} : begun.substr(0, slash + 1);
    const std::string name = begun.substr(folder.size());
    const std::string where = folder.empty() ? "." : home_path(world, folder);
    std::vector<Offer> out;
    bool any_file = false;
    for (const io::FolderEntry& entry : world.files.list(where).value_or(std::vector<io::FolderEntry>{})) {
        if (!entry.name.starts_with(name) || (entry.name.front() == '.' && !name.starts_with('.'))) continue;
        if (emit::escape::path(entry.name) != entry.name) continue;
        io::EntryKind kind = entry.kind;
        if (kind == io::EntryKind::other)
            kind = world.files.kind(where + "/" + entry.name);  // a link to a folder
        if (kind == io::EntryKind::folder) {
            out.push_back({OfferKind::folder, folder + entry.name + "/", {}});
        } else if (kind == io::EntryKind::file && files && (!records || io::is_record_name(entry.name))) {
            out.push_back({OfferKind::file, folder + entry.name, {}});
            any_file = true;
        }
    }
    // A record may have any name, where it is given as it is.
    if (records && !any_file && out.empty()) return path_offers(world, begun, files, false);
    return out;
}

}  // namespace atelier::commands
