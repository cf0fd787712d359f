#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/quote.hpp"
#include "atelier/rules/suppression.hpp"
#include "atelier/text/words.hpp"

namespace atelier::rules {

/// Codes in a sentence: `` `CLM004` and `HYP001` ``.
[[nodiscard]] inline std::string in_a_sentence(const std::vector<std::string_view>& codes,
                                               std::string_view last = "and") {
    constexpr std::size_t most = 3;
    std::vector<std::string> clippings;
    clippings.reserve(codes.size());
    for (const std::string_view code : codes) clippings.push_back(ticked(code));
    return text::listing(clippings, {}, last, most);
}

/// The codes of a suppression.
[[nodiscard]] inline std::string codes_of(const Suppression& suppression) {
    return in_a_sentence(suppression.codes);
}

}  // namespace atelier::rules
