#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "asking.hpp"
#include "atelier/rules/read_sheet.hpp"
#include "atelier/rules/table.hpp"
#include "atelier/yaml/read.hpp"
#include "catch.hpp"
#include "reading.hpp"

// What holds for every rule there is, so that nobody has to think of it when writing the next one.

using namespace atelier;

namespace {

using asking::shipped;

/// A text, read as the kind of file that a rule looks at.
struct Read {
    text::Source source;
    std::vector<diag::Finding> findings;
};

/// The one finding that no text can have: its example is what git keeps of a link.
bool is_about_a_link(const rules::Rule& rule, std::string_view example) {
    return rule.code == "SYN014" && example == rule.bad;
}

Read read(const rules::Rule& rule, std::string_view example) {
    if (rule.subject == rules::Subject::method) {
        const method::Loaded loaded = asking::read_method({"method.yaml", std::string{example}});
        return {loaded.source(), asking::check_method(loaded, facts::on())};
    }
    if (rule.subject == rules::Subject::config) {
        const yaml::Document document = yaml::read({".atelier.yaml", std::string{example}});
        const facts::Repository around;
        return {document.source, asking::check_config(document, facts::on(), &around)};
    }
    const facts::Repository around;
    if (is_about_a_link(rule, example)) {
        const rules::Sheet link = rules::sheet_outside("atelier.yaml");
        return {link.document.source, asking::check(link, shipped(), facts::on(), &around)};
    }
    const rules::Sheet sheet = facts::sheet_of(example, shipped());
    return {sheet.document.source, asking::check(sheet, shipped(), facts::on(), &around)};
}

bool is_kebab_name(std::string_view name) {
    return text::is_kebab(name) && name.find("--") == std::string_view::npos;
}

bool is_code(std::string_view code) {
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return code.size() == 6 && std::all_of(code.begin(), code.begin() + 3, is_upper) &&
           std::all_of(code.begin() + 3, code.end(), is_digit);
}

bool judges_facts(std::string_view family) {
    constexpr std::array<std::string_view, 8> families{"PHA", "ANS", "EVD", "CLM",
                                                       "FCT", "HYP", "ACT", "PRV"};
    return std::find(families.begin(), families.end(), family) != families.end();
}

bool is_plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (!point.valid || point.value == U'\n' || point.value == U'\t' || text::is_forbidden(point.value))
            return false;
        at += point.bytes;
    }
    return true;
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

std::vector<std::string> listed() {
    std::ifstream file{std::string{ATELIER_TEST_ROOT} + "/include/atelier/rules/rules.list"};
    std::vector<std::string> out;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line.front() != '#') out.push_back(line);
    return out;
}

std::string in_one_text(const Read& read) {
    std::string out;
    for (const diag::Finding& finding : read.findings)
        out += std::string{finding.code} + " " + facts::in_words(read.source, finding);
    return out;
}

}  // namespace

TEST_CASE("codes are well-formed, unique, and rise within their family", "[rules]") {
    std::string_view last;
    std::set<std::string_view> families;
    for (const rules::Rule* rule : rules::table) {
        INFO(rule->code);
        CHECK(is_code(rule->code));
        const bool same_family = !last.empty() && last.substr(0, 3) == rule->family();
        if (same_family) CHECK(last < rule->code);
        if (!same_family) CHECK(families.insert(rule->family()).second);
        if (!same_family) CHECK(rule->code.substr(3) == "001");
        last = rule->code;
    }
}

TEST_CASE("names are unique in their family, and those of their files", "[rules]") {
    const std::vector<std::string> entries = listed();
    REQUIRE(entries.size() == rules::table.size());
    std::set<std::string> names;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const rules::Rule& rule = *rules::table[i];
        INFO(rule.code);
        CHECK(is_kebab_name(rule.name));
        CHECK(names.insert(entries[i]).second);
        CHECK(entries[i] == lower(rule.family()) + "/" + std::string{rule.name});
    }
}

TEST_CASE("what, why and help are one plain sentence each", "[rules]") {
    constexpr std::array<std::string_view, 10> blame{
        "you forgot",      "careless",  "stupid",    "obviously",  "you must",
        "you should have", "failed to", "neglected", "your fault", "illegal"};
    for (const rules::Rule* rule : rules::table) {
        for (const std::string_view words : {rule->what, rule->why, rule->help}) {
            INFO(rule->code << ": " << words);
            REQUIRE(!words.empty());
            CHECK(words.size() <= 200);
            CHECK(words.back() == '.');
            CHECK(words.find(". ") == std::string_view::npos);
            CHECK(is_plain(words));
            for (const std::string_view word : blame) CHECK(lower(words).find(word) == std::string::npos);
        }
    }
}

TEST_CASE("a bad example shows its rule, and no other error", "[rules]") {
    for (const rules::Rule* rule : rules::table) {
        const Read bad = read(*rule, rule->bad);
        INFO(rule->code << "\n" << in_one_text(bad));
        CHECK(std::any_of(bad.findings.begin(), bad.findings.end(),
                          [&](const auto& one) { return one.code == rule->code; }));
        CHECK(std::none_of(bad.findings.begin(), bad.findings.end(), [&](const auto& one) {
            return one.code != rule->code && one.severity == diag::Severity::error;
        }));
    }
}

TEST_CASE("a good example is rid of it, and has no error at all", "[rules]") {
    for (const rules::Rule* rule : rules::table) {
        const Read good = read(*rule, rule->good);
        INFO(rule->code << "\n" << in_one_text(good));
        CHECK(std::none_of(good.findings.begin(), good.findings.end(),
                           [&](const auto& one) { return one.code == rule->code; }));
        CHECK(std::none_of(good.findings.begin(), good.findings.end(),
                           [](const auto& one) { return one.severity == diag::Severity::error; }));
    }
}

TEST_CASE("rules about claims name questions of the shipped method, and address them", "[rules]") {
    for (const rules::Rule* rule : rules::table) {
        INFO(rule->code);
        CHECK(rule->claims.empty() == (rule->family() != "CLM"));
        for (const std::string_view claim : rule->claims) {
            INFO(claim);
            CHECK(shipped().question(claim) != method::none);
        }
        for (const diag::Finding& finding : read(*rule, rule->bad).findings) {
            if (finding.code != rule->code || rule->family() != "CLM") continue;
            CHECK(std::find(rule->claims.begin(), rule->claims.end(), finding.address) != rule->claims.end());
        }
    }
}

TEST_CASE("findings lie in their text, say what they are about, and fit one line", "[rules]") {
    for (const rules::Rule* rule : rules::table) {
        const Read bad = read(*rule, rule->bad);
        for (const diag::Finding& finding : bad.findings) {
            INFO(rule->code << " shows " << finding.code << ": " << finding.message);
            CHECK(finding.span.begin <= finding.span.end);
            CHECK(finding.span.end <= bad.source.size());
            if (judges_facts(finding.code.substr(0, 3))) {
                CHECK(!finding.span.empty());
                CHECK(!finding.address.empty());
            }
            for (const std::string& words : {finding.message, finding.why, finding.help}) {
                CHECK(!words.empty());
                CHECK(is_plain(words));
            }
            CHECK(is_plain(finding.label));
            CHECK(finding.related.size() <= 8);
            for (const diag::Label& label : finding.related) {
                CHECK(label.span.end <= bad.source.size());
                CHECK(!label.text.empty());
                CHECK(is_plain(label.text));
            }
        }
    }
}

TEST_CASE("rules say the same each time", "[rules]") {
    for (const rules::Rule* rule : rules::table) {
        INFO(rule->code);
        CHECK(in_one_text(read(*rule, rule->bad)) == in_one_text(read(*rule, rule->bad)));
    }
}

TEST_CASE("no rule needs another to have run before it", "[rules]") {
    std::string example;
    for (const rules::Rule* rule : rules::table)
        if (rule->code == "CLM025") example = rule->bad;
    const rules::Sheet sheet = facts::sheet_of(example, shipped());
    const auto& source = sheet.document.source;
    std::multiset<std::string> together;
    for (const diag::Finding& finding : asking::check(sheet, shipped(), facts::on()))
        together.insert(facts::in_words(source, finding));
    std::multiset<std::string> alone;
    for (auto rule = rules::table.rbegin(); rule != rules::table.rend(); ++rule) {
        rules::Settings only = facts::on();
        only.select = {std::string{(*rule)->code}};
        for (const diag::Finding& finding : asking::check(sheet, shipped(), only))
            alone.insert(facts::in_words(source, finding));
    }
    CHECK(together.size() > 3);
    CHECK(together == alone);
}
