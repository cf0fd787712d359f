#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "commands/support/ruling.hpp"
#include "support/fake_world.hpp"

// One judgement, told many ways: whatever the record, `status` begins with what `next` begins with, and all that count what is open count
// the same.

using atelier::test::FakeWorld;
using nlohmann::json;

namespace {

namespace method = atelier::method;

const std::string facts =
    "stakeholders:\n"
    "  - {id: city, commitment: committed, holds: [decision]}\n"
    "  - {id: tenants, commitment: committed, affected: true}\n"
    "  - {id: grid, commitment: willing, holds: [ownership]}\n"
    "challenge: {statement: x, validated: {date: 2026-01-01, by: [city]}}\n"
    "governance: {facilitator: city, decides: [city], mandate: m, resources: r}\n"
    "operations: {data-access: {state: secured}, confidentiality: {state: secured}, expertise: {state: "
    "secured}, budget: {state: open}}\n"
    "focus: [{id: grid, decision: explore}]\n"
    "vision: {objectives: [{id: o1, text: Ten homes., due: 2026-03-01, state: open}]}\n"
    "actions:\n"
    "  - {id: a1, question: preconditions.challenge.urgency, owner: city, review: 2026-12-01, state: "
    "trying}\n"
    "  - {id: a2, question: establishing.value.horizons, owner: city, review: 2026-05-01, state: trying}\n";

/// A record of that phase in which the questions take these ratings in turn; an empty one is no answer.
std::string made_up(std::string_view phase, const std::vector<std::string>& ratings,
                    const std::string& sections) {
    static const method::Method shipped = atelier::commands::shipped_method();
    std::string out = "atelier: 1\nid: made-up\nname: Made Up\nphase: " + std::string{phase} + "\n" +
                      sections + "assessment:\n";
    method::Index last_phase = method::none;
    method::Index last_group = method::none;
    for (std::size_t i = 0; i < shipped.questions.size(); ++i) {
        const method::Question& question = shipped.questions[i];
        if (question.phase != last_phase)
            out += "  " + std::string{shipped.phases[last_phase = question.phase].id} + ":\n";
        if (question.group != last_group)
            out += "    " + std::string{shipped.groups[last_group = question.group].id} + ":\n";
        const std::string& rating = ratings[i % ratings.size()];
        out +=
            "      " + std::string{question.id} + ": " + (rating.empty() ? "{note: later}" : rating) + "\n";
    }
    return out;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// The steps on the screen of `status`, as far as they stand on the first line.
std::vector<std::string> steps_of(const std::string& screen) {
    std::vector<std::string> out;
    for (const std::string& line : lines_of(screen)) {
        const std::string lead = "  " + std::to_string(out.size() + 1) + "  ";
        const bool next = screen.find("\nNext") != std::string::npos &&
                          screen.find(line) > screen.find("\nNext") && line.starts_with(lead);
        if (!next) continue;
        out.push_back(line.substr(lead.size()));
        if (out.back().ends_with("…")) out.back().resize(out.back().size() - std::string_view{"…"}.size());
    }
    return out;
}

struct Told {
    std::string status;
    json next;
    json portfolio;
    std::string text;  ///< of `next`
};

Told told_of(const std::string& record) {
    FakeWorld world;
    world.environment["COLUMNS"] = "160";
    world.files.files["atelier.yaml"] = record;
    Told out;
    out.status = world.run({"status"}).out;
    out.next = json::parse(world.run({"next", "--format", "json"}).out).at("records").at(0);
    out.portfolio = json::parse(world.run({"portfolio", "--format", "json"}).out).at("ateliers").at(0);
    out.text = world.run({"next"}).out;
    return out;
}

/// `3 of 46 still open`.
std::string open_of(std::size_t blockers, std::size_t asked) {
    return std::to_string(blockers) + " of " + std::to_string(asked) + " still open";
}

void check_one_judgement(const std::string& record) {
    const Told told = told_of(record);
    const json& steps = told.next.at("steps");
    const std::vector<std::string> shown = steps_of(told.status);
    CHECK(shown.size() == std::min<std::size_t>(3, steps.size()));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        INFO(shown[i]);
        CHECK(steps.at(i).at("what").get<std::string>().starts_with(shown[i]));
    }
    CHECK(lines_of(told.status).size() <= 24);

    const json& gate = told.next.at("gate");
    const bool sound = told.next.at("claims").at("contradicted") == 0 &&
                       told.next.at("claims").at("unbacked") == 0 &&
                       std::none_of(steps.begin(), steps.end(),
                                    [](const json& step) { return step.at("kind") == "contradiction"; });
    if (!sound) {
        CHECK(told.status.find("Nothing is open") == std::string::npos);
        CHECK(told.text.find("Every gate up to the last is passed.") == std::string::npos);
    }
    if (gate.is_null() || !gate.at("due").get<bool>()) return;
    const auto blockers = gate.at("blockers").get<std::size_t>();
    const auto asked = gate.at("asked").get<std::size_t>();
    const json& row = told.portfolio.at("gate");
    CHECK(row.at("phase") == gate.at("phase"));
    CHECK(row.at("result") == gate.at("result"));
    CHECK(row.at("blockers") == gate.at("blockers"));
    CHECK(row.at("asked") == gate.at("asked"));
    CHECK(row.at("conditions") == gate.at("conditions"));
    CHECK(told.status.find("Nothing is open") == std::string::npos);

    FakeWorld world;
    world.files.files["atelier.yaml"] = record;
    const std::string phase = gate.at("phase").get<std::string>();
    const json judged = json::parse(world.run({"gate", phase, "--format", "json"}).out).at("records").at(0);
    CHECK(judged.at("blockers").size() == blockers);
    CHECK(judged.at("asked") == gate.at("asked"));
    if (blockers == 0) return;
    CHECK(told.status.find(open_of(blockers, asked)) != std::string::npos);
    CHECK(told.text.find(open_of(blockers, asked)) != std::string::npos);
    CHECK(world.run({"gate", phase}).out.find(open_of(blockers, asked)) != std::string::npos);
    world.environment["COLUMNS"] = "110";  // in fewer columns the words could fold
    CHECK(world.run({"portfolio"}).out.find(open_of(blockers, asked)) != std::string::npos);
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("one judgement: made-up records") {
    const std::vector<std::vector<std::string>> patterns{
        {""},
        {"not"},
        {"partly"},
        {"largely"},
        {"fully"},
        {"unknown"},
        {"{rating: declined, reason: ours}"},
        {"largely", "partly"},
        {"fully", "largely", "", "partly", "unknown"},
        {"fully", "fully", "{rating: n/a, reason: ours}", "largely", "not",
         "{rating: declined, reason: ours}"},
    };
    for (const std::string_view phase :
         {"preconditions", "establishing", "maturing", "stabilising", "continuation"})
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            INFO(phase << ", pattern " << i);
            // Facts stand in every other record, so that each phase is seen with them and without.
            check_one_judgement(
                made_up(phase, patterns[i], (i + phase.size()) % 2 == 0 ? facts : std::string{}));
        }
}

TEST_CASE("one judgement: the examples") {
    std::size_t seen = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{"examples"}) {
        const std::string name = entry.path().filename().string();
        if (name != "atelier.yaml" && !name.ends_with(".atelier.yaml")) continue;
        INFO(entry.path().string());
        check_one_judgement(read(entry.path()));
        ++seen;
    }
    CHECK(seen > 10);
}

TEST_CASE("one judgement: a record without a phase has no gate, on any screen") {
    check_one_judgement("atelier: 1\nid: a\nname: A\n");
}
