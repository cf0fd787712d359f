#include "vcs/git_call.hpp"

#include "catch.hpp"

using atelier::vcs::safe_path;

TEST_CASE("which entries of a PATH count") {
    const std::vector<std::string> trees{"/usr/lib"};
    CHECK(safe_path("/usr/bin:/bin", trees).front() == "/usr/bin");
    CHECK(safe_path(":.:bin:./bin:../bin:", trees).empty());
    CHECK(safe_path("/usr/lib:/usr/bin/../lib:/not-there", trees).empty());
    CHECK(safe_path("/usr/libexec", {"/usr/lib"}) == safe_path("/usr/libexec", {}));
}
