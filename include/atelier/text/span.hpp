#pragma once

#include <compare>
#include <cstdint>

namespace atelier::text {

/// A half-open range of bytes, [begin, end), in the text of one Source. The only way in which the core
/// names a place; lines and columns are made from it by Source alone.
struct Span {
    std::uint32_t begin{0};
    std::uint32_t end{0};

    [[nodiscard]] constexpr bool empty() const { return begin >= end; }
    [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }

    friend constexpr bool operator==(Span, Span) = default;
    friend constexpr auto operator<=>(Span, Span) = default;
};

/// The smallest range that holds both; an empty range that begins at 0 counts as "no place".
[[nodiscard]] constexpr Span cover(Span a, Span b) {
    if (a == Span{}) return b;
    if (b == Span{}) return a;
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace atelier::text
