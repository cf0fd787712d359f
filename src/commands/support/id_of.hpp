#pragma once

#include <string>
#include <string_view>

namespace atelier::commands {

/// The id that a name suggests: `Republica, Buiksloterham` gives `republica-buiksloterham`, `Malmö` gives `malmo`. Empty where the name has
/// no letter that an id may have.
[[nodiscard]] std::string id_of(std::string_view name);

}  // namespace atelier::commands
