#include "vcs/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <ctime>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace atelier::vcs {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int not_started = 127;

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
    void never_wait(std::size_t which) const {
        static_cast<void>(fcntl(ends_[which], F_SETFL, O_NONBLOCK));  // NOLINT: POSIX
    }

private:
    std::array<int, 2> ends_{-1, -1};
    bool good_;
};

std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> out;
    out.reserve(words.size() + 1);
    for (const std::string& word : words) out.push_back(const_cast<char*>(word.c_str()));  // NOLINT: POSIX
    out.push_back(nullptr);
    return out;
}

/// What happens in the child. Nothing here may take memory: another thread may have held it while the process was copied.
[[noreturn]] void become(const char* program, char* const* words, char* const* environment, int input,
                         int output, [[maybe_unused]] pid_t parent) {
    setpgid(0, 0);
#ifdef __linux__
    // In a group of its own it is not reached by the Ctrl-C that ends us, and a program that waits for a FIFO would wait for ever.
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // NOLINT: so it is called
    if (getppid() != parent) _exit(not_started);
#endif
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXFSZ, SIG_DFL);
    const int nowhere = open("/dev/null", O_WRONLY);  // NOLINT: POSIX
    if (nowhere < 0 || dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
        dup2(nowhere, STDERR_FILENO) < 0)
        _exit(not_started);
    execve(program, words, environment);
    _exit(not_started);
}

class Running {
public:
    Running(const Child& child, pid_t pid) : child_{child}, pid_{pid} {
        setpgid(pid, pid);  // here too, so that the group is there whoever comes first
    }

    [[nodiscard]] Ended talk(Pipe& in, Pipe& out) {
        in.never_wait(1);
        out.never_wait(0);
        Ended ended;
        ended.how = exchange(in, out, ended.out);
        in.close_end(1);
        out.close_end(0);
        if (ended.how != End::well) {
            end_all();
            return ended;
        }
        if (!has_ended(left())) {
            end_all();
            ended.how = End::late;
            return ended;
        }
        kill(-pid_, SIGKILL);  // whatever it may have left running; its number is still taken
        const int status = take_status();
        ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : not_started;
        if (!WIFEXITED(status))
            ended.how = End::badly;
        else if (ended.status == not_started)
            ended.how = End::unstarted;
        return ended;
    }

private:
    [[nodiscard]] long long left() const {
        const auto gone = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start_);
        return std::max<long long>(0, child_.milliseconds - gone.count());
    }

    /// Gives and takes as it comes, since each side could wait for the other.
    [[nodiscard]] End exchange(Pipe& in, Pipe& out, std::string& into) const {
        std::string_view rest = child_.input;
        for (;;) {
            if (rest.empty()) in.close_end(1);
            const long long wait = left();
            if (wait == 0) return End::late;
            std::array<pollfd, 2> ends{{{out.end(0), POLLIN, 0}, {in.end(1), POLLOUT, 0}}};
            const int ready = poll(ends.data(), ends.size(), static_cast<int>(wait));
            if (ready < 0 && errno != EINTR) return End::badly;
            if (ready <= 0) continue;
            if (ends[1].revents != 0 && !give(in.end(1), rest)) rest = {};
            if (ends[0].revents == 0) continue;
            std::array<char, 65536> buffer{};
            const ssize_t got = read(out.end(0), buffer.data(), buffer.size());
            if (got == 0) return End::well;
            if (got < 0 && errno != EINTR && errno != EAGAIN) return End::badly;
            if (got > 0) into.append(buffer.data(), static_cast<std::size_t>(got));
            if (into.size() > child_.most_bytes) return End::wordy;
        }
    }

    /// False where nobody takes it any more; then it is the status that tells why.
    static bool give(int to, std::string_view& rest) {
        const ssize_t given = write(to, rest.data(), rest.size());
        if (given < 0) return errno == EINTR || errno == EAGAIN;
        rest.remove_prefix(static_cast<std::size_t>(given));
        return true;
    }

    /// Waits for its end, and leaves its status where it is.
    [[nodiscard]] bool has_ended(long long milliseconds) const {
        const auto until = Clock::now() + std::chrono::milliseconds{milliseconds};
        for (;;) {
            siginfo_t about{};
            const int asked = waitid(P_PID, static_cast<id_t>(pid_), &about, WEXITED | WNOHANG | WNOWAIT);
            if (asked == 0 && about.si_pid == pid_) return true;
            if ((asked < 0 && errno != EINTR) || Clock::now() >= until) return false;
            const timespec moment{0, 200'000};
            nanosleep(&moment, nullptr);
        }
    }

    [[nodiscard]] int take_status() const {
        int status = 0;
        while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        return status;
    }

    /// One that hangs in the system itself does not hear it, and is not waited for.
    void end_all() const {
        constexpr long long patience = 200;
        kill(-pid_, SIGKILL);
        kill(pid_, SIGKILL);  // where it never came into a group of its own
        if (has_ended(patience)) static_cast<void>(take_status());
    }

    const Child& child_;
    pid_t pid_;
    Clock::time_point start_{Clock::now()};
};

}  // namespace

Ended run(const Child& child) {
    Pipe in;
    Pipe out;
    if (!in.good() || !out.good()) return {};
    const std::vector<char*> words = pointers(child.words);
    const std::vector<char*> environment = pointers(child.environment);
    const pid_t parent = getpid();
    // Not posix_spawn(), which cannot say that the child ends with its parent.
    const pid_t pid = fork();
    if (pid < 0) return {};
    if (pid == 0)
        become(child.program.c_str(), words.data(), environment.data(), in.end(0), out.end(1), parent);
    in.close_end(0);
    out.close_end(1);
    return Running{child, pid}.talk(in, out);
}

}  // namespace atelier::vcs
