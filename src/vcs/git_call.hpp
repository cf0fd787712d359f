#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vcs/child.hpp"
#include "vcs/git.hpp"

namespace atelier::vcs {

/// How git is called: a repository may be a stranger's, and its configuration is full of programs. Every call goes through here.
///
/// - git is told where its folder and the work tree are, and looks for neither: a folder that only looks like a repository has no say.
/// - What a configuration could have run or fetched is switched off, each by its own setting, and all transports at once.
/// - No variable `GIT_…` of the caller reaches it. Not even GIT_DIR: the repository is that of the folder that is searched, and a hook's
///   GIT_DIR or GIT_INDEX_FILE would put another in its place.
/// - The caller's own configuration is read, for `core.excludesFile`: what git ignores for somebody is ignored here too. The system's is not.
/// - The program is the first `git` on the PATH that lies in no work tree at hand.
/// - It has to answer in time; all calls of a run share one stretch, so that a hostile repository cannot ask for it again and again.
struct GitCall {
    std::vector<std::string> words;  ///< the subcommand and its own words
    std::string_view input{};
    bool literal{true};  ///< `--literal-pathspecs`, which `check-ignore` does not take
};

class GitCaller {
public:
    /// Which program there is to call.
    enum class Program { found, missing, in_work_tree };

    [[nodiscard]] Ended call(const Repository& repository, const GitCall& call);
    /// Of the last call.
    [[nodiscard]] Program program() const { return program_; }
    /// Grants so much more time, for questions about very many files.
    void grant(long long milliseconds) { left_ += milliseconds; }

private:
    long long left_{1500};
    Program program_{Program::found};
};

/// The entries of a PATH that are absolute and lead, links followed, into none of these folders.
[[nodiscard]] std::vector<std::string> safe_path(std::string_view path,
                                                 const std::vector<std::string>& work_trees);

}  // namespace atelier::vcs
