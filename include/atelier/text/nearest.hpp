#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace atelier::text {

/// How many single-letter slips lead from one word to the other: a letter too many, missing, wrong, or two
/// neighbours swapped (optimal string alignment). Upper and lower case count as equal, `_` as `-`.
[[nodiscard]] inline std::size_t slips(std::string_view a, std::string_view b) {
    const auto fold = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == '_' ? '-' : c;
    };
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = fold(a[i - 1]) == fold(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            const bool swapped =
                i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) && fold(a[i - 2]) == fold(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

/// The candidate that somebody who typed `word` most likely meant, or nothing where none is near enough (one slip in
/// three letters, five at most). The first of equals, so the order of the candidates decides and the answer is stable. Never the word
/// itself: that it is known is not what was wrong with it, and nobody is helped by a suggestion that is what stands there.
template <class Candidates>
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word, const Candidates& candidates) {
    constexpr std::size_t longest =
        80;  // the cost grows with the product of the lengths, and names are short
    if (word.empty() || word.size() > longest) return std::nullopt;
    std::optional<std::string_view> best;
    std::size_t fewest = std::clamp<std::size_t>(word.size() / 3, 1, 5) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.empty() || candidate.size() > longest || candidate == word) continue;
        const std::size_t gap =
            candidate.size() > word.size() ? candidate.size() - word.size() : word.size() - candidate.size();
        if (gap >= fewest) continue;
        if (const std::size_t found = slips(word, candidate); found < fewest) {
            fewest = found;
            best = candidate;
        }
    }
    return best;
}

}  // namespace atelier::text
