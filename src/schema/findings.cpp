#include "atelier/diag/finding.hpp"
#include "schema/outputs.hpp"
#include "schema/schema.hpp"
#include "schema/unjudged.hpp"

// What `validate --format json` writes, and what it remembers with `--write-baseline`.
namespace atelier::schema {

namespace {

using namespace output;

void add_place(Object& to) {
    to.with("line", count("The line where it begins, from 1.", 1))
        .with("column", count("The column where it begins, from 1, in code points.", 1))
        .with("end_line", count("The line where it ends.", 1))
        .with("end_column", count("The column behind its end.", 1));
}

}  // namespace

void add_finding(Object& out) {
    Object related;
    related.with("message", text("What is to be seen there."));
    add_place(related);

    using diag::Severity;
    out.with("code", text("The rule's code, such as CLM008."))
        .with("name", text("The rule's name."))
        .with("severity", one_of("How much it matters.", Severity::note, Severity::warning, Severity::error))
        .with("message", text("What is the matter."))
        .with("why", text("Why that matters."))
        .with("help", text("What to do."))
        .with("file", text("The file, as it was named or found."));
    add_place(out);
    out.with("address", text_or_null("The dotted path of the field that it is about."))
        .with("fingerprint", text("The same for the same finding, wherever its line has moved to."))
        .with("related", list("Further places in the same file.", related.done()))
        .with("known", flag("Whether the baseline holds it, so that it does not count."))
        .with("suppressed", flag("Whether it was taken back, and so counts nowhere."))
        .at_times("suppressed_because", text("Why it was taken back."));
}

namespace {

void add_fixed(Object& out) {
    out.with("record", text("The id of the record that had it."))
        .with("code", text("The rule's code."))
        .with("address", text_or_null("The dotted path of the field that it was about."))
        .with("fingerprint", text("As it stands in the baseline."));
}

void add_left_out(Object& out) {
    out.with("file", text("The record's file, as the call reaches it."))
        .with("code", text("The rule's code."))
        .with("name", text("The rule's name."))
        .with("errors", count("How many errors are not shown."))
        .with("warnings", count("How many warnings."))
        .with("notes", count("How many notes."))
        .with("known", count("How many that the baseline holds."))
        .with("suppressed", count("How many that were taken back."));
}

void add_counts(Object& out) {
    out.with("files", count("How many files were looked at."))
        .with("errors", count("How many findings are errors."))
        .with("warnings", count("How many are warnings."))
        .with("notes", count("How many are notes."))
        .with("suppressed", count("How many were taken back."))
        .with("known", count("How many the baseline holds."))
        .with("fixed", count("How many of the baseline are gone."))
        .with("left_out", count("How many of all these are not shown, since there are too many."));
}

void add_summary(Object& out) {
    add_counts(out);
    out.at_times("configuration", softening());
}

[[nodiscard]] Value one(void (*add)(Object&)) {
    Object out;
    add(out);
    return out.done();
}

[[nodiscard]] Value line(std::string_view name, std::string_view title, void (*add)(Object&)) {
    Object out = begin_line(name);
    add(out);
    return document(name, {}, title, "A line of atelier validate --format ndjson.", out.done(), {});
}

}  // namespace

Value findings_schema(const Input&) {
    Object out = begin("findings");
    out.with("as_of", day("The day for which it was judged."))
        .with("findings", list("All findings, file by file, in the order of the text.", one(add_finding)))
        .with("left_out", list("What is counted and not shown: of a rule and a record, 1,000 findings are.",
                               one(add_left_out)))
        .with("fixed", list("The findings of the baseline that are gone, by fingerprint.", one(add_fixed)))
        .with("summary", one(add_counts))
        .at_times("configuration", softening());
    return document("findings", {}, "Findings", "What atelier validate --format json writes.", out.done(),
                    {});
}

Value finding_schema(const Input&) { return line("finding", "A finding", add_finding); }

Value left_out_schema(const Input&) { return line("left-out", "Findings that are not shown", add_left_out); }

Value configuration_schema(const Input&) {
    return line("configuration", "What the configuration makes milder", add_softening);
}

Value fixed_schema(const Input&) { return line("fixed", "A finding that is gone", add_fixed); }

Value findings_summary_schema(const Input&) {
    return line("findings-summary", "Counts of findings", add_summary);
}

Value baseline_schema(const Input&) {
    Object known;
    known.with("fingerprint", text("By which the finding is known again."))
        .with("record", text("The record's id, or its file where it has none."))
        .with("file", text("Its path from the root of the repository on, or from the folder of the call."))
        .with("code", text("The rule's code."))
        .with("address", text("The dotted path of the field, or nothing."));
    Object out = begin("baseline", 2);
    out.with("findings", list("The findings that are known, by fingerprint.", known.done()));
    return document("baseline", {}, "A baseline", "What atelier validate --write-baseline writes.",
                    out.done(), {});
}

}  // namespace atelier::schema
