#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/portfolio/portfolio.hpp"

// What a report calls the ateliers.
namespace atelier::portfolio {

/// The letters of the number-th of many, from 0: A to Z, then AA, AB, …
[[nodiscard]] inline std::string letters(std::size_t number) {
    constexpr std::size_t count = 26;
    std::string out(1, static_cast<char>('A' + number % count));
    for (number /= count; number > 0; number /= count) {
        --number;
        out.insert(out.begin(), static_cast<char>('A' + number % count));
    }
    return out;
}

namespace detail {

/// Names each row by its id; by its file too where several have the id; by its file alone where it has none. Rows are in order.
inline void name_rows(Portfolio& portfolio) {
    std::vector<Row>& rows = portfolio.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool before = i > 0 && rows[i].is_same(rows[i - 1]);
        const bool behind = i + 1 < rows.size() && rows[i].is_same(rows[i + 1]);
        rows[i].label = rows[i].id.empty() ? rows[i].file
                        : before || behind ? fmt::format("{} ({})", rows[i].id, rows[i].file)
                                           : rows[i].id;
        if (behind && !before) portfolio.doubled.push_back(rows[i].id);
    }
}

}  // namespace detail

/// Puts letters in the place of ids, in their order, and takes out what else names an atelier: names, cities, countries, files, and the
/// method that a record names, which may be a city's own. Where rows are grouped by country, the countries stay. Texts (of lessons, of
/// what was learned, of hypotheses) stand as they were written, and may tell whose they are.
inline void anonymise(Portfolio& portfolio) {
    portfolio.anonymous = true;
    for (std::size_t i = 0; i < portfolio.rows.size(); ++i) {
        Row& row = portfolio.rows[i];
        row.label = letters(i);
        for (std::string* text : {&row.id, &row.name, &row.city, &row.file, &row.pinned}) text->clear();
        if (portfolio.by != By::country) row.country.clear();
    }
}

}  // namespace atelier::portfolio
