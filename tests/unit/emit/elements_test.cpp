#include "catch.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "elements_sample.hpp"
#include "emit/format.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/remarks.hpp"
#include "emit/support/width.hpp"
#include "emit/text/capacity_line.hpp"

namespace {

using namespace atelier;

const method::Method method_with_elements = emit::sample::element_method();
const emit::Run run{emit::sample::day("2026-09-01"), method_with_elements};

[[nodiscard]] emit::Look look(std::size_t width, bool terminal, bool unicode = true) {
    emit::Look out;
    out.width = width;
    out.terminal = terminal;
    out.unicode = unicode;
    return out;
}

[[nodiscard]] std::string written(std::string_view format, const record::Record& record,
                                  const emit::Look& look) {
    const score::RecordScore score = emit::sample::element_score(record, method_with_elements);
    std::string out;
    for (const emit::Format* each : emit::all_formats()) {
        if (each->name != format) continue;
        const auto writer = each->scores(run, look);
        writer->begin(out);
        writer->item({"atelier.yaml", record, score, emit::Level::element}, out);
        writer->end({}, out);
    }
    return out;
}

[[nodiscard]] std::size_t widest(std::string_view text) {
    std::size_t most = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        most = std::max(most, emit::width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return most;
}

}  // namespace

TEST_CASE("elements text: bars, how each is rated, and that it is a view of its own") {
    CHECK(written("text", emit::sample::element_record(), look(80, true)) ==
          R"(Republica, Buiksloterham                                               Amsterdam
as of 1 September 2026, says it is in maturing

  Leadership  1 of 2 open       ██▒▒▒▒▒▒▒░░░░  0.33 [0.17–0.67], 1 of 2 answered
      weakest: Find champions (unknown)
  Network     largely in place  █████████░░░░  0.67 [0.67–0.67], 1 of 1 answered
      rated as a whole
  Learning    –                 ▒▒▒▒▒▒▒▒▒▒▒▒▒  – [0.00–1.00], 0 of 2 answered
      not rated yet

Innovation capacity is a view of its own: it counts in no block and at no gate.
From 0 (nothing in place) to 1 (all in place): █ is in place, ▒ depends on open
answers, ░ is missing. The words are the band of the least, at most one step
above the weakest action; while any is open there is none. Scale and bands are
atelier's own; the method sets none. More: atelier explain score
)");
}

TEST_CASE("elements text: in a pipe the figures stand beside") {
    emit::Look quiet = look(80, false);
    quiet.quiet = true;
    CHECK(written("text", emit::sample::element_record(), quiet) ==
          R"(Republica, Buiksloterham                                               Amsterdam
as of 1 September 2026, says it is in maturing

  Leadership  1 of 2 open       0.33 [0.17–0.67], 1 of 2 answered
      weakest: Find champions (unknown)
  Network     largely in place  0.67 [0.67–0.67], 1 of 1 answered
      rated as a whole
  Learning    –                 – [0.00–1.00], 0 of 2 answered
      not rated yet
)");
}

TEST_CASE("elements text: a record that rates none says how to begin") {
    CHECK(written("text", emit::sample::small_record(), look(80, false)) ==
          R"(Republica, Buiksloterham                                               Amsterdam
as of 1 September 2026, says it is in maturing

Innovation capacity is not rated yet. To begin: `atelier checklist --element
--blank`

Innovation capacity is a view of its own: it counts in no block and at no gate.
)");
}

TEST_CASE("elements text: no line is wider than the terminal") {
    for (const bool terminal : {false, true})
        for (const bool unicode : {false, true})
            for (std::size_t columns = 20; columns <= 120; ++columns) {
                const std::string out =
                    written("text", emit::sample::element_record(), look(columns, terminal, unicode));
                INFO(columns << '\n' << out);
                REQUIRE(widest(out) <= columns);
                if (!unicode) REQUIRE(out == emit::escape::ascii(out));
            }
}

TEST_CASE("elements concise: addresses that no block has") {
    CHECK(written("concise", emit::sample::element_record(), {}) ==
          R"(atelier.yaml: innovation-capacity.leadership 0.33 [0.17-0.67] 1 of 2
atelier.yaml: innovation-capacity.network 0.67 [0.67-0.67] 1 of 1 as a whole
atelier.yaml: innovation-capacity.learning - [0.00-1.00] 0 of 2
)");
}

TEST_CASE("elements markdown: a table") {
    CHECK(written("markdown", emit::sample::element_record(), {}) == R"(## Republica, Buiksloterham

Amsterdam, as of 1 September 2026, says it is in `maturing`

| Element | Point | Range | Answered | Band | Weakest action |
|---|---:|---:|---|---|---|
| Leadership | 0.33 | 0.17–0.67 | 1 of 2 | 1 of 2 open | Find champions (unknown) |
| Network | 0.67 | 0.67–0.67 | 1 of 1, rated as a whole | largely in place | |
| Learning | – | 0.00–1.00 | 0 of 2, not rated yet | – | |

Innovation capacity is a view of its own: it counts in no block and at no gate. From 0 (nothing in place) to 1 (all in place); the range is the least and the most that open answers can make of it. The scale and bands are atelier's own; the method sets none. More: `atelier explain score`
)");
    CHECK(
        written("markdown", emit::sample::small_record(), {}).find("Innovation capacity is not rated yet.") !=
        std::string::npos);
}

TEST_CASE("elements json: each with its actions, whatever level a text shows") {
    const auto json = nlohmann::json::parse(written("json", emit::sample::element_record(), {}));
    const auto& elements = json.at("records").at(0).at("elements");
    REQUIRE(elements.size() == 3);
    CHECK(elements.at(0) == nlohmann::json::parse(R"({
        "id": "leadership", "title": "Leadership", "low": 0.1667, "high": 0.6667, "point": 0.3333,
        "answered": 1, "applicable": 2, "unknown": 1, "not_applicable": 0, "band": null,
        "weakest": "direction/champions", "as_a_whole": false,
        "actions": [{"id": "agenda", "strategy": "direction", "rating": "partly"},
                    {"id": "champions", "strategy": "direction", "rating": "unknown"}]})"));
    CHECK(elements.at(1).at("as_a_whole") == true);
    CHECK(elements.at(1).at("weakest") == nullptr);
    CHECK(elements.at(1).at("actions").at(0).at("rating") == "unanswered");
    CHECK(elements.at(2).at("point") == nullptr);
    CHECK(elements.at(2).at("weakest") == nullptr);  // both are unanswered
}

TEST_CASE("elements in reports for build services have addresses and fingerprints of their own") {
    const record::Record record = emit::sample::element_record();
    const score::RecordScore score = emit::sample::element_score(record, method_with_elements);
    const emit::Remarks elements =
        emit::remarks_of({"atelier.yaml", record, score, emit::Level::element}, run, {});
    REQUIRE(elements.all.size() == 3);
    CHECK(elements.all[2].address == "innovation-capacity.learning");
    CHECK(elements.all[1].message ==
          "Network (innovation-capacity.network): 0.67 [0.67–0.67], 1 of 1 answered, largely in place.");
    const emit::Remarks blocks =
        emit::remarks_of({"atelier.yaml", record, score, emit::Level::block}, run, {});
    CHECK(blocks.all[1].address == "learning");
    CHECK(blocks.all[1].fingerprint != elements.all[2].fingerprint);
}

TEST_CASE("the line of innovation capacity folds between its elements") {
    using emit::text_format::capacity_line;
    const auto elements = score::elements(emit::sample::element_record(), method_with_elements);
    CHECK(capacity_line(elements, look(80, true)) ==
          R"(  Innovation capacity  leadership 0.17 to 0.67 · network 0.67 ·
                       learning not rated
)");
    CHECK(capacity_line(elements, look(60, true, false)) == R"(  Innovation capacity  leadership 0.17 to 0.67,
                       network 0.67, learning not rated
)");
    CHECK(capacity_line(elements, look(40, true)) == R"(  Innovation capacity
    leadership 0.17 to 0.67 ·
    network 0.67 · learning not rated
)");
    CHECK(capacity_line(score::elements(emit::sample::small_record(), method_with_elements), look(80, true))
              .empty());
    for (const bool unicode : {false, true})
        for (std::size_t columns = 20; columns <= 120; ++columns) {
            const std::string out = capacity_line(elements, look(columns, true, unicode));
            INFO(columns << '\n' << out);
            REQUIRE(widest(out) <= columns);
            if (!unicode) REQUIRE(out == emit::escape::ascii(out));
        }
}
