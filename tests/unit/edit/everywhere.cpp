#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "../yaml/canonical.hpp"
#include "catch.hpp"
#include "editing.hpp"

// What must hold wherever an edit is made, whatever the text looks like: only the lines of the node change, two other readers take the new value
// for what is meant, and the way back leads to the old bytes.
namespace {

using namespace atelier;
using edit::Value;

const std::vector<std::string> odd_values{
    "no",
    "Yes",
    "~",
    "null",
    "NO",
    "1.0",
    "0x1F",
    "1:30",
    "2026-09-01",
    "1_000",
    ".5",
    "-3",
    "+1",
    "3 homes",
    "a: b",
    "ends with:",
    "a #b",
    "a#b",
    "#b",
    "- a",
    "-a",
    "? a",
    ": a",
    "[a]",
    "{a}",
    "a, b",
    "a]b",
    "*a",
    "&a",
    "!a",
    "|",
    ">",
    "@a",
    "`a`",
    "%a",
    "'a'",
    "\"a\"",
    "it's",
    "say \"so\"",
    "back\\slash",
    " leading",
    "trailing ",
    "two  spaces",
    "a\tb",
    "one\ntwo",
    "one\n\ntwo\n",
    "\none",
    "one \ntwo",
    "=",
    "<<",
    "---",
    "...",
    "\xF0\x9F\x8C\x8A wave",
    "Łódź",
    "a\xC2\xA0"
    "b",
    "\xE2\x80\x8D",
    "http://a.example/b?c#d",
    "a:b",
    "x",
    "",
    std::string(10000, 'w'),
};

const std::vector<std::string> odd_dresses{
    "a: 1\nb:\n  c: [x, 'y', \"z\"]\n  d: {e: f, g: {h: i}}\n",
    "\xEF\xBB\xBF# top\r\na:   one   # first\r\nb:\r\n- x   # second\r\n-\r\n- {p: q}\r\n\r\n# about c\r\nc: "
    "~\r\n",
    "a: |\n  lines\n  - of: text\nb: >-\n   folded\n   text\n\nc: 'single\n  over lines'\nd: plain\n  over "
    "lines\ne:\n",
    "l:\n    -   id: a\n        deep:\n          - one\n          - two\n\n    # about b\n    -   id: b\n    "
    "    t: \"# none: {\"\nlast: |+\n  kept\n\n",
    "flow: {a: 1,\n  b: [2,   # two\n    3],\n  c: }\nafter: x",
    "'quoted key': v\n\"another: one\": [ a ]\nempty: []\nnone: {}\n",
};

/// The odd dresses, and two records as people write them.
std::vector<std::string> texts() {
    std::vector<std::string> out = odd_dresses;
    for (const char* name : {"republica", "first-week"}) {
        std::ifstream file{std::string{ATELIER_TEST_ROOT} + "/examples/" + name + "/atelier.yaml",
                           std::ios::binary};
        out.emplace_back(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
    }
    return out;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// Addresses of all nodes, by numbers in lists, so that each is one. Keys with dots have none.
void addresses(yaml::View node, const std::string& before,
               std::vector<std::pair<std::string, yaml::View>>& out) {
    std::size_t number = 0;
    for (const yaml::View child : node) {
        ++number;
        const bool entry = node.is(yaml::Kind::sequence);
        const std::string name = entry ? std::to_string(number) : std::string{child.key()};
        const std::string address = before.empty() ? name : before + "." + name;
        out.emplace_back(address, child);
        addresses(child, address, out);
    }
}

/// The value as readers of other makes see it, and as we do.
void require_read_as(const std::string& text, const std::string& address, const Value& meant) {
    const yaml::Document document = test::document_of(text);
    const std::string_view own = document.source.text();
    INFO(text);
    REQUIRE(test::disagreement(document, own) == "");
    const edit::Found found = edit::find(document.tree.root(), address);
    REQUIRE(found.rest.empty());
    REQUIRE(Value::of(found.node) == meant);
}

/// Nothing before the first line of the node and nothing behind its last has changed.
void require_elsewhere_the_same(const yaml::Document& document, yaml::View node, const std::string& text) {
    const std::string_view old{document.source.text()};
    std::string_view now{text};
    if (document.source.had_bom()) now.remove_prefix(3);
    const std::size_t begin = node.key_span().empty() ? node.span().begin : node.key_span().begin;
    const std::size_t end = edit::detail::end_of(node);
    REQUIRE(now.substr(0, begin) == old.substr(0, begin));
    const std::string_view rest = old.substr(std::min(old.find('\n', end), old.size()));
    REQUIRE(now.ends_with(rest));
}

/// A node of one of the texts, and the address that leads to it alone.
struct Tried {
    const std::string& text;
    const yaml::Document& document;
    const std::string& address;
    yaml::View node;
    std::size_t which;  ///< its number in the text, from 1
    bool
        is_long;  ///< the text has many: each edit reads it anew, several times, so that only some are tried, and all by the fuzz target `edit`

    /// True for each of a short text, and for one in so many of a long one.
    [[nodiscard]] bool is_one_in(std::size_t many) const { return !is_long || which % many == 0; }
};

template <class Use>
void each_node(const Use& use) {
    for (const std::string& text : texts()) {
        const yaml::Document document = test::document_of(text);
        REQUIRE(document.faults.empty());
        std::vector<std::pair<std::string, yaml::View>> nodes;
        addresses(document.tree.root(), "", nodes);
        std::size_t which = 0;
        for (const auto& [address, node] : nodes) {
            ++which;
            // By its number an entry could be taken for another that has the number for a name.
            if (edit::find(document.tree.root(), address).node.span() != node.span()) continue;
            INFO(address);
            use(Tried{text, document, address, node, which, nodes.size() > 60});
        }
    }
}

/// Sets one value, and where that can be told from the text, sets the old one again.
void require_there_and_back(const Tried& tried, const std::string& words, std::size_t& edits) {
    const auto& [text, document, address, node, which, is_long] = tried;
    INFO(words);
    const Value value = Value::scalar(words);
    const edit::Outcome outcome = edit::apply(document, {test::setting(address, value)});
    if (!outcome.made()) {
        // A dash without a value between brackets is all that has no place for one.
        CHECK(outcome.obstacle == edit::Obstacle::comment);
        return;
    }
    ++edits;
    require_elsewhere_the_same(document, node, outcome.text);
    require_read_as(outcome.text, address, value);
    if (!node.is(yaml::Kind::scalar) || node.style() == yaml::Style::literal ||
        node.style() == yaml::Style::folded ||
        document.source.slice(node.span()).find('\n') != std::string_view::npos)
        return;
    // Numbers and the like were plain, and come back so.
    Value old = Value::scalar(node.text());
    old.typed = node.style() == yaml::Style::plain;
    const edit::Outcome back = edit::apply(test::document_of(outcome.text), {test::setting(address, old)});
    REQUIRE(back.made());
    if (words.find('\n') == std::string::npos && node.style() == yaml::Style::plain &&
        edit::reads_plain(words, edit::Within::flow))
        REQUIRE(back.text == text);
}

}  // namespace

TEST_CASE("each scalar of each text takes each odd value, and gives it back") {
    std::size_t edits = 0;
    each_node([&](const Tried& tried) {
        if (!tried.node.is(yaml::Kind::scalar) && !tried.node.is(yaml::Kind::null)) return;
        if (!tried.is_one_in(11)) return;
        for (std::size_t i = 0; i < odd_values.size(); ++i)
            if (!tried.is_long || (i + tried.which) % 23 == 0)
                require_there_and_back(tried, odd_values[i], edits);
    });
    CHECK(edits > 1000);
}

TEST_CASE("what is taken out is gone, and all other lines stay") {
    std::size_t edits = 0;
    each_node([&](const Tried& tried) {
        if (!tried.is_one_in(11)) return;
        const edit::Outcome outcome = edit::apply(tried.document, {test::removing(tried.address)});
        if (!outcome.made()) {
            CHECK((outcome.obstacle == edit::Obstacle::comment ||
                   outcome.obstacle == edit::Obstacle::unwritable));
            return;
        }
        ++edits;
        const yaml::Document after = test::document_of(outcome.text);
        REQUIRE(test::disagreement(after, after.source.text()) == "");
        // All lines above and below the cut stood there before; the one that it goes through may be another.
        const std::vector<std::string> old = lines_of(tried.text);
        const std::vector<std::string> now = lines_of(outcome.text);
        const auto above = static_cast<std::size_t>(
            std::mismatch(now.begin(), now.end(), old.begin(), old.end()).first - now.begin());
        const auto below = static_cast<std::size_t>(
            std::mismatch(now.rbegin(), now.rend(), old.rbegin(), old.rend()).first - now.rbegin());
        REQUIRE(above + below + 1 >= now.size());
    });
    CHECK(edits > 80);
}

TEST_CASE("an entry that is added and taken out again leaves the text as it was") {
    std::size_t edits = 0;
    const Value entry = Value::map()
                            .put("id", Value::scalar("quite-new"))
                            .put("text", Value::scalar("It is: so"))
                            .put("list", Value::list({Value::scalar("a"), Value::scalar("b, c")}));
    each_node([&](const Tried& tried) {
        if (!tried.node.is(yaml::Kind::sequence) || tried.node.size() == 0 || !tried.is_one_in(4)) return;
        const edit::Outcome outcome = edit::apply(tried.document, {test::adding(tried.address, entry)});
        REQUIRE(outcome.made());
        require_read_as(outcome.text, tried.address + ".quite-new", entry);
        const edit::Outcome back =
            edit::apply(test::document_of(outcome.text), {test::removing(tried.address + ".quite-new")});
        REQUIRE(back.made());
        ++edits;
        // An empty line that parts the entries stays behind.
        if (outcome.text.size() - tried.text.size() < 90) CHECK(back.text.size() - tried.text.size() <= 2);
    });
    CHECK(edits > 5);
}
