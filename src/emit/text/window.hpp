#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"

namespace atelier::emit::plain {

/// Where something stands in a line that is shown, counted in columns from 0; never empty.
struct Columns {
    std::size_t begin{0};
    std::size_t end{1};
};

/// The part of one line that fits into a given room: whole where it fits, else cut around a place, with an ellipsis for what is
/// left out. What identifies somebody is shown as stars, whatever the finding is about. Looks at no more of the line than can be
/// shown, so that a line of megabytes costs as much as a short one.
class Window {
public:
    /// `focus` is what must be seen, at least its beginning; it begins in the line or at its end.
    Window(const text::Source& source, text::Span line, text::Span focus, std::size_t room, bool unicode);

    /// The line as it is shown, escaped, without blanks at its end.
    [[nodiscard]] const std::string& text() const { return text_; }

    /// Where a span that begins in this line stands, cut to what is shown; nothing where it begins outside of it.
    [[nodiscard]] std::optional<Columns> find(text::Span span) const;

private:
    /// What takes columns of its own: a letter with its marks, an escape, a tab.
    struct Cell {
        std::uint32_t begin;  ///< in the source
        std::size_t column;   ///< from the first cell that was read
        std::size_t at;       ///< in the text that was read
    };

    void read(const text::Source& source, text::Span line, text::Span focus, std::size_t room, bool unicode);
    void choose(text::Span line, text::Span focus, std::size_t room, std::size_t sign);
    void write(text::Span line, bool unicode);
    [[nodiscard]] std::size_t cell_of(std::uint32_t offset) const;

    std::vector<Cell> cells_;  ///< the last one stands behind what was read
    std::string text_;
    std::size_t first_{0};  ///< of the cells that are shown
    std::size_t last_{0};   ///< behind them
    std::size_t shift_{0};  ///< columns that the sign at the left takes
};

}  // namespace atelier::emit::plain
