#pragma once

#include <cstdint>
#include <string>

#include "atelier/yaml/limits.hpp"

namespace atelier::rules {

/// The most that a configuration may raise each limit to. Beyond these the reader would need more memory than an
/// ordinary machine has to spare (some 1 KB for each event, 200 bytes for each byte of a line), or more of the stack than it gets.
inline constexpr yaml::Limits ceilings{64U << 20U, 4U << 20U, 16U << 20U, 256, 1'000'000, 600};

/// `200,000`.
[[nodiscard]] inline std::string with_commas(std::uint32_t number) {
    std::string out = std::to_string(number);
    for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, 1, ',');
    return out;
}

/// Bytes in the largest unit that leaves no rest: `4 MiB`, `512 KiB`, `1,000 bytes`.
[[nodiscard]] inline std::string in_units(std::uint32_t bytes) {
    if (bytes >= (1U << 20U) && bytes % (1U << 20U) == 0) return with_commas(bytes >> 20U) + " MiB";
    if (bytes >= (1U << 10U) && bytes % (1U << 10U) == 0) return with_commas(bytes >> 10U) + " KiB";
    return with_commas(bytes) + (bytes == 1 ? " byte" : " bytes");
}

}  // namespace atelier::rules
