#include "vcs/child.hpp"

#include <csignal>

#include "catch.hpp"

using atelier::vcs::Child;
using atelier::vcs::End;
using atelier::vcs::Ended;

namespace {

Ended shell(const std::string& script, std::string_view input = {}, long long milliseconds = 60'000) {
    std::signal(SIGPIPE, SIG_IGN);  // as child.hpp asks for
    return atelier::vcs::run({"/bin/sh", {"sh", "-c", script}, {"A=b"}, input, 1'000'000, milliseconds});
}

}  // namespace

TEST_CASE("a program gets its input and its variables, and nothing else") {
    const std::string long_input(300'000, 'x');
    const Ended ended = shell("cat", long_input);
    CHECK(ended.how == End::well);
    CHECK(ended.status == 0);
    CHECK(ended.out == long_input);
    CHECK(shell("echo $A; echo said >&2; exit 3").out == "b\n");
    CHECK(shell("exit 3").status == 3);
    CHECK(shell("exit 0", long_input).how == End::well);
}

TEST_CASE("a program that does not end is ended, with all that it started") {
    CHECK(shell("sleep 600", {}, 50).how == End::late);
    CHECK(shell("sleep 600 & exec sleep 600", {}, 50).how == End::late);
    CHECK(shell("exec >&-; sleep 600", {}, 50).how == End::late);
}

TEST_CASE("what else may come of a program") {
    CHECK(shell("kill -9 $$").how == End::badly);
    CHECK(shell("cat", std::string(1'100'000, 'x')).how == End::wordy);
    CHECK(atelier::vcs::run({"/nonexistent/git", {"git"}, {}, {}, 10, 60'000}).how == End::unstarted);
}
