#include "io/real_world.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <thread>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "io/descriptor.hpp"
#include "io/disk_files.hpp"
#include "vcs/process_git.hpp"

namespace atelier::io {
namespace {

Terminal terminal() {
    Terminal out;
    out.input = isatty(STDIN_FILENO) == 1;
    out.output = isatty(STDOUT_FILENO) == 1;
    out.error = isatty(STDERR_FILENO) == 1;
    winsize size{};
    if (out.output && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        out.width = size.ws_col;  // NOLINT: POSIX asks so
    return out;
}

text::Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    return text::Date{std::chrono::year{parts.tm_year + 1900},
                      std::chrono::month{static_cast<unsigned>(parts.tm_mon + 1)},
                      std::chrono::day{static_cast<unsigned>(parts.tm_mday)}};
}

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here sets variables
    return value == nullptr ? std::nullopt : std::optional<std::string>{value};
}

long long milliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// A stream that was closed before the start leaves its number to the next file that is opened, and a message could end up in a
/// record. Each such number is taken by something that refuses what the stream is for.
void occupy_standard_streams() {
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(number, F_GETFD) == -1)
            static_cast<void>(
                open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY));  // NOLINT: POSIX
}

}  // namespace

struct RealWorld::Parts {
    std::unique_ptr<Files> files{disk_files()};
    std::unique_ptr<vcs::Git> git{vcs::process_git()};
    DescriptorOutput out{STDOUT_FILENO};
    DescriptorOutput err{STDERR_FILENO};
    World world{*files,
                *git,
                out,
                err,
                [](std::size_t limit) { return read_all(STDIN_FILENO, limit); },
                [] { return read_line(STDIN_FILENO); },
                environment,
                today,
                milliseconds,
                terminal(),
                [] { return std::size_t{std::max(1U, std::thread::hardware_concurrency())}; }};
};

RealWorld::RealWorld() {
    occupy_standard_streams();
    parts_ = std::make_unique<Parts>();
    // A reader who has left is told by write(), and is no reason to die noisily.
    std::signal(SIGPIPE, SIG_IGN);
    // So is a file that may not grow any further: write() tells that too.
    std::signal(SIGXFSZ, SIG_IGN);
}
RealWorld::~RealWorld() = default;

World& RealWorld::world() { return parts_->world; }

int RealWorld::finish(int status) {
    parts_->out.flush();
    const std::string problem = parts_->out.problem();
    if (!problem.empty()) parts_->err.write("atelier: cannot write to standard output: " + problem + "\n");
    parts_->err.flush();
    return problem.empty() ? status : 2;
}

}  // namespace atelier::io
