#include <random>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "emit/markdown/phrases.hpp"
#include "emit/support/escape.hpp"
#include "rendered.hpp"

namespace atelier::emit {
namespace {

using sample::render;
using sample::Rendered;

std::string without(std::string text, char c) {
    std::erase(text, c);
    return text;
}

/// Without spaces: one is put between two pieces of code, and several become one.
std::string dense(std::string text) { return without(std::move(text), ' '); }

/// Where GitHub and GitLab look for mentions, references, emoji and formulas.
bool names_something(const std::string& open) {
    static const std::regex something{
        R"(@|#[0-9]|![0-9]|&[0-9]|\$|~[A-Za-z0-9"]|%[A-Za-z]|\bGH-[0-9]|:[a-z_+-][a-z0-9_+-]*:|www\.|://|\[\[)",
        std::regex::icase};
    return std::regex_search(open, something);
}

void check_words(const std::string& text) {
    INFO(text);
    const std::string words = escape::markdown(text);
    INFO(words);
    const std::string wanted = dense(escape::terminal(text));

    const Rendered paragraph = render(words + "\n");
    CHECK(paragraph.active() == 0);
    CHECK(paragraph.styled() == 0);
    CHECK(paragraph.count("heading") == 0);
    CHECK(dense(paragraph.words) == wanted);
    CHECK_FALSE(names_something(paragraph.open));

    const Rendered list = render("- " + words + "\n- [ ] " + words + "\n");
    CHECK(list.count("list") == 1);
    CHECK(list.count("item") + list.count("tasklist") == 2);
    CHECK(list.active() == 0);

    const Rendered heading = render("## " + words + "\n");
    CHECK(heading.count("heading") == 1);
    CHECK(heading.active() == 0);
    CHECK(dense(heading.words) == wanted);

    const std::string code = escape::markdown_code(text);
    const std::string sentence = escape::markdown_sentence(text);
    INFO(code);
    INFO(sentence);
    const Rendered table =
        render("| a | b | c |\n|---|---|---|\n| " + words + " | " + code + " | " + sentence + " |\n");
    CHECK(table.count("table") == 1);
    CHECK(table.count("table_header") + table.count("table_row") == 2);
    CHECK(table.count("table_cell") == 6);
    CHECK(table.active() == 0);
    CHECK(table.styled() == 0);
    CHECK_FALSE(names_something(table.open));
    CHECK(dense(table.words).starts_with("abc" + wanted + wanted));
    CHECK(without(dense(table.words), '`') ==
          "abc" + without(wanted + wanted + wanted, '`'));  // a sentence's backticks are code
}

}  // namespace

TEST_CASE("no text does in Markdown what it could not say", "[escape][markdown]") {
    const std::vector<std::string> texts{
        "plain words, and a number: 12.5",
        "[click](https://evil.example) ![x](https://evil.example/p.png)",
        "<img src=x onerror=alert(1)> <script>alert(1)</script> <!-- --> <a href='javascript:x'>",
        "<https://evil.example> <a@evil.example>",
        "https://evil.example HTTP://EVIL.example ftp://evil.example www.evil.example a@evil.example "
        "mailto:a@evil.example xmpp:a@b.example",
        "x.https://evil.example/a_b_(c)\\ 'www.evil.example'",
        "@everyone thanks@org/team fixes #1 closes o/r#2 GH-3 !4 &5 ~bug ~\"a b\" %9 $x$ $`x`$ :tada: [[x]] "
        "[^1] [x]: y",
        "*a* **b** _c_ __d__ ~~e~~ ~f~ ***g***",
        "a | b || c \\| d `e|f` \\`g",
        "`open ``two`` ```three``` `a` b `c``d` ` `",
        "# a\n## b\n- c\n* d\n1. e\n> f\n```\ng\n```\n---\n| h |\n|---|\n",
        "- [x] done",
        "1) one",
        "=== ---",
        "\\",
        "a\\\nb\\",
        "`a\\`",
        "\\`<b>`",
        "&lt;b&gt; &#60;b&#62; &amp; &#x60;",
        "\x1b[2J \u202Eabc \xff",
        "::error::x ##[error]y",
        "`@a`@b`c`",
        "|||",
        "`",
        "/close",
        "+1",
        ": definition",
    };
    for (const std::string& text : texts) check_words(text);
}

TEST_CASE("nor does any mixture of what means something", "[escape][markdown]") {
    const std::vector<std::string> parts{"`",  "``", "\\",         "|",       "<b>", "[x](y)", "!", "@a",
                                         "#1", " ",  "http://x.y", "www.x.y", "*",   "_",      "~", "\n",
                                         "- ", "1.", "a",          "&lt;",    "$",   ":b:",    "é", "a@b.cd",
                                         "(",  ")",  "<!--",       "##[",     "::",  "https:", "//"};
    std::mt19937 random{20260901};
    for (int round = 0; round < 1500; ++round) {
        std::string text;
        const auto length = 1 + random() % 9;
        for (unsigned i = 0; i < length; ++i) text += parts[random() % parts.size()];
        if (escape::markdown(text).empty()) continue;
        check_words(text);
    }
}

TEST_CASE("a text alone in the item of a list, with a full stop behind it, stays that text",
          "[escape][markdown]") {
    const std::vector<std::string> parts{"2026", "1", "0", ".", ")", "+", "-", "#", "=", ">", "*",
                                         "_",    "~", ":", "[", "]", "x", " ", "`", "|", "!", "<"};
    std::mt19937 random{20260902};
    for (int round = 0; round < 1500; ++round) {
        std::string text = round < 22 ? parts[static_cast<std::size_t>(round)] : std::string{};
        const auto length = round < 22 ? 0 : 1 + random() % 4;
        for (unsigned i = 0; i < length; ++i) text += parts[random() % parts.size()];
        if (text.find("::") != std::string::npos) continue;  // broken up, since build services obey it
        const std::string sentence = markdown::sentence(text, {});
        INFO(text);
        INFO(sentence);
        std::string wanted = dense(text);
        if (!text.ends_with('.') && !text.ends_with('!') && dense(text) == text) wanted += '.';
        const Rendered list = render("- " + sentence + "\n- " + sentence + "\n");
        CHECK(list.count("list") == 1);
        CHECK(list.count("item") == 2);
        CHECK(list.active() == 0);
        if (dense(text) == text) CHECK(dense(list.words) == wanted + wanted);
        CHECK(render(sentence + "\n").count("list") == 0);
    }
}

}  // namespace atelier::emit
