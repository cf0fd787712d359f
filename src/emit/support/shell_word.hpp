#pragma once

#include <string>
#include <string_view>

namespace atelier::emit {

/// A path as a word of a call that somebody may copy into a shell: as it is where that does no harm, and in quotes where a shell would make
/// something else of it, or an option. What cannot be shown stays for escape::sentence() and escape::path(); such a name cannot be copied.
[[nodiscard]] std::string shell_word(std::string_view path);

}  // namespace atelier::emit
