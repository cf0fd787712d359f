#pragma once

#include <compare>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>

namespace atelier::text {

/// An exact fraction, always in lowest terms with a positive denominator. Scores are sums of a few hundred thirds
/// with small weights, far from the limits of 64 bits; comparison goes through 128 bits and cannot overflow.
class Fraction {
public:
    constexpr Fraction() = default;
    constexpr Fraction(std::int64_t whole)
        : top_{whole} {}  // NOLINT(google-explicit-constructor): 1 is a fraction
    /// `bottom` must not be 0.
    constexpr Fraction(std::int64_t top, std::int64_t bottom)
        : top_{bottom < 0 ? -top : top}, bottom_{bottom < 0 ? -bottom : bottom} {
        const std::int64_t common = std::gcd(top_, bottom_);
        if (common > 1) {
            top_ /= common;
            bottom_ /= common;
        }
    }

    [[nodiscard]] constexpr std::int64_t top() const { return top_; }
    [[nodiscard]] constexpr std::int64_t bottom() const { return bottom_; }

    // Common factors go before the products are made: sums of thousands of weights with six decimals stay far from 64 bits.
    friend constexpr Fraction operator+(Fraction a, Fraction b) {
        const std::int64_t common = std::gcd(a.bottom_, b.bottom_);
        return {a.top_ * (b.bottom_ / common) + b.top_ * (a.bottom_ / common),
                a.bottom_ / common * b.bottom_};
    }
    friend constexpr Fraction operator-(Fraction a, Fraction b) { return a + Fraction{-b.top_, b.bottom_}; }
    friend constexpr Fraction operator*(Fraction a, Fraction b) {
        const Fraction left{a.top_, b.bottom_};
        const Fraction right{b.top_, a.bottom_};
        return {left.top_ * right.top_, left.bottom_ * right.bottom_};
    }
    /// `b` must not be 0.
    friend constexpr Fraction operator/(Fraction a, Fraction b) { return a * Fraction{b.bottom_, b.top_}; }
    constexpr Fraction& operator+=(Fraction other) { return *this = *this + other; }

    friend constexpr bool operator==(Fraction a, Fraction b) = default;
    friend constexpr std::strong_ordering operator<=>(Fraction a, Fraction b) {
        __extension__ using Wide = __int128;
        const Wide left = static_cast<Wide>(a.top_) * b.bottom_;
        const Wide right = static_cast<Wide>(b.top_) * a.bottom_;
        return left < right   ? std::strong_ordering::less
               : left > right ? std::strong_ordering::greater
                              : std::strong_ordering::equal;
    }

    /// The value times 10^places, rounded half to even. The only rounding there is; callers print the result.
    [[nodiscard]] constexpr std::int64_t scaled(int places) const {
        std::int64_t scale = 1;
        for (int i = 0; i < places; ++i) scale *= 10;
        __extension__ using Wide = __int128;
        const bool negative = top_ < 0;
        const Wide whole = static_cast<Wide>(negative ? -top_ : top_) * scale;
        auto result = static_cast<std::int64_t>(whole / bottom_);
        const Wide twice = 2 * (whole % bottom_);
        if (twice > bottom_ || (twice == bottom_ && result % 2 != 0)) ++result;
        return negative ? -result : result;
    }

    /// `0.4167` for 5/12 with four places; for zero or more places.
    [[nodiscard]] std::string decimal(int places) const {
        const std::int64_t value = scaled(places);
        std::string digits = std::to_string(value < 0 ? -value : value);
        if (places > 0) {
            const auto wanted = static_cast<std::size_t>(places) + 1;
            if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
            const std::size_t whole = digits.size() - static_cast<std::size_t>(places);
            digits = digits.substr(0, whole) + '.' + digits.substr(whole);
        }
        return value < 0 ? "-" + digits : digits;
    }

    /// `5/12`; `2` where it is whole.
    [[nodiscard]] std::string exact() const {
        return bottom_ == 1 ? std::to_string(top_) : std::to_string(top_) + "/" + std::to_string(bottom_);
    }

    /// Reads `2`, `0.4`, `12.75`: digits with at most one point and at most six places; nothing else (no sign, no
    /// exponent, no leading zeros as in `012`).
    [[nodiscard]] static constexpr std::optional<Fraction> parse(std::string_view text) {
        const auto point = text.find('.');
        const std::string_view whole = text.substr(0, point);
        const std::string_view rest =
            point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
        if (whole.empty() || whole.size() > 9 || rest.size() > 6) return std::nullopt;
        if (point != std::string_view::npos && rest.empty()) return std::nullopt;
        if (whole.size() > 1 && whole.front() == '0') return std::nullopt;
        std::int64_t top = 0;
        std::int64_t bottom = 1;
        for (const std::string_view part : {whole, rest})
            for (const char c : part) {
                if (c < '0' || c > '9') return std::nullopt;
                top = top * 10 + (c - '0');
                if (part.data() != whole.data()) bottom *= 10;
            }
        return Fraction{top, bottom};
    }

private:
    std::int64_t top_{0};
    std::int64_t bottom_{1};
};

}  // namespace atelier::text
