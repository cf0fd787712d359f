#include "emit/support/shell_word.hpp"

#include "catch.hpp"

using atelier::emit::shell_word;

TEST_CASE("a path that a shell takes as it is stays as it is") {
    for (const char* path : {"records/heat.atelier.yaml", "a-b_c.d+e,f:g@h%i=j", "records/Łódź", "-", "../x"})
        CHECK(shell_word(path) == path);
}

TEST_CASE("any other stands in quotes, and is no option") {
    CHECK(shell_word("met spatie") == "'met spatie'");
    CHECK(shell_word("it's") == "'it'\\''s'");
    CHECK(shell_word("$(rm -r x);`y`&*?[z]~") == "'$(rm -r x);`y`&*?[z]~'");
    CHECK(shell_word("-o") == "./-o");
    CHECK(shell_word("-o x") == "'./-o x'");
    CHECK(shell_word("") == "''");
}
