#include "emit/support/figures.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "atelier/record/standing.hpp"

namespace atelier::emit {

std::string_view band_name(score::Band band) {
    switch (band) {
        case score::Band::fully: return "fully";
        case score::Band::largely: return "largely";
        case score::Band::partly: return "partly";
        case score::Band::not_: break;
    }
    return "not";
}

std::string band_words(const score::Figures& figures, const Look& look) {
    if (!has_figures(figures)) return {};
    if (figures.band) return fmt::format("{} in place", band_name(*figures.band));
    if (figures.answered == 0) return look.unicode ? "–" : "-";
    return fmt::format("{} of {} open", figures.open(), figures.applicable);
}

std::string_view phase_id(const method::Method& method, method::Index phase) {
    return phase < method.phases.size() ? method.phases[phase].id : std::string_view{};
}

std::string_view phase_title(const method::Method& method, method::Index phase) {
    return phase < method.phases.size() ? method.phases[phase].title : std::string_view{};
}

std::string figure(const std::optional<text::Fraction>& value, const Look& look) {
    if (value) return value->decimal(2);
    return look.unicode ? "–" : "-";
}

std::string range(const score::Interval& interval, const Look& look) {
    return fmt::format("{}{}{}", figure(interval.low, look), look.unicode ? "–" : "-",
                       figure(interval.high, look));
}

std::string interval(const score::Interval& interval, const Look& look) {
    return fmt::format("{} [{}]", figure(interval.point, look), range(interval, look));
}

std::string answered(const score::Figures& figures) {
    return fmt::format("{} of {} answered", figures.answered, figures.applicable);
}

std::string summary(const score::Figures& figures, const Look& look) {
    if (!figures.due) return "not yet due";
    if (!has_figures(figures)) return "nothing applies";
    return fmt::format("{}, {}", interval(figures.claimed, look), answered(figures));
}

bool has_figures(const score::Figures& figures) {
    return figures.due && figures.applicable > 0 && figures.claimed.low && figures.claimed.high;
}

bool differs(const score::Figures& figures) {
    const score::Interval& claimed = figures.claimed;
    const score::Interval& supported = figures.supported;
    return claimed.low != supported.low || claimed.high != supported.high || claimed.point != supported.point;
}

bool names_weakest(const score::Figures& figures) {
    return has_figures(figures) && figures.weakest != method::none &&
           figures.weakest_state != record::State::fully;
}

Bar bar(const score::Interval& interval, std::size_t cells) {
    const text::Fraction low =
        std::clamp(interval.low.value_or(text::Fraction{0}), text::Fraction{0}, text::Fraction{1});
    const text::Fraction high = std::clamp(interval.high.value_or(low), low, text::Fraction{1});
    const auto cells_for = [&](text::Fraction value) {
        return static_cast<std::size_t>((value * text::Fraction{static_cast<std::int64_t>(cells)}).scaled(0));
    };
    std::size_t filled = cells_for(low);
    std::size_t reached = cells_for(high);
    if (low > text::Fraction{0}) filled = std::max<std::size_t>(filled, 1);
    const std::size_t most = high < text::Fraction{1} && cells > 0 ? cells - 1 : cells;
    reached = std::clamp(reached, std::min(filled, most), most);
    filled = std::min(filled, reached);
    if (low < high && filled == reached) {
        if (reached < most)
            ++reached;
        else if (filled > 0)
            --filled;
    }
    return {filled, reached - filled, cells - reached};
}

BarSigns bar_signs(const Look& look) {
    if (look.unicode) return {"█", "▒", "░"};
    return {"#", "+", "."};
}

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace atelier::emit
