#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "canonical.hpp"
#include "catch.hpp"
#include "mutations.hpp"
#include "reading.hpp"

// libyaml is the second opinion: whatever we accept it must read as the same data, and what it refuses we must not accept.
// The other way round we are stricter, on purpose; the other tests say where.

using namespace atelier;
namespace fs = std::filesystem;

namespace {

/// What is wrong with our reading of a text, or nothing.
std::string disagreement(const std::string& text) { return test::disagreement(test::read(text), text); }

std::string bytes_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
    std::vector<fs::path> out;
    if (!fs::is_directory(folder)) return out;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_regular_file() &&
            (entry.path().extension() == ".yaml" || entry.path().extension() == ".yml"))
            out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

const fs::path root{ATELIER_TEST_ROOT};
const fs::path suite = root.parent_path() / "shared" / "data" / "yaml-test-suite";

}  // namespace

TEST_CASE("libyaml reads the examples and the method as we do") {
    std::vector<fs::path> files = yaml_files(root / "examples");
    files.push_back(root / "src" / "method" / "innovation-atelier.yaml");
    for (const fs::path& path : files) {
        INFO(path.lexically_relative(root).string());
        CHECK(disagreement(bytes_of(path)).empty());
    }
}

TEST_CASE("libyaml reads a record in all its styles as we do") {
    std::string text{test::written_by_hand};
    CHECK(test::faults(text).empty());
    CHECK(disagreement(text) == "");
    std::string with_cr;
    for (const char c : text) with_cr += c == '\n' ? std::string{"\r\n"} : std::string{c};
    CHECK(test::faults(with_cr).empty());
    CHECK(disagreement(with_cr) == "");
    CHECK(test::ours(test::read(text)) == test::ours(test::read(with_cr)));
    CHECK(disagreement("\xEF\xBB\xBF" + text) == "");
}

TEST_CASE("whatever we accept of a record with a slip or two, libyaml reads as the same data") {
    test::Mutations mutations{20260901};
    std::size_t accepted = 0;
    for (int i = 0; i < 2000; ++i) {
        const std::string text = mutations.of(test::written_by_hand);
        const std::string wrong = disagreement(text);
        if (!wrong.empty()) FAIL_CHECK("mutation " << i << ": " << wrong << "\n" << text);
        if (test::read(text).faults.empty()) ++accepted;
    }
    // The mutations would prove nothing if nearly all or nearly none were accepted.
    CHECK(accepted > 200);
    CHECK(accepted < 1800);
}

TEST_CASE("blocks of text of every shape are read as libyaml reads them") {
    constexpr std::string_view headers[] = {"|",  ">",   "|-",  ">-",  "|+", ">+", "|2", ">2",
                                            "|1", ">1-", ">+2", "|-3", "",   "'",  "\""};
    constexpr std::string_view lines[] = {"",      " ",     "  ",    "   ",   "    ",  "  a",
                                          "  a b", "   c",  "    d", "  \te", "  - f", "  # g",
                                          "  a  ", "   \t", "# h",   " i",    "  x: y"};
    constexpr std::string_view ends[] = {"", "z: 1\n", "...\n", "# c\n\nz: 2\n"};
    test::Mutations random{7};
    for (int i = 0; i < 4000; ++i) {
        const std::string_view header = headers[random.below(std::size(headers))];
        const bool block = header.starts_with('|') || header.starts_with('>');
        std::string text =
            (random.below(2) == 0 ? "k: " : "k:\n- ") + std::string{header} + (block ? "\n" : "");
        for (std::size_t n = random.below(6); n > 0; --n)
            text += std::string{lines[random.below(std::size(lines))]} + "\n";
        if (!block) text += std::string{header} + "\n";
        text += ends[random.below(std::size(ends))];
        if (random.below(5) == 0) text.pop_back();
        const std::string wrong = disagreement(text);
        if (!wrong.empty()) FAIL_CHECK(wrong << text);
    }
}

TEST_CASE("of the YAML test suite, nothing invalid passes") {
    const std::vector<fs::path> files = yaml_files(suite / "invalid");
    if (files.empty()) WARN("skipped: the YAML test suite is not beside this checkout");
    for (const fs::path& path : files) {
        INFO(path.filename().string());
        CHECK_FALSE(test::read(bytes_of(path)).faults.empty());
    }
}

TEST_CASE("of the YAML test suite, everything valid is read as libyaml does, or refused") {
    const std::vector<fs::path> files = yaml_files(suite / "valid");
    if (files.empty()) WARN("skipped: the YAML test suite is not beside this checkout");
    for (const fs::path& path : files) {
        INFO(path.filename().string());
        CHECK(disagreement(bytes_of(path)) == "");
    }
}
