#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "atelier/rules/settings.hpp"
#include "io/world.hpp"

namespace atelier::commands {

/// What git lists below the root of a repository: asked once in a run, and only where a record names evidence that is there. For use from
/// several threads.
class Listings {
public:
    /// Whether git leaves out a file, by its path from the root; false where git cannot tell.
    bool leaves_out(vcs::Git& git, const std::string& root, const std::string& path);

private:
    std::mutex mutex_;
    std::map<std::string, std::optional<std::set<std::string, std::less<>>>> by_root_;
};

/// Looks from a record's folder, and from the root of its repository, but never out of it.
class RecordSurroundings final : public rules::Surroundings {
public:
    RecordSurroundings(const io::World& world, Listings& listings, const std::string& record);

    [[nodiscard]] Presence look(std::string_view path) const override;
    [[nodiscard]] Twin twin(std::string_view path) const override;
    [[nodiscard]] bool is_ignored(std::string_view path) const override;

private:
    void find_root() const;
    [[nodiscard]] Twin twin_below(const std::string& folder, std::string_view path) const;

    const io::World& world_;
    Listings& listings_;
    std::string folder_;
    mutable std::string root_;
    mutable bool in_repository_{false};
};

}  // namespace atelier::commands
