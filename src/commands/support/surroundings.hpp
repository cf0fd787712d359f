#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "atelier/rules/settings.hpp"
#include "io/twin.hpp"
#include "io/world.hpp"
#include "vcs/git.hpp"

namespace atelier::commands {

/// What git has to say of files that evidence names: which it tracks is asked once in a run, and only where a record names evidence that is
/// there; of the rest each is asked about once. For use from several threads.
class Listings {
public:
    /// Whether git ignores a file and does not track it, by its path from the root; false where git cannot tell.
    bool leaves_out(vcs::Git& git, const vcs::Repository& repository, const std::string& path);
    /// What a folder holds. It is listed once in a run.
    std::shared_ptr<const io::FoldedNames> names_in(const io::Files& files, const std::string& folder);

private:
    using Names = std::set<std::string, std::less<>>;
    [[nodiscard]] bool is_tracked(vcs::Git& git, const vcs::Repository& repository, const std::string& path);

    std::mutex mutex_;
    std::map<std::string, Names> by_root_;
    std::map<std::pair<std::string, std::string>, bool> left_out_;
    std::map<std::string, std::shared_ptr<const io::FoldedNames>> by_folder_;
};

/// Looks from a record's folder, and from the root of its repository, but never out of it.
class RecordSurroundings final : public rules::Surroundings {
public:
    RecordSurroundings(const io::World& world, Listings& listings, const std::string& record);

    [[nodiscard]] Presence look(std::string_view path) const override;
    [[nodiscard]] Twin twin(std::string_view path) const override;
    [[nodiscard]] bool is_ignored(std::string_view path) const override;

private:
    [[nodiscard]] const std::string& root() const;

    const io::World& world_;
    Listings& listings_;
    std::string folder_;
    mutable std::string
        root_;  ///< of the work tree, or the folder of the record; looked for once it is needed
    mutable std::optional<vcs::Repository> repository_;
};

}  // namespace atelier::commands
