#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/nearest.hpp"
#include "commands/command.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"
#include "commands/support/session.hpp"
#include "emit/json/stream.hpp"
#include "schema/schema.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<Positional, 1> positionals{
    {{"WHAT", "record, response, method, config, or the name of an output; without a word, what there is", 0,
      1}}};

[[nodiscard]] std::string list() {
    std::string out;
    std::size_t column = 0;
    for (const schema::Schema& schema : schema::all()) column = std::max(column, schema.name.size() + 2);
    const auto section = [&](std::string_view title, bool written) {
        out += fmt::format("{}{}\n", out.empty() ? "" : "\n", title);
        for (const schema::Schema& schema : schema::all())
            if (schema.written == written)
                out += fmt::format("  {:<{}}{}\n", schema.name, column, schema.summary);
    };
    section("For what you write, in editors: atelier schema NAME", false);
    section("For what atelier writes, in programs: atelier schema NAME", true);
    return out;
}

[[nodiscard]] const schema::Schema& find(const std::string& wanted) {
    std::vector<std::string_view> known;
    for (const schema::Schema& schema : schema::all()) {
        if (schema.name == wanted) return schema;
        known.push_back(schema.name);
    }
    const auto near = text::nearest(wanted, known);
    throw Refusal{fmt::format("there is no schema `{}`", wanted),
                  near ? fmt::format("Did you mean `{}`?   All schemas: atelier schema", *near)
                       : std::string{"All schemas: atelier schema"}};
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    if (arguments.words().empty()) {
        session.write(list());
    } else {
        const schema::Schema& wanted = find(arguments.words().front());
        const method::Method shipped = shipped_method();
        // As for `method lint`: the configuration may name the very overlay that is being written.
        const method::Method& base = arguments.has("method") ? session.method() : shipped;
        session.write(emit::json::dump(wanted.make({session.method(), base, shipped})) + "\n");
    }
    session.finish();
    return exit_status::fine;
}

}  // namespace

extern const Command schema_command;
const Command schema_command{
    "schema",
    "",
    "JSON Schemas, for editors and for programs",
    "With the schema of a record an editor completes keys, ratings and addresses, explains each question, "
    "and "
    "marks what does not fit; docs/editors.md tells how to set it up. It follows the method at hand: with a "
    "local "
    "one, its questions. The other schemas describe what --format json writes.",
    positionals,
    {},
    "atelier schema                        # what there is\n"
    "atelier schema record -o record.schema.json\n"
    "atelier schema record --method amsterdam.yaml\n"
    "atelier schema findings",
    run,
};

}  // namespace atelier::commands
