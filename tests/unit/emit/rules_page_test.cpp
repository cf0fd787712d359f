#include "catch.hpp"

#include <array>
#include <string>
#include <string_view>

#include "emit/format.hpp"
#include "emit/markdown/markdown.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit {

extern const Format text_format;
extern const Format markdown_format;

}  // namespace atelier::emit

namespace {

using namespace atelier;

void check(const rules::Case&, const rules::Reporter&) {}

constexpr std::array<std::string_view, 1> claims{"establishing.activities.follow-up"};
const rules::Rule tab{"SYN003",
                      "tab-as-indent",
                      diag::Severity::error,
                      "A tab stands where YAML wants spaces.",
                      "YAML takes no tab there.",
                      "Use spaces.",
                      "vision:\n\tstatement: x\n",
                      "vision:\n  statement: x\n",
                      check};
const rules::Rule escape{"SYN009",
                         "control",
                         diag::Severity::error,
                         "A character stands here that cannot be seen.",
                         "Nobody can check it.",
                         "Remove it.",
                         "name: \x1B[2J ```\n",
                         "",
                         check};
const rules::Rule follow_up{
    "CLM008",
    "follow-up-without-owner",
    diag::Severity::warning,
    "Follow-ups are rated as assigned (`fully`), but at least one of them has no owner in `activities`.",
    "What nobody owns is seldom done.",
    "Name an owner, or rate <lower>.",
    "a: 1\n",
    "a: 2\n",
    check,
    rules::Subject::record,
    claims};
const std::array<const rules::Rule*, 3> all{&tab, &escape, &follow_up};

[[nodiscard]] std::string text_of(std::size_t width) {
    emit::Look look;
    look.width = width;
    std::string out;
    emit::text_format.rules(all, look, out);
    return out;
}

}  // namespace

TEST_CASE("rules text: by family, folded") {
    CHECK(text_of(80) == R"(SYN: Syntax
  SYN003  error    A tab stands where YAML wants spaces.
  SYN009  error    A character stands here that cannot be seen.

CLM: Claims against facts
  CLM008  warning  Follow-ups are rated as assigned (`fully`), but at least one
                   of them has no owner in `activities`.

3 rules. More on one: atelier explain CODE
)");
    CHECK(text_of(40) == R"(SYN: Syntax
  SYN003 error
    A tab stands where YAML wants
    spaces.
  SYN009 error
    A character stands here that cannot
    be seen.

CLM: Claims against facts
  CLM008 warning
    Follow-ups are rated as assigned
    (`fully`), but at least one of them
    has no owner in `activities`.

3 rules. More on one: atelier explain
CODE
)");
}

TEST_CASE("rules text: quiet leaves the count out") {
    emit::Look look;
    look.quiet = true;
    std::string out;
    emit::text_format.rules({}, look, out);
    CHECK(out.empty());
}

TEST_CASE("rules markdown: the whole page") {
    std::string out;
    emit::markdown_format.rules(all, {}, out);
    CHECK(out == R"(# Rules

What `atelier validate` looks for. An error says that a record contradicts itself or cannot be read as meant, a warning that
something should be looked at, a note that something is still missing. Any rule can be switched off in the configuration, or beside
the line with a reason: `# atelier: ignore[CODE] reason="…"`.

This page is made from the rules themselves: `atelier rules --format markdown`.

- Syntax (SYN): [SYN003](#syn003-tab-as-indent), [SYN009](#syn009-control)
- Claims against facts (CLM): [CLM008](#clm008-follow-up-without-owner)

## SYN: Syntax

### SYN003 tab-as-indent

**Error**: A tab stands where YAML wants spaces.

*Why:* YAML takes no tab there.

*What to do:* Use spaces.

Found here:

```yaml
vision:
	statement: x
```

Put right:

```yaml
vision:
  statement: x
```

### SYN009 control

**Error**: A character stands here that cannot be seen.

*Why:* Nobody can check it.

*What to do:* Remove it.

Found here:

````yaml
name: \u{1b}[2J ```
````

## CLM: Claims against facts

### CLM008 follow-up-without-owner

**Warning**: Follow-ups are rated as assigned (`fully`), but at least one of them has no owner in `activities`.

*Why:* What nobody owns is seldom done.

*What to do:* Name an owner, or rate \<lower\>.

*Holds against facts:* `establishing.activities.follow-up`

Found here:

```yaml
a: 1
```

Put right:

```yaml
a: 2
```
)");
}

TEST_CASE("formats: each says what it is and what it writes") {
    CHECK(emit::text_format.name == "text");
    CHECK(emit::text_format.findings == emit::plain::findings);
    CHECK(emit::text_format.scores == emit::plain::scores);
    CHECK(emit::text_format.gates == emit::plain::gates);
    CHECK(emit::markdown_format.name == "markdown");
    CHECK(emit::markdown_format.findings == emit::markdown::findings);
    CHECK(emit::markdown_format.scores == emit::markdown::scores);
    CHECK(emit::markdown_format.gates == emit::markdown::gates);
}
