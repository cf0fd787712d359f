#pragma once

#include "atelier/portfolio/portfolio.hpp"
#include "emit/format.hpp"

namespace atelier::emit {

/// The one item of a portfolio's report. It owns its texts; what cannot be judged comes before it.
struct PortfolioItem {
    const portfolio::Portfolio& portfolio;
};

}  // namespace atelier::emit
