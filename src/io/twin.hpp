#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "atelier/rules/settings.hpp"
#include "io/files.hpp"

namespace atelier::io {

/// What a folder holds, by names that are the same for all who differ in nothing but capitals or the way their accents are composed.
using FoldedNames = std::unordered_map<std::string, std::vector<std::string>>;

/// Of a folder that cannot be listed empty.
[[nodiscard]] FoldedNames folded_names(const Files& files, const std::string& folder);

/// Gives the names of a folder. A record can ask for thousands of paths in one folder, which is to be listed once.
using NamesIn = std::function<std::shared_ptr<const FoldedNames>(const std::string& folder)>;

/// What is there in the place of a path that is not: each of its parts differs in nothing but capitals or the way its accents are
/// composed. Looked for from `folder` on, and only inside `root`: no folder outside is listed. Empty where there is nothing like it.
[[nodiscard]] rules::Surroundings::Twin twin_of(const Files& files, const std::string& root,
                                                const std::string& folder, std::string_view path,
                                                const NamesIn& names_in);

}  // namespace atelier::io
