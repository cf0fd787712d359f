#include "atelier/diag/finding.hpp"
#include "schema/outputs.hpp"
#include "schema/schema.hpp"

// What `rules --format json` writes.
namespace atelier::schema {

Value rules_schema(const Input&) {
    using namespace output;
    using diag::Severity;
    Object rule;
    rule.with("code", text("Family and number, never used again for something else."))
        .with("name", text("Its name."))
        .with("family", text("The three letters of its family."))
        .with("severity",
              one_of("How much its findings matter.", Severity::note, Severity::warning, Severity::error))
        .with("subject",
              {{"description", "What it looks at."}, {"enum", {"text", "record", "method", "config"}}})
        .with("what", text("What it finds."))
        .with("why", text("Why that matters."))
        .with("help", text("What to do."))
        .with("bad", text("An example with a finding."))
        .with("good", text("The same put right."))
        .with("claims",
              list("Addresses of the questions whose claims it holds against facts.", text("An address.")));
    Object out = begin("rules");
    out.with("rules", list("The rules, in the order of their codes.", rule.done()));
    return document("rules", {}, "Rules", "What atelier rules --format json writes.", out.done(), {});
}

}  // namespace atelier::schema
