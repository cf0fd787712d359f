#include "schema/outputs.hpp"
#include "schema/schema.hpp"

// What `config --format json` writes: the settings that hold, not the file, whose schema is that of config.
namespace atelier::schema {

Value settings_schema(const Input&) {
    using namespace output;
    Object one;
    one.with("paths", list("The patterns of its `paths`.", text("A pattern.")))
        .with("line", count("Where it stands in the configuration.", 1))
        .with("holds",
              {{"description", "Whether it covers the record that was asked about; null where none was."},
               {"type", {"boolean", "null"}}});
    Object setting;
    setting
        .with("key", text("The setting, such as gate.profile; a list has one entry for each of its values."))
        .with("value", text_or_null("As a configuration would write it; null where nothing is set."))
        .with("source", {{"description", "Who says so."}, {"enum", {"flag", "variable", "file", "default"}}})
        .with("name", text_or_null("The flag, the variable or the file."))
        .with("line",
              {{"description", "In the file, from 1."}, {"type", {"integer", "null"}}, {"minimum", 1}})
        .with("overridden", flag("Whether an override says it."));
    Object out = begin("settings");
    out.with("file", text_or_null("The configuration; null where there is none."))
        .with("record", text_or_null("The record that was asked about; null for the run as a whole."))
        .with("overrides", list("The overrides of the configuration, in its order.", one.done()))
        .with("settings", list("All settings.", setting.done()));
    return document("settings", {}, "Settings", "What atelier config --format json writes.", out.done(), {});
}

}  // namespace atelier::schema
