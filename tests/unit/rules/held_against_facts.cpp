#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "asking.hpp"
#include "atelier/rules/table.hpp"
#include "catch.hpp"

// Every question is held against facts by a rule, or docs/scoring.md says why none can be. A new question needs one of the two.

using namespace atelier;

namespace {

std::set<std::string> claimed() {
    std::set<std::string> out;
    for (const rules::Rule* rule : rules::table)
        for (const std::string_view claim : rule->claims) out.emplace(claim);
    return out;
}

std::string page() {
    std::ifstream file{std::string{ATELIER_TEST_ROOT} + "/docs/scoring.md"};
    std::stringstream out;
    out << file.rdbuf();
    return out.str();
}

/// The table under a heading: by the address in its first cell, the words of the second.
std::map<std::string, std::string> excused() {
    std::map<std::string, std::string> out;
    std::istringstream lines{page()};
    bool here = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("#")) here = line == "### Questions that no fact can speak to";
        if (!here || !line.starts_with("| `")) continue;
        const auto end = line.find('`', 3);
        out[line.substr(3, end - 3)] = line.substr(end + 4, line.size() - end - 6);
    }
    return out;
}

}  // namespace

TEST_CASE("every question is held against facts, or the docs say why none can speak to it", "[rules]") {
    const std::set<std::string> by_rule = claimed();
    const std::map<std::string, std::string> in_words = excused();
    std::vector<std::string> neither;
    std::vector<std::string> both;
    for (const method::Question& question : asking::shipped().questions) {
        const std::string address{question.address};
        const bool is_claimed = by_rule.contains(address);
        const bool is_excused = in_words.contains(address);
        if (!is_claimed && !is_excused) neither.push_back(address);
        if (is_claimed && is_excused) both.push_back(address);
    }
    CHECK(neither == std::vector<std::string>{});
    CHECK(both == std::vector<std::string>{});
}

TEST_CASE("what the docs say of such a question is a sentence, and the question exists", "[rules]") {
    const std::map<std::string, std::string> in_words = excused();
    CHECK(!in_words.empty());
    for (const auto& [address, why] : in_words) {
        INFO(address << ": " << why);
        CHECK(asking::shipped().question(address) != method::none);
        CHECK(why.size() > 20);
        CHECK(why.ends_with('.'));
    }
}

TEST_CASE("the docs tell of every rule that holds facts against facts", "[rules]") {
    const std::string text = page();
    for (const rules::Rule* rule : rules::table) {
        if (rule->family() != "FCT") continue;
        INFO(rule->code);
        CHECK(text.find(rule->code) != std::string::npos);
    }
}
