#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double seconds() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

/// stopwatch TIMES PROGRAM [ARGUMENT…]: runs a program so many times, with its output into /dev/null, and prints for each run a line:
/// seconds from start to exit, seconds of the processor, the exit status (128 and the signal for one that was killed), and the peak
/// of its memory in KiB.
///
/// Not done in Python, because a program is charged with the memory of the process that it was spawned from until it takes over:
/// no child of a Python of 15 MB ever has a smaller peak. And starting one takes Python longer than some of them run.
int main(int count, char** words) {
    const long times = count < 3 ? 0 : std::strtol(words[1], nullptr, 10);
    if (times < 1) {
        std::fputs("stopwatch: a number of runs and a program are needed\n", stderr);
        return 2;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    for (long i = 0; i < times; ++i) {
        pid_t child = 0;
        const double begin = seconds();
        if (const int error = posix_spawnp(&child, words[2], &actions, nullptr, words + 2, environ)) {
            std::fprintf(stderr, "stopwatch: %s: %s\n", words[2], std::strerror(error));
            return 2;
        }
        int status = 0;
        rusage usage{};
        while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
        }
        const double end = seconds();
        std::printf("%.6f %.6f %d %ld\n", end - begin, seconds(usage.ru_utime) + seconds(usage.ru_stime),
                    WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), usage.ru_maxrss);
    }
}
