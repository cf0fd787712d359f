#include <string>
#include <vector>

#include "build_sample.hpp"
#include "catch.hpp"

namespace atelier::emit {

extern const Format github_format;

namespace {

using diag::Severity;

const text::Source source{"./dir/a,b.yaml", "name: x\nfollow-up: fully\nend: 1\n"};

std::string written(const std::vector<diag::Finding>& findings) {
    return sample::write(*github_format.findings(sample::run_with_rules(), Look{}), source, findings);
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t out = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++out;
    return out;
}

}  // namespace

TEST_CASE("github: errors come first, with place, title and remedy", "[github]") {
    auto known = sample::about("CLM008", Severity::error, "known one", "a", {0, 4});
    known.known = true;
    auto taken_back = sample::about("CLM008", Severity::error, "taken back", "b", {0, 4});
    taken_back.suppressed = true;
    const std::vector<diag::Finding> findings{
        sample::about("EVD007", Severity::note, "a note", "c", {0, 4}),
        sample::about("EVD007", Severity::warning, "a warning: 100%", "d", {6, 20}), known, taken_back,
        sample::about("CLM008", Severity::error, "an error", "e", {8, 17})};
    CHECK(written(findings) == R"(known: ./dir/a,b.yaml:1:1: error CLM008: known one
::error file=dir/a%2Cb.yaml,line=2,col=1,endColumn=10,title=CLM008 no-owner::an error%0AName it.
::warning file=dir/a%2Cb.yaml,line=1,title=EVD007 no-evidence::a warning: 100%25%0AName it.
::notice file=dir/a%2Cb.yaml,line=1,col=1,endColumn=5,title=EVD007 no-evidence::a note%0AName it.
1 error, 1 warning and 1 note in 1 record. 1 finding is suppressed. 1 finding is known from the baseline.
)");
    CHECK(written({}) == "Nothing to object in 1 record.\n");
}

TEST_CASE("github: ten of a kind are shown, and the rest is counted", "[github]") {
    std::vector<diag::Finding> findings;
    for (int i = 0; i < 12; ++i) {
        findings.push_back(sample::about("CLM008", Severity::error, "e", "", {0, 1}));
        findings.push_back(sample::about("EVD007", Severity::warning, "w", "", {0, 1}));
    }
    findings.push_back(sample::about("EVD007", Severity::note, "n", "", {0, 1}));
    std::string out = written(findings);
    CHECK(count(out, "::error ") == 10);
    CHECK(count(out, "::warning ") == 10);
    CHECK(count(out, "::notice ") == 1);
    CHECK(out.rfind("::error ") < out.find("::warning "));
    CHECK(out.find(
              "\nGitHub shows ten annotations of a kind, so 2 more errors and 2 more warnings are left out "
              "here. All: atelier validate --format text\n") != std::string::npos);
    findings.assign(11, findings.front());
    CHECK(written(findings).find("so 1 more error is left out") != std::string::npos);
    findings.assign(10, findings.front());
    CHECK(written(findings).find("left out") == std::string::npos);
}

TEST_CASE("github: no text adds a command", "[github]") {
    for (const std::string& text : sample::hostile_texts()) {
        INFO(text);
        auto hostile = sample::about("CLM008", Severity::error, text, text, {0, 4});
        hostile.help = text;
        auto known = hostile;
        known.known = true;
        const text::Source named{text + ".yaml", "name: x\n"};
        const auto writer = github_format.findings(sample::run_with_rules(), Look{});
        const std::string out = sample::write(*writer, named, {hostile, known});
        CHECK(count(out, "\n") == 3);
        CHECK(count("\n" + out, "\n::") == 1);
        CHECK(count(out, "##[") == 0);
        CHECK(out.find_first_of("\r\x1b") == std::string::npos);
    }
}

}  // namespace atelier::emit
