#include "atelier/advice/next.hpp"
#include "atelier/gate/gate.hpp"
#include "atelier/record/choices.hpp"
#include "atelier/record/standing.hpp"
#include "schema/outputs.hpp"
#include "schema/schema.hpp"
#include "schema/unjudged.hpp"

// What `next --format json` writes.
namespace atelier::schema {

namespace {

using namespace output;

[[nodiscard]] Value line_or_null() {
    return {{"description", "Where it stands in the record, from 1; or null."},
            {"type", {"integer", "null"}},
            {"minimum", 1}};
}

[[nodiscard]] Value chain() {
    using advice::Origin;
    Object link;
    link.with("source", one_of("Who says so.", Origin::record, Origin::stated, Origin::derived,
                               Origin::article, Origin::own, Origin::local))
        .with("line", line_or_null())
        .with("text", text("What it says."));
    return list("How it follows from what stands in the record.", link.done());
}

[[nodiscard]] Value gate_ahead() {
    using gate::Result;
    Object out;
    out.with("phase", text("The phase whose gate it is."))
        .with("result", one_of("How it stands.", Result::passed, Result::conditional, Result::blocked))
        .with("due", flag("Whether the record has come to that phase."))
        .with("asked", count("How many items it asks for."))
        .with("blockers", count("How many of them are still open."))
        .with("conditions", count("How many an action covers."));
    return out.or_null("The gate that the openings are about; null where there is none.");
}

[[nodiscard]] Value claims() {
    Object out;
    out.with("all", count("How many are due and rated `largely` or more."))
        .with("contradicted", count("How many of them facts contradict."))
        .with("unbacked", count("How many of the others evidence carries less far than `largely`."));
    return with_words("What is claimed, and what carries it.", out.done());
}

[[nodiscard]] Value step() {
    using advice::StepKind;
    Object out;
    out.with("kind", one_of("What it is about.", StepKind::contradiction, StepKind::overdue,
                            StepKind::opening, StepKind::evidence, StepKind::look))
        .with("what", text("What to do."))
        .with("why", text_or_null("What that changes, or how to go about it."))
        .with("address",
              text_or_null("Where it belongs: a place in the record, or an address of the method."))
        .with("line", line_or_null())
        .with("code", text_or_null("The rule that found it."))
        .with("serves", list("The items of the gate that wait for it.", text("An address.")))
        .with("chain", chain());
    return out.done();
}

[[nodiscard]] Value opening() {
    Object out;
    out.with("what", text("What to do."))
        .with("why", text("What that changes."))
        .with("address",
              text_or_null("Where it belongs: a place in the record, or an address of the method."))
        .with("distance", count("How far it is.", 1))
        .with("serves", list("The items of the gate that wait for it.", text("An address.")))
        .with("chain", chain());
    return out.done();
}

[[nodiscard]] Object gain() {
    Object out;
    out.with("id", text("The id, or the address."))
        .with("by", figure("By how much its interval gets narrower."))
        .with("exact", text("The same as a fraction: 1/6."));
    return out;
}

[[nodiscard]] Value answer() {
    using record::State;
    Object out;
    out.with("address", text("The question."))
        .with("text", text("What is asked."))
        .with("state", one_of("How it stands.", State::unanswered, State::unknown))
        .with("block", gain().or_null("Its block; null for a question of none."))
        .with("phase", gain().done())
        .with("group", gain().done())
        .with("chain", chain());
    return out.done();
}

[[nodiscard]] Value reasons() {
    Object out;
    out.with("text", text("A clause."))
        .with("barrier", flag("Whether it is one of the record's own barriers."))
        .with("chain", chain());
    return list("What speaks for it.", out.done());
}

[[nodiscard]] Value tried() {
    using record::ActionState;
    Value state = one_of("How it goes.", ActionState::planned, ActionState::trying, ActionState::kept,
                         ActionState::dropped);
    state["enum"].push_back(nullptr);
    Object out;
    out.with("id", text_or_null("The id of the record's action."))
        .with("state", std::move(state))
        .with("owner", text_or_null("Who sees to it."))
        .with("review", day_or_null("When it is looked at again."))
        .with("learned", text_or_null("What was learned."));
    return list("What the record has tried of it.", out.done());
}

[[nodiscard]] Value strategy() {
    using advice::Use;
    Object action;
    action.with("id", text("The strategy's id, a slash, and its own."))
        .with("text", text("What is done."))
        .with("use", one_of("How far it has come in this record.", Use::fresh, Use::running, Use::kept,
                            Use::dropped, Use::in_place))
        .with("reasons", reasons())
        .with("tried", tried());
    Object out;
    out.with("id", text("The strategy's id."))
        .with("title", text("What it is called."))
        .with("element", text("The element that it strengthens."))
        .with("begin_with", text_or_null("The action to begin with; null where the strategy is in hand."))
        .with("reasons", reasons())
        .with("tried", tried())
        .with("actions", list("All its actions.", action.done()));
    return out.done();
}

}  // namespace

Value next_schema(const Input&) {
    Object record;
    record.with("id", text_or_null("The record's id."))
        .with("file", text("The file, as it was named or found."))
        .with("phase", text_or_null("The phase that the record declares."))
        .with("gate", gate_ahead())
        .with("claims", claims())
        .with("steps", list("All that there is to do, in the order in which to do it.", step()))
        .with("openings", list("Of these, what opens the gate, in the method's order.", opening()))
        .with("answers",
              list("The answers that would narrow the intervals, the greatest gain first.", answer()))
        .with("strategies", list("Strategies for what is weak.", strategy()))
        .with("barriers_without_element",
              list("Barriers for which nothing can be advised.", text("In the record's words.")));
    Object out = begin("next");
    out.with("as_of", day("The day for which it was judged."))
        .with("records", list("The records, in the order of their files.", record.done()))
        .with("unjudged", unjudged_list());
    return document("next", {}, "What to do next", "What atelier next --format json writes.", out.done(), {});
}

}  // namespace atelier::schema
