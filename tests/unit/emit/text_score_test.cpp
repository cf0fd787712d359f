#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "emit/markdown/markdown.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/width.hpp"
#include "emit/text/text.hpp"
#include "score_sample.hpp"

namespace {

using namespace atelier;
using emit::Level;

const method::Method small = emit::sample::small_method();
const emit::Run run{emit::sample::day("2026-09-01"), small};

[[nodiscard]] emit::Look look(std::size_t width, bool terminal, bool unicode = true) {
    emit::Look out;
    out.width = width;
    out.terminal = terminal;
    out.unicode = unicode;
    return out;
}

[[nodiscard]] std::string written(emit::ScoresWriter& writer, const std::vector<emit::ScoreItem>& items) {
    std::string out;
    writer.begin(out);
    for (const emit::ScoreItem& item : items) writer.item(item, out);
    writer.end({}, out);
    return out;
}

[[nodiscard]] std::string text_of(Level level, const emit::Look& look) {
    const record::Record record = emit::sample::small_record();
    const score::RecordScore score = emit::sample::small_score();
    return written(*emit::plain::scores(run, look), {{"atelier.yaml", record, score, level}});
}

[[nodiscard]] std::string markdown_of(Level level) {
    const record::Record record = emit::sample::small_record();
    const score::RecordScore score = emit::sample::small_score();
    return written(*emit::markdown::scores(run, {}), {{"atelier.yaml", record, score, level}});
}

[[nodiscard]] std::size_t widest(std::string_view text) {
    std::size_t most = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        most = std::max(most, emit::width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return most;
}

[[nodiscard]] emit::Bar bar(text::Fraction low, text::Fraction high, std::size_t cells) {
    return emit::bar({low, high, low}, cells);
}

void check_bar(emit::Bar bar, std::size_t filled, std::size_t shaded, std::size_t empty) {
    CHECK(bar.filled == filled);
    CHECK(bar.shaded == shaded);
    CHECK(bar.empty == empty);
}

}  // namespace

TEST_CASE("score figures: in words and numbers") {
    const emit::Look unicode = look(80, false);
    const emit::Look ascii = look(80, false, false);
    score::Figures figures;
    CHECK(emit::summary(figures, unicode) == "nothing applies");
    figures.due = false;
    CHECK(emit::summary(figures, unicode) == "not yet due");
    figures =
        emit::sample::figures("a", "A", {text::Fraction{5, 16}, text::Fraction{7, 12}, text::Fraction{5, 12}},
                              {}, {8, 11}, score::Band::partly, 0, record::State::not_);
    CHECK(emit::summary(figures, unicode) == "0.42 [0.31–0.58], 8 of 11 answered");
    CHECK(emit::summary(figures, ascii) == "0.42 [0.31-0.58], 8 of 11 answered");
    figures.claimed = {text::Fraction{0}, text::Fraction{1}, std::nullopt};
    CHECK(emit::summary(figures, unicode) == "– [0.00–1.00], 8 of 11 answered");
    CHECK(emit::summary(figures, ascii) == "- [0.00-1.00], 8 of 11 answered");
}

TEST_CASE("score bars: nothing is rounded away") {
    check_bar(bar(0, 0, 18), 0, 0, 18);
    check_bar(bar(1, 1, 18), 18, 0, 0);
    check_bar(bar(0, 1, 18), 0, 18, 0);
    check_bar(bar({1, 2}, {2, 3}, 18), 9, 3, 6);
    check_bar(bar({1, 100}, {1, 100}, 18), 1, 0, 17);
    check_bar(bar({99, 100}, {99, 100}, 18), 17, 0, 1);
    check_bar(bar({1, 2}, {101, 200}, 18), 9, 1, 8);
    check_bar(bar({98, 100}, {99, 100}, 18), 16, 1, 1);
    check_bar(bar({99, 100}, 1, 18), 17, 1, 0);
    check_bar(bar({1, 2}, {1, 2}, 0), 0, 0, 0);
    for (int low = 0; low <= 60; ++low)
        for (int high = low; high <= 60; ++high) {
            const emit::Bar parts = bar({low, 60}, {high, 60}, 20);
            REQUIRE(parts.filled + parts.shaded + parts.empty == 20);
            REQUIRE((parts.filled > 0) == (low > 0));
            REQUIRE((parts.shaded > 0) == (high > low));
            REQUIRE((parts.empty > 0) == (high < 60));
        }
}

TEST_CASE("score text: blocks on a terminal of 80 columns") {
    CHECK(text_of(Level::block, look(80, true)) ==
          R"(Republica, Buiksloterham                                               Amsterdam
as of 1 September 2026, says it is in maturing

  Vision, mission & strategy      largely in place  ██████████████░░░
      0.83 [0.83–0.83], 2 of 2 answered, supported 0.50 [0.50–0.50]
      weakest: Do the key partners still back the direction? (largely)
  Learning & knowledge diffusion  1 of 2 open       ███▒▒▒▒▒▒▒▒░░░░░░  ◂ weakest
      0.33 [0.17–0.67], 1 of 2 answered, insufficient basis
      weakest: Is knowledge passed on to other projects or cities? (unanswered)

From 0 (nothing in place) to 1 (all in place): █ is in place, ▒ depends on open
answers, ░ is missing. The words are the band of the least, at most one step
above the weakest question; while any is open there is none. Scale and bands are
atelier's own; the method sets none. More: atelier explain score
)");
}

TEST_CASE("score text: blocks on a terminal of 60 columns, in ASCII") {
    CHECK(text_of(Level::block, look(60, true, false)) ==
          R"(Republica, Buiksloterham                           Amsterdam
as of 1 September 2026, says it is in maturing

  Vision, mission & strategy
      largely in place  ####################....
      0.83 [0.83-0.83], 2 of 2 answered, supported 0.50
      [0.50-0.50]
      weakest: Do the key partners still back the direction?
      (largely)
  Learning & knowledge diffusion
      1 of 2 open       ####++++++++++++........  < weakest
      0.33 [0.17-0.67], 1 of 2 answered, insufficient basis
      weakest: Is knowledge passed on to other projects or
      cities? (unanswered)

From 0 (nothing in place) to 1 (all in place): # is in
place, + depends on open answers, . is missing. The words
are the band of the least, at most one step above the
weakest question; while any is open there is none. Scale and
bands are atelier's own; the method sets none. More: atelier
explain score
)");
}

TEST_CASE("score text: phases in a pipe, aligned and without bars") {
    CHECK(text_of(Level::phase, look(80, false)) ==
          R"(Republica, Buiksloterham                                               Amsterdam
as of 1 September 2026, says it is in maturing

  1 Preconditions  fully in place  1.00 [1.00–1.00], 1 of 1 answered
  2 Establishing   fully in place  1.00 [1.00–1.00], 1 of 1 answered
      supported 0.33 [0.33–0.33]
  3 Maturing       1 of 3 open     0.50 [0.33–0.67], 2 of 3 answered
      weakest: Is knowledge passed on to other projects or cities? (unanswered)
  4 Continuation   not yet due

From 0 (nothing in place) to 1 (all in place); in brackets the least and the
most that open answers can make of it. The words are the band of the least, at
most one step above the weakest question; while any is open there is none. Scale
and bands are atelier's own; the method sets none. More: atelier explain score
)");
}

TEST_CASE("score text: cells on a wide terminal have their figures beside the bar") {
    emit::Look wide = look(120, true);
    wide.quiet = true;
    CHECK(
        text_of(Level::cell, wide) ==
        R"(Republica, Buiksloterham                                                                             Amsterdam
as of 1 September 2026, says it is in maturing

1 Preconditions
  Clarify the central challenge   fully in place    ███████████████████████  1.00 [1.00–1.00], 1 of 1 answered

2 Establishing
  Vision, mission & strategy      fully in place    ███████████████████████  1.00 [1.00–1.00], 1 of 1 answered
      supported 0.33 [0.33–0.33]
  Learning & knowledge diffusion  nothing applies, insufficient basis

3 Maturing
  Vision, mission & strategy      largely in place  ███████████████░░░░░░░░  0.67 [0.67–0.67], 1 of 1 answered
      weakest: Do the key partners still back the direction? (largely)
  Learning & knowledge diffusion  1 of 2 open       ████▒▒▒▒▒▒▒▒▒▒▒░░░░░░░░  0.33 [0.17–0.67], 1 of 2 answered
      weakest: Is knowledge passed on to other projects or cities? (unanswered)

4 Continuation: not yet due
)");
}

TEST_CASE("score text: questions, and what the record says otherwise") {
    emit::Look quiet = look(80, false);
    quiet.quiet = true;
    CHECK(text_of(Level::question, quiet) ==
          R"(Republica, Buiksloterham                                               Amsterdam
as of 1 September 2026, says it is in maturing

1 Preconditions
  Clarify the central challenge   fully in place    1.00 [1.00–1.00]
      1 of 1 answered
      fully       Why does this challenge matter, and why now?

2 Establishing
  Vision, mission & strategy      fully in place    1.00 [1.00–1.00]
      1 of 1 answered, supported 0.33 [0.33–0.33]
      fully       Have the partners formally adopted the vision and the mission?
                  facts in the record say otherwise; supported: partly
  Learning & knowledge diffusion  nothing applies, insufficient basis
      n/a         How are lessons recorded?

3 Maturing
  Vision, mission & strategy      largely in place  0.67 [0.67–0.67]
      1 of 1 answered
      largely     Do the key partners still back the direction?
  Learning & knowledge diffusion  1 of 2 open       0.33 [0.17–0.67]
      1 of 2 answered
      partly      Are lessons recorded and synthesised systematically?
      unanswered  Is knowledge passed on to other projects or cities?

4 Continuation: not yet due
)");
}

TEST_CASE("score text: no line is wider than the terminal, at any width and level") {
    for (const Level level : {Level::question, Level::cell, Level::block, Level::phase})
        for (const bool terminal : {false, true})
            for (const bool unicode : {false, true})
                for (std::size_t columns = 20; columns <= 130; ++columns) {
                    const std::string out = text_of(level, look(columns, terminal, unicode));
                    INFO(columns << '\n' << out);
                    REQUIRE(widest(out) <= columns);
                    if (!unicode) REQUIRE(out == emit::escape::ascii(out));
                }
}

TEST_CASE("score text: colours change nothing but the colours") {
    emit::Look colour = look(80, true);
    colour.colour = true;
    std::string out = text_of(Level::block, colour);
    CHECK(out.find("\x1b[1mRepublica, Buiksloterham\x1b[0m") == 0);
    for (std::size_t at = out.find('\x1b'); at != std::string::npos; at = out.find('\x1b'))
        out.erase(at, out.find('m', at) + 1 - at);
    CHECK(out == text_of(Level::block, look(80, true)));
}

TEST_CASE("score text: hostile and bare records, and figures that do not compare") {
    record::Record record = emit::sample::small_record(method::none);
    record.name = emit::sample::given<record::Text>("\x1B]0;x\x07 ::set-output \xE2\x80\xAE evil\nline");
    record.city = {};
    score::RecordScore score = emit::sample::small_score();
    score.comparable = false;
    const record::Record bare;
    emit::Look quiet = look(80, true);
    quiet.quiet = true;
    const std::string out = written(*emit::plain::scores(run, quiet),
                                    {{"a", record, score, Level::phase}, {"b", bare, {}, Level::block}});
    CHECK(out == R"(\u{1b}]0;x\u{7} :\u{3a}set-output \u{202e} evil line
as of 1 September 2026, names no phase yet

  1 Preconditions  fully in place  ████████████████████████
      1.00 [1.00–1.00], 1 of 1 answered
  2 Establishing   fully in place  ████████████████████████
      1.00 [1.00–1.00], 1 of 1 answered, supported 0.33 [0.33–0.33]
  3 Maturing       1 of 3 open     ████████▒▒▒▒▒▒▒▒░░░░░░░░
      0.50 [0.33–0.67], 2 of 3 answered
      weakest: Is knowledge passed on to other projects or cities? (unanswered)
  4 Continuation   not yet due

A local method weighs its questions, so these figures are not comparable with
those of other methods.

(no name)
as of 1 September 2026, names no phase yet

)");
    CHECK(written(*emit::plain::scores(run, look(80, true)), {}).empty());
}

TEST_CASE("score text: before any block is due, where to look instead") {
    const record::Record record = emit::sample::small_record(0);
    score::RecordScore score = emit::sample::small_score();
    for (score::Figures& block : score.blocks) block = emit::sample::not_due(block.address, block.title);
    emit::Look quiet = look(80, true);
    quiet.quiet = true;
    const std::string out = written(*emit::plain::scores(run, quiet), {{"a", record, score, Level::block}});
    CHECK(out == R"(Republica, Buiksloterham                                               Amsterdam
as of 1 September 2026, says it is in preconditions

  Vision, mission & strategy      not yet due
  Learning & knowledge diffusion  not yet due

No block is due yet; `atelier score --by phase` shows what counts so far.
)");
}

TEST_CASE("score markdown: a table of blocks") {
    CHECK(markdown_of(Level::block) == R"(## Republica, Buiksloterham

Amsterdam, as of 1 September 2026, says it is in `maturing`

| Block | Point | Range | Answered | Band | Supported | Weakest question |
|---|---:|---:|---:|---|---:|---|
| Vision, mission & strategy | 0.83 | 0.83–0.83 | 2 of 2 | largely in place | 0.50 [0.50–0.50] | Do the key partners still back the direction? (largely) |
| Learning & knowledge diffusion | 0.33 | 0.17–0.67 | 1 of 2 | 1 of 2 open, insufficient basis | | Is knowledge passed on to other projects or cities? (unanswered) |

The weakest block is Learning & knowledge diffusion.

From 0 (nothing in place) to 1 (all in place); the range is the least and the most that open answers can make of it. The scale and bands are atelier's own; the method sets none. More: `atelier explain score`
)");
}

TEST_CASE("score markdown: phases, cells and questions") {
    CHECK(markdown_of(Level::phase).find("| 4 Continuation | not yet due | | | | | |\n") !=
          std::string::npos);
    const std::string cells = markdown_of(Level::cell);
    CHECK(cells.find("| Establishing: Learning & knowledge diffusion | nothing applies | | | insufficient "
                     "basis | | |\n") != std::string::npos);
    CHECK(cells.find("\n\nNot yet due: Continuation.\n") != std::string::npos);
    CHECK(markdown_of(Level::question).find(R"(### Establishing: Vision, mission & strategy

1.00 [1.00–1.00], 1 of 1 answered

| Question | Claimed | Supported |
|---|---|---|
| Have the partners formally adopted the vision and the mission? | fully | partly; facts in the record say otherwise |

)") != std::string::npos);
}

TEST_CASE("score markdown: hostile names open nothing") {
    record::Record record = emit::sample::small_record();
    record.name = emit::sample::given<record::Text>("| <b>x</b> [a](http://evil) `code` @user\n# h");
    record.city = emit::sample::given<record::Text>("::error::x");
    const score::RecordScore score = emit::sample::small_score();
    emit::Look ascii = look(80, false, false);
    const std::string out =
        written(*emit::markdown::scores(run, ascii), {{"a", record, score, Level::block}});
    CHECK(out.starts_with("## &#124; \\<b\\>x\\</b\\> \\[`a](http://evil`) \\`code\\` `@user` \\# h\n\n"));
    CHECK(out.find("::error") == std::string::npos);
    CHECK(out == emit::escape::ascii(out));
}
