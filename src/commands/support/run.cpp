#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

#include <fmt/core.h>

#include "atelier/version.hpp"
#include "commands/command.hpp"
#include "commands/support/help.hpp"
#include "commands/support/parse.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/session.hpp"
#include "emit/support/escape.hpp"

namespace atelier::commands {
namespace {

constexpr std::string_view too_little_memory =
    "atelier: there is not enough memory for this\n  Give fewer or smaller files, or fewer --jobs.\n";

void say(io::World& world, const Refusal& refusal) {
    world.err.write("atelier: " + emit::escape::sentence(refusal.message, true) + "\n");
    if (!refusal.help.empty()) world.err.write("  " + emit::escape::sentence(refusal.help, true) + "\n");
}

/// The command that was called; without one, a look at this folder's record, which is what most people come for.
const Command& command_of(const Call& call) {
    return call.command != nullptr ? *call.command : *find_command("status");
}

int run_call(const std::vector<std::string>& words, io::World& world) {
    const Call call = parse(words);
    if (call.arguments.has("version")) {
        world.out.write(fmt::format("atelier {}\n", version));
        return exit_status::fine;
    }
    if (call.arguments.has("help")) {
        const std::size_t width = look_of(call.arguments, world).width;
        world.out.write(call.command == nullptr ? program_help(width) : command_help(*call.command, width));
        return exit_status::fine;
    }
    return command_of(call).run(call.arguments, world);
}

int own_fault(io::World& world, std::string_view what) {
    say(world, {fmt::format("a fault of the program, not of yours: {}", what),
                "Please report it with the command that you called and, if you may, the record: how to, "
                "stands in CONTRIBUTING.md."});
    return exit_status::fault;
}

}  // namespace

int run(const std::vector<std::string>& words, io::World& world) {
    try {
        return run_call(words, world);
    } catch (const Refusal& refusal) {
        say(world, refusal);
        return exit_status::refused;
    } catch (const std::bad_alloc&) {
        // Not by say(), which needs memory itself.
        world.err.flush();
        world.err.write(too_little_memory);
        return exit_status::refused;
    } catch (const std::exception& error) {
        return own_fault(world, error.what());
    } catch (...) {
        return own_fault(world, "it has no name");
    }
}

void last_words() noexcept {
    int status = exit_status::fault;
    std::string_view text = "atelier: a fault of the program, not of yours: it had to stop at once\n";
    try {
        if (const auto flying = std::current_exception()) std::rethrow_exception(flying);
    } catch (const std::bad_alloc&) {
        status = exit_status::refused;
        text = too_little_memory;
    } catch (...) {  // told above
    }
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::_Exit(status);
}

}  // namespace atelier::commands
