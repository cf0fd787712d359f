#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/span.hpp"

namespace atelier::yaml {

/// One change to a text: what stands in a span gives way to other words.
struct Edit {
    text::Span span;
    std::string words;
};

/// A text in which slips are put right in memory, so that what follows upon them can be read, and the way back from each byte of it to
/// the text as it was written. No file is changed by it.
class Mending {
public:
    explicit Mending(std::string_view text) : text_{text}, origin_(text.size() + 1) {
        std::iota(origin_.begin(), origin_.end(), 0U);
    }

    [[nodiscard]] const std::string& text() const { return text_; }

    /// Where a place of the mended text stands in the original.
    [[nodiscard]] std::uint32_t origin(std::uint32_t at) const {
        return origin_[std::min<std::size_t>(at, origin_.size() - 1)];
    }
    [[nodiscard]] text::Span origin(text::Span span) const {
        const std::uint32_t begin = origin(span.begin);
        return {begin, std::max(begin, origin(span.end))};
    }

    /// Makes changes, which are given in places of the text as it is now. One that overlaps an earlier one is left out.
    void apply(std::vector<Edit> edits) {
        std::stable_sort(edits.begin(), edits.end(),
                         [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
        std::string text;
        std::vector<std::uint32_t> origin;
        text.reserve(text_.size() + edits.size());
        origin.reserve(origin_.size() + edits.size());
        std::uint32_t at = 0;
        const auto keep_up_to = [&](std::uint32_t end) {
            text.append(text_, at, end - at);
            origin.insert(origin.end(), origin_.begin() + at, origin_.begin() + end);
            at = end;
        };
        for (const Edit& edit : edits) {
            if (edit.span.begin < at || edit.span.end > text_.size()) continue;
            keep_up_to(edit.span.begin);
            text += edit.words;
            // Each new byte comes from the one that it stands for, as far as there are as many.
            for (std::uint32_t i = 0; i < edit.words.size(); ++i)
                origin.push_back(origin_[std::min(edit.span.begin + i, edit.span.end)]);
            at = std::max(edit.span.begin, edit.span.end);
        }
        keep_up_to(static_cast<std::uint32_t>(text_.size()));
        origin.push_back(origin_.back());
        text_ = std::move(text);
        origin_ = std::move(origin);
    }

private:
    std::string text_;
    std::vector<std::uint32_t> origin_;  // of each byte, and of the end
};

}  // namespace atelier::yaml
