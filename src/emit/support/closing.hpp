#pragma once

#include <string>
#include <string_view>

#include "emit/report.hpp"

// How a list of findings ends, in every format for people.
namespace atelier::emit {

/// `2 errors, 3 warnings and 1 note in 1 of 4 records.`, or that there is nothing to object. `progress` is how far the only record
/// of the run has come, a whole sentence or empty; it is said where no error or warning says enough, so that silence is never
/// taken for completeness.
[[nodiscard]] std::string closing(const Totals& totals, std::string_view progress);

/// `of SCH003 500 more errors and 20 more known findings are left out here, and counted`: for every format that shows lines.
[[nodiscard]] std::string in_words(const LeftOut& left_out);

/// Remembers how far the record of a run has come, as long as there is only one.
class Progress {
public:
    /// `title` and `progress` as they may be written where this goes.
    void note(std::string_view title, std::string_view progress);
    /// A whole sentence, or empty.
    [[nodiscard]] std::string_view of_one() const {
        return records_ == 1 ? std::string_view{sentence_} : std::string_view{};
    }

private:
    std::size_t records_{0};
    std::string sentence_;
};

}  // namespace atelier::emit
