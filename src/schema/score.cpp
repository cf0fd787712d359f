#include <string_view>

#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"
#include "emit/support/figures.hpp"
#include "schema/outputs.hpp"
#include "schema/schema.hpp"
#include "schema/unjudged.hpp"

// What `score --format json` writes.
namespace atelier::schema {

namespace {

using namespace output;

[[nodiscard]] Value band() {
    Value words = Value::array();
    using score::Band;
    for (const Band band : {Band::not_, Band::partly, Band::largely, Band::fully})
        words.push_back(emit::band_name(band));
    words.push_back(nullptr);
    return {{"description", "The word for `low`; null where nothing applies, and while a question is open."},
            {"enum", words}};
}

void add_interval(Object& to) {
    to.with("low", figure("What is unanswered or unknown counts as 0."))
        .with("high", figure("What is unanswered or unknown counts as 1."))
        .with("point", figure("The mean of what has a rating."));
}

void add_counts(Object& to, std::string_view answered) {
    to.with("answered", count(answered))
        .with("applicable", count("How many apply."))
        .with("unknown", count("How many nobody could answer."))
        .with("not_applicable", count("How many do not apply."));
}

[[nodiscard]] Value figures() {
    Object supported;
    add_interval(supported);
    Object out;
    out.with("id", text("Its address."))
        .with("title", text("What people call it."))
        .with("due", flag("Whether it counts yet."));
    add_interval(out);
    add_counts(out, "How many questions have a rating.");
    out.with("insufficient_basis", flag("Whether too few of a cell's questions apply."))
        .with("band", band())
        .with("weakest", text_or_null("The address of the weakest question."))
        .with("supported", with_words("The same by what evidence supports.", supported.done()));
    return out.done();
}

[[nodiscard]] Value question() {
    Object out;
    out.with("id", text("Its address."))
        .with("due", flag("Whether it counts yet."))
        .with("claimed", state("The rating, or why there is none."))
        .with("supported", state("What of it evidence supports."))
        .with("contradicted", flag("Whether facts in the record speak against it."));
    return out.done();
}

[[nodiscard]] Value element() {
    Object action;
    action.with("id", text("Its id within the strategy."))
        .with("strategy", text("The strategy that it belongs to."))
        .with("rating", state("The rating, or why there is none."));
    Object out;
    out.with("id", text("Its id.")).with("title", text("What people call it."));
    add_interval(out);
    add_counts(out, "How many of the ratings that count there are.");
    out.with("band", band())
        .with("weakest", text_or_null("The weakest action, as strategy/action; null where it is rated as a "
                                      "whole or nothing applies."))
        .with("as_a_whole", flag("Whether one rating of the whole counts, and none of its actions."))
        .with("actions", list("The actions of the strategies that strengthen it.", action.done()));
    return out.done();
}

void add_record(Object& out) {
    const auto level = [](std::string_view meaning) {
        return list(meaning, {{"$ref", "#/definitions/figures"}});
    };
    out.with("id", text_or_null("The record's id."))
        .with("file", text("The file, as it was named or found."))
        .with("phase", text_or_null("The phase that the record says it is in."))
        .with("comparable",
              flag("False where a local method has weights: then no figure compares with others."))
        .with("blocks", level("The building blocks."))
        .with("phases", level("The phases."))
        .with("cells", level("One block in one phase, each."))
        .with("steps", level("The steps of the first phase."))
        .with("themes", level("The themes of the last phase."))
        .with("questions", list("All questions, in the order of the method.", question()))
        .with("elements", list("The elements of innovation capacity, a view of its own: it counts in none of "
                               "the other figures.",
                               element()));
}

}  // namespace

Value score_record_schema(const Input&) {
    Object out = begin_line("score-record");
    add_record(out);
    return document("score-record", {}, "The figures of a record", "A line of atelier score --format ndjson.",
                    out.done(), {{"figures", figures()}});
}

Value score_schema(const Input&) {
    Object record;
    add_record(record);
    Object method;
    method.with("id", text("Its name."))
        .with("version", count("Its version.", 1))
        .with("title", text("What people call it."));
    Object out = begin("score");
    out.with("as_of", day("The day for which it was judged."))
        .with("method", with_words("The method that the records were read by.", method.done()))
        .with("records", list("The records, in the order of their files.", record.done()))
        .with("unjudged", unjudged_list())
        .at_times("configuration", softening());
    return document("score", {}, "Scores", "What atelier score --format json writes.", out.done(),
                    {{"figures", figures()}});
}

}  // namespace atelier::schema
