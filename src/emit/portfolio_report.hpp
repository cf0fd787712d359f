#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "atelier/portfolio/portfolio.hpp"
#include "emit/format.hpp"

namespace atelier::emit {

/// The one item of a portfolio's report. It owns its texts; what cannot be judged comes before it.
struct PortfolioItem {
    const portfolio::Portfolio& portfolio;
    /// Hands on what is written so far and empties it, so that the text of all rows is never held at once; may be empty.
    std::function<void(std::string&)> hand_on{};

    void between(std::string& out) const {
        constexpr std::size_t enough = 1U << 16U;
        if (hand_on && out.size() >= enough) hand_on(out);
    }
};

}  // namespace atelier::emit
