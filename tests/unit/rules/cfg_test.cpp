#include <string>

#include "asking.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/yaml/read.hpp"
#include "catch.hpp"
#include "telling.hpp"

// Configurations: what they may say, and what is said about those that do not.
namespace {

using namespace atelier;

TEST_CASE("a configuration that says all there is to say") {
    CHECK(
        telling::config("records: [ateliers]\n"
                        "method: method.yaml\n"
                        "language: en\n"
                        "select: [REF, SCH001]\n"
                        "ignore: [SCH006]\n"
                        "severity: {SCH006: warning}\n"
                        "fail-on: never\n"
                        "limits: {file: 8 MiB, line: 1024KiB, scalar: 300000, nesting: 64, events: 400000}\n"
                        "ages: {answers: 12, evidence: 36}\n"
                        "gate: {profile: iso33020, basis: supported}\n"
                        "overrides:\n"
                        "  - paths: [pilots/**, \"*.old.atelier.yaml\"]\n"
                        "    ignore: [PHA]\n"
                        "    severity: {SCH006: error}\n"
                        "    ages: {answers: 0, evidence: 0}\n"
                        "    gate: {profile: largely, basis: claimed}\n") == "\n");
}

TEST_CASE("settings that nobody reads") {
    CHECK(telling::config("selekt: [SCH]\n"
                          "limits: {foo: 1}\n") == R"(
1:1+6 error CFG001: there is no key `selekt`
  at   selekt
  help Did you mean `select`?
2:10+3 error CFG001: there is no key `foo` in `limits`
  at   limits.foo
  help A key here is `file`, `line`, `scalar`, `nesting`, `events` or `seconds`.
)");
}

TEST_CASE("settings that are not what the key takes") {
    CHECK(telling::config("ignore: SCH006\n"
                          "severity: {SCH001: notes}\n"
                          "fail-on: sometimes\n"
                          "limits: {file: 8 GB, scalar: 0, nesting: \"64\", events: 8 MiB}\n"
                          "ages: {answers: two}\n"
                          "gate: {profile: fully}\n"
                          "language: english\n") == R"(
1:9+6 error CFG002: `ignore` cannot be text
  at   ignore
  help Write `ignore: [SCH006]`.
2:20+5 error CFG002: `notes` is no choice for `SCH001`
  at   severity.SCH001
  help Did you mean `note`?
3:10+9 error CFG002: `sometimes` is no choice for `fail-on`
  at   fail-on
  help Choose `note`, `warning`, `error` or `never`.
4:16+4 error CFG002: `8 GB` is no limit
  at   limits.file
  help Write a limit such as 8 MiB, 512 KiB or a number of bytes, without quotes.
4:30+1 error CFG002: `0` is no limit
  at   limits.scalar
  help Write a limit such as 8 MiB, 512 KiB or a number of bytes, without quotes.
4:42+4 error CFG002: `64` is no limit
  at   limits.nesting
  help Write a limit such as 64, without quotes.
4:56+5 error CFG002: `8 MiB` is no limit
  at   limits.events
  help Write a limit such as 64, without quotes.
5:17+3 error CFG002: `two` is no whole number
  at   ages.answers
  help Write a whole number such as 1, without quotes.
6:17+5 error CFG002: `fully` is no choice for `profile`
  at   gate.profile
  help Choose `largely` or `iso33020`.
7:11+7 error CFG002: `english` is no code of a language
  at   language
  help Did you mean `en`?
)");
    CHECK(telling::config("severity: [SCH001]\n") == R"(
1:11+8 error CFG002: `severity` cannot be a list
  at   severity
  help Write codes of rules, each with `note`, `warning` or `error`.
)");
    CHECK(telling::config("method:\n") == R"(
1:1+6 note CFG002: `method` has no value yet
  at   method
  help Fill it in, or turn the line into a comment; until then the usual setting holds.
)");
}

TEST_CASE("rules that there are not") {
    CHECK(telling::config("select: [SCH, SYM, sch-1]\n"
                          "ignore: [SCH06, \"\", NOTHING]\n"
                          "severity: {SCH: note, SHC001: note}\n") == R"(
1:15+3 error CFG003: there is no rule `SYM`
  at   select
  help Did you mean `SYN`?
1:20+5 error CFG003: there is no rule `sch-1`
  at   select
  help Did you mean `SCH001`?
2:10+5 error CFG003: there is no rule `SCH06`
  at   ignore
  help Did you mean `SCH006`?
2:17+2 note CFG002: an entry of `ignore` is empty
  at   ignore
  help Fill it in, or turn the line into a comment; until then the usual setting holds.
2:21+7 error CFG003: there is no rule `NOTHING`
  at   ignore
  help Write the code that stands beside a finding; `atelier rules` lists them all.
3:12+3 error CFG003: `SCH` is no single rule
  at   severity.SCH
  help Name each rule by its whole code; only `select` and `ignore` take beginnings.
3:23+6 error CFG003: there is no rule `SHC001`
  at   severity.SHC001
  help Did you mean `SCH001`?
)");
}

TEST_CASE("limits stop at a ceiling") {
    CHECK(telling::config("limits: {file: 999 MiB, line: 5 MiB, scalar: 17 MiB, nesting: 257, events: "
                          "1000001, seconds: 601}\n") == R"(
1:16+7 error CFG004: `file` is set higher than 64 MiB
  at   limits.file
  help Set at most 64 MiB; a record of a lively atelier has some 25 KB.
1:31+5 error CFG004: `line` is set higher than 4 MiB
  at   limits.line
  help Set at most 4 MiB; a record of a lively atelier has some 25 KB.
1:46+6 error CFG004: `scalar` is set higher than 16 MiB
  at   limits.scalar
  help Set at most 16 MiB; a record of a lively atelier has some 25 KB.
1:63+3 error CFG004: `nesting` is set higher than 256
  at   limits.nesting
  help Set at most 256; a record of a lively atelier has some 25 KB.
1:76+7 error CFG004: `events` is set higher than 1,000,000
  at   limits.events
  help Set at most 1,000,000; a record of a lively atelier has some 25 KB.
1:94+3 error CFG004: `seconds` is set higher than 600
  at   limits.seconds
  help Set at most 600; a record of a lively atelier has some 25 KB.
)");
}

TEST_CASE("what is selected and ignored") {
    CHECK(telling::config("select: [SCH, REF]\n"
                          "ignore: [SCH]\n") == R"(
2:10+3 warning CFG005: `SCH` is both selected and ignored
  at   ignore
  help Remove one of the two.
  1:10+3 selected here
)");
}

TEST_CASE("a configuration is a sound text first") {
    CHECK(telling::config("select: [SCH\n") == R"(
1:9+1 error SYN018: a `[` is opened here and never closed by `]`
  help Put the `]` behind its last entry.
)");
}

TEST_CASE("settings take what a configuration says, and keep the rest") {
    const yaml::Document document = yaml::read({"c",
                                                "select: [CLM]\nseverity: {SCH006: error}\nages: {answers: "
                                                "6}\nlimits: {file: 999 MiB, nesting: 40}\n"});
    const rules::BoundConfig bound = rules::bind_config(document);
    rules::Settings settings = telling::settings();
    settings.ignore = {"EVD"};
    rules::apply(bound.config, settings);
    CHECK(settings.select == std::vector<std::string>{"CLM"});
    CHECK(settings.ignore == std::vector<std::string>{"EVD"});
    CHECK(settings.severity("SCH006", diag::Severity::note) == diag::Severity::error);
    CHECK(settings.answer_age == 6);
    CHECK(settings.limits.file == rules::ceilings.file);
    CHECK(settings.limits.nesting == 40);
    CHECK(settings.limits.events == yaml::Limits{}.events);
}

TEST_CASE("a limit is a whole number from one, with a unit where it counts bytes") {
    using rules::detail::parse_limit;
    CHECK(parse_limit("8 MiB", true) == 8U << 20U);
    CHECK(parse_limit("8KiB", true) == 8U << 10U);
    CHECK(parse_limit("4096", true) == 4096U);
    CHECK(parse_limit("999999999 MiB", true) == UINT32_MAX);
    for (const char* wrong : {"", "0", "-1", "1.5", "1e3", "8  MiB", "MiB", "8 GiB", "9999999999"})
        CHECK_FALSE(parse_limit(wrong, true));
    CHECK_FALSE(parse_limit("8 MiB", false));
}

TEST_CASE("the ground of a check is judged whatever is selected") {
    const yaml::Document document = yaml::read({"c", "selekt: []\n"});
    rules::Settings settings = telling::settings();
    settings.select = {"CLM"};
    CHECK(asking::check_config(document, settings).size() == 1);
}

TEST_CASE("overrides are read as strictly as the rest") {
    CHECK(telling::config("overrides:\n"
                          "  - {path: [a], ignore: [SCH06], severity: {SCH: note}}\n"
                          "  - {paths: [/a, ../b, 'c\\d', e/**], method: ours.yaml}\n") == R"(
2:6+4 error CFG001: there is no key `path` in `overrides.1`
  at   overrides.1.path
  help Did you mean `paths`?
2:26+5 error CFG003: there is no rule `SCH06`
  at   overrides.ignore
  help Did you mean `SCH006`?
2:45+3 error CFG003: `SCH` is no single rule
  at   overrides.severity.SCH
  help Name each rule by its whole code; only `select` and `ignore` take beginnings.
3:14+2 error CFG006: no record below this folder can match `/a`
  at   overrides.paths
  help Write the path from the configuration's folder on, with `/` between its parts: `pilots/**`.
3:18+4 error CFG006: no record below this folder can match `../b`
  at   overrides.paths
  help Write the path from the configuration's folder on, with `/` between its parts: `pilots/**`.
3:24+5 error CFG006: no record below this folder can match `c\d`
  at   overrides.paths
  help Write the path from the configuration's folder on, with `/` between its parts: `pilots/**`.
3:38+6 error CFG001: there is no key `method` in `overrides.2`
  at   overrides.2.method
  help A key here is `paths`, `ignore`, `severity`, `ages` or `gate`.
)");
}

TEST_CASE("an age beyond all dates is never") {
    const yaml::Document document =
        yaml::read({".atelier.yaml", "ages: {answers: 999999, evidence: 999999}\n"});
    const rules::BoundConfig bound = rules::bind_config(document);
    rules::Settings settings = telling::settings();
    rules::apply(bound.config, settings);
    CHECK(telling::record(
              "evidence: [{id: a, date: 1990-01-01}]\nassessment: {date: 1990-01-01, establishing: {vision: "
              "{endorsement: {rating: partly, evidence: [a]}}}}\n",
              settings) ==
          telling::record("evidence: [{id: a, date: 1990-01-01}]\nassessment: {establishing: "
                          "{vision: {endorsement: {rating: partly, evidence: [a]}}}}\n",
                          settings));
}

}  // namespace
