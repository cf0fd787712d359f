#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "commands/command.hpp"
#include "io/world.hpp"

// Flag over environment over file over what is usual. The first two are text and stand here; what the file says, Session knows.
namespace atelier::commands {

enum class Layer : std::uint8_t { flag, variable, file, usual };

/// The value of an option, and who gave it.
struct Given {
    std::string value;
    Layer layer{Layer::flag};
    std::string name;  ///< `--as-of`, or `ATELIER_AS_OF`
};

/// The value of an option in the call, or else in the variable that its table names. An empty variable is as good as none.
[[nodiscard]] std::optional<Given> given(const Arguments& arguments, const io::World& world,
                                         std::string_view key);

}  // namespace atelier::commands
