#include <cstddef>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "catch.hpp"
#include "commands/command.hpp"
#include "support/fake_world.hpp"

// Each allocation of a run fails in turn: once, and from there on for good. The run ends with its status and one message, and whatever it was
// to write is written whole or not at all. JSON is tried in processes of its own: its library takes memory to give memory back, and where
// there is none, the program can only say its last words.

namespace {

// How many allocations may still succeed; none are counted while it is negative.
long long left = -1;
bool for_good = false;

bool fails() {
    if (left < 0) return false;
    if (left > 0) {
        --left;
        return false;
    }
    if (!for_good) left = -1;
    return true;
}

void* allocate(std::size_t size) {
    if (fails()) throw std::bad_alloc{};
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;  // NOLINT: this is what the operator is made of
    throw std::bad_alloc{};
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
// std::stable_sort asks so, and does without where there is nothing.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return fails() ? nullptr : std::malloc(size == 0 ? 1 : size);  // NOLINT: see above
}
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

/// Takes a message without memory of its own, as standard error does.
class Err final : public atelier::io::Output {
public:
    Err() { text.reserve(65536); }
    void write(std::string_view more) override { text += more; }
    std::string text;
};

constexpr auto record =
    "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\ncty: x\nstakeholders: [{id: a, commitment: "
    "commited}]\n";

struct Ended {
    int status;
    std::string err;
    bool failed;  ///< an allocation did
    std::string written;
};

Ended run(const std::vector<std::string>& words, long long allocations, bool forever) {
    atelier::test::MemoryFiles files;
    files.files["atelier.yaml"] = record;
    files.files["out"] = "old";
    atelier::test::FakeGit git;
    atelier::io::TextOutput out;
    Err err;
    atelier::io::World world{files,
                             git,
                             out,
                             err,
                             [](std::size_t) { return atelier::io::ReadResult{}; },
                             [] { return std::nullopt; },
                             [](const char*) { return std::nullopt; },
                             [] { return atelier::text::Date{std::chrono::year{2026} / 9 / 1}; },
                             [] { return 0LL; },
                             {},
                             [] { return std::size_t{1}; }};
    for_good = forever;
    left = allocations;
    Ended ended{};
    const int status = atelier::commands::run(words, world);
    ended.failed = left <= 0;
    left = -1;
    ended.status = status;
    ended.err = err.text;
    ended.written = files.files["out"];
    return ended;
}

}  // namespace

TEST_CASE("each allocation of a run may fail") {
    const std::string message =
        "atelier: there is not enough memory for this\n  Give fewer or smaller files, or fewer --jobs.\n";
    // Most of a run allocates in the same ways again and again; the steps grow, so that the test stays quick.
    const std::vector<std::vector<std::string>> calls{
        {"validate", "--no-config", "-o", "out", "--format", "markdown"},
        {"gate", "1", "--no-config", "-o", "out"},
        {"--version"}};
    for (const auto& words : calls)
        for (const bool forever : {false, true}) {
            const Ended undisturbed = run(words, 1'000'000'000, false);
            std::size_t failures = 0;
            for (long long n = 0;; n += 1 + n / 200) {
                const Ended ended = run(words, n, forever);
                if (!ended.failed) {
                    CHECK(ended.status < 2);
                    break;
                }
                ++failures;
                // The library can do without some: std::stable_sort sorts in place where it gets no room beside.
                if (ended.status == undisturbed.status && ended.err == undisturbed.err &&
                    ended.written == undisturbed.written)
                    continue;
                INFO(words.front() << ", allocation " << n << (forever ? " and all behind it" : ""));
                REQUIRE(ended.status == 2);
                REQUIRE(ended.err.ends_with(message));
                REQUIRE(ended.written == "old");
            }
            CHECK(failures > 0);
        }
}

namespace {

struct Died {
    int status;
    std::string err;  ///< of the process
};

/// A run in a process of its own, with what main() sets up.
Died run_apart(const std::vector<std::string>& words, long long allocations, const Ended& undisturbed) {
    int pipe_ends[2];
    REQUIRE(pipe(pipe_ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        dup2(pipe_ends[1], STDERR_FILENO);
        std::set_terminate(atelier::commands::last_words);
        const Ended ended = run(words, allocations, true);
        const bool whole = ended.written == (ended.failed ? "old" : undisturbed.written);
        if (write(STDERR_FILENO, ended.err.data(), ended.err.size()) < 0) std::_Exit(99);
        std::_Exit(whole ? ended.status + (ended.failed ? 0 : 50) : 98);
    }
    close(pipe_ends[1]);
    Died died{};
    char buffer[512];
    for (ssize_t got = 0; (got = read(pipe_ends[0], buffer, sizeof buffer)) > 0;)
        died.err.append(buffer, static_cast<std::size_t>(got));
    close(pipe_ends[0]);
    int how = 0;
    REQUIRE(waitpid(child, &how, 0) == child);
    REQUIRE(WIFEXITED(how));
    died.status = WEXITSTATUS(how);
    return died;
}

}  // namespace

TEST_CASE("where memory cannot even be given back, the last words say so") {
    const std::vector<std::string> words{"validate", "--no-config", "-o", "out", "--format", "json"};
    const Ended undisturbed = run(words, 1'000'000'000, false);
    CHECK(undisturbed.status == 1);
    std::size_t failures = 0;
    for (long long n = 0;; n += 1 + n / 100) {
        INFO("allocation " << n << " and all behind it");
        const Died died = run_apart(words, n, undisturbed);
        if (died.status == 50 + undisturbed.status) break;
        ++failures;
        REQUIRE(died.status == 2);
        REQUIRE(
            died.err.ends_with("atelier: there is not enough memory for this\n  Give fewer or smaller files, "
                               "or fewer --jobs.\n"));
    }
    CHECK(failures > 100);
}
