#include "schema/unjudged.hpp"

#include "schema/schema.hpp"

// What `score` and `gate` say of a record that has no figures.
namespace atelier::schema {

namespace {

using namespace output;

void add_unjudged(Object& out) {
    Object finding;
    add_finding(finding);
    out.with("id", text("The record's id, or the file's name where it has none."))
        .with("file", text("The file, as it was named or found."))
        .with("why", text("Why it cannot be judged."))
        .with("errors", list("What has to be put right first, as validate tells it.", finding.done()));
}

}  // namespace

Value unjudged_list() {
    Object one;
    add_unjudged(one);
    return list("Records that cannot be judged, and why.", one.done());
}

Value unjudged_schema(const Input&) {
    Object out = begin_line("unjudged");
    add_unjudged(out);
    return document("unjudged", {}, "A record that cannot be judged",
                    "A line of atelier score or atelier gate with --format ndjson.", out.done(), {});
}

}  // namespace atelier::schema
