#include "atelier/advice/followed.hpp"
#include "atelier/record/choices.hpp"
#include "schema/outputs.hpp"
#include "schema/schema.hpp"
#include "schema/unjudged.hpp"

// What `actions --format json` writes.
namespace atelier::schema {

namespace {

using namespace output;

[[nodiscard]] Value state() {
    Value words = Value::array();
    for (const std::string_view word : names(record::ActionState{})) words.push_back(word);
    words.push_back(nullptr);
    return {{"description", "What the record says has become of it."}, {"enum", words}};
}

[[nodiscard]] Value reference(std::string_view meaning, std::string_view key, std::string_view of_key) {
    Object out;
    out.with(key, text(of_key)).with("text", text_or_null("The same in words."));
    return out.or_null(meaning);
}

[[nodiscard]] Value change() {
    Object out;
    out.with("kind", text_or_null("One of the method's kinds of change."))
        .with("text", text_or_null("What changes."));
    return out.or_null("What it changes.");
}

void add_record(Object& to) {
    to.with("record", text("The record's id, or the file's name where it has none."))
        .with("file", text("The file, as it was named or found."))
        .with("title", text("What people call the record."));
}

[[nodiscard]] Value action() {
    using advice::Stage;
    Object out;
    add_record(out);
    out.with("id", text_or_null("The action's id."))
        .with("stage", one_of("Where it stands on the day; the list is in this order.", Stage::overdue,
                              Stage::due, Stage::running, Stage::planned, Stage::kept, Stage::dropped))
        .with("what", text_or_null("What it changes, or the strategy's action in words."))
        .with("strategy", reference("The strategy, or one of its actions.", "id", "As the record has it."))
        .with("change", change())
        .with("smallest_version", text_or_null("The smallest version that can be tried."))
        .with("barrier", reference("The barrier that it answers.", "id", "Its id."))
        .with("question", reference("The question that it is about.", "address", "Its address."))
        .with("owner", text_or_null("Who sees to it: the id of a stakeholder."))
        .with("involved", list("Who must be involved.", text("The id of a stakeholder.")))
        .with("start", day_or_null("When it starts."))
        .with("review", day_or_null("When it is looked at again."))
        .with("state", state())
        .with("learned", text_or_null("What was learned from it."))
        .with("lacks", list("What an open action lacks to cover anything at a gate.",
                            {{"enum", {"owner", "review"}}}));
    return out.done();
}

}  // namespace

Value actions_schema(const Input&) {
    Object record;
    add_record(record);
    Object out = begin("actions");
    out.with("as_of", day("The day for which it was judged."))
        .with("due", day("Open actions with a review up to this day are due."))
        .with("only_due", flag("Whether only what is due or overdue was asked for."))
        .with("records", count("How many records were read."))
        .with("actions", list("By stage, then by review, then by record.", action()))
        .with("without_actions", list("The records that have no actions.", record.done()))
        .with("unjudged", unjudged_list());
    return document("actions", {}, "Actions", "What atelier actions --format json writes.", out.done(), {});
}

}  // namespace atelier::schema
