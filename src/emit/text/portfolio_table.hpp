#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/portfolio/portfolio.hpp"
#include "emit/text/page.hpp"

namespace atelier::emit::plain {

/// One column of figures: what heads it, and where the figure stands in a row.
struct FigureColumn {
    std::string_view head;   ///< short: an id
    std::string_view title;  ///< for terminals that are too narrow for a table
    std::size_t index;       ///< into Row::blocks or Row::groups
};

/// The tables of a portfolio: a line for each atelier, under headings where rows are grouped. A terminal that is too narrow gets a paragraph for
/// each instead; nothing is ever cut but a label, and a label only where it still tells rows apart.
class PortfolioTables {
public:
    PortfolioTables(Page& page, const portfolio::Portfolio& all, const method::Method& method);

    /// True where there is room for the gates in the table of blocks.
    [[nodiscard]] bool wide(std::size_t figures) const;
    /// Which phase each says it is in, and before which gate it stands.
    void gates();
    /// `from` is &Row::blocks or &Row::groups. Rows for which none of the columns is due are left out where `due_only`.
    void figures(const std::vector<FigureColumn>& columns,
                 std::vector<portfolio::Figure> portfolio::Row::*from, bool with_gate, bool due_only);

private:
    [[nodiscard]] std::size_t stride() const { return figure_columns_ + 1; }
    template <class Line>
    void by_group(const std::vector<bool>& shown, Line line);
    /// The label in `columns`, or on a line of its own above, and then blank.
    [[nodiscard]] std::string label(portfolio::Place place, std::size_t columns);
    [[nodiscard]] std::string shortened(portfolio::Place place, std::size_t columns) const;
    void on_its_own_line(portfolio::Place place);
    [[nodiscard]] std::size_t longest_gate() const;

    Page& page_;
    const portfolio::Portfolio& all_;
    const method::Method& method_;
    std::size_t figure_columns_;  ///< with room for the mark where any figure has it
    std::size_t longest_label_{0};
    std::vector<std::string> labels_;  ///< by row, as they may be printed
};

}  // namespace atelier::emit::plain
