#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace atelier::commands {

/// A finding as a baseline keeps it. The texts belong to the Baseline's words.
struct BaselineEntry {
    std::uint64_t print{0};
    const std::string* record{nullptr};
    const std::string* file{nullptr};  ///< from the root of the repository on
    const std::string* code{nullptr};
    const std::string* address{nullptr};
    bool seen{false};
};

/// The most that a baseline may hold: a file travels with a stranger's change like any other, and must not cost more memory than a record.
inline constexpr std::size_t most_baseline_bytes = 64U << 20U;
inline constexpr std::size_t most_baseline_findings = 200'000;
/// The longest value in one, far more than an address can have.
inline constexpr std::size_t most_baseline_value = 16U << 10U;

/// Findings by fingerprint; each text is kept once. The same record and fingerprint may stand in two files.
class BaselineEntries {
public:
    BaselineEntries() = default;
    BaselineEntries(BaselineEntries&&) = default;
    BaselineEntries& operator=(BaselineEntries&&) = default;
    BaselineEntries(const BaselineEntries&) = delete;
    BaselineEntries& operator=(const BaselineEntries&) = delete;
    ~BaselineEntries() = default;

    /// Counts on beyond what a baseline may hold, and keeps no more then.
    void add(std::uint64_t print, std::string_view record, std::string_view file, std::string_view code,
             std::string_view address);
    /// Puts them in order, and each once; after the last add().
    void sort();

    [[nodiscard]] std::vector<BaselineEntry>& all() { return all_; }
    [[nodiscard]] const std::vector<BaselineEntry>& all() const { return all_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool fits() const {
        return size_ <= most_baseline_findings && bytes_ <= most_baseline_bytes;
    }

private:
    [[nodiscard]] const std::string* keep(std::string_view word);

    std::vector<BaselineEntry> all_;
    std::set<std::string, std::less<>> words_;
    std::size_t size_{0};
    std::size_t bytes_{0};
};

/// What came of reading the text of a baseline.
struct BaselineText {
    BaselineEntries entries;
    bool sound{true};    ///< false where the text is no baseline
    bool whole{true};    ///< false where it has more findings than may be
    bool current{true};  ///< false where an earlier version wrote it, whose fingerprints were others
};

/// Reads the text piece by piece and keeps nothing but its findings.
[[nodiscard]] BaselineText read_baseline(std::string_view text);

/// The entries must be sorted.
[[nodiscard]] std::string baseline_text(const BaselineEntries& entries);

}  // namespace atelier::commands
