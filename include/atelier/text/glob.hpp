#pragma once

#include <cstddef>
#include <string_view>

// Patterns for paths, as configurations use them:
//   `*`   any characters within one part of the path, also none
//   `?`   one character of a part, whole in UTF-8
//   `**`  as a part of its own: any number of folders, also none
// All else stands for itself, in the same case. A pattern says the whole path from its folder on; one that names a folder stands
// for all that lies below, so that `pilots`, `pilots/` and `pilots/**` mean the same.
namespace atelier::text {

namespace detail {

/// Takes the first part off a path, with the slash behind it.
[[nodiscard]] constexpr std::string_view take_part(std::string_view& path) {
    const auto slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    return part;
}

[[nodiscard]] constexpr bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// One part of a path. On a mismatch it goes back to the last `*` alone, so the time is the product of the lengths at most.
[[nodiscard]] constexpr bool part_matches(std::string_view pattern, std::string_view part) {
    std::size_t p = 0;
    std::size_t at = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (at < part.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = at;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            ++at;
            while (at < part.size() && goes_on(part[at])) ++at;
        } else if (p < pattern.size() && pattern[p] == part[at]) {
            ++p;
            ++at;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            at = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

/// The same over parts: `**` is to folders what `*` is to characters.
[[nodiscard]] constexpr bool parts_match(std::string_view pattern, std::string_view path) {
    bool starred = false;
    std::string_view behind_star;
    std::string_view resume;
    while (!path.empty()) {
        std::string_view rest = pattern;
        const std::string_view wanted = take_part(rest);
        if (pattern.empty()) return true;  // a folder, and this lies below it
        if (wanted == "**") {
            starred = true;
            behind_star = pattern = rest;
            resume = path;
            continue;
        }
        std::string_view further = path;
        if (part_matches(wanted, take_part(further))) {
            pattern = rest;
            path = further;
        } else if (starred) {
            static_cast<void>(take_part(resume));
            pattern = behind_star;
            path = resume;
        } else {
            return false;
        }
    }
    return pattern.empty() || pattern == "**";
}

}  // namespace detail

/// Whether a path, relative and with `/` between its parts, is one that the pattern speaks of.
[[nodiscard]] constexpr bool glob_matches(std::string_view pattern, std::string_view path) {
    if (pattern == "." || pattern == "./") return !path.empty();  // the folder itself: all that lies below
    if (pattern.starts_with("./")) pattern.remove_prefix(2);
    return !pattern.empty() && !path.empty() && detail::parts_match(pattern, path);
}

/// Whether a pattern can speak of any path below its folder at all: it does not start at the root, lead out, or use backslashes.
[[nodiscard]] constexpr bool glob_stays_within(std::string_view pattern) {
    if (pattern.empty() || pattern.front() == '/' || pattern.find('\\') != std::string_view::npos)
        return false;
    while (!pattern.empty())
        if (detail::take_part(pattern) == "..") return false;
    return true;
}

/// The sign that other tools give a meaning and these patterns do not, so that it would stand for itself: `!` in front, `{a,b}`, `[ab]`,
/// a part that is empty or a dot. Empty where there is none.
[[nodiscard]] constexpr std::string_view glob_foreign_sign(std::string_view pattern) {
    if (pattern.starts_with("./")) pattern.remove_prefix(2);
    if (pattern.starts_with('!')) return "!";
    if (const auto open = pattern.find('{');
        open != std::string_view::npos && pattern.find('}', open) != std::string_view::npos)
        return "{";
    if (const auto open = pattern.find('[');
        open != std::string_view::npos && pattern.find(']', open) != std::string_view::npos)
        return "[";
    if (pattern.find("//") != std::string_view::npos) return "//";
    if (pattern.find("/./") != std::string_view::npos || pattern.ends_with("/.")) return "/.";
    return {};
}

}  // namespace atelier::text
