#include <string>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;

// Comments that take findings back, where the value that they speak of takes several lines; and how old evidence may be.

namespace {

std::string findings(const std::string& rest, const std::string& config = {}) {
    FakeWorld world;
    world.files.files["a.atelier.yaml"] = "atelier: 1\nid: a\nname: A\nphase: preconditions\n" + rest;
    if (!config.empty()) world.files.files[".atelier.yaml"] = config;
    return world.run({"validate", "--format", "concise", "--select", "PRV,SUP,EVD005"}).out;
}

}  // namespace

TEST_CASE("a comment before a block of text, or on its first line, speaks of all that is in it") {
    CHECK(findings("challenge:\n"
                   "  # atelier: ignore[PRV001] reason=\"a desk\"\n"
                   "  urgency: |\n"
                   "    Write to\n"
                   "    desk@example.org\n")
              .empty());
    CHECK(findings("challenge:\n"
                   "  urgency: >-  # atelier: ignore[PRV001] reason=\"a desk\"\n"
                   "    Write to\n"
                   "    desk@example.org\n"
                   "  statement: desk@example.org\n") ==
          "a.atelier.yaml:9:14: warning PRV001 `challenge.statement` holds what looks like an e-mail "
          "address\n");
    CHECK(findings("challenge:\n"
                   "  boundaries:\n"
                   "    # atelier: ignore[PRV001] reason=\"a desk\"\n"
                   "    - |\n"
                   "      desk@example.org\n"
                   "    - desk@example.org\n") ==
          "a.atelier.yaml:10:7: warning PRV001 `challenge.boundaries` holds what looks like an e-mail "
          "address\n");
}

TEST_CASE("behind the last line of a quoted value, a comment speaks of what stands on that line") {
    CHECK(findings("challenge:\n"
                   "  urgency: \"Write to\n"
                   "    desk@example.org\"  # atelier: ignore[PRV001] reason=\"a desk\"\n")
              .empty());
    CHECK(findings("challenge:\n"
                   "  # atelier: ignore[PRV001] reason=\"a desk\"\n"
                   "  urgency: \"Write to\n"
                   "    desk@example.org\"\n")
              .empty());
}

TEST_CASE("the configured age of evidence speaks where it does not say how long it holds") {
    const std::string text =
        "evidence:\n"
        "  - {id: old, kind: data, date: 2023-08-31}\n"
        "  - {id: just, kind: data, date: 2023-09-01}\n"
        "  - {id: holds, kind: data, date: 2020-01-01, valid-until: 2030-01-01}\n"
        "  - {id: undated, kind: data}\n";
    CHECK(findings(text).empty());
    CHECK(findings(text, "ages: {evidence: 0}\n").empty());
    CHECK(findings(text, "ages: {evidence: 36}\n") ==
          "a.atelier.yaml:6:33: warning EVD005 the evidence `old` is more than 36 months old\n");
}
