#include <string>

#include "asking.hpp"
#include "atelier/rules/sizes.hpp"
#include "catch.hpp"
#include "telling.hpp"

// Every way in which a text fails to be one sound YAML document, with all that is said about it.
namespace {

using namespace atelier;

TEST_CASE("a text in another encoding is refused with the byte") {
    CHECK(telling::record("city: K\366ln\n") == R"(
5:8+1 error SYN001: the byte F6 is no part of a character in UTF-8; in Windows-1252 (Latin 1) it is `ö`
  help Save the file as UTF-8: most editors ask for the encoding under "Save as" or "Save with encoding".
)");
    CHECK(telling::text({"a\000t\000", 4}) == R"(
1:1+1 error SYN001: the record is in UTF-16, and not in UTF-8
  help Save the file as UTF-8: most editors ask for the encoding under "Save as" or "Save with encoding".
)");
    CHECK(telling::record("city: Köln\n") == "\n");
}

TEST_CASE("control characters are found, raw and as escapes") {
    CHECK(telling::record("city: Bil\007bao\n") == R"(
5:10+1 error SYN002: the control character U+0007 stands in the text
  help Delete the character; a text that needs line ends goes behind `|`.
)");
    CHECK(telling::record("city: \"a\\0b\"\n") == R"(
5:7+0 error SYN002: the control character U+0000 stands in this text as an escape
  help Delete the character; a text that needs line ends goes behind `|`.
)");
    CHECK(telling::record("city: Bil\rbao\n") == R"(
5:10+1 error SYN002: a line ends in a carriage return alone
  help Save the file with line ends of one kind, LF or CRLF.
)");
    CHECK(telling::record("city: \"a\\tb\"\n") == "\n");
    CHECK(telling::text("atelier: 1\r\n"
                        "id: example\r\n"
                        "name: Example\r\n"
                        "phase: establishing\r\n") == "\n");
}

TEST_CASE("where the parser gives up, its reason is told in words") {
    CHECK(telling::record("city: [a, b\n") == R"(
5:7+1 error SYN018: a `[` is opened here and never closed by `]`
  help Put the `]` behind its last entry.
)");
    CHECK(telling::record("challenge:\n"
                          "  boundaries: [a,\n"
                          "    b\n"
                          "language: en\n") == R"(
6:15+1 error SYN018: a `[` is opened here and never closed by `]`
  help Put the `]` behind its last entry.
)");
    CHECK(telling::record("challenge: {statement: \"a\" urgency: b}\n") == R"(
5:28+7 error SYN012: a comma is missing before this
  help Put a comma between the two entries.
)");
    CHECK(telling::record("city: a: b\n") == R"(
5:8+1 error SYN017: a text without quotes cannot hold a colon and a space
  help Put the whole text in quotes: `"a: b"`.
)");
    CHECK(telling::record("city: @home\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with `@`
  help Put the whole text in quotes: `"@home"`.
)");
    CHECK(telling::record("city: \"a\\qb\"\n") == R"(
5:9+2 error SYN003: a backslash in double quotes begins no known escape
  help Write it twice, or use single quotes.
)");
    CHECK(telling::record("city: }\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with `}`
  help Put the whole text in quotes: `"}"`.
)");
}

TEST_CASE("one file holds one document") {
    CHECK(telling::record("city: Bilbao\n"
                          "---\n"
                          "city: Amsterdam\n") == R"(
6:1+3 error SYN004: a second document begins here
  help One file holds one of them: move what follows into a file of its own, or delete it.
)");
    CHECK(telling::record("...\n"
                          "more: text\n") == R"(
6:1+10 error SYN004: the document has ended before this line
  help Move it into a file of its own, or indent it as its key needs.
)");
    CHECK(telling::text("  atelier: 1\n"
                        "  id: example\n"
                        "  name: Example\n"
                        "  phase: establishing\n"
                        "city: Bilbao\n") == R"(
1:3+7 error SYN019: the first lines begin with spaces, and those from `city` on do not
  help Begin all keys of the record in column 1.
  5:1+4 begins in column 1
)");
    CHECK(telling::text(",") == R"(
1:1+1 error SYN004: no document can begin with this line
  help Move it into a file of its own, or indent it as its key needs.
)");
    CHECK(telling::text("---\n"
                        "atelier: 1\n"
                        "id: example\n"
                        "name: Example\n"
                        "phase: establishing\n"
                        "...\n") == "\n");
}

TEST_CASE("a line with a percent sign is no directive for us") {
    CHECK(telling::text("%YAML 1.2\n"
                        "---\n"
                        "atelier: 1\n"
                        "id: example\n"
                        "name: Example\n"
                        "phase: establishing\n") == R"(
1:1+9 error SYN005: a line begins with `%`
  help Remove the line; a text that begins with `%` goes in quotes behind its key.
)");
}

TEST_CASE("anchors, aliases and the merge key are refused") {
    CHECK(telling::record("city: &a Bilbao\n") == R"(
5:7+2 error SYN006: `&a` is read as an anchor
  help Write the value out where it is needed, or put a text in quotes: `"&a Bilbao"`.
)");
    CHECK(telling::record("city: *important*\n") == R"(
5:7+11 error SYN006: `*important*` is read as an alias
  help Write the value out where it is needed, or put a text in quotes: `"*important*"`.
)");
    CHECK(telling::record("challenge: {statement: &x Grid, urgency: *x}\n") == R"(
5:24+2 error SYN006: `&x` is read as an anchor
  help Write the value out where it is needed, or put a text in quotes: `"&x Grid"`.
5:42+2 error SYN006: `*x` is read as an alias
  help Write the value out where it is needed, or put a text in quotes: `"*x"`.
)");
    CHECK(telling::record("<<: {city: Bilbao}\n") == R"(
5:1+2 error SYN006: `<<` is read as the merge key
  help Write the keys and values out here.
)");
}

TEST_CASE("tags are refused") {
    CHECK(telling::record("city: !important Bilbao\n") == R"(
5:7+10 error SYN007: `!important` is read as a tag
  help Remove it, or put a text in quotes: `"!important Bilbao"`.
)");
}

TEST_CASE("a forgotten quote is found where it opens") {
    CHECK(telling::record("city: 'Bilbao\n"
                          "language: en\n") == R"(
5:7+7 error SYN008: a quote is opened here and never closed
  help Close the quote at the end of the value: `'Bilbao'`. An apostrophe within single quotes is written twice; double quotes take it as it is.
)");
    CHECK(telling::record("city: \"Bilbao") == R"(
5:7+7 error SYN008: a quote is opened here and never closed
  help Close the quote at the end of the value: `"Bilbao"`.
)");
    CHECK(telling::record("city: \"Bilbao\n"
                          "language: \"en\"\n") == R"(
5:7+7 error SYN008: a quote is opened here and never closed
  help Close the quote at the end of the value: `"Bilbao"`.
)");
    CHECK(telling::record("focus:\n"
                          "  - id: grid\n"
                          "    title: 'Grid\n"
                          "    decision: later\n"
                          "  - id: heat\n"
                          "    title: 'Heat'\n") == R"(
7:12+5 error SYN008: a quote is opened here and never closed
  help Close the quote at the end of the value: `'Grid'`. An apostrophe within single quotes is written twice; double quotes take it as it is.
)");
}

TEST_CASE("nesting has a limit") {
    CHECK(
        telling::record(
            "context: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n") ==
        R"(
5:41+0 error SCH012: more than 32 levels stand within each other here
  help Shorten it, or raise `nesting` under `limits` in a configuration that the call names with `--config`, up to 256.
)");
}

TEST_CASE("time has a limit, for reading as for checking") {
    rules::Settings settings = telling::settings();
    int left = 0;
    const yaml::Deadline deadline{[&] { return left-- == 0; }};
    settings.limits.deadline = &deadline;
    const std::string help =
        "  help Shorten it, or raise `seconds` under `limits` in a configuration that the call names with "
        "`--config`, up to 600.\n";
    CHECK(telling::record("cty: Bilbao\n", settings) ==
          "\n1:1+0 error SCH012: reading it takes longer than 10 seconds\n" + help);
    const yaml::Deadline over{[] { return true; }};
    settings.limits.deadline = &over;
    CHECK(telling::record("cty: Bilbao\n", settings) ==
          "\n1:1+0 error SCH012: reading it takes longer than 10 seconds\n" + help);
    settings.limits.deadline = &deadline;
    left = 1;
    CHECK(telling::record("cty: Bilbao\n", settings) ==
          "\n1:1+0 error SCH012: checking it takes longer than 10 seconds\n" + help);
}

TEST_CASE("of two equal keys, both places are shown") {
    CHECK(telling::record("city: Bilbao\n"
                          "language: en\n"
                          "city: Amsterdam\n") == R"(
7:1+4 error SYN009: the key `city` stands here a second time
  help Keep one of the two; until then, only the first is read.
  5:1+4 first here
)");
}

TEST_CASE("keys are plain words") {
    CHECK(telling::record("Städte: Bilbao\n") == R"(
5:1+6 error SYN010: the key `Städte` has letters other than a to z
  help Write keys in lower-case letters, digits and hyphens.
)");
    CHECK(telling::record(": value\n") == R"(
5:1+0 error SYN010: nothing stands where a key must
  help Write keys in lower-case letters, digits and hyphens.
)");
    CHECK(telling::record("? [a]\n"
                          ": b\n") == R"(
5:3+1 error SYN010: a list or a mapping stands where a key must
  help Write keys in lower-case letters, digits and hyphens.
)");
    CHECK(telling::record("\"\": b\n") == R"(
5:1+2 error SYN010: the key `""` is no plain word
  help Write keys in lower-case letters, digits and hyphens.
)");
    CHECK(telling::record("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
                          "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: b\n") == R"(
5:1+130 error SYN010: the key `kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…` is longer than 128 bytes
  help Write keys in lower-case letters, digits and hyphens.
)");
}

TEST_CASE("a record is a mapping") {
    CHECK(telling::text("") == R"(
1:1+0 error SYN011: the record is empty
  help Begin with `atelier: 1`, `id`, `name` and `phase`.
)");
    CHECK(telling::text("# nothing yet\n") == R"(
1:1+0 error SYN011: the record is empty
  help Begin with `atelier: 1`, `id`, `name` and `phase`.
)");
    CHECK(telling::text("- a\n") == R"(
1:1+3 error SYN011: the record is a list, and not keys with values
  help Begin with `atelier: 1`, `id`, `name` and `phase`.
)");
    CHECK(telling::text("hello\n") == R"(
1:1+5 error SYN011: the record is a text, and not keys with values
  help Begin with `atelier: 1`, `id`, `name` and `phase`.
)");
    CHECK(telling::config("# nothing yet\n") == "\n");
    CHECK(telling::config("- a\n") == R"(
1:1+3 error SYN011: the configuration is a list, and not keys with values
  help Write keys with values, one a line; a record begins with `atelier: 1`, `id`, `name` and `phase`.
)");
    CHECK(telling::method("hello\n") == R"(
1:1+5 error SYN011: the method is a text, and not keys with values
  help Write keys with values, one a line; a record begins with `atelier: 1`, `id`, `name` and `phase`.
)");
}

TEST_CASE("what belongs to nothing is found") {
    CHECK(telling::record("city: \"Bilbao\"#the port\n") == R"(
5:15+9 error SYN012: a comment needs a space before its `#`
  help Put a space before the `#`, or the value in quotes.
)");
    CHECK(telling::record("challenge:\n"
                          "  boundaries: [a,, b]\n") == R"(
6:18+1 error SYN012: an entry is missing
  help Remove one of the commas, or write the entry.
)");
    CHECK(telling::record("city: Bilbao\n"
                          "Amsterdam\n") == R"(
6:1+9 error SYN012: a key without `:`, or a value on a line of its own
  help Put `: ` behind the key, or the value on the line of its key.
)");
    CHECK(telling::record("? city\n"
                          ": Bilbao\n") == R"(
5:1+6 error SYN012: keys cannot begin with `?`
  help Write the key alone, with `: ` behind it.
)");
    CHECK(telling::record("city: |a\n"
                          "  b\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with `|`
  help Put the whole text in quotes: `"|a"`.
6:3+0 error SYN003: a key stands further left or right than the keys around it, or its `:` is missing
  help Mend this place and check again; indentation, a missing colon or a missing quote are the usual causes.
)");
}

TEST_CASE("indentation is by spaces, and right of the key") {
    CHECK(telling::record("challenge:\n"
                          "\tstatement: x\n") == R"(
6:1+1 error SYN013: a tab stands where the line is indented
  help Delete it and type spaces, so that the line begins in column 3.
)");
    CHECK(telling::record("city: \"a\n"
                          "b\"\n") == R"(
6:1+2 error SYN013: this line stands too far left for what it continues
  help Indent the line further than the key that it belongs to.
)");
    CHECK(telling::record("challenge:\n"
                          "  boundaries: [a,\n"
                          "  b]\n") == R"(
7:3+2 error SYN013: this line stands too far left for what it continues
  help Indent the line further than the key that it belongs to.
)");
}

TEST_CASE("each limit is named with its value and with the way to raise it") {
    rules::Settings settings = telling::settings();
    settings.limits = {4096, 1000, 500, 3, 20};
    CHECK(telling::record("city: \"" + std::string(600, 'x') + "\"\n", settings) == R"(
5:7+0 error SCH012: this value is longer than 500 bytes
  help Shorten it, or raise `scalar` under `limits` in a configuration that the call names with `--config`, up to 16 MiB.
)");
    CHECK(telling::record("city: " + std::string(1100, 'x') + "\n", settings) == R"(
5:1+0 error SCH012: this line is longer than 1,000 bytes
  help Shorten it, or raise `line` under `limits` in a configuration that the call names with `--config`, up to 4 MiB.
)");
    CHECK(telling::record(std::string(5000, '\n'), settings) == R"(
1:1+0 error SCH012: the record is longer than 4 KiB
  help Shorten it, or raise `file` under `limits` in a configuration that the call names with `--config`, up to 64 MiB.
)");
    CHECK(telling::record("challenge: {boundaries: [a, b, c, d, e, f, g, h, i, j, k]}\n", settings) == R"(
5:47+0 error SCH012: there are more than 20 keys, values, lines or brackets
  help Shorten it, or raise `events` under `limits` in a configuration that the call names with `--config`, up to 1,000,000.
)");
}

TEST_CASE("sizes are told in the largest unit that leaves no rest") {
    CHECK(rules::in_units(1) == "1 byte");
    CHECK(rules::in_units(1000) == "1,000 bytes");
    CHECK(rules::in_units(1536) == "1,536 bytes");
    CHECK(rules::in_units(512U << 10U) == "512 KiB");
    CHECK(rules::in_units(4U << 20U) == "4 MiB");
    CHECK(rules::with_commas(200000) == "200,000");
}

TEST_CASE("a hostile text does not get a finding for each of its lines, and is told how many are left out") {
    std::string many;
    for (int i = 0; i < 1500; ++i) many += "k" + std::to_string(i) + ": x\n";
    const rules::Sheet sheet =
        asking::read_sheet({"a", "atelier: 1\nid: a\nname: a\nphase: maturing\n" + many});
    const auto findings = asking::check(sheet, asking::shipped(), telling::settings());
    const auto is_unknown = [](const diag::Finding& finding) { return finding.code == "SCH001"; };
    CHECK(std::count_if(findings.begin(), findings.end(), is_unknown) == 1000);
    const auto last = std::find_if(findings.rbegin(), findings.rend(), is_unknown);
    CHECK(last->help.ends_with(" (500 more findings of this kind left out.)"));
}

}  // namespace

TEST_CASE("a comma in a text between brackets is named as the cause") {
    CHECK(telling::text("atelier: 1\nlessons: [{id: l1, text: Law is far, and late.}]\n")
              .find(R"(SYN017: the comma before this ends the text, and what follows is no key
  help Put the whole text in quotes: `"Law is far, and late."`.)") != std::string::npos);
}
