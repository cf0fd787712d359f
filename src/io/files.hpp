#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "atelier/rules/settings.hpp"

namespace atelier::io {

/// `unknown`: something may be there, but the system refuses to look.
enum class EntryKind { missing, file, folder, other, unknown };

struct FolderEntry {
    std::string name;
    EntryKind kind{
        EntryKind::other};  ///< a link to a folder is `other`: it could lead anywhere, or in a circle
};

/// What came of reading: the text, or why there is none, in words that fit behind "cannot read x: ".
struct ReadResult {
    std::string text;
    std::string problem;
    [[nodiscard]] bool ok() const { return problem.empty(); }
};

/// Where a path leads once links are followed.
struct Place {
    rules::Surroundings::Presence presence{rules::Surroundings::Presence::missing};
    std::string path;  ///< of what is present: absolute, and without links
};

struct NewFile {
    std::string path;
    std::string text;
};

/// What came of creating files: which one could not be, and why.
struct CreateResult {
    std::string path;
    std::string problem;
    [[nodiscard]] bool ok() const { return problem.empty(); }
};

/// Files as the commands see them. Paths are as the user gave them, relative to the working folder.
class Files {
public:
    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    virtual ~Files() = default;

    [[nodiscard]] virtual EntryKind kind(const std::string& path) const = 0;

    /// Reads a regular file, at most `limit` bytes and one more, so that the caller sees that a limit was met. Opens no pipe and no
    /// device, and does not wait for what a file of the system may hold later.
    [[nodiscard]] virtual ReadResult read(const std::string& path, std::size_t limit) const = 0;

    /// The same for a path without links, such as locate() gives: what has become a link meanwhile is not followed.
    [[nodiscard]] virtual ReadResult read_itself(const std::string& path, std::size_t limit) const = 0;

    /// Names the file itself, however it was reached: two paths to one file have the same, links included. Empty where there is none.
    [[nodiscard]] virtual std::string identity(const std::string& path) const = 0;

    /// What a folder holds, sorted by name; nothing where it cannot be read.
    [[nodiscard]] virtual std::optional<std::vector<FolderEntry>> list(const std::string& folder) const = 0;

    /// The path with all links followed, absolute; empty where it leads to nothing.
    [[nodiscard]] virtual std::string real(const std::string& path) const = 0;

    /// Whether the entry itself is a link, also one that leads to nothing.
    [[nodiscard]] virtual bool is_link(const std::string& path) const = 0;

    /// Follows `path`, which has to begin with `root`, part by part and link by link. What leads out of `root` on its way is outside,
    /// whether it comes back or not and whether anything is there, so that nobody learns what exists elsewhere. So is `.git`, which is no
    /// part of a work tree, and what the system shows of itself in `/proc`, `/dev` and `/sys`.
    [[nodiscard]] virtual Place locate(const std::string& root, const std::string& path) const = 0;

    /// Whether `path` names something inside `root`, after locate(). Only existence is looked at.
    [[nodiscard]] rules::Surroundings::Presence look(const std::string& root, const std::string& path) const {
        return locate(root, path).presence;
    }

    /// The folder and its parents, nearest first, up to the file system's root: where to look for configurations.
    [[nodiscard]] virtual std::vector<std::string> upwards(const std::string& folder) const = 0;

    /// Whether what stands at `path`, be it a link, belongs to whoever runs the program or to whoever owns the folder `from`. A build
    /// service often runs as another user than the one who owns what it checked out.
    [[nodiscard]] virtual bool is_own(const std::string& path, const std::string& from) const = 0;

    /// What stands in the way of writing a file, as far as can be told without writing; empty where nothing does. A link is in the way
    /// wherever it leads, and so is a file that nobody may write.
    [[nodiscard]] virtual std::string obstacle(const std::string& path) const = 0;

    /// Writes a file whole or not at all: killed at any moment, it is the old one or the new one. Empty, or why it failed.
    [[nodiscard]] virtual std::string write(const std::string& path, const std::string& text) = 0;

    /// Writes files that are not there yet, and makes the folders above them: all of them or none, and never over anything, not even
    /// what somebody else puts there meanwhile.
    [[nodiscard]] virtual CreateResult create(const std::vector<NewFile>& files) = 0;

    /// Makes a folder the working folder. Empty, or why it failed.
    [[nodiscard]] virtual std::string enter(const std::string& folder) = 0;
};

}  // namespace atelier::io
