#include "atelier/diag/finding.hpp"
#include "schema/outputs.hpp"
#include "schema/schema.hpp"

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

[[nodiscard]] Value finding() {
    Object related;
    related.with("message", text("What is to be seen there."));
    add_place(related);

    Object out;
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
        .with("suppressed", flag("Whether it was taken back, and so counts nowhere."))
        .at_times("suppressed_because", text("Why it was taken back."));
    return out.done();
}

}  // namespace

Value findings_schema(const Input&) {
    Object summary;
    summary.with("files", count("How many files were looked at."))
        .with("errors", count("How many findings are errors."))
        .with("warnings", count("How many are warnings."))
        .with("notes", count("How many are notes."))
        .with("suppressed", count("How many were taken back."));
    Object out = begin("findings");
    out.with("as_of", day("The day for which it was judged."))
        .with("findings", list("All findings, file by file, in the order of the text.", finding()))
        .with("summary", summary.done());
    return document("findings", {}, "Findings", "What atelier validate --format json writes.", out.done(),
                    {});
}

Value baseline_schema(const Input&) {
    Object known;
    known.with("fingerprint", text("By which the finding is known again."))
        .with("record", text("The record's id, or its file where it has none."))
        .with("code", text("The rule's code."))
        .with("address", text("The dotted path of the field, or nothing."));
    Object out = begin("baseline");
    out.with("findings", list("The findings that are known, by fingerprint.", known.done()));
    return document("baseline", {}, "A baseline", "What atelier validate --write-baseline writes.",
                    out.done(), {});
}

}  // namespace atelier::schema
