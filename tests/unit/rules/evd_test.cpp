#include "catch.hpp"
#include "facts.hpp"
#include "reading.hpp"

using namespace atelier;
using facts::said;

TEST_CASE("EVD001: evidence that nobody uses", "[rules]") {
    CHECK(said("EVD001", R"(
evidence: [{id: a}, {id: b}, {id: d}]
hypotheses: [{id: h1, evidence: [b]}]
assessment:
  establishing: {vision: {endorsement: {rating: partly, evidence: [d]}}}
)") == R"(
5:17+1 note: the evidence `a` is not used
  at evidence.a
  here: named by no answer and no hypothesis
  help: Name it under the `evidence` of the answer or hypothesis that it supports, or take it out.
)");
}

TEST_CASE("EVD002: files that are not there", "[rules]") {
    CHECK(said("EVD002", R"(
evidence:
  - {id: a, at: docs/missing.pdf}
  - {id: b, at: docs/here.pdf}
  - {id: d, at: 'https://example.org/missing'}
)") == R"(
6:17+16 warning: the evidence `a` names a file that is not there
  at evidence.a
  here: not found
  help: Add the file, or correct the path.
)");
}

TEST_CASE("EVD003: paths that lead out", "[rules]") {
    CHECK(said("EVD003", R"(
evidence:
  - {id: a, at: ../model.pdf}
  - {id: b, at: /etc/model.pdf}
  - {id: d, at: 'docs\model.pdf'}
  - {id: e, at: 'C:/model.pdf'}
  - {id: f, at: docs/../model.pdf}
  - {id: g, at: docs/outside.pdf}
  - {id: h, at: ~/model.pdf}
  - {id: i, at: docs/..model.pdf}
)") == R"(
6:17+12 error: the evidence `a` names a path that is not inside the repository
  at evidence.a
  here: not a relative path with `/` and without `..`
  help: Copy the file into the repository and name it by a relative path, or give an https address.
7:17+14 error: the evidence `b` names a path that is not inside the repository
  at evidence.b
  here: not a relative path with `/` and without `..`
  help: Copy the file into the repository and name it by a relative path, or give an https address.
8:17+16 error: the evidence `d` names a path with `\`, which only Windows takes for a folder
  at evidence.d
  here: `/` in the place of `\`
  help: Write `/` in the place of `\`: `docs/model.pdf`.
9:17+14 error: the evidence `e` names a path that is not inside the repository
  at evidence.e
  here: not a relative path with `/` and without `..`
  help: Copy the file into the repository and name it by a relative path, or give an https address.
11:17+16 error: the evidence `g` leads out of the repository
  at evidence.g
  here: by a symbolic link
  help: Copy the file into the repository and name it by a relative path, or give an https address.
12:17+11 error: the evidence `h` names a path that is not inside the repository
  at evidence.h
  here: not a relative path with `/` and without `..`
  help: Copy the file into the repository and name it by a relative path, or give an https address.
)");
}

TEST_CASE("EVD003: backslashes that double quotes have eaten, and files that git ignores", "[rules]") {
    CHECK(said("EVD003", R"(
evidence:
  - {id: a, at: "docs\notes\table.pdf"}
  - {id: b, at: docs/ignored.pdf}
  - {id: d, at: '..\model.pdf'}
)") == R"(
6:17+22 error: the evidence `a` names a path with line ends, tabs or the like in it
  at evidence.a
  here: in double quotes, `\n` is a line end and `\t` a tab
  help: Write `/` in the place of `\`: `docs/notes/table.pdf`.
7:17+16 warning: the evidence `b` names a file that git ignores, so that nobody else has it
  at evidence.b
  here: here, and left out by `.gitignore`
  help: Take the file out of `.gitignore` and add it, or give an https address.
8:17+14 error: the evidence `d` names a path that is not inside the repository
  at evidence.d
  here: not a relative path with `/` and without `..`
  help: Copy the file into the repository and name it by a relative path, or give an https address.
)");
}

TEST_CASE("EVD002: a file of the same name but for capitals or accents", "[rules]") {
    CHECK(said("EVD002", R"(
evidence:
  - {id: a, at: docs/Missing-capitals.pdf}
  - {id: b, at: docs/missing-accents.pdf}
)") == R"(
6:17+25 warning: the evidence `a` names a file that is not there
  at evidence.a
  here: not found with these capitals
  help: Write `docs/missing-capitals.pdf`, as the file is named: many systems tell capitals from small letters.
7:17+24 warning: the evidence `b` names a file that is not there
  at evidence.b
  here: there with the same letters, and accents composed in another way
  help: Give the file its name anew by typing it, and copy that; some systems take the two for different names.
)");
}

TEST_CASE("EVD004: addresses that lead nowhere", "[rules]") {
    CHECK(said("EVD004", R"(
evidence:
  - {id: a, at: 'https:/example.org/x'}
  - {id: b, at: 'https://'}
  - {id: d, at: 'https://example.org/a b'}
  - {id: e, at: 'htps://example.org'}
  - {id: f, at: 'www.example.org/x'}
  - {id: g, at: 'https://example.org/100%'}
  - {id: h, at: 'https:\\example.org'}
  - {id: i, at: 'https://example.org:443/a?b=[c]#é'}
)") == R"(
6:17+22 error: the evidence `a` is at an address that leads nowhere: one slash stands behind `https:`
  at evidence.a
  here: no https address
  help: Write two slashes: `https://`.
7:17+10 error: the evidence `b` is at an address that leads nowhere: it names no host
  at evidence.b
  here: no https address
  help: Copy the address from the browser: `https://`, a host, a path.
8:17+25 error: the evidence `d` is at an address that leads nowhere: a space or a line end stands in it
  at evidence.d
  here: no https address
  help: Write `%20` for a space, or take it out.
9:17+20 error: the evidence `e` is at an address that leads nowhere: what stands before the `:` is almost `https`, and not it
  at evidence.e
  here: no https address
  help: Begin it with `https://`.
10:17+19 error: the evidence `f` is at an address that leads nowhere: `https://` does not stand in front of it as it should
  at evidence.f
  here: no https address
  help: Begin it with `https://`.
11:17+26 error: the evidence `g` is at an address that leads nowhere: two digits are missing behind a `%`
  at evidence.g
  here: no https address
  help: Write `%25` for a percent sign, or copy the address from the browser.
12:17+21 error: the evidence `h` is at an address that leads nowhere: it has a `\` in it
  at evidence.h
  here: no https address
  help: Write `/` in the place of `\`.
)");
}

TEST_CASE("EVD004: links of another kind", "[rules]") {
    CHECK(said("EVD004", R"(
evidence:
  - {id: a, at: 'http://example.org'}
  - {id: b, at: 'file:///model.pdf'}
  - {id: d, at: 'javascript:alert(1)'}
  - {id: e, at: 'HTTPS://example.org'}
  - {id: f, at: 'mailto:someone'}
)") == R"(
6:17+20 error: the evidence `a` is a link, and not an https address
  at evidence.a
  here: another kind of link
  help: Give the https address, or copy the file into the repository and name its path.
7:17+19 error: the evidence `b` is a link, and not an https address
  at evidence.b
  here: another kind of link
  help: Give the https address, or copy the file into the repository and name its path.
8:17+21 error: the evidence `d` is a link, and not an https address
  at evidence.d
  here: another kind of link
  help: Give the https address, or copy the file into the repository and name its path.
10:17+16 error: the evidence `f` is a link, and not an https address
  at evidence.f
  here: another kind of link
  help: Give the https address, or copy the file into the repository and name its path.
)");
}

TEST_CASE("EVD005: evidence that has run out", "[rules]") {
    CHECK(said("EVD005", R"(
evidence: [{id: a, valid-until: 2026-08-31}, {id: b, valid-until: 2026-09-01}]
)") == R"(
5:33+10 warning: the evidence `a` ran out on 31 August 2026
  at evidence.a
  here: this day has passed
  help: Renew it and its `valid-until`, or look again at the ratings that name it.
)");
}

TEST_CASE("EVD005: evidence that is older than the configured age", "[rules]") {
    const rules::Sheet sheet = facts::sheet_of(R"(
evidence:
  - {id: old, date: 2024-08-31}
  - {id: not-yet, date: 2024-09-01}
  - {id: holds, date: 2020-01-01, valid-until: 2027-01-01}
  - {id: undated}
)");
    const auto said_at = [&](int months) {
        rules::Settings settings = facts::on("2026-09-01");
        settings.evidence_age = months;
        std::string out = "\n";
        for (const diag::Finding& finding : asking::check(sheet, asking::shipped(), settings))
            if (finding.code == "EVD005") out += facts::in_words(sheet.document.source, finding);
        return out;
    };
    CHECK(said_at(0) == "\n");
    CHECK(said_at(24) == R"(
6:21+10 warning: the evidence `old` is more than 24 months old
  at evidence.old
  here: made on this day
  help: Renew it, or say with `valid-until` how long it holds; `ages.evidence` in the configuration sets the age.
)");
}

TEST_CASE("EVD006: evidence from the future", "[rules]") {
    CHECK(said("EVD006", R"(
evidence: [{id: a, date: 2026-09-02}, {id: b, date: 2026-09-01}]
)") == R"(
5:26+10 warning: the evidence `a` is dated 2 September 2026, which is still to come
  at evidence.a
  here: supports nothing before this day
  help: Correct the date, or check the record for a later day with `--as-of`.
)");
}

TEST_CASE("EVD007: claims without evidence", "[rules]") {
    CHECK(said("EVD007", R"(
assessment:
  establishing:
    vision: {endorsement: fully, long-term-change: {rating: largely, evidence: []}, first-year-objectives: partly}
)") == R"(
7:27+5 note: `endorsement` is rated `fully` without evidence, and so supported up to `partly` only
  at establishing.vision.endorsement
  here: no `evidence`
  help: Name what shows it under `evidence`: a document, a decision, data, an event.
7:61+7 note: `long-term-change` is rated `largely` without evidence, and so supported up to `partly` only
  at establishing.vision.long-term-change
  here: no `evidence`
  help: Name what shows it under `evidence`: a document, a decision, data, an event.
)");
}

TEST_CASE("EVD008: evidence without a kind", "[rules]") {
    CHECK(said("EVD008", R"(
evidence: [{id: a}, {id: b, kind: data}]
)") == R"(
5:17+1 note: the evidence `a` has no kind
  at evidence.a
  here: no `kind`
  help: Set its `kind` to `document`, `data`, `decision`, `event` or `statement`.
)");
}

TEST_CASE("EVD009: evidence confirmed by those who rate", "[rules]") {
    CHECK(said("EVD009", R"(
stakeholders: [{id: municipality}, {id: university}]
evidence:
  - {id: a, confirmed-by: municipality}
  - {id: b, confirmed-by: university}
  - {id: d, confirmed-by: university}
assessment:
  by: [municipality]
  establishing:
    vision:
      endorsement: {rating: largely, evidence: [a, b]}
      long-term-change: {rating: fully, evidence: [d], by: [university]}
      first-year-objectives: {rating: partly, evidence: [a]}
)") == R"(
7:27+12 note: the evidence `a` is confirmed by those who gave the rating that rests on it
  at evidence.a
  here: confirms it
  14:29+7: and rated this
  help: Ask a stakeholder who did not rate the question to confirm it.
9:27+10 note: the evidence `d` is confirmed by those who gave the rating that rests on it
  at evidence.d
  here: confirms it
  15:34+5: and rated this
  help: Ask a stakeholder who did not rate the question to confirm it.
)");
}
