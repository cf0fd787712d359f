#include "portfolio_sample.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "build_sample.hpp"
#include "catch.hpp"
#include "emit/json/json.hpp"
#include "emit/markdown/markdown.hpp"
#include "emit/support/width.hpp"
#include "emit/text/text.hpp"
#include "rendered.hpp"

namespace {

using namespace atelier;
namespace sample = emit::sample;

const method::Method small = sample::method_with_strategy();
const emit::Run run{sample::day("2026-09-01"), small};

emit::Look look(std::size_t width, bool unicode = true, bool verbose = false) {
    emit::Look out;
    out.width = width;
    out.unicode = unicode;
    out.verbose = verbose;
    return out;
}

std::string text_of(const portfolio::Portfolio& all, const emit::Look& look = {}) {
    return "\n" + sample::written(*emit::plain::portfolio(run, look), all);
}

std::string markdown_of(const portfolio::Portfolio& all, const emit::Look& look = {}) {
    return sample::written(*emit::markdown::portfolio(run, look), all);
}

std::string json_of(const portfolio::Portfolio& all) {
    return sample::written(*emit::json::portfolio(run, {}), all);
}

const emit::Format& csv() {
    for (const emit::Format* format : emit::all_formats())
        if (format->name == "csv") return *format;
    FAIL("there is no csv");
    return *emit::all_formats().front();
}

std::string csv_of(const portfolio::Portfolio& all) {
    return sample::written(*csv().portfolio(run, {}), all);
}

bool has(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t out = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos;
         at = text.find(what, at + what.size()))
        ++out;
    return out;
}

std::size_t widest(std::string_view text) {
    std::size_t most = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        most = std::max(most, emit::width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return most;
}

}  // namespace

TEST_CASE("a portfolio in text, on a common terminal", "[portfolio]") {
    CHECK(text_of(sample::three()) == R"(
3 ateliers, as of 1 September 2026

The gate that each stands before
  mills   maturing       Maturing: blocked, 2 of 7 still open
  port *  establishing   Establishing: passed on condition, 1 open item in hand
  quay    preconditions  Establishing: not yet due

Building blocks
         vision    learning
  mills  0.33–0.67 0.50
  port * 0.33–0.67 0.50
  quay   –         –

  * not comparable with the others:
    port is rated by `innovation-atelier 2`

What they lack most often
  1 of 1  Are lessons recorded and synthesised systematically?
          maturing.learning.synthesis
  2 of 3  A challenge statement that is clearly put and validated
          preconditions.outputs.challenge-statement

Strategies in use, and what became of them
  Make knowledge move: Exchange with others
    1 trying (port); 1 kept (mills); 1 without a state (quay)
    mills: Two by two. Learned: It holds.
  1 action names no strategy of the method.

Hypotheses that more than one tests
  “Parking halves.”
    mills (supported)
    port (no state)
  About the theme `grid`
    mills (open): It is full.
    quay (testing): It is not.

Lessons of one where another is weak
  Are lessons recorded and synthesised systematically?
  maturing.learning.synthesis
    From port: Write it down. It changed: The minutes.
    For mills (partly)
  Preconditions: Clarify the central challenge
  preconditions.challenge
    From mills: Ask first.
    For quay (unanswered)

From 0 (nothing in place) to 1 (all in place): the least and the most that open
answers can make of it. Scale and bands are atelier's own; the method sets none.
Order is by id. There is no ranking: ateliers differ in phase, task and age.
)");
}

TEST_CASE("a narrow terminal has the gates apart, a very narrow one no table", "[portfolio]") {
    const std::string narrow = text_of(sample::three(), look(60));
    CHECK(has(narrow, "\nThe gate that each stands before\n  mills   maturing"));
    CHECK(has(narrow, "\nBuilding blocks\n         vision    learning\n  mills  0.33–0.67 0.50\n"));
    const std::string tiny = text_of(sample::three(), look(24));
    CHECK(has(tiny,
              "  mills\n    says it is in\n    maturing\n    Maturing: blocked, 2\n    of 7 still open\n"));
    CHECK(has(tiny, "0.33–0.67"));
    for (const std::size_t width : {20U, 24U, 40U, 60U, 72U, 80U, 110U, 200U}) {
        INFO(width);
        CHECK(widest(text_of(sample::three(), look(width))) <= std::min<std::size_t>(width, 110));
        CHECK(widest(text_of(sample::three(), look(width, true, true))) <= std::min<std::size_t>(width, 110));
    }
}

TEST_CASE("in ASCII all of it still reads", "[portfolio]") {
    const std::string text = text_of(sample::three(), look(80, false, true));
    CHECK(has(text, "  mills  0.33-0.67 0.50\n"));
    CHECK(has(text, "\"Parking halves.\""));
    for (const char c : text) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("verbose shows cells, who lacks what, and all entries", "[portfolio]") {
    portfolio::Portfolio all = sample::three();
    for (std::size_t i = 0; i < 6; ++i) all.lacking.push_back(all.lacking.front());
    const std::string brief = text_of(all);
    CHECK(has(brief, "\n  and 3 more: --verbose\n"));
    CHECK_FALSE(has(brief, "3 Maturing"));
    const std::string whole = text_of(all, look(80, true, true));
    CHECK_FALSE(has(whole, "--verbose"));
    CHECK(has(whole, "\n3 Maturing\n         vision    learning\n  mills  0.33      0.33\n"));
    // A phase that is due for nobody has no table, and a row that is not due there no line.
    CHECK_FALSE(has(whole, "4 Continuation"));
    CHECK_FALSE(has(whole.substr(whole.find("2 Establishing"), whole.find("3 Maturing")), "  quay   –"));
    CHECK(has(whole, "mills (not complete yet) and quay (not complete yet)"));
    CHECK(count(whole, "mills (partly)\n") == 7 + 1);
}

TEST_CASE("quiet leaves out what is said of the figures", "[portfolio]") {
    emit::Look quiet;
    quiet.quiet = true;
    CHECK_FALSE(has(text_of(sample::three(), quiet), "ranking"));
    CHECK_FALSE(has(markdown_of(sample::three(), quiet), "ranking"));
}

TEST_CASE("labels with the same beginning are not cut to the same", "[portfolio]") {
    portfolio::Portfolio all = sample::three();
    all.rows[0].label = "a-very-long-name-of-an-atelier (records/one.atelier.yaml)";
    all.rows[1].label = "a-very-long-name-of-an-atelier (records/two.atelier.yaml)";
    const std::string text = text_of(all, look(70));
    CHECK(count(text, "\n  a-very-long-name-of-an-atelier (records/one.atelier.yaml)\n") == 2);
    CHECK(count(text, "\n  a-very-long-name-of-an-atelier (records/two.atelier.yaml) *\n") == 2);
}

TEST_CASE("groups have headings with a count", "[portfolio]") {
    portfolio::Portfolio all = sample::three();
    all.by = portfolio::By::phase;
    all.groups = {{"preconditions", {2}}, {"maturing", {0, 1}}, {"", {}}};
    CHECK(has(text_of(all), "  Preconditions (1 atelier)\n  quay "));
    CHECK(has(text_of(all), "\n  Maturing (2 ateliers)\n  mills "));
    CHECK(has(markdown_of(all), "#### Maturing (2 ateliers)\n\n| Atelier |"));
    const auto json = nlohmann::json::parse(json_of(all));
    CHECK(json["by"] == "phase");
    CHECK(json["groups"][1] ==
          nlohmann::json{{"key", "maturing"}, {"count", 2}, {"ateliers", {"mills", "port"}}});
    all.by = portfolio::By::city;
    all.groups = {{"Weirbridge", {0, 1}}, {"", {2}}};
    CHECK(has(text_of(all), "  No city named (1 atelier)\n"));
    const std::string lines = csv_of(all);
    CHECK(lines.find("\"port\"") < lines.find("\"quay\""));
}

TEST_CASE("csv for Excel has a mark, semicolons and decimal commas", "[portfolio]") {
    emit::Run excel = run;
    excel.excel = true;
    const std::string lines = sample::written(*csv().portfolio(excel, {}), sample::three());
    CHECK(lines.starts_with("\xEF\xBB\xBF\"atelier\";\"id\";\"name\";"));
    CHECK(has(lines, ";\"0,3333\";"));
    CHECK_FALSE(has(lines, "\"0.3333\""));
    CHECK_FALSE(has(lines, "\",\""));
    CHECK(lines.ends_with("\r\n"));
}

TEST_CASE("a portfolio of nobody, and one of few things, say so", "[portfolio]") {
    portfolio::Portfolio none;
    none.unjudged = 2;
    CHECK(text_of(none) == "\n0 ateliers, as of 1 September 2026; 2 records cannot be judged\n");
    CHECK(markdown_of(none) == "## 0 ateliers, as of 1 September 2026\n\n2 records cannot be judged.\n\n");
    portfolio::Portfolio alone;
    alone.rows = {sample::row("alone", 2)};
    alone.rows[0].before = method::none;
    alone.rows[0].gate.reset();
    const std::string text = text_of(alone);
    CHECK(has(text, "1 atelier, as of"));
    CHECK(has(text, "every gate passed"));
    CHECK(has(text, "Nothing that is due is lacking."));
    CHECK(has(text, "No action names a strategy of the method."));
    CHECK(has(text, "No two ateliers test the same"));
    CHECK(has(text, "No lesson is about something in which another atelier is weak."));
    alone.rows[0].phase = method::none;
    CHECK(has(text_of(alone), "names no phase yet"));
}

TEST_CASE("a portfolio in Markdown", "[portfolio]") {
    const std::string markdown = markdown_of(sample::three());
    CHECK(has(markdown, R"(
| Atelier | Says it is in | Gate | Vision, mission & strategy | Learning & knowledge diffusion |
|---|---|---|---:|---:|
| mills | maturing | Maturing: blocked, 2 of 7 still open | 0.33–0.67 | 0.50 |
| port \* | establishing | Establishing: passed on condition, 1 open item in hand | 0.33–0.67 | 0.50 |
| quay | preconditions | Establishing: not yet due | – | – |

\* Not comparable with the others:

- port is rated by `innovation-atelier 2`
)"));
    CHECK(has(markdown,
              "- **1 of 1**: Are lessons recorded and synthesised systematically? "
              "(`maturing.learning.synthesis`)\n"));
    CHECK(has(markdown, "  - mills: Two by two. Learned: It holds.\n"));
    CHECK(has(markdown, "- About the theme `grid`\n  - mills (open): It is full.\n"));
    CHECK(has(markdown, "  - From port: Write it down. It changed: The minutes.\n  - For mills (partly)\n"));
    CHECK(has(markdown, "There is no ranking"));
    CHECK(has(markdown_of(sample::three(), look(80, true, true)), "### 3 Maturing\n\n| Atelier | Vision"));
}

TEST_CASE("texts of records stay words in Markdown, and lines in a terminal", "[portfolio]") {
    const sample::Rendered tame = sample::render(markdown_of(sample::with_text(sample::three(), "tame")));
    for (const std::string& text : sample::hostile_texts()) {
        INFO(text);
        const portfolio::Portfolio all = sample::with_text(sample::three(), text);
        const sample::Rendered shown = sample::render(markdown_of(all));
        CHECK(shown.active() == 0);
        CHECK(shown.styled() == tame.styled());
        CHECK(shown.count("table_row") == tame.count("table_row"));
        CHECK(shown.count("item") == tame.count("item"));
        CHECK(shown.count("heading") == tame.count("heading"));
        for (const std::size_t width : {40U, 80U, 110U}) {
            const std::string plain = text_of(all, look(width, true, true));
            CHECK(plain.find('\x1b') == std::string::npos);
            CHECK_FALSE(has(plain, "\n::"));
            CHECK_FALSE(has(plain, "##["));
            CHECK(widest(plain) <= width);
        }
        const auto json = nlohmann::json::parse(json_of(all));
        CHECK(json["ateliers"].size() == 3);
        CHECK(json["lessons"].size() == 2);
        // One header, and for each row two blocks and six groups.
        CHECK(count(csv_of(all), "\r\n") == 1 + 3 * 8);
    }
}

TEST_CASE("a portfolio in CSV has a line for each figure", "[portfolio]") {
    const std::string lines = csv_of(sample::three());
    CHECK(lines.substr(0, lines.find("\r\n")) ==
          R"("atelier","id","name","city","country","file","phase","gate","result","profile","basis",)"
          R"("blockers","conditions",)"
          R"("level","figure","due","low","high","point","answered","applicable","insufficient_basis",)"
          R"("comparable","remarks","title","asked","waived","supported_low","supported_high","claims",)"
          R"("contradicted","unbacked","errors","scale")");
    CHECK(has(
        lines,
        "\r\n"
        R"("mills","mills","Name of mills","Weirbridge","IE","mills.atelier.yaml","maturing",)"
        R"("maturing","blocked","largely","claimed","2","0","block","vision","true","0.3333","0.6667","0.3333","2",)"
        R"("3","false","true","","Vision, mission & strategy","7","0","0.3333","0.6667","0","0","0","0",)"
        R"("atelier's own, from 0 to 1; no ranking")"
        "\r\n"));
    CHECK(has(lines, R"("quay.atelier.yaml","preconditions","establishing","not-yet-due","largely",)"
                     R"("claimed","2","0","theme",)"
                     R"("continuation.finance","false","","","","0","0")"));
    CHECK(has(lines, R"("false","false","is rated by `innovation-atelier 2`",)"));
    CHECK(count(lines, "\r\n") == 1 + 3 * 8);
    CHECK(count(lines, "\n") == count(lines, "\r\n"));
}

TEST_CASE("a record that cannot be judged has a line in CSV", "[portfolio]") {
    const auto writer = csv().portfolio(run, {});
    const text::Source source{"a.yaml", ""};
    const std::vector<diag::Finding> errors;
    std::string out;
    writer->unjudged({"a.yaml", "a", source, errors, "it has to be put right first"}, out);
    CHECK(has(out, "\"a\",\"a\",\"\",\"\",\"\",\"a.yaml\","));
    CHECK(has(out, "\"cannot be judged: it has to be put right first\""));
    std::string header;
    writer->begin(header);
    CHECK(count(out, "\",\"") == count(header, "\",\""));
}

TEST_CASE("a portfolio in JSON", "[portfolio]") {
    const auto json = nlohmann::json::parse(json_of(sample::three()));
    CHECK(json["schema"] == "atelier.portfolio");
    CHECK(json["version"] == 1);
    CHECK(json["anonymous"] == false);
    CHECK(json["by"].is_null());
    CHECK(has(json["remark"].get<std::string>(), "There is no ranking"));
    const auto& first = json["ateliers"][0];
    CHECK(first["gate"] == nlohmann::json{{"phase", "maturing"},
                                          {"result", "blocked"},
                                          {"profile", "largely"},
                                          {"basis", "claimed"},
                                          {"asked", 7},
                                          {"waived", 0},
                                          {"blockers", 2},
                                          {"conditions", 0}});
    CHECK(first["blocks"][0]["low"] == 0.3333);
    CHECK(first["comparable"] == true);
    CHECK(first["cells"].size() == 4);
    CHECK(first["steps"].size() == 1);
    CHECK(first["themes"].size() == 1);
    CHECK(json["ateliers"][1]["rated_by"] == "innovation-atelier 2");
    CHECK(json["ateliers"][1]["comparable"] == false);
    CHECK(json["ateliers"][2]["gate"]["result"].is_null());
    CHECK(json["ateliers"][2]["blocks"][0]["low"].is_null());
    CHECK(json["lacking"][0]["ateliers"][0] == nlohmann::json{{"atelier", "mills"}, {"rating", "partly"}});
    CHECK(json["lacking"][1]["kind"] == "output");
    CHECK(json["lacking"][1]["ateliers"][1]["rating"].is_null());
    CHECK(json["strategies"][0]["kept"] == 1);
    CHECK(json["strategies"][0]["trials"][2]["state"].is_null());
    CHECK(json["other_actions"] == 1);
    CHECK(json["hypotheses"][1]["same"] == "theme");
    CHECK(json["lessons"][0]["for"][0] == nlohmann::json{{"atelier", "mills"},
                                                         {"question", "maturing.learning.synthesis"},
                                                         {"rating", "partly"}});
    CHECK(json["lessons"][1]["about"] == "preconditions.challenge");
    CHECK(json["lessons"][1]["lessons"][0]["changed"].is_null());
}

TEST_CASE("a gate that asks more than usual says so", "[portfolio]") {
    portfolio::Portfolio all = sample::three();
    for (portfolio::Row& row : all.rows) row.basis = gate::Basis::supported;
    all.rows[1].profile = gate::Profile::iso33020;
    const std::string text = text_of(all, look(200));
    CHECK(has(text, "Maturing: blocked, 2 of 7 still open, with evidence\n"));
    CHECK(has(text, "Establishing: passed on condition, 1 open item in hand, by iso33020, with evidence\n"));
    CHECK(has(text, "Establishing: not yet due\n"));
    CHECK(nlohmann::json::parse(json_of(all))["ateliers"][1]["gate"]["profile"] == "iso33020");
    CHECK(has(csv_of(all), R"("conditional","iso33020","supported","0","1",)"));
}

TEST_CASE("letters are explained where they stand", "[portfolio]") {
    portfolio::Portfolio all = sample::three();
    portfolio::anonymise(all);
    for (const std::string& text : {text_of(all), markdown_of(all)})
        CHECK(has(text, "Ateliers are called A, B, C"));
    CHECK_FALSE(has(text_of(sample::three()), "Ateliers are called"));
}
