#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/span.hpp"
#include "atelier/text/utf8.hpp"

namespace atelier::text {

/// A place as people count: line and column from 1, the column in Unicode code points.
struct Position {
    std::uint32_t line{1};
    std::uint32_t column{1};

    friend constexpr bool operator==(Position, Position) = default;
};

/// One text with its name. It owns the text; copies share it, so that views into it stay good as long as any
/// copy lives. A byte order mark at the start is taken off (`had_bom`), and all spans count from behind it.
class Source {
public:
    /// `name` is what people see before a line number: a path as it was given, never made absolute.
    Source(std::string name, std::string text) : name_{std::move(name)} {
        if (text.starts_with("\xEF\xBB\xBF")) {
            text.erase(0, 3);
            had_bom_ = true;
        }
        text_ = std::make_shared<const std::string>(std::move(text));
    }

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string_view text() const { return *text_; }
    /// The same, for whoever has to keep it alive.
    [[nodiscard]] const std::shared_ptr<const std::string>& shared() const { return text_; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_->size()); }
    [[nodiscard]] bool had_bom() const { return had_bom_; }

    /// The bytes of a span, cut to the text.
    [[nodiscard]] std::string_view slice(Span span) const {
        const std::size_t begin = std::min<std::size_t>(span.begin, text_->size());
        const std::size_t end = std::clamp<std::size_t>(span.end, begin, text_->size());
        return text().substr(begin, end - begin);
    }

    /// The one place where bytes become lines and columns. Offsets behind the text count as its end.
    [[nodiscard]] Position position(std::uint32_t offset) const {
        offset = std::min(offset, size());
        const std::uint32_t line = line_of(offset);
        return {line, static_cast<std::uint32_t>(letters_between(lines()[line - 1], offset) + 1)};
    }

    /// The line of `position(offset)` alone, for less work.
    [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const {
        const auto& starts = lines();
        return static_cast<std::uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) -
                                          starts.begin());
    }

    /// The text of a line (from 1) without its line end; empty for a line that is not there.
    [[nodiscard]] std::string_view line(std::uint32_t number) const { return slice(line_span(number)); }

    /// Where that line stands, without its line end.
    [[nodiscard]] Span line_span(std::uint32_t number) const {
        const auto& starts = lines();
        if (number == 0 || number > starts.size()) return {size(), size()};
        const std::uint32_t begin = starts[number - 1];
        std::uint32_t end = number < starts.size() ? starts[number] - 1 : size();
        if (end > begin && text()[end - 1] == '\r') --end;
        return {begin, end};
    }

    [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(lines().size()); }

private:
    /// Made on first use, since a text with nothing to report needs no line numbers. Not for use from two threads.
    const std::vector<std::uint32_t>& lines() const {
        if (line_starts_.empty()) {
            line_starts_.push_back(0);
            for (std::size_t at = text_->find('\n'); at != std::string::npos; at = text_->find('\n', at + 1))
                line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
        }
        return line_starts_;
    }

    /// A place between two code points, and how many stand before it in the text.
    struct Milestone {
        std::uint32_t offset{0};
        std::size_t letters{0};
    };
    static constexpr std::uint32_t mile = 4096;

    /// The code points from the start of a line. A long line is counted once, in milestones: else a thousand findings in one line
    /// of megabytes would count it a thousand times.
    [[nodiscard]] std::size_t letters_between(std::uint32_t line_start, std::uint32_t offset) const {
        if (offset - line_start <= mile)
            return count_code_points(text().substr(line_start, offset - line_start));
        return letters_before(offset) - letters_before(line_start);
    }

    [[nodiscard]] std::size_t letters_before(std::uint32_t offset) const {
        if (milestones_.empty()) place_milestones();
        const auto behind = std::upper_bound(
            milestones_.begin(), milestones_.end(), offset,
            [](std::uint32_t wanted, const Milestone& stone) { return wanted < stone.offset; });
        const Milestone& last = *(behind - 1);
        return last.letters + count_code_points(text().substr(last.offset, offset - last.offset));
    }

    void place_milestones() const {
        milestones_.push_back({});
        std::size_t letters = 0;
        for (std::uint32_t at = 0; at < size(); at += decode(text(), at).bytes, ++letters)
            if (at >= milestones_.back().offset + mile) milestones_.push_back({at, letters});
    }

    std::string name_;
    std::shared_ptr<const std::string> text_;
    bool had_bom_{false};
    mutable std::vector<std::uint32_t> line_starts_;
    mutable std::vector<Milestone> milestones_;
};

}  // namespace atelier::text
