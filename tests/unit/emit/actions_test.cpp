#include "catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "emit/actions_report.hpp"
#include "emit/format.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/width.hpp"
#include "rendered.hpp"
#include "score_sample.hpp"

namespace {

using namespace atelier;
using advice::Followed;
using advice::Stage;
using emit::sample::day;

const method::Method small = emit::sample::small_method();
const emit::Run run{day("2026-09-01"), small};
constexpr std::string_view hostile = "::error::x\n- [x] *done* | <b> @all \x1b[31m \u202e";

[[nodiscard]] Followed one(std::string id, Stage stage, std::string change) {
    Followed out;
    out.record = "harbour";
    out.title = "Harbour Heat";
    out.file = "a.atelier.yaml";
    out.id = std::move(id);
    out.stage = stage;
    out.change = std::move(change);
    return out;
}

/// One of each kind: with all that can be said of it, with nothing, and one that is over.
[[nodiscard]] std::vector<Followed> few() {
    Followed full = one("law", Stage::due, "A lawyer of the city sits in every third meeting.");
    full.change_kind = "role-description";
    full.strategy = "boundary-spanning/boundary-spanners";
    full.strategy_text = "Appoint boundary spanners";
    full.smallest_version = "One meeting.";
    full.barrier = "late";
    full.barrier_text = "Law is asked too late.";
    full.question = "establishing.capacity.skills";
    full.question_text = "Are the main skill gaps known and being closed?";
    full.owner = "city";
    full.involved = {"city", "port", "grid"};
    full.start = day("2026-04-01");
    full.review = day("2026-09-15");
    full.state = record::ActionState::trying;
    full.learned = "One hour is enough.";
    Followed over = one("talk", Stage::dropped, "Ten minutes at the end.");
    over.owner = "port";
    over.state = record::ActionState::dropped;
    over.learned = "Nobody stayed.";
    return {full, one("", Stage::planned, ""), over};
}

struct Report {
    std::vector<Followed> actions = few();
    advice::FollowTerms terms{.as_of = day("2026-09-01"), .due = day("2026-10-01"), .only_due = false};
    std::size_t records{1};
    std::vector<emit::NamedRecord> without{};

    [[nodiscard]] std::string write(std::string_view format, const emit::Look& look = {}) const {
        std::string out;
        for (const emit::Format* each : emit::all_formats()) {
            if (each->name != format) continue;
            const auto writer = each->actions(run, look);
            writer->begin(out);
            writer->item({actions, terms, records, without}, out);
            writer->end({}, out);
        }
        return out;
    }
};

[[nodiscard]] std::size_t widest(std::string_view text) {
    std::size_t most = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        most = std::max(most, emit::width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return most;
}

[[nodiscard]] bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

[[nodiscard]] Report with_hostile_texts() {
    Report report;
    Followed& first = report.actions.front();
    for (std::string* text :
         {&first.title, &first.id, &first.change, &first.barrier_text, &first.question, &first.owner,
          &first.involved[1], &first.learned, &first.smallest_version, &first.strategy})
        *text = hostile;
    report.records = 2;
    report.without = {{"none", "c.atelier.yaml", std::string{hostile}}};
    return report;
}

}  // namespace

TEST_CASE("actions text: by stage, with what each is about, who sees to it, and what it lacks") {
    CHECK(Report{}.write("text") == R"(Due by 1 October 2026

  - A lawyer of the city sits in every third meeting.   review 15 September 2026
    `law`: owner `city` with `port` and `grid`, since 1 April 2026, trying
    barrier: Law is asked too late.
    question: Are the main skill gaps known and being closed?
    learned: One hour is enough.

Planned

  - The record does not say what it changes.
    An action: no owner
    It has no owner and no review date, so it covers nothing at a gate.

Dropped

  - Ten minutes at the end.
    `talk`: owner `port`
    learned: Nobody stayed.

3 actions in 1 record: 1 due, 1 planned and 1 dropped.
Due means a review by 1 October 2026, within a month; another day: --due
)");
}

TEST_CASE("actions text: more of each with -v, and nothing below the list with -q") {
    emit::Look verbose;
    verbose.verbose = true;
    const std::string out = Report{}.write("text", verbose);
    CHECK(has(out, "\n    strategy: Appoint boundary spanners (boundary-spanning/boundary-spanners)\n"));
    CHECK(has(out, "\n    smallest version: One meeting.\n"));
    emit::Look quiet;
    quiet.quiet = true;
    CHECK_FALSE(has(Report{}.write("text", quiet), "in 1 record"));
}

TEST_CASE("actions text: several records are named, and those without actions counted") {
    Report report;
    report.records = 9;
    for (const char* title : {"Old Quay", "New Quay"}) report.without.push_back({"x", "x.yaml", title});
    CHECK(has(report.write("text"), "`law` of Harbour Heat: owner `city`"));
    CHECK(has(report.write("text"), "\nOld Quay and New Quay have no actions yet. To begin with one: "));
    report.without[1].title = "Old Quay";
    CHECK(has(report.write("text"), "\n2 records have no actions yet."));
    for (int i = 0; i < 4; ++i) report.without.push_back({"x", "x.yaml", "Another"});
    CHECK(has(report.write("text"), "\n6 records have no actions yet."));
}

TEST_CASE("actions text: nothing that is up for review") {
    Report report;
    report.actions.clear();
    report.terms.only_due = true;
    CHECK(report.write("text") == "Nothing is up for review by 1 October 2026 in 1 record.\n");
    report.records = 0;
    CHECK(report.write("text").empty());
}

TEST_CASE("actions text: no line is wider than the terminal") {
    Report report;
    report.records = 2;
    for (const bool unicode : {false, true})
        for (std::size_t columns = 20; columns <= 120; ++columns) {
            emit::Look look;
            look.width = columns;
            look.unicode = unicode;
            look.verbose = columns % 2 == 0;
            const std::string out = report.write("text", look);
            INFO(columns << '\n' << out);
            REQUIRE(widest(out) <= columns);
            if (!unicode) REQUIRE(out == emit::escape::ascii(out));
        }
}

TEST_CASE("actions markdown: a table for the minutes") {
    CHECK(Report{}.write("markdown") == R"(## What is being tried, as of 1 September 2026

### Due by 1 October 2026

| Action | Barrier | Question | Who | Start | Review | State | Learned |
|---|---|---|---|---|---|---|---|
| A lawyer of the city sits in every third meeting. (`law`) | Law is asked too late. | Are the main skill gaps known and being closed? | city, port, grid | 1 April 2026 | 15 September 2026 | trying | One hour is enough. |

### Planned

| Action | Barrier | Question | Who | Start | Review | State | Learned |
|---|---|---|---|---|---|---|---|
| The record does not say what it changes. **It has no owner and no review date, so it covers nothing at a gate.** | | | | | | | |

### Dropped

| Action | Barrier | Question | Who | Start | Review | State | Learned |
|---|---|---|---|---|---|---|---|
| Ten minutes at the end. (`talk`) | | | port | | | dropped | Nobody stayed. |

3 actions in 1 record: 1 due, 1 planned and 1 dropped.
)");
    Report many;
    many.records = 2;
    CHECK(has(many.write("markdown"), "| Action | Atelier | Barrier |"));
    CHECK(has(many.write("markdown"), " | Harbour Heat | "));
}

TEST_CASE("actions json: all that is known of each, and null for the rest") {
    const auto json = nlohmann::json::parse(Report{}.write("json"));
    CHECK(json.at("schema") == "atelier.actions");
    CHECK(json.at("due") == "2026-10-01");
    CHECK(json.at("records") == 1);
    const auto& actions = json.at("actions");
    REQUIRE(actions.size() == 3);
    CHECK(actions.at(0) == nlohmann::json::parse(R"({
        "record": "harbour", "file": "a.atelier.yaml", "title": "Harbour Heat", "id": "law", "stage": "due",
        "what": "A lawyer of the city sits in every third meeting.",
        "strategy": {"id": "boundary-spanning/boundary-spanners", "text": "Appoint boundary spanners"},
        "change": {"kind": "role-description", "text": "A lawyer of the city sits in every third meeting."},
        "smallest_version": "One meeting.", "barrier": {"id": "late", "text": "Law is asked too late."},
        "question": {"address": "establishing.capacity.skills", "text": "Are the main skill gaps known and being closed?"},
        "owner": "city", "involved": ["city", "port", "grid"], "start": "2026-04-01", "review": "2026-09-15",
        "state": "trying", "learned": "One hour is enough.", "lacks": []})"));
    CHECK(actions.at(1).at("lacks") == nlohmann::json({"owner", "review"}));
    CHECK(actions.at(1).at("what") == nullptr);
    CHECK(actions.at(1).at("barrier") == nullptr);
    CHECK(actions.at(1).at("change") == nullptr);
    CHECK(actions.at(2).at("lacks").empty());
}

TEST_CASE("actions: texts of a record stay texts in each format") {
    const Report report = with_hostile_texts();
    for (const bool unicode : {true, false}) {
        emit::Look look;
        look.unicode = unicode;
        look.verbose = true;
        look.width = 60;
        for (const std::string_view format : {"text", "markdown", "json"}) {
            const std::string out = report.write(format, look);
            INFO(out);
            CHECK_FALSE(has(out, "\x1b"));
            CHECK_FALSE(has(out, "\u202e"));
            CHECK_FALSE(has(out, "\n- [x]"));
            CHECK_FALSE(has(out, "\n::error"));
            if (format != "json") CHECK_FALSE(has(out, "::error::"));
        }
        const std::string tables = report.write("markdown", look);
        const emit::sample::Rendered rendered = emit::sample::render(tables);
        CHECK(rendered.active() == 0);
        CHECK(rendered.count("table") == 3);
        // A row more for the record without actions, and no other: texts begin no line.
        const std::string tame = Report{}.write("markdown");
        CHECK(std::count(tables.begin(), tables.end(), '\n') ==
              std::count(tame.begin(), tame.end(), '\n') + 2);
    }
}
