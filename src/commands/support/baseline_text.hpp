#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace atelier::commands {

/// A finding as a baseline keeps it.
struct BaselineEntry {
    std::string record;
    std::string code;
    std::string address;
    bool seen{false};
};
/// By fingerprint.
using BaselineEntries = std::map<std::string, BaselineEntry>;

/// The most that a baseline may hold: a file travels with a stranger's change like any other, and must not cost more memory than a record.
inline constexpr std::size_t most_baseline_bytes = 64U << 20U;
inline constexpr std::size_t most_baseline_findings = 200'000;

/// What came of reading the text of a baseline.
struct BaselineText {
    BaselineEntries entries;
    bool sound{true};  ///< false where the text is no baseline
    bool whole{true};  ///< false where it has more findings than may be
};

/// Reads the text piece by piece and keeps nothing but its findings. Of several with the same fingerprint the last counts.
[[nodiscard]] BaselineText read_baseline(std::string_view text);

[[nodiscard]] std::string baseline_text(const BaselineEntries& entries);

}  // namespace atelier::commands
