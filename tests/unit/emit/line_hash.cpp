#include "emit/sarif/line_hash.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

namespace atelier::emit::sarif {
namespace {

/// The hash of every line. The wanted values come from tests/readers/line_hash.mjs, and agree with what GitHub's action computes.
std::vector<std::string> hashes(std::string text, std::uint32_t lines) {
    std::set<std::uint32_t> all;
    for (std::uint32_t line = 1; line <= lines; ++line) all.insert(line);
    std::vector<std::string> out;
    for (const auto& [line, hash] : line_hashes({"a.yaml", std::move(text)}, all)) out.push_back(hash);
    return out;
}

}  // namespace

TEST_CASE("line hashes: blanks do not count, each line end is one, letters count as in UTF-16", "[sarif]") {
    CHECK(hashes("atelier: 1\nid: a\n\n\nname: \"é \U0001F600 x\"\r\n\tcity:  B\rlast", 9) ==
          std::vector<std::string>{"bb45ab3d57b7178a:1", "2f05d3d14282707f:1", "5a6920a1e7c6d7a5:1",
                                   "19119160809c986f:1", "a769dcec978175a1:1", "4c0825af2371a412:1",
                                   "58429ecce5a8d0db:1"});
    CHECK(hashes("", 1) == std::vector<std::string>{"c129715d7a2bc9a3:1"});
    CHECK(hashes("\xEF\xBB\xBF"
                 "a: 1\n",
                 2) == std::vector<std::string>{"b0d247ce31758248:1", "c129715d7a2bc9a3:1"});
}

TEST_CASE("line hashes: a hundred letters count, and what occurs again is counted on", "[sarif]") {
    const std::string text =
        std::string(250, 'x') + "\n" + std::string(120, '\n') + "y: " + std::string(99, 'z') + "\nend\n";
    const auto found = line_hashes({"a.yaml", text}, {1, 2, 3, 22, 23, 122, 124, 999});
    CHECK(found == std::map<std::uint32_t, std::string>{{1, "52b56201ffb58620:1"},
                                                        {2, "b18f1d802aa475d8:1"},
                                                        {3, "b18f1d802aa475d8:2"},
                                                        {22, "b18f1d802aa475d8:21"},
                                                        {23, "b18f1d802aa47647:1"},
                                                        {122, "c4500795d8dbd77b:1"},
                                                        {124, "c129715d7a2bc9a3:1"}});
}

TEST_CASE("line hashes: there are none of what is no UTF-8, and none that nobody asks for", "[sarif]") {
    CHECK(hashes("a: \xFF\n", 2).empty());
    CHECK(hashes("a: 1\n", 0).empty());
}

}  // namespace atelier::emit::sarif
