#include "emit/text/window.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "emit/support/escape.hpp"
#include "emit/support/width.hpp"

namespace atelier::emit::plain {
namespace {

constexpr std::size_t tab = 4;
constexpr std::size_t longest_code_point = 4;

std::string_view ellipsis(bool unicode) { return unicode ? "…" : "..."; }

/// Not in the middle of a letter.
std::uint32_t next_letter(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) ++at;
    return at;
}

}  // namespace

Window::Window(const text::Source& source, text::Span line, text::Span focus, std::size_t room,
               bool unicode) {
    read(source, line, focus, room, unicode);
    choose(line, focus, room, width(ellipsis(unicode)));
    write(line, unicode);
}

/// Reads from one room before the focus to one room behind its beginning, however long the line is.
void Window::read(const text::Source& source, text::Span line, text::Span focus, std::size_t room,
                  bool unicode) {
    const auto reach = static_cast<std::uint32_t>(room * longest_code_point);
    const std::uint32_t from = focus.begin > line.begin + reach
                                   ? next_letter(source.text(), focus.begin - reach, line.end)
                                   : line.begin;
    escape::Terminal terminal{unicode};
    std::size_t column = 0;
    std::size_t stop = 0;  // where enough has been read; 0 as long as the focus is not reached
    std::uint32_t at = from;
    while (at < line.end) {
        const std::size_t before = text_.size();
        const char c = source.text()[at];
        const std::size_t taken = c == '\t' ? 1 : terminal.show(source.text().substr(0, line.end), at, text_);
        if (c == '\t') text_.append(tab - column % tab, ' ');
        const std::size_t columns = width(text_, before);
        if (columns > 0 || cells_.empty()) cells_.push_back({at, column, before});
        column += columns;
        at += static_cast<std::uint32_t>(taken);
        if (stop == 0 && at > focus.begin) stop = column + room;
        if (stop != 0 && column > stop) break;
    }
    cells_.push_back({at, column, text_.size()});
}

std::size_t Window::cell_of(std::uint32_t offset) const {
    const auto behind =
        std::upper_bound(cells_.begin(), cells_.end(), offset,
                         [](std::uint32_t wanted, const Cell& cell) { return wanted < cell.begin; });
    return behind == cells_.begin() ? 0 : static_cast<std::size_t>(behind - cells_.begin()) - 1;
}

/// Which cells are shown. The focus is in the first three quarters wherever something has to be left out before it.
void Window::choose(text::Span line, text::Span focus, std::size_t room, std::size_t sign) {
    const std::size_t total = cells_.back().column;
    const bool from_start = cells_.front().begin == line.begin;
    const bool to_end = cells_.back().begin >= line.end;
    // A place behind the last letter needs room too.
    const std::size_t at_end = to_end && focus.begin >= line.end ? 1 : 0;
    last_ = cells_.size() - 1;
    if (from_start && to_end && total + at_end <= room) return;

    const std::size_t begin = cells_[cell_of(focus.begin)].column;
    const std::size_t end =
        std::max(cells_[cell_of(std::min(focus.end, cells_.back().begin))].column, begin + 1);
    if (!from_start || end + sign > room) {
        const std::size_t inside = room > 2 * sign ? room - 2 * sign : 1;
        const std::size_t spare = inside - std::min(inside, end - begin);
        std::size_t start = begin - std::min(begin, std::min(spare, inside / 4));
        if (to_end && total + at_end + sign < start + room)
            start = total + at_end + sign - std::min(total + at_end + sign, room);
        while (first_ < last_ && cells_[first_].column < start) ++first_;
        first_ = std::min(first_, cell_of(focus.begin));
        if (first_ > 0 || !from_start) shift_ = sign;
    }
    const auto used = [&](std::size_t behind) {
        return shift_ + cells_[behind].column - cells_[first_].column;
    };
    if (to_end && used(last_) + at_end <= room) return;
    while (last_ > first_ + 1 && used(last_) + sign > room) --last_;
}

void Window::write(text::Span line, bool unicode) {
    const bool more = cells_[last_].begin < line.end;
    std::string shown{shift_ > 0 ? ellipsis(unicode) : std::string_view{}};
    shown.append(text_, cells_[first_].at, cells_[last_].at - cells_[first_].at);
    if (more) {
        shown += ellipsis(unicode);
    } else {
        shown.erase(shown.find_last_not_of(' ') + 1);
    }
    text_ = std::move(shown);
}

std::optional<Columns> Window::find(text::Span span) const {
    const bool ends_here = last_ + 1 == cells_.size();
    if (span.begin < cells_[first_].begin) return std::nullopt;
    if (ends_here ? span.begin > cells_[last_].begin : span.begin >= cells_[last_].begin) return std::nullopt;
    const auto column = [&](std::size_t cell) {
        return shift_ + cells_[cell].column - cells_[first_].column;
    };
    const std::size_t begin = column(cell_of(span.begin));
    std::size_t until = cell_of(span.end);
    if (until < last_ && span.end > cells_[until].begin) ++until;  // the span ends within a letter
    return Columns{begin, std::max(column(std::min(until, last_)), begin + 1)};
}

}  // namespace atelier::emit::plain
