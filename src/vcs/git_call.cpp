#include "vcs/git_call.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include "vcs/real_path.hpp"

extern char** environ;  // NOLINT: POSIX names it so

namespace atelier::vcs {
namespace {

// A listing of a million paths; a repository beyond that is no home of records.
constexpr std::size_t most_bytes = 64U << 20U;

bool is_in_any(const std::vector<std::string>& folders, const std::string& path) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](const std::string& folder) { return is_within(folder, path); });
}

bool is_program(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && access(path.c_str(), X_OK) == 0;
}

/// Folders at and above this one that hold a `.git`, of whatever kind: a submodule lies in the work tree of another. Not the file system's
/// root, in which everything lies.
void add_work_trees(std::string folder, std::vector<std::string>& out) {
    struct stat status {};
    while (!folder.empty()) {
        if (lstat((folder + "/.git").c_str(), &status) == 0) out.push_back(folder);
        folder.erase(folder.rfind('/'));
    }
}

std::vector<std::string> work_trees(const Repository& repository) {
    std::vector<std::string> out;
    if (repository.root != "/") out.push_back(repository.root);
    for (const std::string& start : {repository.root, real_path(".")})
        if (start.starts_with('/') && start != "/") add_work_trees(start, out);
    return out;
}

std::string_view variable(std::string_view name) {
    const char* value = std::getenv(std::string{name}.c_str());  // NOLINT(concurrency-mt-unsafe)
    return value == nullptr ? std::string_view{} : value;
}

/// An empty entry is the working folder.
std::vector<std::string> entries_of(std::string_view path) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find(':', at), path.size());
        out.emplace_back(end == at ? "." : path.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::string joined(const std::vector<std::string>& entries) {
    std::string out;
    for (const std::string& entry : entries) out += (out.empty() ? "" : ":") + entry;
    return out;
}

std::vector<std::string> environment(const std::string& path) {
    std::vector<std::string> out{"PATH=" + path,
                                 "GIT_CONFIG_NOSYSTEM=1",
                                 "GIT_ATTR_NOSYSTEM=1",
                                 "GIT_NO_LAZY_FETCH=1",
                                 "GIT_ALLOW_PROTOCOL=none",
                                 "GIT_PROTOCOL_FROM_USER=0",
                                 "GIT_TERMINAL_PROMPT=0",
                                 "GIT_NO_REPLACE_OBJECTS=1",
                                 "GIT_OPTIONAL_LOCKS=0",
                                 "GIT_PAGER=cat",
                                 "GIT_ASKPASS=",
                                 "GIT_TRACE2=0",
                                 "GIT_TRACE2_EVENT=0",
                                 "GIT_TRACE2_PERF=0"};
    for (char** entry = environ; *entry != nullptr; ++entry) {  // NOLINT: POSIX
        const std::string_view one{*entry};
        if (!one.starts_with("GIT_") && !one.starts_with("PATH=")) out.emplace_back(one);
    }
    return out;
}

std::vector<std::string> command(const Repository& repository, const GitCall& call) {
    std::vector<std::string> out{"git",
                                 "-C",
                                 repository.root,
                                 "--git-dir=" + repository.folder,
                                 "--work-tree=" + repository.root,
                                 "--no-pager",
                                 "--no-optional-locks",
                                 "--no-replace-objects"};
    if (call.literal) out.emplace_back("--literal-pathspecs");
    for (const char* setting :
         {"core.fsmonitor=false", "core.untrackedCache=false", "core.hooksPath=/dev/null", "core.pager=cat",
          "core.askPass=", "core.sshCommand=false", "core.gitProxy=false", "core.attributesFile=/dev/null",
          "core.alternateRefsCommand=false", "credential.helper=", "diff.external=false", "gc.auto=0",
          "maintenance.auto=false", "protocol.allow=never", "safe.bareRepository=explicit",
          "submodule.recurse=false"}) {
        out.emplace_back("-c");
        out.emplace_back(setting);
    }
    out.insert(out.end(), call.words.begin(), call.words.end());
    return out;
}

}  // namespace

std::vector<std::string> safe_path(std::string_view path, const std::vector<std::string>& work_trees) {
    std::vector<std::string> out;
    for (std::string& entry : entries_of(path)) {
        const std::string real = entry.starts_with('/') ? real_path(entry) : std::string{};
        if (!real.empty() && !is_in_any(work_trees, real)) out.push_back(std::move(entry));
    }
    return out;
}

Ended GitCaller::call(const Repository& repository, const GitCall& call) {
    if (left_ <= 0) return {End::late, 0, {}};
    const std::vector<std::string> trees = work_trees(repository);
    const std::string_view all = variable("PATH");
    const std::vector<std::string> path = safe_path(all, trees);
    Child child;
    for (const std::string& entry : path) {
        const std::string program = entry + "/git";
        if (child.program.empty() && is_program(program) && !is_in_any(trees, real_path(program)))
            child.program = program;
    }
    program_ = Program::found;
    if (child.program.empty()) {
        const auto entries = entries_of(all);
        const bool dropped = std::any_of(entries.begin(), entries.end(),
                                         [](const std::string& entry) { return is_program(entry + "/git"); });
        program_ = dropped ? Program::in_work_tree : Program::missing;
        return {};
    }
    child.words = command(repository, call);
    child.environment = environment(joined(path));
    child.input = call.input;
    child.most_bytes = most_bytes;
    child.milliseconds = left_;
    const auto start = std::chrono::steady_clock::now();
    Ended ended = run(child);
    left_ -= std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start)
                 .count();
    return ended;
}

}  // namespace atelier::vcs
