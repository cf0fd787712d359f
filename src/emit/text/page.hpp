#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/record/record.hpp"
#include "emit/look.hpp"
#include "emit/report.hpp"
#include "emit/support/paint.hpp"

namespace atelier::emit::plain {

/// Lines of text for a terminal or a pipe: escaped, folded, then painted, in this order, so that colours take no room and no text
/// from a record gets by unescaped. Texts passed in are raw.
class Page {
public:
    Page(const Look& look, std::string& out);

    /// Columns to fill: a long line is hard to read, so never more than 110, however wide the terminal.
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] const Look& look() const { return look_; }

    /// Text of ours, which may quote a record, as it may be printed: signs have their ASCII twins.
    [[nodiscard]] std::string safe(std::string_view text) const;

    void blank();
    /// A line that is escaped, fits and is painted already.
    void line(std::string_view text);
    /// A text over as many lines as it takes, all `indent` columns from the left.
    void fold(std::string_view text, std::size_t indent = 0, Ink ink = Ink::plain);
    /// A text with a short one at the right edge of its first line; the short one stands below where there is no room beside.
    void fold_beside(std::string_view text, std::string_view right, std::string_view lead, std::size_t indent,
                     Ink ink = Ink::plain);

    [[nodiscard]] std::string paint(Ink ink, std::string_view text) const { return paint_(ink, text); }

private:
    Look look_;
    Paint paint_;
    std::size_t columns_;
    std::string& out_;
};

/// `text` with spaces up to `columns`.
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);

/// Which record, where, as of when, and where it says it is.
void heading(Page& page, const record::Record& record, const Run& run);

}  // namespace atelier::emit::plain
