#include "atelier/text/glob.hpp"

#include <string>

#include "catch.hpp"

using atelier::text::glob_matches;
using atelier::text::glob_stays_within;

TEST_CASE("a pattern without signs is one path, or a folder with all below it") {
    CHECK(glob_matches("a.atelier.yaml", "a.atelier.yaml"));
    CHECK(glob_matches("./a.atelier.yaml", "a.atelier.yaml"));
    CHECK(glob_matches("pilots", "pilots/heat/atelier.yaml"));
    CHECK(glob_matches("pilots/", "pilots/atelier.yaml"));
    CHECK(glob_matches("pilots/heat", "pilots/heat/atelier.yaml"));
    CHECK_FALSE(glob_matches("pilots", "old/pilots/atelier.yaml"));
    CHECK_FALSE(glob_matches("pilots", "pilots-2/atelier.yaml"));
    CHECK_FALSE(glob_matches("pilots/heat", "pilots/atelier.yaml"));
    CHECK_FALSE(glob_matches("Pilots", "pilots/atelier.yaml"));
    CHECK_FALSE(glob_matches("", "atelier.yaml"));
    CHECK_FALSE(glob_matches("a", ""));
}

TEST_CASE("a dot is the folder itself, and stands for all below") {
    CHECK(glob_matches(".", "atelier.yaml"));
    CHECK(glob_matches("./", "pilots/heat/atelier.yaml"));
    CHECK_FALSE(glob_matches(".", ""));
}

TEST_CASE("signs of other tools are told from a pattern's own") {
    using atelier::text::glob_foreign_sign;
    CHECK(glob_foreign_sign("!pilots") == "!");
    CHECK(glob_foreign_sign("{a,b}/x") == "{");
    CHECK(glob_foreign_sign("[ab]/x") == "[");
    CHECK(glob_foreign_sign("a//b") == "//");
    CHECK(glob_foreign_sign("a/./b") == "/.");
    for (const auto* const own : {"pilots/**", "./pilots", ".", "a!b", "a{b", "a]b", "*/?.yaml"})
        CHECK(glob_foreign_sign(own).empty());
}

TEST_CASE("one star stays within a part") {
    CHECK(glob_matches("*.atelier.yaml", "a.atelier.yaml"));
    CHECK(glob_matches("*", "a.atelier.yaml"));
    CHECK(glob_matches("pilots/*/atelier.yaml", "pilots/heat/atelier.yaml"));
    CHECK(glob_matches("h*t*", "heat-pilot.atelier.yaml"));
    CHECK_FALSE(glob_matches("*.atelier.yaml", "pilots/a.atelier.yaml"));
    CHECK_FALSE(glob_matches("pilots/*/atelier.yaml", "pilots/a/b/atelier.yaml"));
    CHECK_FALSE(glob_matches("h*t", "heat-pilots"));
    CHECK(glob_matches("a**b", "axxb"));
    CHECK_FALSE(glob_matches("a**b", "ax/xb"));
}

TEST_CASE("two stars are any number of folders") {
    CHECK(glob_matches("**", "a.yaml"));
    CHECK(glob_matches("pilots/**", "pilots/a/b/c.yaml"));
    CHECK(glob_matches("**/atelier.yaml", "atelier.yaml"));
    CHECK(glob_matches("**/atelier.yaml", "a/b/atelier.yaml"));
    CHECK(glob_matches("a/**/z.yaml", "a/z.yaml"));
    CHECK(glob_matches("a/**/m/**/z.yaml", "a/x/m/y/m/z.yaml"));
    CHECK_FALSE(glob_matches("a/**/m/z.yaml", "a/m/y/z.yaml"));
    CHECK_FALSE(glob_matches("**/atelier.yaml", "a/b/atelier.yml"));
    CHECK_FALSE(glob_matches("**/pilots/*.yaml", "pilots/a/b.yaml"));
    CHECK(glob_matches("**/pilots", "x/pilots/a/b.yaml"));
}

TEST_CASE("a question mark is one letter, of whatever alphabet") {
    CHECK(glob_matches("caf?.yaml", "caf\xC3\xA9.yaml"));
    CHECK_FALSE(glob_matches("caf?.yaml", "caf.yaml"));
    CHECK_FALSE(glob_matches("a?b", "a/b"));
}

TEST_CASE("a hostile pattern takes no more time than a long one") {
    std::string pattern;
    std::string path;
    for (int i = 0; i < 2000; ++i) {
        pattern += "*a";
        path += "a";
    }
    CHECK_FALSE(glob_matches(pattern + "b", path));
    std::string folders;
    std::string deep;
    for (int i = 0; i < 500; ++i) {
        folders += "**/a/";
        deep += "a/";
    }
    CHECK_FALSE(glob_matches(folders + "b", deep + "c"));
}

TEST_CASE("patterns that lead out of their folder speak of nothing") {
    for (const char* pattern : {"", "/a", "../a", "a/../b", "a/..", "a\\b"})
        CHECK_FALSE(glob_stays_within(pattern));
    for (const char* pattern : {"a", "./a", "a/b", "**", "..a", "a..b/c"}) CHECK(glob_stays_within(pattern));
}
