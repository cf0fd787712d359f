#include "atelier/portfolio/portfolio.hpp"

#include "atelier/gate/gate.hpp"
#include "atelier/record/choices.hpp"
#include "schema/outputs.hpp"
#include "schema/schema.hpp"
#include "schema/unjudged.hpp"

// What `portfolio --format json` writes.
namespace atelier::schema {

namespace {

using namespace output;

constexpr std::string_view label_meaning =
    "What this report calls the atelier: its id, with the file where an id comes twice, or a letter.";

[[nodiscard]] Value figure_object() {
    Object carried;
    carried.with("low", figure("What is unanswered or unknown counts as 0."))
        .with("high", figure("What is unanswered or unknown counts as 1."))
        .with("point", figure("The mean of what has a rating."));
    Object out;
    out.with("id", text("Its address, or the id of the block."))
        .with("due", flag("Whether it counts yet."))
        .with("low", figure("What is unanswered or unknown counts as 0."))
        .with("high", figure("What is unanswered or unknown counts as 1."))
        .with("point", figure("The mean of what has a rating."))
        .with("answered", count("How many questions have a rating."))
        .with("applicable", count("How many apply."))
        .with("insufficient_basis", flag("Whether too few of a cell's questions apply."))
        .with("supported", with_words("The same, as far as evidence and facts carry it.", carried.done()));
    return out.done();
}

[[nodiscard]] Value gate_object() {
    using gate::Result;
    Object out;
    out.with("phase", text("The phase whose gate the atelier stands before."))
        .with("result", or_null(one_of("How that gate stands; null where the phase is not yet due.",
                                       Result::passed, Result::conditional, Result::blocked)))
        .with("profile",
              one_of("What it asks of earlier phases.", gate::Profile::largely, gate::Profile::iso33020))
        .with("basis", one_of("Whether it takes claims or asks for evidence.", gate::Basis::claimed,
                              gate::Basis::supported))
        .with("asked", count("How many items that gate asks for, or the last that is due."))
        .with("blockers", count("How many of them are still open."))
        .with("conditions", count("How many an action covers."))
        .with("waived", count("How many a waiver lets through."));
    return out.or_null("Null where every gate is passed, and where no phase is named.");
}

[[nodiscard]] Value atelier_object() {
    const auto level = [](std::string_view meaning) {
        return list(meaning, {{"$ref", "#/definitions/figure"}});
    };
    Object out;
    out.with("atelier", text(label_meaning))
        .with("id", text_or_null("The record's id; null in an anonymous report, like the next four."))
        .with("name", text_or_null("What people call it."))
        .with("city", text_or_null("The city."))
        .with("country", text_or_null("The country; anonymous reports by country have it."))
        .with("file", text_or_null("The file, as it was named or found."))
        .with("phase", text_or_null("The phase that the record says it is in."))
        .with("gate", gate_object())
        .with("claims", count("How many questions that are due are rated `largely` or more."))
        .with("contradicted", count("How many of them facts contradict."))
        .with("unbacked", count("How many of the others evidence carries less far than `largely`."))
        .with("errors", count("How many errors validate finds in the record."))
        .with("comparable", flag("False where one of the next three is true."))
        .with("other_method", flag("Whether the record names another method or version."))
        .with("weighted", flag("Whether a local method weighs its questions."))
        .with("insufficient_basis", flag("Whether too much of a step, cell or theme does not apply."))
        .with("rated_by", text_or_null("The method that the record names, and its version."))
        .with("blocks", level("The building blocks."))
        .with("cells", level("One block in one phase, each."))
        .with("steps", level("The steps of the first phase."))
        .with("themes", level("The themes of the last phase."));
    return out.done();
}

[[nodiscard]] Value group_object() {
    Object out;
    out.with("key", text_or_null("The city, country or phase; null where none is named."))
        .with("count", count("How many ateliers.", 1))
        .with("ateliers", list("Their names in this report.", text(label_meaning)));
    return out.done();
}

[[nodiscard]] Value lack_object() {
    Object one;
    one.with("atelier", text(label_meaning)).with("rating", or_null(state("Its rating.")));
    Object out;
    out.with("address", text("The question or the output."))
        .with("kind", {{"description", "What it is."}, {"enum", {"question", "output"}}})
        .with("text", text("What is asked."))
        .with("lacking", count("How many ateliers lack it.", 1))
        .with("due", count("In how many it is due and applies.", 1))
        .with("ateliers", list("Those who lack it; an output has no rating.", one.done()));
    return out.done();
}

[[nodiscard]] Value strategy_object() {
    using record::ActionState;
    Object trial;
    trial.with("atelier", text(label_meaning))
        .with("state", or_null(one_of("What has become of it.", ActionState::planned, ActionState::trying,
                                      ActionState::kept, ActionState::dropped)))
        .with("change", text_or_null("What changes in how people work."))
        .with("learned", text_or_null("What was learned."));
    Object out;
    out.with("strategy", text("The strategy's id."))
        .with("action", text_or_null("The id of one of its actions; null for the strategy as a whole."))
        .with("text", text("Both in words."))
        .with("planned", count("How many are planned."))
        .with("trying", count("How many are being tried."))
        .with("kept", count("How many were kept."))
        .with("dropped", count("How many were dropped."))
        .with("trials", list("Each of them.", trial.done()));
    return out.done();
}

[[nodiscard]] Value hypothesis_object() {
    using record::HypothesisState;
    Object test;
    test.with("atelier", text(label_meaning))
        .with("statement", text("What it says."))
        .with("state", or_null(one_of("What has become of it.", HypothesisState::open,
                                      HypothesisState::testing, HypothesisState::supported,
                                      HypothesisState::refuted, HypothesisState::dropped)));
    Object out;
    out.with("same", one_of("What they have in common.", portfolio::Bond::statement, portfolio::Bond::theme))
        .with("text", text("The statement as one of them writes it, or the id of the theme."))
        .with("title", text_or_null("The theme's title; null for a statement."))
        .with("ateliers", count("How many ateliers; files of the same id count once.", 2))
        .with("tests", list("Each of them.", test.done()));
    return out.done();
}

[[nodiscard]] Value lesson_object() {
    Object lesson;
    lesson.with("from", text(label_meaning))
        .with("rating", or_null(state("How the giver rates itself there; null where it is not due.")))
        .with("text", text("The lesson."))
        .with("changed", text_or_null("The decision, plan or way of working that it changed."));
    Object taker;
    taker.with("atelier", text(label_meaning))
        .with("question", text("The weakest question that the lessons are about."))
        .with("rating", state("Its rating."));
    Object out;
    out.with("about", text("The address of a question, step, cell or theme."))
        .with("text", text("What it is, in words."))
        .with("lessons", list("The lessons about it.", lesson.done()))
        .with("for",
              list("Who is weak there; at least one of these lessons is of another atelier.", taker.done()));
    return out.done();
}

}  // namespace

Value portfolio_schema(const Input&) {
    Object method;
    method.with("id", text("Its name."))
        .with("version", count("Its version.", 1))
        .with("title", text("What people call it."));
    Object out = begin("portfolio");
    out.with("as_of", day("The day for which it was judged."))
        .with("method", with_words("The method that the records were read by.", method.done()))
        .with("remark", text("What the figures are, and that they rank nobody."))
        .with("anonymous", flag("Whether letters stand in the place of names."))
        .with("ateliers", list("The ateliers, in the order of their ids.", atelier_object()))
        .with("by", {{"description", "What they are grouped by, or null."},
                     {"enum", {"city", "phase", "country", nullptr}}})
        .with("groups", list("The groups, with each atelier once; empty without one.", group_object()))
        .with("lacking", list("What the most of them lack comes first.", lack_object()))
        .with("strategies", list("What they try, the most frequent first.", strategy_object()))
        .with("other_actions", count("How many actions name no strategy of the method."))
        .with("hypotheses", list("What more than one of them tests.", hypothesis_object()))
        .with("lessons", list("Lessons of one where another is weak.", lesson_object()))
        .with("cannot_be_judged", count("How many records have no figures."))
        .with("unjudged", unjudged_list());
    return document("portfolio", {}, "A portfolio", "What atelier portfolio --format json writes.",
                    out.done(), {{"figure", figure_object()}});
}

}  // namespace atelier::schema
