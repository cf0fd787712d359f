#include <string>

#include "catch.hpp"
#include "telling.hpp"

// Slips that somebody makes who is no programmer: each is named for what it is, where it is, with the words that would be read.
namespace {

using namespace atelier;

TEST_CASE("a text with a colon is shown in quotes, and several are several findings") {
    CHECK(telling::record("challenge:\n"
                          "  statement: The problem: no grid\n"
                          "  urgency: Now: or never\n"
                          "  systemic-issue: Who: nobody\n") == R"(
6:25+1 error SYN017: a text without quotes cannot hold a colon and a space
  help Put the whole text in quotes: `"The problem: no grid"`.
7:15+1 error SYN017: a text without quotes cannot hold a colon and a space
  help Put the whole text in quotes: `"Now: or never"`.
8:22+1 error SYN017: a text without quotes cannot hold a colon and a space
  help Put the whole text in quotes: `"Who: nobody"`.
)");
    CHECK(telling::record("challenge:\n"
                          "  statement: Homes are built\n"
                          "    on an island: no gas\n"
                          "  urgency: x\n") == R"(
7:17+1 error SYN017: a text without quotes cannot hold a colon and a space
  help Put the whole text in quotes: `"Homes are built on an island: no gas"`.
)");
    CHECK(telling::record("focus:\n"
                          "  - {id: grid, title: Grid: who waits, decision: later}\n") == R"(
6:27+1 error SYN017: a text without quotes cannot hold a colon and a space
  help Put the whole text in quotes: `"Grid: who waits"`.
)");
}

TEST_CASE("a text that begins with a sign is shown in quotes") {
    CHECK(telling::record("city: @home\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with `@`
  help Put the whole text in quotes: `"@home"`.
)");
    CHECK(telling::record("city: %50\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with `%`
  help Put the whole text in quotes: `"%50"`.
)");
    CHECK(telling::record("city: `Bilbao`\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with a backtick
  help Put the whole text in quotes: "`Bilbao`".
)");
    CHECK(telling::record("city: 's-Hertogenbosch\n") == R"(
5:7+1 error SYN017: an apostrophe that begins a text opens a quote, which is never closed
  help Put the whole text in quotes: `"'s-Hertogenbosch"`.
)");
    CHECK(telling::record("city: - Bilbao\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with `-`
  help Put the whole text in quotes: `"- Bilbao"`.
)");
    CHECK(telling::record("city: ? Bilbao\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with `?`
  help Put the whole text in quotes: `"? Bilbao"`.
)");
    CHECK(telling::record("city: > 5 homes\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with `>`
  help Put the whole text in quotes: `"> 5 homes"`.
)");
    CHECK(telling::record("city: [draft] Bilbao\n") == R"(
5:15+1 error SYN017: the bracket closes before this, and the text goes on
  help Put the whole text in quotes: `"[draft] Bilbao"`.
)");
    CHECK(telling::record("city: \"Bilbao\" on sea\n") == R"(
5:16+1 error SYN017: the quote closes before this, and the text goes on
  help Put the whole text in quotes: `'"Bilbao" on sea'`.
)");
}

TEST_CASE("words that belong to a person are not repeated") {
    CHECK(telling::record("city: @home, write to jan@example.org\n") == R"(
5:7+1 error SYN017: a text without quotes cannot begin with `@`
  help Put the whole text in quotes.
)");
}

TEST_CASE("an unfinished merge is one finding at its first line") {
    CHECK(telling::record("<<<<<<< HEAD\n"
                          "city: Bilbao\n"
                          "=======\n"
                          "city: Bilbo\n"
                          ">>>>>>> spelling\n"
                          "language: en\n") == R"(
5:1+12 error SYN015: unresolved merge between lines 5 and 9; keep one side
  help Keep the lines of one side, or what is right of both, and delete the lines of `<<<<<<<`, `=======` and `>>>>>>>`.
  9:1+16 to here
)");
    CHECK(telling::record("challenge:\n"
                          "  statement: Heat\n"
                          "    <<<<<<< HEAD\n"
                          "    more\n"
                          "    ||||||| base\n"
                          "    =======\n"
                          "    less\n"
                          "    >>>>>>> b\n") == R"(
7:5+12 error SYN015: unresolved merge between lines 7 and 12; keep one side
  help Keep the lines of one side, or what is right of both, and delete the lines of `<<<<<<<`, `=======` and `>>>>>>>`.
  12:5+9 to here
)");
    CHECK(telling::record("city: Bilbao\n"
                          "=======\n"
                          "language: en\n") == R"(
6:1+7 error SYN015: a line of an unresolved merge stands here
  help Delete it, and look whether one side of the merge is all that is left around it.
)");
}

TEST_CASE("characters that look like others are told by name") {
    CHECK(telling::record("challenge:\n"
                          "\u00A0 statement: x\n") == R"(
6:1+1 error SYN016: a no-break space (U+00A0) stands where the line is indented
  help Delete it and type a space.
)");
    CHECK(telling::record("city:\u00A0Bilbao\n") == R"(
5:6+1 error SYN016: a no-break space (U+00A0) stands behind the key
  help Delete it and type a space.
)");
    CHECK(telling::record("challenge:\n"
                          "  boundaries:\n"
                          "    - No gas\n"
                          "    \u2013 No noise\n") == R"(
8:5+1 error SYN016: an en dash (U+2013) stands where an entry of a list begins
  help Write `- ` in its place.
)");
    CHECK(telling::record("city\uFF1ABilbao\n") == R"(
5:5+1 error SYN016: a full-width colon (U+FF1A) stands behind the key
  help Write `: ` in its place.
)");
    CHECK(telling::record("\u0441ity: Bilbao\n") == R"(
5:1+1 error SYN016: a Cyrillic letter (U+0441) that looks like `c` stands in a key
  help Write the key as `city`.
)");
    CHECK(telling::record("city: \u201CBilbao: port\u201D\n") == R"(
5:7+1 error SYN016: a curly quote (U+201C) stands where a text is quoted
  help Put the text in straight quotes: `"Bilbao: port"`.
)");
    CHECK(telling::record("focus:\n"
                          "  - {id: grid\uFF0C title: Grid}\n") == R"(
6:14+1 error SYN016: a full-width comma (U+FF0C) stands between brackets
  help Write `,` in its place.
)");
}

TEST_CASE("a bracket that is never closed is told where it opens") {
    CHECK(telling::record("stakeholders:\n"
                          "  - {id: p, name: Port, commitment: willing\n"
                          "  - {id: q, name: Quay, commitment: willing}\n") == R"(
6:5+1 error SYN018: a `{` is opened here and never closed by `}`
  help Put the `}` behind its last entry.
)");
    CHECK(telling::record("challenge:\n"
                          "  boundaries: [No gas,\n"
                          "    no noise\n"
                          "language: en\n") == R"(
6:15+1 error SYN018: a `[` is opened here and never closed by `]`
  help Put the `]` behind its last entry.
)");
    CHECK(telling::record("actions:\n"
                          "  - {id: one, owner: p, smallest-version: Lot #3 first}\n") == R"(
6:5+1 error SYN018: a `{` is opened here and never closed by `}`
  help Put the text with the `#` in quotes: `"Lot #3 first"`.
  6:47+1 from here to the end of the line all is read as a comment
6:22+1 error REF002: there is no stakeholder `p`
  at   actions.one.owner
  help The record has no `stakeholders` yet: add an entry with this id there.
)");
    CHECK(telling::record("stakeholders:\n"
                          "  - {id: q, holds: [decision}}\n") == R"(
6:20+1 error SYN018: a `[` is closed by `}`
  help Close it with `]`.
  6:29+1 closed here
)");
}

TEST_CASE("a line in the wrong column is told with the right one") {
    CHECK(telling::record("stakeholders:\n"
                          "  - id: p\n"
                          "     name: Port\n") == R"(
7:6+4 error SYN019: `name` stands further right than `id` above
  help Begin it in column 5, as `id` above: take out 1 space.
  6:5+2 begins in column 5
)");
    CHECK(telling::record("stakeholders:\n"
                          "  - id: p\n"
                          "    name: Port\n"
                          "   commitment: willing\n") == R"(
8:4+10 error SYN019: `commitment` stands further left than `name` above
  help Begin it in column 5, as `name` above: add 1 space.
  7:5+4 begins in column 5
)");
    CHECK(telling::record("challenge:\n"
                          "  statement: x\n"
                          "    urgency: y\n") == R"(
7:5+7 error SYN019: `urgency` stands further right than `statement` above
  help Begin it in column 3, as `statement` above: take out 2 spaces.
  6:3+9 begins in column 3
)");
    CHECK(telling::record("governance:\n"
                          "mandate: Advice\n"
                          "  rhythm: monthly\n") == R"(
6:1+7 error SYN019: `mandate` belongs under `governance`, and stands beside it
  help Begin it in column 3, as `rhythm` below: add 2 spaces.
  7:3+6 begins in column 3
)");
    CHECK(telling::record("stakeholders:\n"
                          "  - id: p\n"
                          "    name: Port\n"
                          "    id: q\n"
                          "    name: Quay\n") == R"(
8:5+2 error SYN019: the entry that begins with `id` lacks its `- `
  help Begin it in column 3 with its dash: `- id: q`.
  6:5+2 the entry before begins here
)");
    // A space more or less: moved into the column of the keys it would stand there a second time.
    CHECK(telling::record("stakeholders:\n"
                          "  - id: p\n"
                          "    name: Port\n"
                          "   id: q\n"
                          "    name: Quay\n") == R"(
8:4+2 error SYN019: the entry that begins with `id` lacks its `- `
  help Begin it in column 3 with its dash: `- id: q`.
  6:5+2 the entry before begins here
)");
    CHECK(telling::record("stakeholders:\n"
                          "  - id: p\n"
                          "    name: Port\n"
                          " - id: q\n"
                          "   name: Quay\n") == R"(
8:2+4 error SYN019: this entry stands further left than the entry above
  help Begin it in column 3, as the entry above: add 1 space.
  6:3+7 begins in column 3
)");
}

TEST_CASE("a space that is missing, and a sign in the place of a colon") {
    CHECK(telling::record("city:Bilbao\n"
                          "language: en\n") == R"(
5:1+5 error SYN020: behind the `:` of `city` a space is missing
  help Write: `city: Bilbao`.
)");
    CHECK(telling::record("city = Bilbao\n") == R"(
5:1+7 error SYN020: behind the key `city` stands `=`, and not `: `
  help Write: `city: Bilbao`.
)");
    CHECK(telling::record("challenge:\n"
                          "  boundaries:\n"
                          "    - No gas\n"
                          "    -No noise\n"
                          "  urgency: x\n") == R"(
8:5+2 error SYN020: behind the `-` of an entry a space is missing
  help Write: `- No noise`.
)");
    CHECK(telling::record("challenge\n"
                          "  statement: x\n") == R"(
5:1+9 error SYN012: behind the key `challenge` the `:` is missing
  help Write: `challenge:`.
)");
}

TEST_CASE("several keys on one line want braces or a line each") {
    CHECK(telling::record("stakeholders:\n"
                          "  - id: p, name: Port\n") == R"(
6:12+4 error SYN021: `id` and `name` stand behind each other on one line
  help Give each key a line of its own, or put them in braces: `- {id: p, name: Port}`.
)");
}

TEST_CASE("a text that a number sign cuts off is a warning, and a remark is none") {
    CHECK(telling::record("challenge:\n"
                          "  statement: Connect lot #3 before winter\n") == R"(
6:26+16 warning SYN022: a `#` behind a space ends the text, and the rest is read as a comment
  help If it belongs to the text, put all of it in quotes: `"Connect lot #3 before winter"`. A remark is told by a space behind the `#`.
)");
    CHECK(telling::record("challenge:\n"
                          "  statement: Connect lot # 3 before winter\n") == R"(
6:26+17 warning SYN022: a `#` behind a space ends the text, and the rest is read as a comment
  help If it belongs to the text, put all of it in quotes: `"Connect lot # 3 before winter"`.
)");
    CHECK(telling::record("challenge:\n"
                          "  statement: The pump rooms # are tendered this year.\n") == R"(
6:29+25 warning SYN022: a `#` behind a space ends the text, and the rest is read as a comment
  help If it belongs to the text, put all of it in quotes: `"The pump rooms # are tendered this year."`.
)");
    CHECK(telling::record("challenge:\n"
                          "  statement: Connect all lots.  # 3 of them in May\n"
                          "language: en #todo\n"
                          "city: Bilbao # the port\n") == "\n");
}

TEST_CASE("a line that looks like an entry or a key and is read as text is a warning") {
    CHECK(telling::record("challenge:\n"
                          "  boundaries:\n"
                          "    - No gas\n"
                          "     - No noise\n") == R"(
8:6+10 warning SYN023: this line looks like an entry of a list, and is read as part of the text above
  help Begin it in column 5, as the entry above; a text of several lines goes in quotes.
  7:7+6 the text begins here
)");
    CHECK(telling::record("challenge:\n"
                          "  statement: Heat\n"
                          "    urgency:now\n") == R"(
7:5+11 warning SYN023: this line looks like a key, and is read as part of the text above
  help Write it as `key: value`, in the column of the keys around it; a text of several lines goes in quotes.
  6:14+4 the text begins here
)");
    CHECK(telling::record("challenge:\n"
                          "  boundaries:\n"
                          "    \u2022 No gas\n"
                          "    \u2022 No noise\n") == R"(
7:5+23 error SCH002: `boundaries` cannot be text
  at   challenge.boundaries
  help Write `boundaries: [No gas, No noise]`.
)");
    CHECK(telling::record("challenge:\n"
                          "  boundaries: \u2013 No gas, day or night\n") == R"(
6:15+22 error SCH002: `boundaries` cannot be text
  at   challenge.boundaries
  help Write `boundaries: ["No gas, day or night"]`.
)");
    CHECK(telling::record("challenge:\n"
                          "  boundaries:\n"
                          "    -No gas\n"
                          "    - No noise\n") == R"(
7:5+22 error SCH002: `boundaries` cannot be text
  at   challenge.boundaries
  help Write `boundaries: [No gas, No noise]`.
)");
    CHECK(telling::record("challenge:\n"
                          "  statement: Heat\n"
                          "    \u2022 No gas\n") == R"(
7:5+8 warning SYN023: this line looks like an entry of a list, and is read as part of the text above
  help Write `- ` in the place of a bullet (U+2022), here and on the lines around it.
  6:14+4 the text begins here
)");
    CHECK(telling::record("challenge:\n"
                          "  statement: Heat for all\n"
                          "    who live there\n") == "\n");
}

TEST_CASE("curly quotes that become part of a text are a warning") {
    CHECK(telling::record("city: \u201CBilbao\u201D\n") == R"(
5:7+8 warning SYN025: a curly quote (U+201C) is no quote to a reader: it becomes part of the text
  help Write straight quotes: `"Bilbao"`. To keep the curly ones, put straight ones around them.
)");
    CHECK(telling::record("city: \u201CBilbao\u201D and \u201CBilbo\u201D\n") == "\n");
    CHECK(telling::record("challenge:\n"
                          "  boundaries: [\u201CNo gas, ever\u201D]\n") == R"(
6:16+7 warning SYN025: a curly quote (U+201C) is no quote to a reader, and this text ends before it is closed
  help Write straight quotes around the whole text.
)");
}

TEST_CASE("what was not read has no consequences") {
    CHECK(telling::record("stakeholders:\n"
                          "  - id: p\n"
                          "    name: Port\n"
                          "  - id q\n"
                          "    name: Quay\n"
                          "governance:\n"
                          "  facilitator: q\n"
                          "  decides: [nobody]\n") == R"(
8:5+2 error SYN012: behind the key `id` the `:` is missing
  help Write: `id: q`.
12:13+6 error REF002: there is no stakeholder `nobody`
  at   governance.decides
  help Choose `p` or `q`, or add an entry with this id to `stakeholders`.
)");
    CHECK(telling::record("stakeholders:\n"
                          "  - id: p\n"
                          "    name: Port\n"
                          "    and more\n"
                          "    role: x\n"
                          "governance:\n"
                          "  facilitator: q\n"
                          "  decides: nobody\n") == R"(
8:5+8 error SYN012: a key without `:`, or a value on a line of its own
  help Put `: ` behind the key, or the value on the line of its key.
12:12+6 error SCH002: `decides` cannot be text
  at   governance.decides
  help Write `decides: [nobody]`.
)");
}

TEST_CASE("a file of another program is told as such") {
    CHECK(telling::text({"PK\003\004 word/document.xml", 22}) == R"(
1:1+0 error SYN024: this is a file of a word processor, a spreadsheet or a zip archive (.docx, .xlsx, .odt, .zip), and no text
  help Write it with a text editor, or save it there as plain text in UTF-8; a new name for the file does not change what is in it.
)");
}

}  // namespace
