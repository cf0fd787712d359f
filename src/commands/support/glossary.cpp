#include "commands/support/glossary.hpp"

#include <array>
#include <utility>

namespace atelier::commands {
namespace {

// In the order of the alphabet, so that a reader finds a word here; a test holds it.
constexpr std::array terms{
    Term{"address",
         "The dotted name of a question, cell, step, theme or output, such as "
         "`establishing.vision.endorsement`. "
         "It is the same everywhere: in the record, in reports and behind `atelier explain`."},
    Term{"band",
         "The words beside a figure that say how far something has come: `not in place`, `partly in place`, "
         "`largely in place` or `fully in place`. There is none while a question is still open.",
         "score"},
    Term{"baseline", "A file of findings that were there before, so that a check objects to new ones only."},
    Term{"basis",
         "Of a figure or a gate: what it counts. `claimed` takes the ratings as they stand, `supported` "
         "takes them only "
         "as far as evidence and facts carry them (`atelier gate --basis supported`). Of a question: whether "
         "the source "
         "asks it (`stated`), says it without asking (`derived`), or a city added it (`local`).",
         "gate"},
    Term{"block",
         "A building block: one of six things that need attention in establishing, maturing and stabilising, "
         "such as "
         "`vision` or `capacity`."},
    Term{"blocked", "Of a gate: something is open that no action and no waiver covers.", "gate"},
    Term{"blocker",
         "Something that keeps a gate from being passed: a question that falls short, or an output that "
         "is not complete. Screens call it an open item.",
         "gate"},
    Term{"card", "One page for a meeting, after the exercise that ends the article: `atelier next --card`."},
    Term{"cell", "One building block in one phase: three questions. `maturing.learning` is one."},
    Term{"claim",
         "A rating of `largely` or `fully`: it says that something is in place, and so can be held against "
         "evidence and facts.",
         "rating"},
    Term{"claimed",
         "As the ratings say, before anybody looks at evidence and facts. The other way to count is "
         "`supported`.",
         "rating"},
    Term{
        "closed",
        "Of a question: it asks whether something is so. A rating is enough, an answer in words is welcome."},
    Term{"conditional",
         "Of a gate: passed on condition. All that falls short is at least `partly`, and an action with an "
         "owner and a "
         "review date to come covers it.",
         "gate"},
    Term{"contradiction",
         "A rating and a fact of the same record that cannot both be true, or two such facts."},
    Term{"declined", "A state in place of a rating: a choice not to. It counts as `not`.", "rating"},
    Term{"derived",
         "Of a question: the source says it without asking, and this catalogue made a question of it."},
    Term{"element",
         "One of five things that make up a city's capacity to innovate, such as `leadership` or `network`."},
    Term{"evidence",
         "A paper, a decision, data or an event that shows that something is so. It is named once, in the "
         "record's `evidence`, and answers refer to it by its id."},
    Term{"finding",
         "Something that `atelier validate` has to say about a place in a record: an error, a warning or a "
         "note, with a reason and a remedy."},
    Term{"fully", "The highest rating: in place, without a gap that matters.", "rating"},
    Term{"gate",
         "The passage from one phase to the next: a list of what should be in place before an atelier goes "
         "on.",
         "gate"},
    Term{"high", "The upper end of a figure: what it would be if all that is open turned out well.", "score"},
    Term{"largely", "The third of four ratings: in place, with small gaps.", "rating"},
    Term{"low", "The lower end of a figure: what it is if all that is open turns out to be missing.",
         "score"},
    Term{"n/a",
         "A state in place of a rating: the question does not apply, for a reason that stands beside it.",
         "rating"},
    Term{"not", "The lowest rating: hardly or not in place.", "rating"},
    Term{"open",
         "Of a question: it asks what, how or who, and a rating above `not` wants an answer in words. Of a "
         "list: still to be "
         "answered or done."},
    Term{"output",
         "Something that must stand in the record before the first phase is complete: atelier explain "
         "outputs"},
    Term{"overlay",
         "A file in which a city changes what it needs to about the method and leaves the rest: "
         "`--method FILE`."},
    Term{"partly", "The second of four ratings: some of it, with clear gaps.", "rating"},
    Term{"passed", "Of a gate: all that applies is in place.", "gate"},
    Term{"point", "Of a figure: the mean of what has a rating, between `low` and `high`.", "score"},
    Term{"profile",
         "How strict a gate is. `largely` asks that all is at least largely in place; `iso33020` also asks "
         "`fully` of "
         "the phases before (`atelier gate --profile iso33020`).",
         "gate"},
    Term{"rating",
         "How far something is in place, in one of four words: `not`, `partly`, `largely`, `fully`.",
         "rating"},
    Term{"record", "The YAML file of one atelier: facts, ratings and evidence, kept in git."},
    Term{"response", "A file with the ratings of one respondent, who answers alone."},
    Term{"rule",
         "A check with a code, such as CLM008, that looks at a record and says what it finds: atelier rules"},
    Term{"score", "How far a building block, a cell or a phase has come, as an interval between 0 and 1.",
         "score"},
    Term{"stakeholder",
         "An organisation or a role that matters to the challenge; persons do not stand in a record."},
    Term{"stated", "Of a question: the source asks it itself; the wording is the toolkit's."},
    Term{"step", "One of seven parts of the first phase; the last gathers its outputs."},
    Term{"strategy",
         "A way to strengthen an organisation's capacity to innovate, in three actions: five come from the "
         "article."},
    Term{"supported",
         "As far as evidence and facts carry the ratings. A claim without evidence is supported up to "
         "`partly`. The other way to count is `claimed`.",
         "rating"},
    Term{"suppression", "A comment beside a line that takes one finding back, with a reason."},
    Term{"theme",
         "One of four parts of the last phase, continuation. In a record, one of the subjects that are "
         "weighed in `focus`."},
    Term{"unanswered", "Nobody has rated the question yet. It is no rating, and makes a figure wider.",
         "rating"},
    Term{"unknown", "A state in place of a rating: asked, and nobody knows. It makes a figure wider.",
         "rating"},
    Term{
        "waiver",
        "What lets one question, cell or output through a gate although it falls short: somebody answers for "
        "it, with a reason, until a day.",
        "gate"},
    Term{"weakest", "The question with the lowest rating under a figure; unanswered is lower than `not`.",
         "score"},
};

constexpr std::array families{
    std::pair<std::string_view, std::string_view>{"SYN", "whether the text can be read as YAML at all"},
    std::pair<std::string_view, std::string_view>{"SCH", "whether keys and values are those of the format"},
    std::pair<std::string_view, std::string_view>{
        "REF", "whether ids and addresses lead to something, and once only"},
    std::pair<std::string_view, std::string_view>{"PHA",
                                                  "what a phase still lacks: outputs, answers, ratings"},
    std::pair<std::string_view, std::string_view>{
        "ANS", "whether an answer has all that it needs: words, a reason, a day"},
    std::pair<std::string_view, std::string_view>{
        "EVD", "whether evidence is there, is dated, still holds and is used"},
    std::pair<std::string_view, std::string_view>{"CLM", "ratings that facts of the same record contradict"},
    std::pair<std::string_view, std::string_view>{
        "HYP", "whether hypotheses can be tested, and what became of them"},
    std::pair<std::string_view, std::string_view>{"ACT",
                                                  "whether actions have an owner, a review and a lesson"},
    std::pair<std::string_view, std::string_view>{
        "PRV", "what identifies people, and so does not belong in a record"},
    std::pair<std::string_view, std::string_view>{"SUP",
                                                  "comments that take findings back: reason, day, use"},
    std::pair<std::string_view, std::string_view>{"MET", "what is wrong with a local method or an overlay"},
    std::pair<std::string_view, std::string_view>{"CFG", "what is wrong with a configuration"},
};

}  // namespace

std::span<const Term> glossary() { return terms; }

std::string_view family_meaning(std::string_view family) {
    for (const auto& [code, meaning] : families)
        if (code == family) return meaning;
    return {};
}

}  // namespace atelier::commands
