#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "findings_sample.hpp"

namespace atelier::emit {

extern const Format concise_format;

namespace {

using diag::Severity;
using sample::finding;
using sample::span_of;

Look in_ascii() {
    Look look;
    look.unicode = false;
    return look;
}

score::Figures figures(std::string_view address, int answered, int applicable, text::Fraction low,
                       text::Fraction high) {
    score::Figures out;
    out.address = address;
    out.answered = answered;
    out.applicable = applicable;
    out.claimed = {low, high, low};
    out.supported = out.claimed;
    return out;
}

/// A method of two questions, as far as a format looks at it.
method::Method small_method() {
    method::Method out;
    out.phases = {{"establishing", "Establishing", "", 1}, {"maturing", "Maturing", "", 2}};
    method::Question first;
    first.address = "establishing.vision.endorsement";
    method::Question second;
    second.address = "maturing.learning.synthesis";
    second.phase = 1;
    out.questions = {first, second};
    return out;
}

std::string scores(const score::RecordScore& score, Level level, const Look& look = {}) {
    const method::Method method = small_method();
    const record::Record record;
    const auto writer = concise_format.scores({text::Date{}, method}, look);
    std::string out;
    writer->begin(out);
    writer->item({"a.yaml", record, score, level}, out);
    writer->end({}, out);
    return out;
}

gate::Point point(std::string_view address, std::string has, std::string needs) {
    gate::Point out;
    out.address = address;
    out.has = std::move(has);
    out.needs = std::move(needs);
    return out;
}

std::string gates(std::string_view file, const gate::Gate& gate) {
    const method::Method method = small_method();
    const record::Record record;
    const auto writer = concise_format.gates({text::Date{}, method}, {});
    std::string out;
    writer->item({file, record, gate, {}}, out);
    return out;
}

}  // namespace

TEST_CASE("a finding in one line", "[concise]") {
    const std::string bytes = "a: 1\r\nb: \u6F22\u5B57 x\n";
    const text::Source source{"dir/a.yaml", bytes};
    auto gone = finding("CLM008", Severity::error, "taken back", {0, 1});
    gone.suppressed = true;
    const std::vector<diag::Finding> findings{
        finding("SYN001", Severity::error, "first: this\n::error::and ##[x]\x1b[2J", {0, 1}, "label"), gone,
        finding("SCH002", Severity::warning, "second", span_of(bytes, "x")),
        finding("PHA001", Severity::note, "it\u2019s at the end",
                {static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(bytes.size())})};
    const auto writer = concise_format.findings(sample::run(), Look{});
    CHECK(sample::write(*writer, source, findings) ==
          R"(dir/a.yaml:1:1: error SYN001 first: this :\u{3a}error:\u{3a}and ##\u{5b}x]\u{1b}[2J
dir/a.yaml:2:7: warning SCH002 second
dir/a.yaml:3:1: note PHA001 it’s at the end
)");
    CHECK(sample::write(*concise_format.findings(sample::run(), in_ascii()), source, findings) ==
          R"(dir/a.yaml:1:1: error SYN001 first: this :\u{3a}error:\u{3a}and ##\u{5b}x]\u{1b}[2J
dir/a.yaml:2:7: warning SCH002 second
dir/a.yaml:3:1: note PHA001 it's at the end
)");
    CHECK(sample::write(*writer, source, {}) == "");
    CHECK(sample::write(*writer, text::Source{"::a\n\u00E9", ""}, {findings[0]}) ==
          R"(\u{3a}\u{3a}a\u{a}é:1:1: error SYN001 first: this :\u{3a}error:\u{3a}and ##\u{5b}x]\u{1b}[2J
)");
}

TEST_CASE("neither width, colour nor verbosity changes what programs read", "[concise]") {
    const text::Source source{"a.yaml", "a: 1\n"};
    const std::vector<diag::Finding> findings{
        finding("SYN001", Severity::error, std::string(300, 'x'), {0, 1})};
    Look look;
    look.width = 40;
    look.colour = true;
    look.verbose = true;
    look.terminal = true;
    CHECK(sample::write(*concise_format.findings(sample::run(), look), source, findings) ==
          "a.yaml:1:1: error SYN001 " + std::string(300, 'x') + "\n");
}

TEST_CASE("a figure in one line", "[concise]") {
    score::RecordScore score;
    score.blocks = {figures("learning", 2, 3, {1, 3}, {2, 3}), figures("capacity", 0, 0, 0, 0),
                    figures("vision", 0, 2, 0, 1)};
    score.blocks[1].claimed = {};
    score.blocks[2].claimed.point = std::nullopt;
    score.groups = {figures("maturing.learning", 1, 1, 1, 1), figures("stabilising.learning", 0, 0, 0, 0)};
    score.groups[0].insufficient_basis = true;
    score.groups[1].due = false;
    score.phases = {figures("maturing", 2, 3, {1, 3}, {2, 3})};
    CHECK(scores(score, Level::block) == R"(a.yaml: learning 0.33 [0.33-0.67] 2 of 3
a.yaml: capacity nothing applies
a.yaml: vision - [0.00-1.00] 0 of 2
)");
    CHECK(scores(score, Level::block, in_ascii()) == scores(score, Level::block));
    CHECK(scores(score, Level::cell) ==
          R"(a.yaml: maturing.learning 1.00 [1.00-1.00] 1 of 1 insufficient basis
a.yaml: stabilising.learning not yet due
)");
    CHECK(scores(score, Level::phase) == R"(a.yaml: maturing 0.33 [0.33-0.67] 2 of 3
)");
}

TEST_CASE("a question in one line", "[concise]") {
    score::RecordScore score;
    score.questions = {{record::State::fully, record::State::partly, true, false},
                       {record::State::unanswered, record::State::unanswered, false, false}};
    CHECK(scores(score, Level::question) == R"(a.yaml: establishing.vision.endorsement fully supported partly
a.yaml: maturing.learning.synthesis not yet due
)");
    score.questions[1] = {record::State::largely, record::State::largely, true, false};
    CHECK(scores(score, Level::question) == R"(a.yaml: establishing.vision.endorsement fully supported partly
a.yaml: maturing.learning.synthesis largely
)");
}

TEST_CASE("a gate in one line for each point and one for its result", "[concise]") {
    gate::Gate gate;
    gate.phase = 1;
    gate.asked = 18;
    gate.blockers = {
        point("establishing.vision.endorsement", "partly", "largely"),
        point("preconditions.outputs.challenge-statement", "no date", "a validation with a date")};
    gate.conditions = {point("maturing.learning.synthesis", "partly", "largely")};
    gate.waived = {point("maturing.learning.transfer", "not", "largely")};
    CHECK(gates("a.yaml", gate) ==
          R"(a.yaml: maturing blocked: establishing.vision.endorsement partly -> largely
a.yaml: maturing blocked: preconditions.outputs.challenge-statement no date -> a validation with a date
a.yaml: maturing conditional: maturing.learning.synthesis partly -> largely
a.yaml: maturing waived: maturing.learning.transfer not -> largely
a.yaml: maturing blocked, 2 of 18 still open
)");
    gate.blockers.clear();
    gate.conditions.clear();
    gate.waived.clear();
    gate.result = gate::Result::passed;
    CHECK(gates("b\n.yaml", gate) == "b\\u{a}.yaml: maturing passed, 18 of 18 met\n");
}

}  // namespace atelier::emit
