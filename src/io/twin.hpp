#pragma once

#include <string>
#include <string_view>

#include "atelier/rules/settings.hpp"
#include "io/files.hpp"

namespace atelier::io {

/// What is there in the place of a path that is not: each of its parts differs in nothing but capitals or the way its accents are
/// composed. Looked for from `folder` on, and only inside `root`; empty where there is nothing like it.
[[nodiscard]] rules::Surroundings::Twin twin_of(const Files& files, const std::string& root,
                                                const std::string& folder, std::string_view path);

}  // namespace atelier::io
