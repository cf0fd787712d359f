#include "commands/support/reached.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <set>
#include <utility>

#include "io/path_words.hpp"
#include "io/reach.hpp"
#include "io/way.hpp"

namespace atelier::commands {
namespace {

using Presence = rules::Surroundings::Presence;

/// A folder that was searched.
struct Searched {
    std::string start;  ///< with which the paths of what was found in it begin; empty for the working folder
    std::string real;
    std::string root;  ///< beyond which nothing is read
};

class Reaching {
public:
    Reaching(const io::Files& files, const std::string& folder, const std::vector<std::string>& paths)
        : files_{files}, folder_{folder}, named_{paths.begin(), paths.end()} {}

    Reached of(const std::string& file) {
        if (file == "-" || named_.contains(file)) return {file, file, true, false};
        const Searched in = searched(file);
        const std::string path = io::join(in.real, file.substr(in.start.size()));
        const io::Place place = files_.locate(in.root, path);
        if (place.presence == Presence::outside) return {file, file, false, true};
        if (place.presence == Presence::missing) return {file, path, false, false};
        return {place.path == path ? file : shown(in, place.path), place.path, false, false};
    }

private:
    /// The innermost of the folders that hold the file; the one in which it lies, where none is like it.
    [[nodiscard]] Searched searched(const std::string& file) {
        if (!collected_) collect();
        const Searched* best = nullptr;
        for (const Searched& one : searched_) {
            const bool holds = one.start.empty() ? !file.starts_with('/') : file.starts_with(one.start);
            if (holds && (best == nullptr || one.start.size() > best->start.size())) best = &one;
        }
        if (best != nullptr) return *best;
        return folder(io::folder_of(file));
    }

    void collect() {
        collected_ = true;
        for (const std::string& path : named_)
            if (path != "-" && files_.kind(path) == io::EntryKind::folder) searched_.push_back(folder(path));
    }

    [[nodiscard]] Searched folder(const std::string& path) const {
        Searched out{io::join(path, ""), files_.real(path), io::reach_of(files_, path)};
        if (folder_.empty() || out.root != out.real) return out;
        std::string outer = io::reach_of(files_, folder_);
        if (io::is_within(outer, out.real)) out.root = std::move(outer);
        return out;
    }

    /// The name under which a search finds the file itself, or from the working folder on.
    [[nodiscard]] std::string shown(const Searched& in, const std::string& real) const {
        if (real != in.real && io::is_within(in.real, real))
            return in.start + real.substr(in.real == "/" ? 1 : in.real.size() + 1);
        return std::filesystem::path{real}.lexically_relative(files_.real(".")).string();
    }

    const io::Files& files_;
    const std::string& folder_;
    std::set<std::string> named_;
    std::vector<Searched> searched_;
    bool collected_{false};
};

}  // namespace

std::vector<Reached> reached(const io::Files& files, const std::string& folder,
                             const std::vector<std::string>& paths, const std::vector<std::string>& found) {
    Reaching reaching{files, folder, paths};
    std::vector<Reached> out;
    out.reserve(found.size());
    for (const std::string& file : found) out.push_back(reaching.of(file));
    return out;
}

}  // namespace atelier::commands
