#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "emit/markdown/markdown.hpp"
#include "findings_sample.hpp"
#include "rendered.hpp"

namespace atelier::emit::markdown {
namespace {

using diag::Finding;
using diag::Severity;
using sample::finding;

std::string markdown(std::string name, const std::vector<Finding>& findings, std::string_view title,
                     std::string progress = {}, bool unicode = true) {
    Look look;
    look.unicode = unicode;
    const auto writer = markdown::findings(sample::run(), look);
    return sample::write(*writer, text::Source{std::move(name), "a: 1\nb: 2\n"}, findings, title,
                         std::move(progress));
}

std::vector<Finding> three() {
    Finding owner = finding("CLM008", Severity::error,
                            "follow-ups are rated as assigned, but one has no `owner`", {0, 1});
    owner.help = "Name a stakeholder as its owner, or rate the question `partly`.";
    Finding another = owner;
    another.span = {8, 9};
    Finding gone = finding("SYN001", Severity::error, "taken back", {0, 1});
    gone.suppressed = true;
    return {owner, gone, another,
            finding("PHA001", Severity::note, "the city’s `vision` is still missing", {5, 6})};
}

}  // namespace

TEST_CASE("findings as a table", "[markdown]") {
    CHECK(markdown("examples/a.yaml", three(), "Republica, Buiksloterham") == R"(## Republica, Buiksloterham

`examples/a.yaml`

| Severity | Line:column | What | What to do |
|---|---|---|---|
| error | 1:1 | follow-ups are rated as assigned, but one has no `owner` (`CLM008`) | Name a stakeholder as its owner, or rate the question `partly`. |
| error | 2:4 | follow-ups are rated as assigned, but one has no `owner` (`CLM008`) | as above |
| note | 2:1 | the city’s `vision` is still missing (`PHA001`) |  |

2 errors and 1 note in 1 record. 1 finding is suppressed.
)");
    CHECK(markdown("examples/a.yaml", three(), "", {}, false) == R"(## republica

`examples/a.yaml`

| Severity | Line:column | What | What to do |
|---|---|---|---|
| error | 1:1 | follow-ups are rated as assigned, but one has no `owner` (`CLM008`) | Name a stakeholder as its owner, or rate the question `partly`. |
| error | 2:4 | follow-ups are rated as assigned, but one has no `owner` (`CLM008`) | as above |
| note | 2:1 | the city's `vision` is still missing (`PHA001`) |  |

2 errors and 1 note in 1 record. 1 finding is suppressed.
)");
    CHECK(sample::render(markdown("a.yaml", three(), "Republica")).count("table_row") == 3);
}

TEST_CASE("a run with nothing to object needs no table", "[markdown]") {
    CHECK(markdown("a.yaml", {}, "Republica", "52 of 77 questions that are due are answered") ==
          "Nothing to object in 1 record. Republica: 52 of 77 questions that are due are answered.\n");
}

TEST_CASE("several files, each under its own heading", "[markdown]") {
    const auto writer = markdown::findings(sample::run(), Look{});
    const text::Source source{"a.yaml", "a: 1\n"};
    const std::vector<Finding> some{finding("SYN001", Severity::warning, "one", {0, 1})};
    const std::vector<Finding> none;
    std::string out;
    writer->item({source, "one", "One", some, "5 of 9 are answered"}, out);
    writer->item({source, "two", "Two", none, ""}, out);
    writer->item({source, "three", "Three", some, ""}, out);
    writer->end({3, 2, 0, 2, 0, 0}, out);
    CHECK(out == R"(## One

`a.yaml`

| Severity | Line:column | What | What to do |
|---|---|---|---|
| warning | 1:1 | one (`SYN001`) |  |

## Three

`a.yaml`

| Severity | Line:column | What | What to do |
|---|---|---|---|
| warning | 1:1 | one (`SYN001`) |  |

2 warnings in 2 of 3 records.
)");
}

TEST_CASE("a pull request from a stranger changes no page", "[markdown]") {
    Finding each = finding("SCH001", Severity::error,
                           "unknown key `x|y`<img src=x>\n| a | b |\n- [ ] task ![i](https://e.example) @org "
                           "#1 \x1b[2J ##[error]z `",
                           {0, 1});
    each.help = "Did you mean [this](https://e.example) or www.e.example?\n\n## Heading\n<details>";
    const std::string out =
        markdown("a|b`c\n::error::\u202E.yaml", {each}, "# <b>T</b> | @me\n\n- x https://e.example");
    const sample::Rendered rendered = sample::render(out);
    INFO(out);
    INFO(rendered.html);
    CHECK(rendered.active() == 0);
    CHECK(rendered.styled() == 0);
    CHECK(rendered.count("heading") == 1);
    CHECK(rendered.count("table") == 1);
    CHECK(rendered.count("table_row") == 1);
    CHECK(rendered.count("table_cell") == 8);
    CHECK(rendered.count("item") == 0);
    CHECK(rendered.open.find('@') == std::string::npos);
    CHECK(out.find("\n::") == std::string::npos);
    CHECK(out.find("##[") == std::string::npos);
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out == R"(## \# \<b\>T\</b\> &#124; `@me` - x `https://e.example`

`a`&#124;``b`c\u{a}:\u{3a}error:\u{3a}\u{202e}.yaml``

| Severity | Line:column | What | What to do |
|---|---|---|---|
| error | 1:1 | unknown key `x`&#124;`y`\<img src\=x\> &#124; a &#124; b &#124; - \[ \] task `![i](https://e.example`) `@org` `#1` \\u\{1b\}\[2J \#\#\\u\{5b\}error\]z \` (`SCH001`) | Did you mean \[`this](https://e.example`) or `www.e.example`? \#\# Heading \<details\> |

1 error in 1 record.
)");
}

}  // namespace atelier::emit::markdown
