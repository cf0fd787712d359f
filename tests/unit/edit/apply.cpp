#include "catch.hpp"
#include "editing.hpp"

using namespace atelier;
using edit::Value;
using test::adding;
using test::edited;
using test::removing;
using test::setting;

TEST_CASE("a value gives way to another, and its comment stays") {
    CHECK(edited("phase: maturing   # since May\nid: a\n", {setting("phase", "stabilising")}) ==
          "phase: stabilising   # since May\nid: a\n");
    CHECK(edited("a: 'it''s'\n", {setting("a", "that's")}) == "a: 'that''s'\n");
    CHECK(edited("a: \"x\"\n", {setting("a", "y: \"z\"")}) == "a: \"y: \\\"z\\\"\"\n");
    CHECK(edited("a: 1\n", {setting("a", "1")}) == "a: 1\n");
    CHECK(edited("a: 1\n", {setting("a", "2.0")}) == "a: \"2.0\"\n");
    CHECK(edited("a: 1\n", {setting("a", Value::typed_scalar("2.0"))}) == "a: 2.0\n");
}

TEST_CASE("byte order mark, line ends and a missing last one are kept") {
    CHECK(edited("\xEF\xBB\xBF"
                 "a: x\r\nb: y\r\n",
                 {setting("b", "z"), setting("c", "w")}) ==
          "\xEF\xBB\xBF"
          "a: x\r\nb: z\r\nc: w\r\n");
    CHECK(edited("a: x\nb: y", {setting("c", "w")}) == "a: x\nb: y\nc: w");
    CHECK(edited("a: x\nb: y", {removing("b")}) == "a: x");
    CHECK(edited("a: x\r\nb: y", {removing("b")}) == "a: x");
    CHECK(edited("a: x\r\n", {setting("a", "one\ntwo")}) == "a: |-\r\n  one\r\n  two\r\n");
}

TEST_CASE("sections that are empty are filled, and what is said of them stays") {
    const Value entry = Value::map().put("id", Value::scalar("l1")).put("text", Value::scalar("Ask early."));
    CHECK(edited("a: x\nlessons:\nb: y\n", {adding("lessons", entry)}) ==
          "a: x\nlessons:\n  - id: l1\n    text: Ask early.\nb: y\n");
    CHECK(edited("lessons:   # none so far\n  # to come\nb: y\n", {adding("lessons", entry)}) ==
          "lessons:   # none so far\n  - id: l1\n    text: Ask early.\n  # to come\nb: y\n");
    CHECK(edited("lessons: []\nb: y\n", {adding("lessons", entry)}) ==
          "lessons:\n  - id: l1\n    text: Ask early.\nb: y\n");
    CHECK(edited("lessons: []   # none\nb: y\n", {adding("lessons", entry)}) ==
          "lessons:   # none\n  - id: l1\n    text: Ask early.\nb: y\n");
    CHECK(edited("vision: {}\n", {setting("vision.statement", "Heat for all")}) ==
          "vision:\n  statement: Heat for all\n");
    CHECK(edited("vision: ~\n", {setting("vision.statement", "Heat for all")}) ==
          "vision:\n  statement: Heat for all\n");
    CHECK(edited("a: {b: }\n", {setting("a.b", "c")}) == "a: {b: c }\n");
}

TEST_CASE("a new entry looks like those before it") {
    const Value entry = Value::map().put("id", Value::scalar("b")).put("name", Value::scalar("B, inc."));
    CHECK(edited("s:\n- id: a\n  name: A\nt: x\n", {adding("s", entry)}) ==
          "s:\n- id: a\n  name: A\n- id: b\n  name: B, inc.\nt: x\n");
    CHECK(edited("s:\n    - {id: a, name: A}\nt: x\n", {adding("s", entry)}) ==
          "s:\n    - {id: a, name: A}\n    - {id: b, name: \"B, inc.\"}\nt: x\n");
    CHECK(edited("s:\n  - id: a\n\n  - id: c\n# behind\nt: x\n", {adding("s", entry)}) ==
          "s:\n  - id: a\n\n  - id: c\n\n  - id: b\n    name: B, inc.\n# behind\nt: x\n");
    CHECK(edited("s: [{id: a}]\n", {adding("s", entry)}) == "s: [{id: a}, {id: b, name: \"B, inc.\"}]\n");
    CHECK(edited("s:\n  - t: |+\n      kept\n\nb: y\n", {adding("s", Value::scalar("x"))}) ==
          "s:\n  - t: |+\n      kept\n\n  - x\nb: y\n");
}

TEST_CASE("a new key takes its place among those that are there") {
    const edit::Order order = [](std::string_view keys) {
        return keys.empty() ? std::vector<std::string_view>{"id", "name", "phase", "vision"}
                            : std::vector<std::string_view>{"statement", "mission", "objectives"};
    };
    CHECK(edited("id: a\nphase: x\n", {setting("name", "A")}, order) == "id: a\nname: A\nphase: x\n");
    CHECK(edited("name: A\n", {setting("id", "a")}, order) == "id: a\nname: A\n");
    CHECK(edited("# A record\nname: A\n", {setting("id", "a")}, order) == "# A record\nname: A\nid: a\n");
    CHECK(edited("vision:\n  statement: x   # so\n  # by March:\n  objectives: []\n",
                 {setting("vision.mission", "z")},
                 order) == "vision:\n  statement: x   # so\n  mission: z\n  # by March:\n  objectives: []\n");
    CHECK(edited("vision: {objectives: []}\n", {setting("vision.mission", "z")}, order) ==
          "vision: {mission: z, objectives: []}\n");
    CHECK(edited("l:\n  - name: x\n", {setting("l.1.id", "z")}, order) == "l:\n  - name: x\n    id: z\n");
}

TEST_CASE("what goes takes its comma or its line, and nothing else") {
    CHECK(edited("a: x\n# about b\nb: y\nc: z\n", {removing("b")}) == "a: x\n# about b\nc: z\n");
    CHECK(edited("l: [a, b, c]\n", {removing("l.b")}) == "l: [a, c]\n");
    CHECK(edited("l: [a, b, c]\n", {removing("l.1")}) == "l: [b, c]\n");
    CHECK(edited("l: {a: 1, b: 2}\n", {removing("l.b")}) == "l: {a: 1}\n");
    CHECK(edited("l:\n  - id: a\n    x: y\n  - id: b\n", {removing("l.a")}) == "l:\n  - id: b\n");
    CHECK(edited("l:\n  - id: a\n    x: y\n", {removing("l.a.id")}) == "l:\n  - x: y\n");
    CHECK(edited("v:\n  a: x\nb: y\n", {removing("v.a")}) == "b: y\n");
    CHECK(edited("v:\n  w:\n    - x\nb: y\n", {removing("v.w.x")}) == "b: y\n");
}

TEST_CASE("texts of several lines become blocks where they can") {
    CHECK(edited("a: x  # one\nb: y\n", {setting("a", "p\n\nq")}) == "a: |-  # one\n  p\n\n  q\nb: y\n");
    CHECK(edited("a: |\n  x\n  y\nb: z\n", {setting("a", "p")}) == "a: p\nb: z\n");
    CHECK(edited("a: {t: x}\n", {setting("a.t", "p\nq")}) == "a: {t: \"p\\nq\"}\n");
    CHECK(edited("a: x\n", {setting("a", " p\nq")}) == "a: \" p\\nq\"\n");
}

TEST_CASE("an edit that cannot be made says what is in the way") {
    CHECK(edited("a: x\n", {setting("a.b", "y")}) == "(not a group at `a.`)");
    CHECK(edited("l:\n  - id: a\n", {setting("l.b.name", "y")}) == "(no entry at `l.`)");
    CHECK(edited("a: x\n", {removing("b")}) == "(not there at ``)");
    CHECK(edited("a: x\n", {adding("a", Value::scalar("y"))}) == "(not a list at `a`)");
    CHECK(edited("v:\n  # a thought\n  w: x\nb: y\n", {setting("v", "z")}) == "(comment at `v`)");
    CHECK(edited("l:\n  - id: a\n    # a thought\n    b: c\n  - id: d\n", {removing("l.a")}) ==
          "(comment at `l.a`)");
    CHECK(edited("a: x\n", {setting("a", "b\x07")}) == "(no text at ``)");
    CHECK(edited("a: [\n", {setting("a", "b")}) == "(not sound at ``)");
    CHECK(edited("a: x\n", {removing("a")}) == "(unwritable at `a`)");
    // All or none: the first could be made.
    CHECK(edited("a: x\n", {setting("a", "y"), removing("b")}) == "(not there at ``)");
}

TEST_CASE("an entry goes by its id, its address, its text or its number") {
    const std::string waivers = "w:\n  - {at: e.vision, by: a}\n  - {at: e.vision.deep, by: b}\n";
    CHECK(edited(waivers, {setting("w.e.vision.by", "c")}) ==
          "w:\n  - {at: e.vision, by: c}\n  - {at: e.vision.deep, by: b}\n");
    CHECK(edited(waivers, {setting("w.e.vision.deep.by", "c")}) ==
          "w:\n  - {at: e.vision, by: a}\n  - {at: e.vision.deep, by: c}\n");
    CHECK(edited("f:\n  - {source: a}\n  - {source: b}\n", {setting("f.2.source", "c")}) ==
          "f:\n  - {source: a}\n  - {source: c}\n");
}
