#include "vcs/process_git.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX names it so

namespace atelier::vcs {
namespace {

// A listing of a million paths; a repository beyond that is no home of records.
constexpr std::size_t most_bytes = 64U << 20U;

class Pipe {
public:
    Pipe() : good_{pipe2(ends_.data(), O_CLOEXEC) == 0} {}
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] int end(std::size_t which) const { return ends_[which]; }
    void close_end(std::size_t which) {
        if (ends_[which] >= 0) close(ends_[which]);
        ends_[which] = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
    bool good_;
};

/// Reads until the other side closes; false where there is more than anybody needs.
bool drain(int from, std::string& into) {
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t got = read(from, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return got == 0;
        into.append(buffer.data(), static_cast<std::size_t>(got));
        if (into.size() > most_bytes) return false;
    }
}

class FileActions {
public:
    FileActions() { posix_spawn_file_actions_init(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
    posix_spawn_file_actions_t* get() { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

/// Runs git and returns its standard output, or nothing with a reason.
std::optional<std::string> run(std::vector<std::string> words, std::string& problem) {
    Pipe pipe;
    if (!pipe.good()) {
        problem = "no pipe could be opened to git";
        return std::nullopt;
    }
    FileActions actions;
    posix_spawn_file_actions_addopen(actions.get(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(actions.get(), pipe.end(1), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(actions.get(), STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawnp(&child, "git", actions.get(), nullptr, argv.data(), environ) != 0) {
        problem = "git is not installed, so what .gitignore excludes was not left out";
        return std::nullopt;
    }
    pipe.close_end(1);
    std::string out;
    const bool whole = drain(pipe.end(0), out);
    pipe.close_end(0);
    if (!whole) kill(child, SIGTERM);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        problem = "git could not list the files here, so what .gitignore excludes was not left out";
        return std::nullopt;
    }
    return out;
}

class ProcessGit final : public Git {
public:
    std::optional<std::vector<std::string>> files(const std::string& folder, std::string& problem) override {
        const auto listing =
            run({"git", "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
                 "--no-optional-locks", "--literal-pathspecs", "ls-files", "-z", "--cached", "--others",
                 "--exclude-standard", "--deduplicate", "--"},
                problem);
        if (!listing) return std::nullopt;
        std::vector<std::string> out;
        std::string_view rest = *listing;
        while (!rest.empty()) {
            const auto end = rest.find('\0');
            out.emplace_back(rest.substr(0, end));
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
        return out;
    }
};

}  // namespace

std::unique_ptr<Git> process_git() { return std::make_unique<ProcessGit>(); }

}  // namespace atelier::vcs
