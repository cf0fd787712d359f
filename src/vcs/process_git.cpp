#include "vcs/process_git.hpp"

#include <string_view>
#include <utility>

#include "vcs/git_call.hpp"

namespace atelier::vcs {
namespace {

constexpr int none_ignored = 1;  // the status of `check-ignore` where no path is ignored
constexpr int unknown_word = 129;

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = text.find('\0');
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

class ProcessGit final : public Git {
public:
    /// With `--no-index` neither index nor objects are read, so nothing can be missing that git would fetch, and only the ignore files
    /// above these paths are opened. Listing all files instead reads objects for sparse checkouts, and every ignore file there is.
    std::optional<std::vector<std::string>> ignored(const Repository& repository,
                                                    const std::vector<std::string>& paths,
                                                    std::string& problem) override {
        constexpr std::size_t paths_a_millisecond = 50;
        std::string input;
        // Behind `./` no name is taken for pathspec magic, such as `:(top)`.
        for (const std::string& path : paths) input.append("./").append(path).push_back('\0');
        caller_.grant(static_cast<long long>(paths.size() / paths_a_millisecond));
        const Ended ended =
            caller_.call(repository, {{"check-ignore", "--no-index", "--stdin", "-z"}, input, false});
        if (ended.how != End::well || ended.status > none_ignored) {
            problem = why_not(ended);
            return std::nullopt;
        }
        std::vector<std::string> out = split(ended.out);
        for (std::string& path : out)
            if (path.starts_with("./")) path.erase(0, 2);
        return out;
    }

    /// With `--sparse` a sparse index is listed as it stands; else git reads trees for it, and may fetch them.
    std::optional<std::vector<std::string>> tracked(const Repository& repository,
                                                    std::string& problem) override {
        Ended ended = caller_.call(repository, {{"ls-files", "--cached", "-z", "--sparse", "--"}});
        if (ended.how == End::well && ended.status == unknown_word)  // older than 2.35
            ended = caller_.call(repository, {{"ls-files", "--cached", "-z", "--"}});
        if (ended.how != End::well || ended.status != 0) {
            problem = why_not(ended);
            return std::nullopt;
        }
        return split(ended.out);
    }

private:
    [[nodiscard]] std::string why_not(const Ended& ended) const {
        using Program = GitCaller::Program;
        if (caller_.program() == Program::missing) return "git is not installed";
        if (caller_.program() == Program::in_work_tree)
            return "there is no git outside of the work tree on the PATH";
        switch (ended.how) {
            case End::unstarted: return "git could not be started";
            case End::late: return "git gave no answer in time and was ended";
            case End::wordy: return "git's answer was longer than 64 MiB";
            default: return "git refuses to work in this repository";
        }
    }

    GitCaller caller_;
};

}  // namespace

std::unique_ptr<Git> process_git() { return std::make_unique<ProcessGit>(); }

}  // namespace atelier::vcs
