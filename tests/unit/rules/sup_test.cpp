#include <string>

#include "catch.hpp"
#include "telling.hpp"

// Comments and waivers that take something back: whether they can be read, hold, and are needed.
namespace {

using namespace atelier;

TEST_CASE("a sound suppression is silent") {
    CHECK(telling::record("challenge:\n"
                          "  urgency:  # atelier: ignore[SCH006] reason=\"to come\" until=2026-09-01\n") ==
          R"(
6:3+7 note SCH006: `urgency` has no value yet (suppressed)
  at   challenge.urgency
  help Fill it in when it is known; until then it counts as absent.
)");
    CHECK(telling::record("challenge:\n"
                          "  # atelier: ignore[SCH006] reason=\"to come\"\n"
                          "\n"
                          "  # another comment\n"
                          "  urgency:\n") == R"(
9:3+7 note SCH006: `urgency` has no value yet (suppressed)
  at   challenge.urgency
  help Fill it in when it is known; until then it counts as absent.
)");
}

TEST_CASE("a suppression that cannot be read is told what is wrong with it") {
    CHECK(telling::record("challenge:\n"
                          "  urgency:  # atelier: ignore[SCH006 reason=\"to come\"\n") == R"(
6:3+7 note SCH006: `urgency` has no value yet
  at   challenge.urgency
  help Fill it in when it is known; until then it counts as absent.
6:13+41 error SUP001: this comment ignores nothing: the `]` behind the codes is missing
  help Write it as `# atelier: ignore[CODE] reason="…" until=YYYY-MM-DD`; the day may be left out.
)");
    CHECK(telling::record("# atelier: ignore SCH006\n"
                          "# atelier: ignore[] reason=\"x\"\n"
                          "# atelier: ignore[SCH006] reason=\"x\n"
                          "# atelier: ignore[SCH006] until=never\n"
                          "# atelier: ignore[SCH006] because\n"
                          "# atelier: disable[SCH006]\n") == R"(
5:1+24 error SUP001: this comment ignores nothing: `ignore[` must stand behind `atelier:`
  help Write it as `# atelier: ignore[CODE] reason="…" until=YYYY-MM-DD`; the day may be left out.
6:1+30 error SUP001: this comment ignores nothing: no code stands between `[` and `]`
  help Write it as `# atelier: ignore[CODE] reason="…" until=YYYY-MM-DD`; the day may be left out.
7:1+35 error SUP001: this comment ignores nothing: the quote behind the reason is missing
  help Write it as `# atelier: ignore[CODE] reason="…" until=YYYY-MM-DD`; the day may be left out.
8:1+37 error SUP001: this comment ignores nothing: `until=` wants a date such as 2026-12-31
  help Write it as `# atelier: ignore[CODE] reason="…" until=YYYY-MM-DD`; the day may be left out.
9:1+33 error SUP001: this comment ignores nothing: only `reason="…"` and `until=YYYY-MM-DD` can stand behind the codes
  help Write it as `# atelier: ignore[CODE] reason="…" until=YYYY-MM-DD`; the day may be left out.
10:1+26 error SUP001: this comment ignores nothing: `ignore[` must stand behind `atelier:`
  help Write it as `# atelier: ignore[CODE] reason="…" until=YYYY-MM-DD`; the day may be left out.
)");
    CHECK(telling::record("# atelier: 1\n"
                          "# atelier: the one in the port\n"
                          "# Atelier\n") == "\n");
}

TEST_CASE("a suppression says why") {
    CHECK(telling::record("challenge:\n"
                          "  urgency:  # atelier: ignore[SCH006]\n") == R"(
6:3+7 note SCH006: `urgency` has no value yet
  at   challenge.urgency
  help Fill it in when it is known; until then it counts as absent.
6:13+25 warning SUP002: no reason is given for ignoring `SCH006`
  help Add `reason="…"` behind the codes.
)");
    CHECK(telling::record("challenge:\n"
                          "  urgency:  # atelier: ignore[SCH006, REF001] reason=\" \"\n") == R"(
6:3+7 note SCH006: `urgency` has no value yet
  at   challenge.urgency
  help Fill it in when it is known; until then it counts as absent.
6:13+44 warning SUP002: no reason is given for ignoring `SCH006` and `REF001`
  help Add `reason="…"` behind the codes.
)");
}

TEST_CASE("a suppression holds until its day, that day included") {
    CHECK(telling::record("challenge:\n"
                          "  urgency:  # atelier: ignore[SCH006] reason=\"to come\" until=2026-08-31\n") ==
          R"(
6:3+7 note SCH006: `urgency` has no value yet
  at   challenge.urgency
  help Fill it in when it is known; until then it counts as absent.
6:13+59 warning SUP003: ignoring `SCH006` ran out on 31 August 2026
  help Mend what the finding says, or set a new day with a reason that still holds.
)");
}

TEST_CASE("a suppression of nothing is of no use") {
    CHECK(telling::record("# atelier: ignore[SCH001, REF001] reason=\"x\"\n"
                          "city: Bilbao\n") == R"(
5:1+44 warning SUP004: there is no `SCH001` or `REF001` on line 6 to ignore
  help Remove the comment.
)");
    CHECK(telling::record("# atelier: ignore[SYN003] reason=\"x\"\n"
                          "city: Bilbao\n") == R"(
5:1+36 warning SUP004: there is no `SYN003` on line 6 to ignore
  help Remove the comment. Findings of the families SYN and SUP cannot be ignored.
)");
    CHECK(telling::record("city: Bilbao  # atelier: ignore[SCH001] reason=\"x\"\n"
                          "language: [\n") == R"(
5:15+36 warning SUP004: there is no `SCH001` on line 5 to ignore
  help Remove the comment.
6:11+1 error SYN018: a `[` is opened here and never closed by `]`
  help Put the `]` behind its last entry.
)");
}

TEST_CASE("a suppression names rules that there are") {
    CHECK(telling::record("challenge:\n"
                          "  urgency:  # atelier: ignore[SCH06, sch-6, XYZ, SCH] reason=\"to come\"\n") == R"(
6:3+7 note SCH006: `urgency` has no value yet
  at   challenge.urgency
  help Fill it in when it is known; until then it counts as absent.
6:31+5 warning SUP005: there is no rule `SCH06`
  help Did you mean `SCH006`?
6:38+5 warning SUP005: there is no rule `sch-6`
  help Did you mean `SCH006`?
6:45+3 warning SUP005: there is no rule `XYZ`
  help Write the code that stands beside the finding; `atelier rules` lists them all.
6:50+3 warning SUP005: there is no rule `SCH`
  help Name single rules here; whole families can be ignored in `.atelier.yaml`.
)");
}

TEST_CASE("a waiver that has run out") {
    CHECK(telling::record(
              "stakeholders: [{id: municipality}, {id: developer}]\n"
              "waivers:\n"
              "  - {at: establishing.capacity.skills, reason: r, by: developer, until: 2026-08-31}\n"
              "  - {at: establishing.capacity.resources, reason: r, by: developer, until: 2026-09-01}\n"
              "  - {at: preconditions.outputs.challenge-statement, reason: r, by: developer, until: "
              "2020-01-01}\n") == R"(
7:73+10 warning SUP006: the waiver for `establishing.capacity.skills` ran out on 31 August 2026
  at   waivers.establishing.capacity.skills
  help Mend what it was for, or have it renewed by those who answer for it.
9:86+10 warning SUP006: the waiver for `preconditions.outputs.challenge-statement` ran out on 1 January 2020
  at   waivers.preconditions.outputs.challenge-statement
  help Mend what it was for, or have it renewed by those who answer for it.
)");
}

TEST_CASE("a waiver of what passes without it") {
    CHECK(telling::record(
              "stakeholders: [{id: municipality}, {id: developer}]\n"
              "waivers:\n"
              "  - {at: establishing.capacity, reason: r, by: developer, until: 2020-01-01}\n"
              "  - {at: establishing.capacity.skills, reason: r, by: developer, until: 2099-01-01}\n"
              "assessment: {establishing: {capacity: {skills: fully, core-team: largely, resources: {rating: "
              "n/a, reason: r}}}}\n") == R"(
7:10+21 note SUP007: `establishing.capacity` passes as it is and needs no waiver
  at   waivers.establishing.capacity
  help Remove the waiver; history keeps it.
8:10+28 note SUP007: `establishing.capacity.skills` is rated `fully` and needs no waiver
  at   waivers.establishing.capacity.skills
  help Remove the waiver; history keeps it.
  9:48+5 the rating
)");
}

TEST_CASE("a suppression of what nobody looks at is not said to be of no use") {
    rules::Settings settings = telling::settings();
    settings.ignore = {"SCH001"};
    CHECK(telling::record("city: Bilbao  # atelier: ignore[SCH001] reason=\"x\"\n", settings) == "\n");
}

TEST_CASE("of several codes, those that are of no use are told apart") {
    CHECK(telling::record("# atelier: ignore[SCH001, REF001, SYN003] reason=\"x\"\n"
                          "cty: Bilbao\n") == R"(
5:1+52 warning SUP004: there is no `REF001` or `SYN003` on line 6 to ignore
  help Take `REF001` and `SYN003` out of the comment. Findings of the families SYN and SUP cannot be ignored.
6:1+3 error SCH001: there is no key `cty` (suppressed)
  at   cty
  help Did you mean `city`?
)");
}

TEST_CASE("a suppression that almost begins as it should is no mere comment") {
    CHECK(telling::record("# Atelier: ignore[SCH006] reason=\"x\"\n"
                          "# atelier ignore [SCH006] reason=\"x\"\n"
                          "# Atelier ignores nobody\n"
                          "# ATELIER\n"
                          "# atelier\n") == R"(
5:1+36 error SUP001: this comment ignores nothing: it has to begin with `atelier:`, in small letters
  help Write it as `# atelier: ignore[CODE] reason="…" until=YYYY-MM-DD`; the day may be left out.
6:1+36 error SUP001: this comment ignores nothing: it has to begin with `atelier:`, in small letters
  help Write it as `# atelier: ignore[CODE] reason="…" until=YYYY-MM-DD`; the day may be left out.
)");
}

TEST_CASE("suppressions in lists in one line, at the end of the text, and with the line ends of Windows") {
    CHECK(telling::record("challenge: {\n"
                          "  urgncy: x,  # atelier: ignore[SCH001] reason=\"a\"\n"
                          "  statement: y}\n")
              .find("(suppressed)") != std::string::npos);
    CHECK(telling::record("cty: Bilbao  # atelier: ignore[SCH001] reason=\"a\" until=2026-12-31\r\n"
                          "# atelier: ignore[SCH001] reason=\"b\"\r\n"
                          "phse: NL  # atelier: ignore[REF001] reason=\"c\"") == R"(
5:1+3 error SCH001: there is no key `cty` (suppressed)
  at   cty
  help Did you mean `city`?
7:1+4 error SCH001: there is no key `phse` (suppressed)
  at   phse
  help Did you mean `phase`?
7:11+36 warning SUP004: there is no `REF001` on line 7 to ignore
  help Remove the comment.
)");
    CHECK(telling::record("city: Bilbao\n# atelier: ignore[SCH001] reason=\"b\"") == R"(
6:1+36 warning SUP004: there is no `SCH001` on line 6 to ignore
  help Remove the comment.
)");
}

TEST_CASE("a reason in curly quotes is told how it is written") {
    CHECK(telling::record("challenge:\n"
                          "  urgency:  # atelier: ignore[SCH006] reason=\xE2\x80\x9Cto come\xE2\x80\x9D\n")
              .find("the reason wants straight quotes: `reason=\"…\"`") != std::string::npos);
}

}  // namespace
