#include <string>
#include <vector>

#include "catch.hpp"
#include "text_sample.hpp"

namespace atelier::emit::plain {

TEST_CASE("a finding shows what, where, why and what to do", "[text]") {
    const text::Source source{"examples/blocked/atelier.yaml", std::string{record}};
    CHECK(text(source, {follow_up()}) == R"(
examples/blocked/atelier.yaml:5:18: error CLM008: follow-ups are rated as
    assigned, but one has no owner

   5 │     follow-ups: [{action: ask for the load profile, due: 2026-03-01}]
     │                  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
     │                  no owner
     ┆
  14 │       follow-up: fully
     │                  ───── the claim

  why   What nobody owns is seldom done; the method asks that every follow-up is
        assigned.
  help  Name a stakeholder as its owner (municipality, developer,
        grid-operator), or rate the question `partly`.
        atelier explain CLM008

1 error in 1 record.
)");
    CHECK(text(source, {follow_up()}, columns(40)) == R"(
examples/blocked/atelier.yaml:5:18:
    error CLM008: follow-ups are rated
    as assigned, but one has no owner

   5 │ …{action: ask for the load profi…
     │  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
     │  no owner
     ┆
  14 │       follow-up: fully
     │                  ───── the claim

  why   What nobody owns is seldom done;
        the method asks that every
        follow-up is assigned.
  help  Name a stakeholder as its owner
        (municipality, developer,
        grid-operator), or rate the
        question `partly`.
        atelier explain CLM008

1 error in 1 record.
)");
    CHECK(text(source, {follow_up()}, columns(200)) == R"(
examples/blocked/atelier.yaml:5:18: error CLM008: follow-ups are rated as assigned, but one has no owner

   5 │     follow-ups: [{action: ask for the load profile, due: 2026-03-01}]
     │                  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ no owner
     ┆
  14 │       follow-up: fully
     │                  ───── the claim

  why   What nobody owns is seldom done; the method asks that every follow-up is assigned.
  help  Name a stakeholder as its owner (municipality, developer, grid-operator), or rate the
        question `partly`.
        atelier explain CLM008

1 error in 1 record.
)");
    CHECK(text(source, {follow_up()}, in_ascii()) == R"(
examples/blocked/atelier.yaml:5:18: error CLM008: follow-ups are rated as
    assigned, but one has no owner

   5 |     follow-ups: [{action: ask for the load profile, due: 2026-03-01}]
     |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
     |                  no owner
     :
  14 |       follow-up: fully
     |                  ----- the claim

  why   What nobody owns is seldom done; the method asks that every follow-up is
        assigned.
  help  Name a stakeholder as its owner (municipality, developer,
        grid-operator), or rate the question `partly`.
        atelier explain CLM008

1 error in 1 record.
)");
}

TEST_CASE("colour adds nothing but colour", "[text]") {
    Look look;
    look.colour = true;
    const std::string painted = text(record, {follow_up(), missing("vision")}, look);
    std::string bare;
    for (std::size_t at = 0; at < painted.size(); ++at) {
        if (painted[at] == '\x1b')
            at = painted.find('m', at);
        else
            bare += painted[at];
    }
    CHECK(bare == text(record, {follow_up(), missing("vision")}));
    CHECK(painted.find("\x1b[1ma.yaml:5:18:\x1b[0m \x1b[1;31merror CLM008:\x1b[0m follow-ups") !=
          std::string::npos);
    CHECK(painted.find("\x1b[1;31m━━━━━━━━") != std::string::npos);
    CHECK(painted.find("\x1b[36mthe claim\x1b[0m") != std::string::npos);
    CHECK(painted.find("  \x1b[1mwhy\x1b[0m   What") != std::string::npos);
    CHECK(painted.find("\x1b[36mnote PHA001:\x1b[0m") != std::string::npos);
    const std::string warned =
        text(record, {finding("EVD001", Severity::warning, "unused", span_of(record, "a1"))}, look);
    CHECK(warned.find("\x1b[33mwarning EVD001:\x1b[0m unused") != std::string::npos);
}

TEST_CASE("a text from a stranger stays a text", "[text]") {
    const std::string bytes = "x: \"\x1b[2J\u202E ##[error]boo\"\n::error::y\n";
    Finding each = finding("SYN001", Severity::error, "key `\x1b]0;t\a` is\n::error::not known",
                           span_of(bytes, "\x1b[2J\u202E"), "\x1b[31m\nlabel");
    each.help = "##[warning] Did you mean `\u200B`?";
    each.why = "::stop::";
    each.related = {{span_of(bytes, "::error"), "::set::"}};
    CHECK(text(text::Source{"::error::\x1b\n.yaml", bytes}, {each}) == R"(
\u{3a}\u{3a}error:\u{3a}\u{1b}\u{a}.yaml:1:5: error SYN001: key
    `\u{1b}]0;t\u{7}` is :\u{3a}error:\u{3a}not known

  1 │ x: "\u{1b}[2J\u{202e} ##\u{5b}error]boo"
    │     ━━━━━━━━━━━━━━━━━ \u{1b}[31m label
  2 │ ::error::y
    │ ─────── :\u{3a}set:\u{3a}

  why   :\u{3a}stop:\u{3a}
  help  ##\u{5b}warning] Did you mean `\u{200b}`?
        atelier explain SYN001

1 error in 1 record.
)");
}

}  // namespace atelier::emit::plain
