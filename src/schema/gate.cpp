#include "atelier/gate/gate.hpp"

#include "schema/outputs.hpp"
#include "schema/schema.hpp"
#include "schema/unjudged.hpp"

// What `gate --format json` writes.
namespace atelier::schema {

namespace {

using namespace output;

[[nodiscard]] Object point() {
    Object out;
    out.with("address", text("The question or the output."))
        .with("text", text("What is asked."))
        .with("needs", text("What the gate asks for."))
        .with("has", text("What the record has."))
        .with("why", text("Why that falls short."))
        .with("remedy", text("What to do."))
        .with("distance", count("How far it is from passing; the nearest come first."));
    return out;
}

[[nodiscard]] Value condition() {
    Object action;
    action.with("id", text_or_null("The action's id."))
        .with("owner", text_or_null("Who sees to it."))
        .with("review", day_or_null("When it is looked at again."));
    Object out = point();
    out.with("action", action.or_null("The action that covers it."));
    return out.done();
}

[[nodiscard]] Value waived() {
    Object waiver;
    waiver.with("reason", text_or_null("Why it is let through."))
        .with("by", text_or_null("Who answers for that."))
        .with("until", day_or_null("How long it holds."));
    Object out = point();
    out.with("waiver", waiver.or_null("The waiver that lets it through."));
    return out.done();
}

[[nodiscard]] Value unsupported() {
    Object out;
    out.with("address", text("The question."))
        .with("claimed", state("Its rating."))
        .with("supported", state("What of it evidence supports."))
        .with("contradicted", flag("Whether facts in the record say otherwise."));
    return out.done();
}

void add_record(Object& out) {
    using namespace gate;
    out.with("id", text_or_null("The record's id."))
        .with("file", text("The file, as it was named or found."))
        .with("phase", text_or_null("The phase that the gate judges."))
        .with("result",
              one_of("Whether the phase is complete.", Result::passed, Result::conditional, Result::blocked))
        .with("profile", one_of("What the gate asks of earlier phases.", Profile::largely, Profile::iso33020))
        .with("basis",
              one_of("Whether it takes claims or asks for evidence.", Basis::claimed, Basis::supported))
        .with("asked", count("How many points it asks for."))
        .with("met", count("How many of them are met."))
        .with("unanswered", count("How many have no rating yet."))
        .with("earlier", count("Of the blockers, how many an earlier phase asks for."))
        .with("claims", count("How many ratings reach what is asked."))
        .with("errors", count("How many errors validate finds in the record, whatever the gate says."))
        .with("blockers", list("What blocks it, the nearest way first.", point().done()))
        .with("conditions", list("What an action covers.", condition()))
        .with("waived", list("What a waiver lets through.", waived()))
        .with("unsupported", list("Claims that count here and lack evidence.", unsupported()));
}

}  // namespace

Value gate_record_schema(const Input&) {
    Object out = begin_line("gate-record");
    add_record(out);
    return document("gate-record", {}, "The gate of a record", "A line of atelier gate --format ndjson.",
                    out.done(), {});
}

Value gate_schema(const Input&) {
    Object record;
    add_record(record);
    Object out = begin("gate");
    out.with("as_of", day("The day for which it was judged."))
        .with("records", list("The records, in the order of their files.", record.done()))
        .with("unjudged", unjudged_list())
        .at_times("configuration", softening());
    return document("gate", {}, "Gates", "What atelier gate --format json writes.", out.done(), {});
}

}  // namespace atelier::schema
