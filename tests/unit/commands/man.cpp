#include "catch.hpp"
#include "support/fake_world.hpp"

#include "commands/command.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

TEST_CASE("a man page names every word and option of its command") {
    for (const auto* command : atelier::commands::all_commands()) {
        FakeWorld world;
        const Outcome outcome = world.run({"man", std::string{command->name}});
        INFO(command->name);
        CHECK(outcome.status == 0);
        CHECK(outcome.out.find(".Nm atelier-" + std::string{command->name} + "\n") != std::string::npos);
        for (const auto& positional : command->positionals)
            CHECK(outcome.out.find(".It Ar \"" + std::string{positional.name}) != std::string::npos);
        for (const auto& option : command->options) {
            std::string name;
            for (const char c : option.key()) name += c == '-' ? std::string{"\\-"} : std::string{c};
            CHECK(outcome.out.find("Fl \"\\-" + name) != std::string::npos);
        }
    }
}

TEST_CASE("the page of the program names every command") {
    FakeWorld world;
    const Outcome outcome = world.run({"man"});
    for (const auto* command : atelier::commands::all_commands())
        CHECK(outcome.out.find(".Xr atelier-" + std::string{command->name} + " 1") != std::string::npos);
}

TEST_CASE("a page that there is not is refused with the nearest") {
    FakeWorld world;
    CHECK(world.run({"man", "gat"}).err ==
          "atelier: there is no page on `gat`\n  Did you mean `gate`?   All commands: atelier --help\n");
    CHECK(world.run({"man", "--format", "html"}).status == 2);
    CHECK(world.run({"man", "gate", "--format", "markdown"}).err ==
          "atelier: the reference in Markdown tells of all commands at once\n  atelier man --format "
          "markdown\n");
}

TEST_CASE("an alias leads to the page of its command") {
    FakeWorld world;
    CHECK(world.run({"man", "check"}).out == world.run({"man", "validate"}).out);
}

TEST_CASE("help is no wider than it may be, down to 40 columns") {
    for (const std::string columns : {"40", "60", "80"}) {
        for (const auto* command : atelier::commands::all_commands()) {
            for (const std::vector<std::string>& call :
                 {std::vector<std::string>{"--help"},
                  std::vector<std::string>{std::string{command->name}, "--help"}}) {
                FakeWorld world;
                world.environment["COLUMNS"] = columns;
                const std::string out = world.run(call).out;
                for (std::string_view rest = out; !rest.empty();) {
                    const auto end = rest.find('\n');
                    INFO(columns << ": " << rest.substr(0, end));
                    CHECK(rest.substr(0, end).size() <= static_cast<std::size_t>(std::stoi(columns)));
                    rest.remove_prefix(end + 1);
                }
            }
        }
    }
}
