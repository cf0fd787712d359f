#pragma once

#include <string_view>

namespace atelier::io {

/// True for `atelier.yaml` and `*.atelier.yaml`.
[[nodiscard]] bool is_record_name(std::string_view file_name);

/// True for a name that most likely was to be one and is none: other capitals, `.yml`, and `.txt` behind it, as some editors add it.
/// `.bak` and `~` are not among these: such a copy is kept on purpose.
[[nodiscard]] bool is_near_record_name(std::string_view file_name);

}  // namespace atelier::io
