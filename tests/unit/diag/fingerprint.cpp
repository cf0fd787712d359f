#include "atelier/diag/fingerprint.hpp"

#include <cstdint>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "catch.hpp"

using namespace atelier;

TEST_CASE("a fingerprint is the same for ever") {
    // Fixed figures: baselines in git hold them.
    const std::uint64_t about = diag::Digest{}.feed("CLM001").feed("establishing.vision").value();
    CHECK(diag::in_hex(diag::fingerprint(about, "republica", 0)) == "966b1dbd7f26434f");
    CHECK(diag::in_hex(diag::fingerprint(about, "republica", 1)) == "9a1ecf465535390e");
}

TEST_CASE("parts do not run together, and records and numbers differ") {
    CHECK(diag::Digest{}.feed("A").feed("B").value() != diag::Digest{}.feed("AB").feed("").value());
    CHECK(diag::fingerprint(7, "r1", 0) != diag::fingerprint(7, "r2", 0));
    CHECK(diag::fingerprint(7, "r1", 0) != diag::fingerprint(8, "r1", 0));
    CHECK(diag::fingerprint(7, "r1", 1) != diag::fingerprint(7, "r1", 2));
}

TEST_CASE("equal figures are numbered in their order") {
    CHECK(diag::among_equals({}).empty());
    CHECK(diag::among_equals({5, 3, 5, 5, 3}) == std::vector<std::uint32_t>{0, 0, 1, 2, 1});
}

TEST_CASE("severities have their words, and their order") {
    using diag::Severity;
    CHECK(diag::to_string(Severity::note) == "note");
    CHECK(diag::to_string(Severity::warning) == "warning");
    CHECK(diag::to_string(Severity::error) == "error");
    CHECK(Severity::note < Severity::warning);
    CHECK(Severity::warning < Severity::error);
}
