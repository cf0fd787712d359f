#include <string>

#include "asking.hpp"
#include "catch.hpp"
#include "telling.hpp"

// Methods, overlays, and what a record says about the method that rates it.
namespace {

using namespace atelier;

TEST_CASE("a sound overlay is silent") {
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "reword:\n"
                          "  - {question: establishing.vision.endorsement, text: 'Adopted?'}\n") == "\n");
}

TEST_CASE("keys that are unknown or missing") {
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "rewrod:\n"
                          "  - {question: establishing.vision.endorsement, text: 'Adopted?'}\n") == R"(
6:1+6 error MET001: there is no key `rewrod` here
  help Did you mean `reword`?
)");
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "reword:\n"
                          "  - {question: establishing.vision.endorsement, text: 'Adopted?'}\n") == R"(
2:7+12 error MET002: the key `version` is missing
  at   overlay
  help Add the key with its value.
)");
    CHECK(telling::method("hello: 1\n") == R"(
1:1+5 error MET002: the key `method` is missing: `method` or `overlay` must stand at the top
  help Add the key with its value.
)");
}

TEST_CASE("values that are not what the key takes") {
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: first\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "reword:\n"
                          "  - {question: establishing.vision.endorsement, text: 'Adopted?'}\n") == R"(
3:12+5 error MET003: `first` stands where a whole number from 1 to 9999 is expected
  at   overlay.version
  help Write what is expected there.
)");
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "add:\n"
                          "  - {to: establishing.vision, id: a, kind: opened, text: 'A?'}\n") == R"(
7:44+6 error MET003: `opened` stands where `open` or `closed` is expected
  at   establishing.vision.a.kind
  help Did you mean `open`?
)");
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: ''\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "reword:\n"
                          "  - {question: establishing.vision.endorsement, text: 'Adopted?'}\n") == R"(
4:10+2 error MET010: `title` is empty
  at   overlay.title
  help Fill it in, or remove it.
)");
}

TEST_CASE("what stands twice is shown with the first") {
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "reword:\n"
                          "  - {question: establishing.vision.endorsement, text: 'Adopted?'}\n"
                          "  - {question: establishing.vision.endorsement, text: 'Again?'}\n") == R"(
8:16+31 error MET004: `establishing.vision.endorsement` stands here a second time
  at   establishing.vision.endorsement
  help Give one of the two another id, or remove it.
  7:16+31 first here
)");
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "add:\n"
                          "  - {to: establishing.vision, id: endorsement, kind: closed, text: 'A?'}\n") == R"(
7:35+11 error MET004: `endorsement` stands here a second time: the base has it already
  at   establishing.vision.endorsement
  help Give one of the two another id, or remove it.
)");
}

TEST_CASE("what is not there") {
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "reword:\n"
                          "  - {question: establishing.vision.endorsment, text: 'Adopted?'}\n") == R"(
7:16+30 error MET005: there is no question `establishing.vision.endorsment`
  at   establishing.vision.endorsment
  help Did you mean `establishing.vision.endorsement`?
)");
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "add:\n"
                          "  - {to: establishing.visions, id: a, kind: closed, text: 'A?'}\n") == R"(
7:10+20 error MET005: there is no step, cell or theme `establishing.visions`
  at   add.a.to
  help Did you mean `establishing.vision`?
)");
}

TEST_CASE("weights") {
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "weigh:\n"
                          "  - {question: establishing.vision.endorsement, weight: 0}\n") == R"(
7:57+1 error MET006: `0` is no weight; a weight is a number above 0 and up to 100
  at   weigh.weight
  help Write a number such as 2 or 0.5, or retire the question.
)");
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "weigh:\n"
                          "  - {question: establishing.vision.endorsement, weight: 2}\n"
                          "  - {question: establishing.value.horizons, weight: 0.5}\n") == R"(
6:1+5 note MET011: 2 questions have not the usual weight
  help Leave the weights out where figures are to be compared.
)");
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "weigh:\n"
                          "  - {question: establishing.vision.endorsement, weight: 1}\n") == R"(
7:57+1 warning MET009: the entry on `establishing.vision.endorsement` changes nothing: it has this weight already
  at   establishing.vision.endorsement
  help Remove the entry.
)");
}

TEST_CASE("places of a record") {
    CHECK(telling::method(
              "overlay:\n"
              "  id: example-city\n"
              "  version: 1\n"
              "  title: Example\n"
              "  base: {id: innovation-atelier, version: 1}\n"
              "add:\n"
              "  - {to: establishing.vision, id: a, kind: open, at: coordination.decision, text: 'A?'}\n"
              "  - {to: establishing.vision, id: b, kind: open, at: stakeholders.gains.short-term, text: "
              "'B?'}\n") == R"(
7:54+21 error MET007: a record has no place `coordination.decision`
  at   establishing.vision.a.at
  help Did you mean `coordination.decisions`?
)");
}

TEST_CASE("an overlay is laid over the method that it was written for") {
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 9}\n"
                          "reword:\n"
                          "  - {question: establishing.vision.endorsement, text: 'Adopted?'}\n") == R"(
5:43+1 error MET008: the overlay is written for version `9`, and laid over version `1`
  at   overlay.base.version
  help Lay it over the method that it names, or check each entry against this one and change `base`.
)");
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: inovation-atelier, version: 1}\n"
                          "reword:\n"
                          "  - {question: establishing.vision.endorsement, text: 'Adopted?'}\n") == R"(
5:14+17 error MET008: the overlay is written for `inovation-atelier`, and laid over `innovation-atelier`
  at   overlay.base.id
  help Did you mean `innovation-atelier`?
)");
}

TEST_CASE("an overlay without effect, and one of which not all was understood") {
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n") == R"(
1:1+7 warning MET009: the entry on `overlay` changes nothing: it adds, rewords, weighs, describes, retires and advises nothing
  at   overlay
  help Remove the entry.
)");
    CHECK(telling::method("overlay:\n"
                          "  id: example-city\n"
                          "  version: 1\n"
                          "  title: Example\n"
                          "  base: {id: innovation-atelier, version: 1}\n"
                          "reword: [\n") == R"(
6:9+1 error SYN018: a `[` is opened here and never closed by `]`
  help Put the `]` behind its last entry.
)");
}

TEST_CASE("a record names the method that rates it") {
    CHECK(telling::record("method: {id: innovation-atelier, version: 1}\n") == "\n");
    CHECK(telling::record("method: {id: innovation-ateliers}\n") == R"(
5:14+19 error MET012: the record is rated by `innovation-ateliers`, and the method in use is `innovation-atelier`
  at   method.id
  help Did you mean `innovation-atelier`?
)");
    CHECK(telling::record("method: {id: own-method, version: 3}\n") == R"(
5:14+10 error MET012: the record is rated by `own-method`, and the method in use is `innovation-atelier`
  at   method.id
  help Use the method that the record names with `--method`, or under `method` in `.atelier.yaml`.
)");
    CHECK(telling::record("method: {id: innovation-atelier, version: 7}\n") == R"(
5:43+1 warning MET013: the record is rated by version 7, and version 1 is in use
  at   method.version
  help Use a newer atelier or method file, or look through the ratings and write the version in use.
)");
    CHECK(telling::record("method: {id: innovation-atelier, version: 0}\n") == R"(
5:43+1 warning MET013: the record is rated by version 0, and version 1 is in use
  at   method.version
  help Look through the ratings, and then write the version in use.
)");
}

TEST_CASE("under an overlay, records of the base and of the overlay are both at home") {
    const method::Loaded loaded =
        asking::read_method({"overlay.yaml",
                             "overlay: {id: example-city, version: 4, title: Example, base: {id: "
                             "innovation-atelier, version: 1}}\n"
                             "weigh: [{question: establishing.vision.endorsement, weight: 2}]\n"});
    REQUIRE(loaded.usable);
    const auto told = [&](const std::string& pin) {
        const rules::Sheet sheet = asking::read_sheet(
            {"a", "atelier: 1\nid: a\nname: A\nphase: maturing\nmethod: " + pin + "\n"}, loaded.method);
        return telling::tell(sheet.document.source, asking::check(sheet, loaded.method, telling::settings()));
    };
    CHECK(told("{id: innovation-atelier, version: 1}") == "\n");
    CHECK(told("{id: example-city, version: 4}") == "\n");
    CHECK(told("{id: example-city, version: 3}") == R"(
5:37+1 warning MET013: the record is rated by version 3, and version 4 is in use
  at   method.version
  help Look through the ratings, and then write the version in use.
)");
}

}  // namespace
