#include <string>

#include "catch.hpp"
#include "text_sample.hpp"

namespace atelier::emit::plain {

TEST_CASE("labels on one line are stacked, those on neighbouring lines stand together", "[text]") {
    Finding each =
        finding("REF001", Severity::warning, "one thing, four places", span_of(record, "a1"), "first");
    each.related = {{span_of(record, "follow-ups"), "on the next line"},
                    {span_of(record, "- id: a1"), {}},
                    {span_of(record, "title"), "and the next"}};
    CHECK(text(record, {each}) == R"(
a.yaml:4:9: warning REF001: one thing, four places

  4 │   - id: a1
    │   ────────
    │         ━━ first
  5 │     follow-ups: [{action: ask for the load profile, due: 2026-03-01}]
    │     ────────── on the next line
  6 │     title: a session
    │     ───── and the next

        atelier explain REF001

1 warning in 1 record.
)");
}

TEST_CASE("a span over several lines is marked on its first", "[text]") {
    Finding each =
        finding("SCH001", Severity::error, "not a list", span_of(record, "- id: a1\n    follow-ups"), "this");
    each.related = {{span_of(record, "maturing:\n    activities:\n"), {}}};
    CHECK(text(record, {each}) == R"(
a.yaml:4:3: error SCH001: not a list

   4 │   - id: a1
     │   ━━━━━━━━ this (and 1 more line)
     ┆
  12 │   maturing:
     │   ───────── and 1 more line

        atelier explain SCH001

1 error in 1 record.
)");
}

TEST_CASE("tabs, wide letters, marks and line ends keep the marks in place", "[text]") {
    const std::string bytes = "a:\tb\tc\r\n城市: 漢字 x\r\nn: e\u0301te\u0301 y\r\n";
    CHECK(text(bytes,
               {finding("SYN001", Severity::error, "a tab", span_of(bytes, "\tc"), "here"),
                finding("SYN002", Severity::error, "wide", span_of(bytes, "字 x\r\n"), "here"),
                finding("SYN003", Severity::error, "marks", span_of(bytes, "te\u0301"), "here"),
                finding("SYN004", Severity::error, "a mark alone", span_of(bytes, "\u0301te"), "here"),
                finding("SYN005", Severity::error, "a line's end", span_of(bytes, "\r\nn"), "here")}) == R"(
a.yaml:1:5: error SYN001: a tab

  1 │ a:  b   c
    │      ━━━━ here

        atelier explain SYN001

a.yaml:2:6: error SYN002: wide

  2 │ 城市: 漢字 x
    │         ━━━━ here

        atelier explain SYN002

a.yaml:3:6: error SYN003: marks

  3 │ n: été y
    │     ━━ here

        atelier explain SYN003

a.yaml:3:5: error SYN004: a mark alone

  3 │ n: été y
    │    ━━━ here

        atelier explain SYN004

a.yaml:2:9: error SYN005: a line's end

  2 │ 城市: 漢字 x
    │             ━ here (and 1 more line)

        atelier explain SYN005

5 errors in 1 record.
)");
}

TEST_CASE("places at the end, in an empty text and in the text as a whole", "[text]") {
    CHECK(text("a: 1\nb: [",
               {finding("SYN001", Severity::error, "the list is not closed", {9, 9}, "ends here")}) == R"(
a.yaml:2:5: error SYN001: the list is not closed

  2 │ b: [
    │     ━ ends here

        atelier explain SYN001

1 error in 1 record.
)");
    CHECK(text("a: 1\n", {finding("SYN001", Severity::error, "more is missing", {5, 5}),
                          finding("SYN002", Severity::error, "far behind", {900, 950})}) == R"(
a.yaml:2:1: error SYN001: more is missing

  2 │
    │ ━

        atelier explain SYN001

a.yaml:2:1: error SYN002: far behind

  2 │
    │ ━

        atelier explain SYN002

2 errors in 1 record.
)");
    CHECK(text("", {finding("SYN001", Severity::error, "the text is empty", {0, 0},
                            "nothing stands here")}) == R"(
a.yaml:1:1: error SYN001: the text is empty

  1 │
    │ ━ nothing stands here

        atelier explain SYN001

1 error in 1 record.
)");
    CHECK(text("a: 1\n", {finding("SCH001", Severity::error, "`id` is missing", {})}) == R"(
a.yaml:1:1: error SCH001: `id` is missing

        atelier explain SCH001

1 error in 1 record.
)");
    CHECK(text("\n\n\nx", {finding("SYN001", Severity::error, "an empty line", {1, 1}, "here")}) == R"(
a.yaml:2:1: error SYN001: an empty line

  2 │
    │ ━ here

        atelier explain SYN001

1 error in 1 record.
)");
}

TEST_CASE("a long line is cut around the place", "[text]") {
    std::string bytes = "list: [";
    for (int i = 0; i < 100; ++i) bytes += "item-" + std::to_string(i) + ", ";
    bytes += "last]";
    CHECK(text(bytes,
               {finding("REF001", Severity::error, "at the start", span_of(bytes, "item-0"), "here"),
                finding("REF002", Severity::error, "in the middle", span_of(bytes, "item-50"), "here"),
                finding("REF003", Severity::error, "at the end", span_of(bytes, "last"), "here"),
                finding("REF004", Severity::error, "all of it", span_of(bytes, bytes.substr(6)), "here")},
               columns(60)) == R"(
a.yaml:1:8: error REF001: at the start

  1 │ list: [item-0, item-1, item-2, item-3, item-4, item-5…
    │        ━━━━━━ here

        atelier explain REF001

a.yaml:1:448: error REF002: in the middle

  1 │ …48, item-49, item-50, item-51, item-52, item-53, ite…
    │               ━━━━━━━ here

        atelier explain REF002

a.yaml:1:898: error REF003: at the end

  1 │ …4, item-95, item-96, item-97, item-98, item-99, last]
    │                                                  ━━━━
    │                                                  here

        atelier explain REF003

a.yaml:1:7: error REF004: all of it

  1 │ …[item-0, item-1, item-2, item-3, item-4, item-5, ite…
    │  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    │  here

        atelier explain REF004

4 errors in 1 record.
)");
    Finding far =
        finding("REF005", Severity::error, "two places far apart", span_of(bytes, "item-90"), "one");
    far.related = {{span_of(bytes, "item-3,"), "two"}, {span_of(bytes, "item-91"), "three"}};
    CHECK(text(bytes, {far}, columns(60)) == R"(
a.yaml:1:808: error REF005: two places far apart

  1 │ …88, item-89, item-90, item-91, item-92, item-93, ite…
    │               ━━━━━━━ one
    │                        ─────── three
    ┆
  1 │ list: [item-0, item-1, item-2, item-3, item-4, item-5…
    │                                ─────── two

        atelier explain REF005

1 error in 1 record.
)");
    CHECK(text(bytes, {far}, [] {
              Look look = in_ascii();
              look.width = 40;
              return look;
          }()) == R"(
a.yaml:1:808:
    error REF005: two places far apart

  1 | ...em-89, item-90, item-91, ite...
    |           ^^^^^^^ one
    |                    ------- three
    :
  1 | ...tem-2, item-3, item-4, item-...
    |           ------- two

        atelier explain REF005

1 error in 1 record.
)");
}

TEST_CASE("more places than help are counted", "[text]") {
    Finding each = finding("CLM001", Severity::error, "many places", span_of(record, "a1"));
    for (int i = 0; i < 20; ++i) each.related.push_back({span_of(record, "republica"), "again"});
    CHECK(text(record, {each}) == R"(
a.yaml:4:9: error CLM001: many places

  2 │ id: republica
    │     ───────── again
    │     ───────── again
    │     ───────── again
    │     ───────── again
    │     ───────── again
    │     ───────── again
    │     ───────── again
    │     ───────── again
    ┆
  4 │   - id: a1
    │         ━━
      and 12 more places

        atelier explain CLM001

1 error in 1 record.
)");
}

}  // namespace atelier::emit::plain
