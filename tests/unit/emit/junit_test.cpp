#include <string>
#include <vector>

#include "build_sample.hpp"
#include "catch.hpp"

namespace atelier::emit {

extern const Format junit_format;

namespace {

using diag::Severity;

const text::Source source{"a.yaml", "name: x\nfollow-up: fully\n"};

std::string written(const std::vector<diag::Finding>& findings, Run run = sample::run_with_rules()) {
    return sample::write(*junit_format.findings(run, Look{}), source, findings);
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t out = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++out;
    return out;
}

}  // namespace

TEST_CASE("junit: each rule is a case, and those in order pass", "[junit]") {
    CHECK(written({}) == R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="atelier validate">
  <testsuite name="a.yaml" tests="2" failures="0" errors="0" skipped="0">
    <testcase classname="republica" name="CLM008 no-owner" file="a.yaml"/>
    <testcase classname="republica" name="EVD007 no-evidence" file="a.yaml"/>
  </testsuite>
</testsuites>
)");
}

TEST_CASE("junit: what makes the status fails, and the rest is output", "[junit]") {
    CHECK(written({sample::about("CLM008", Severity::error, "first <x>", "a", {8, 17}),
                   sample::about("EVD007", Severity::warning, "second", "b", {0, 4}),
                   sample::about("CLM008", Severity::error, "third", "c", {0, 4})}) ==
          R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="atelier validate">
  <testsuite name="a.yaml" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="republica" name="CLM008 no-owner" file="a.yaml">
      <failure type="error" message="first &lt;x&gt;">a.yaml:2:1: error: first &lt;x&gt;. Name it.
a.yaml:1:1: error: third. Name it.</failure>
    </testcase>
    <testcase classname="republica" name="EVD007 no-evidence" file="a.yaml">
      <system-out>a.yaml:1:1: warning: second. Name it.</system-out>
    </testcase>
  </testsuite>
</testsuites>
)");
    Run strict = sample::run_with_rules();
    strict.fail_on = Severity::warning;
    CHECK(count(written({sample::about("EVD007", Severity::warning, "w", "", {})}, strict), "<failure") == 1);
    strict.fail_on.reset();
    CHECK(count(written({sample::about("CLM008", Severity::error, "w", "", {})}, strict), "<failure") == 0);
}

TEST_CASE("junit: what is known passes, and what is taken back is skipped", "[junit]") {
    auto known = sample::about("CLM008", Severity::error, "old", "", {});
    known.known = true;
    auto taken_back = sample::about("EVD007", Severity::error, "gone", "", {});
    taken_back.suppressed = true;
    taken_back.suppressed_because = "agreed \"today\"";
    const std::string out = written({known, taken_back});
    CHECK(count(out, "<failure") == 0);
    CHECK(out.find("skipped=\"1\"") != std::string::npos);
    CHECK(out.find("<skipped message=\"agreed &quot;today&quot;\"/>") != std::string::npos);
    CHECK(out.find("a.yaml:1:1: known error: old. Name it.") != std::string::npos);
}

TEST_CASE("junit: no text adds an element", "[junit]") {
    for (const std::string& text : sample::hostile_texts()) {
        INFO(text);
        auto hostile = sample::about("CLM008", Severity::error, text, text, {});
        hostile.help = text;
        const text::Source named{text, "a: b\n"};
        const auto writer = junit_format.findings(sample::run_with_rules(), Look{});
        const std::string out = sample::write(*writer, named, {hostile}, text);
        CHECK(count(out, "<") == 10);
        CHECK(count(out, ">") == 10);
        CHECK(out.find_first_of("\r\x1b\x01") == std::string::npos);
    }
}

}  // namespace atelier::emit
