#include "commands/support/layers.hpp"

namespace atelier::commands {

std::optional<Given> given(const Arguments& arguments, const io::World& world, std::string_view key) {
    if (const auto value = arguments.get(key)) return Given{*value, Layer::flag, "--" + std::string{key}};
    for (const Option& option : common_options()) {
        if (option.key() != key || option.variable.empty()) continue;
        std::string name{option.variable};
        const auto value = world.environment(name.c_str());
        if (value && !value->empty()) return Given{*value, Layer::variable, std::move(name)};
    }
    return std::nullopt;
}

}  // namespace atelier::commands
