#include "atelier/diag/fingerprint.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "catch.hpp"

using namespace atelier;

namespace {

diag::Finding finding(std::string_view code, std::string address, std::uint32_t at = 0) {
    diag::Finding out;
    out.code = code;
    out.address = std::move(address);
    out.span = {at, at + 1};
    return out;
}

}  // namespace

TEST_CASE("a fingerprint is the same for ever") {
    // Fixed figures: baselines in git hold them.
    CHECK(diag::fingerprint("CLM001", "republica", "establishing.vision.endorsement", 0) ==
          "7e3f09688af14f45");
    CHECK(diag::fingerprint("CLM001", "republica", "establishing.vision.endorsement", 1) !=
          "7e3f09688af14f45");
}

TEST_CASE("fingerprints stay when lines move and other findings come and go") {
    const std::vector<diag::Finding> before{finding("REF001", "lessons.l1.owner", 10),
                                            finding("CLM001", "a.b.c", 50)};
    const std::vector<diag::Finding> after{finding("SCH001", "vision.foo", 3),
                                           finding("REF001", "lessons.l1.owner", 90),
                                           finding("CLM001", "a.b.c", 40)};
    const auto first = diag::fingerprints(before, "r");
    const auto second = diag::fingerprints(after, "r");
    REQUIRE(second.size() == 3);
    CHECK(first[0] == second[1]);
    CHECK(first[1] == second[2]);
}

TEST_CASE("no two findings share a fingerprint") {
    std::vector<diag::Finding> findings;
    for (int i = 0; i < 50; ++i) {
        findings.push_back(finding("SYN002", ""));
        findings.push_back(finding("SCH001", "stakeholders." + std::to_string(i)));
        findings.push_back(finding("SCH001", "stakeholders.1"));
        findings.push_back(finding("SCH0011", "takeholders.1"));
    }
    const auto prints = diag::fingerprints(findings, "r");
    CHECK(std::set<std::string>(prints.begin(), prints.end()).size() == findings.size());
    for (const std::string& print : prints)
        CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
    for (const std::string& print : prints) CHECK(print.size() == 16);
}

TEST_CASE("parts do not run together, and records differ") {
    CHECK(diag::fingerprint("A", "B", "C", 0) != diag::fingerprint("AB", "", "C", 0));
    CHECK(diag::fingerprint("A", "B", "C", 0) != diag::fingerprint("A", "BC", "", 0));
    CHECK(diag::fingerprint("A", "r1", "C", 0) != diag::fingerprint("A", "r2", "C", 0));
}

TEST_CASE("severities have their words, and their order") {
    using diag::Severity;
    CHECK(diag::to_string(Severity::note) == "note");
    CHECK(diag::to_string(Severity::warning) == "warning");
    CHECK(diag::to_string(Severity::error) == "error");
    CHECK(Severity::note < Severity::warning);
    CHECK(Severity::warning < Severity::error);
}
