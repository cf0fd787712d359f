#pragma once

#include <string_view>
#include <vector>

#include "support/target.hpp"

// Inputs to start from, gathered from what the project has anyway: the examples, the pages of docs/, the two texts that each rule carries,
// the method, and the YAML test suite where it lies beside the project.
namespace atelier::fuzz::seeds {

/// Records and responses.
[[nodiscard]] std::vector<Seed> records();
/// Methods and overlays.
[[nodiscard]] std::vector<Seed> methods();
[[nodiscard]] std::vector<Seed> configs();
/// Texts of any kind that are, or nearly are, YAML.
[[nodiscard]] std::vector<Seed> yaml();
/// The calls that the help of each command shows, word by word.
[[nodiscard]] std::vector<std::vector<std::string>> calls();

/// Words of the formats, for libFuzzer's option -dict: keys, choices, codes, addresses, options, and the signs that YAML and the outputs
/// give a meaning to. From the tables of the program, so that a new key is among them by itself.
[[nodiscard]] std::string dictionary();

}  // namespace atelier::fuzz::seeds
