#include "commands/support/delivery.hpp"

#include <fmt/core.h>

#include "commands/support/meant.hpp"
#include "commands/support/refusal.hpp"

namespace atelier::commands {

void enter_directory(const Arguments& arguments, io::World& world) {
    const auto folder = arguments.get("directory");
    if (!folder) return;
    if (const std::string problem = world.files.enter(*folder); !problem.empty())
        throw Refusal{fmt::format("cannot work in {}: {}", *folder, problem), meant(world.files, *folder)};
}

void deliver(const Arguments& arguments, io::World& world, std::string_view text) {
    const auto path = arguments.get("output");
    if (!path) return world.out.write(text);
    if (const std::string problem = world.files.write(*path, std::string{text}); !problem.empty())
        throw Refusal{fmt::format("cannot write {}: {}", *path, problem), {}};
}

}  // namespace atelier::commands
