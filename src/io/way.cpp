#include "io/way.hpp"

#include <array>
#include <optional>

#include <sys/stat.h>
#include <unistd.h>

namespace atelier::io {
namespace {

using Presence = rules::Surroundings::Presence;

/// One part of a path after another, as the system would follow it, except that it never looks beyond the root. The system's own
/// realpath() says only where a path ends, and nothing at all where that is not there.
class Way {
public:
    Way(const std::string& root, std::string_view rest)
        : root_{root}, at_{root}, rest_{rest}, wants_folder_{rest.ends_with('/')} {}

    Place follow() {
        while (!rest_.empty())
            if (const auto end = step(take())) return {*end, {}};
        return wants_folder_ && !is_folder_ ? Place{} : Place{Presence::present, std::move(at_)};
    }

private:
    std::string take() {
        const auto slash = rest_.find('/');
        std::string part = rest_.substr(0, slash);
        rest_.erase(0, slash == std::string::npos ? slash : slash + 1);
        return part;
    }

    /// What comes of the whole where this part ends it.
    std::optional<Presence> step(const std::string& part) {
        if (part.empty()) return std::nullopt;
        if (!is_folder_) return Presence::missing;
        if (part == ".") return std::nullopt;
        if (part == "..") return up();
        if (is_out_of_bounds(part)) return Presence::outside;
        std::string next = at_ == "/" ? at_ + part : at_ + "/" + part;
        struct stat status {};
        if (lstat(next.c_str(), &status) != 0) return Presence::missing;
        if (S_ISLNK(status.st_mode)) return turn(next);
        at_ = std::move(next);
        is_folder_ = S_ISDIR(status.st_mode);
        return std::nullopt;
    }

    std::optional<Presence> up() {
        if (at_ == root_) return Presence::outside;
        const auto slash = at_.rfind('/');
        at_.resize(slash == 0 ? 1 : slash);
        return std::nullopt;
    }

    [[nodiscard]] bool is_out_of_bounds(std::string_view part) const {
        return part == ".git" || (at_ == "/" && (part == "proc" || part == "dev" || part == "sys"));
    }

    /// Goes on where a link leads.
    std::optional<Presence> turn(const std::string& link) {
        constexpr int most_links = 40;  // as the system has it
        std::array<char, 4096> target{};
        const ssize_t length =
            ++links_ > most_links ? -1 : readlink(link.c_str(), target.data(), target.size());
        if (length <= 0) return Presence::missing;
        std::string_view where{target.data(), static_cast<std::size_t>(length)};
        if (where.starts_with('/')) {
            if (!is_within(root_, where)) return Presence::outside;
            where.remove_prefix(root_.size());
            at_ = root_;
        }
        rest_ = std::string{where} + "/" + rest_;
        return std::nullopt;
    }

    const std::string& root_;
    std::string at_;
    std::string rest_;
    bool wants_folder_;
    bool is_folder_{true};
    int links_{0};
};

}  // namespace

Place follow(const std::string& root, std::string_view rest) { return Way{root, rest}.follow(); }

}  // namespace atelier::io
