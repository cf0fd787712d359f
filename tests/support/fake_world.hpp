#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "commands/command.hpp"
#include "io/world.hpp"

namespace atelier::test {

/// Files in memory. Folders exist because files lie in them. Counts what is read.
class MemoryFiles final : public io::Files {
public:
    std::map<std::string, std::string> files;
    std::map<std::string, std::string> unreadable;  ///< path to reason
    std::set<std::string> devices;
    std::set<std::string> foreign;  ///< what belongs to somebody else
    std::map<std::string, std::string>
        links;  ///< path to where it leads, from the root of this file system on; may be nothing
    std::string write_problem;
    mutable std::map<std::string, int> reads;

    [[nodiscard]] io::EntryKind kind(const std::string& path) const override;
    [[nodiscard]] io::ReadResult read(const std::string& path, std::size_t limit) const override;
    [[nodiscard]] std::string identity(const std::string& path) const override;
    [[nodiscard]] std::optional<std::vector<io::FolderEntry>> list(const std::string& folder) const override;
    [[nodiscard]] io::ReadResult read_itself(const std::string& path, std::size_t limit) const override;
    [[nodiscard]] std::string real(const std::string& path) const override;
    [[nodiscard]] bool is_link(const std::string& path) const override;
    [[nodiscard]] io::Place locate(const std::string& root, const std::string& path) const override;
    [[nodiscard]] std::string obstacle(const std::string& path) const override;
    [[nodiscard]] std::vector<std::string> upwards(const std::string& folder) const override;
    [[nodiscard]] bool is_own(const std::string& path, const std::string& from) const override;
    [[nodiscard]] std::string write(const std::string& path, const std::string& text) override;
    [[nodiscard]] io::CreateResult create(const std::vector<io::NewFile>& created) override;
    [[nodiscard]] std::string enter(const std::string& folder) override;
    /// Makes a folder the root of a git repository.
    void make_repository(const std::string& folder);
    /// Back to where a run begins.
    void restart() { here_.clear(); }

private:
    [[nodiscard]] std::string normal(const std::string& path) const;
    /// The same with links followed.
    [[nodiscard]] std::string followed(const std::string& path) const;
    std::string here_;
};

/// A git that knows what it was told.
class FakeGit final : public vcs::Git {
public:
    std::set<std::string> excluded;  ///< files and folders, from the root of the repository
    std::vector<std::string> index;  ///< what it tracks
    std::string trouble;
    int asked{0};

    std::optional<std::vector<std::string>> ignored(const vcs::Repository& repository,
                                                    const std::vector<std::string>& paths,
                                                    std::string& problem) override;
    std::optional<std::vector<std::string>> tracked(const vcs::Repository& repository,
                                                    std::string& problem) override;
};

/// What came of a run.
struct Outcome {
    int status{0};
    std::string out;
    std::string err;
};

/// A whole world in memory: no terminal, 1 September 2026, one processor, no environment, unless a test says otherwise.
class FakeWorld {
public:
    FakeWorld();
    FakeWorld(const FakeWorld&) = delete;
    FakeWorld& operator=(const FakeWorld&) = delete;
    ~FakeWorld() = default;

    MemoryFiles files;
    FakeGit git;
    std::string input;
    std::size_t line_at{0};  ///< how much of the input has been read line by line
    std::map<std::string, std::string> environment;
    io::Terminal terminal;
    std::size_t processors{1};
    std::size_t processors_asked{0};  ///< how often, over all runs
    long long tick{0};                ///< milliseconds that go by each time that the clock is asked

    /// Runs the program as `atelier words...`.
    [[nodiscard]] Outcome run(const std::vector<std::string>& words);
};

}  // namespace atelier::test
