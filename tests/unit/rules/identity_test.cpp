#include "atelier/rules/identity.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/brief.hpp"
#include "atelier/yaml/read.hpp"
#include "catch.hpp"

// What a finding is about stays what it is when something else in the text changes.

using namespace atelier;

namespace {

/// The fingerprint of a finding at a value, which stands in the text once, and with an address.
std::string print_of(std::string_view text, std::string_view value, std::string address,
                     bool covered = false) {
    const yaml::Document document = yaml::read({"a.yaml", std::string{text}});
    diag::Finding finding;
    finding.code = "SCH003";
    finding.address = std::move(address);
    finding.covered = covered;
    const auto at = static_cast<std::uint32_t>(document.source.text().find(value));
    finding.span = {at, at + static_cast<std::uint32_t>(value.size())};
    std::vector<diag::Finding> all{finding};
    rules::stamp(all, "r", document);
    return all.front().fingerprint;
}

constexpr auto plain = "steps:\n  - {text: One, date: soon}\n  - {text: Two, date: later}\n";

}  // namespace

TEST_CASE("an entry without an id is told by what it holds, not by its position", "[identity]") {
    const std::string before = print_of(plain, "later", "steps.2.date");
    CHECK(print_of("steps:\n  - {text: New}\n  - {text: One, date: soon}\n  - {text: Two, date: later}\n",
                   "later", "steps.3.date") == before);
    CHECK(print_of("steps:\n  - text: Two\n    date: later\n", "later", "steps.1.date") == before);
    CHECK(print_of(plain, "soon", "steps.1.date") != before);
    CHECK(print_of("steps:\n  - {text: Three, date: later}\n", "later", "steps.1.date") != before);
}

TEST_CASE("a list within an entry does not make it another", "[identity]") {
    const std::string before = print_of("steps:\n  - text: One\n    of: [a]\n", "One", "steps.1.text");
    CHECK(print_of("steps:\n  - text: One\n    of: [a, b]\n", "One", "steps.1.text") == before);
}

TEST_CASE("an id that is a number is an id", "[identity]") {
    CHECK(print_of("steps:\n  - {id: 7, date: soon}\n", "soon", "steps.7.date") ==
          print_of("steps:\n  - {id: 1}\n  - {id: 7, date: soon, text: X}\n", "soon", "steps.7.date"));
}

TEST_CASE("another value is another finding, the same in other clothes is not", "[identity]") {
    const std::string before = print_of("a: soon\n", "soon", "a");
    CHECK(print_of("# moved\n\na:    soon\n", "soon", "a") == before);
    CHECK(print_of("a: 'soon'\n", "'soon'", "a") == before);
    CHECK(print_of("a: later\n", "later", "a") != before);
    // Whom it identifies must not be found by trying.
    CHECK(print_of("a: soon\n", "soon", "a", true) == print_of("a: late\n", "late", "a", true));
}

TEST_CASE("what has no address is told by its line", "[identity]") {
    const std::string before = print_of("a: b\nc: [x\n", "[x", "");
    CHECK(print_of("a: b\n\n  c:  [x\n", "[x", "") == before);
    CHECK(print_of("a: b\nd: [x\n", "[x", "") != before);
}

TEST_CASE("equal findings have different fingerprints, in brief too", "[identity]") {
    const yaml::Document document = yaml::read({"a.yaml", "a: b\n"});
    diag::Finding finding;
    finding.code = "SCH003";
    std::vector<diag::Finding> all(50, finding);
    rules::Briefs briefs(50);
    rules::Identity identity{document};
    for (rules::Brief& brief : briefs) brief.print = identity.of(finding);
    rules::stamp(all, briefs, "r", document);
    std::set<std::string> prints;
    for (const diag::Finding& one : all) prints.insert(one.fingerprint);
    for (const rules::Brief& brief : briefs) prints.insert(diag::in_hex(brief.print));
    CHECK(prints.size() == 100);
    for (const std::string& print : prints) CHECK(print.size() == 16);
}
