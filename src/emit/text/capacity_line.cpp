#include "emit/text/capacity_line.hpp"

#include <cstddef>

#include <fmt/core.h>

#include "atelier/score/elements.hpp"
#include "emit/support/elements.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/width.hpp"

namespace atelier::emit::text_format {
namespace {

constexpr std::string_view label = "Innovation capacity";
constexpr std::size_t margin = 2;
constexpr std::size_t gap = 2;
/// With fewer columns than this beside the label, the elements stand below it.
constexpr std::size_t least_room = 24;

/// `learning 0.33 to 0.67`.
[[nodiscard]] std::string part(const score::ElementScore& element, const Look& look) {
    const std::string name = escape::terminal(element.figures.address, look.unicode);
    if (!element.rated) return name + " not rated";
    if (!has_figures(element.figures)) return name + " does not apply";
    const score::Interval& claimed = element.figures.claimed;
    if (*claimed.low == *claimed.high) return fmt::format("{} {}", name, claimed.low->decimal(2));
    return fmt::format("{} {} to {}", name, claimed.low->decimal(2), claimed.high->decimal(2));
}

}  // namespace

std::string capacity_line(const std::vector<score::ElementScore>& elements, const Look& look) {
    if (!score::rates_any(elements)) return {};
    std::size_t begin = margin + label.size() + gap;
    std::string out;
    for (const std::string& line : fold(label, look.width > margin ? look.width - margin : 1))
        out += (out.empty() ? "" : "\n") + std::string(margin, ' ') + line;
    if (begin + least_room > look.width) {
        begin = 2 * margin;
        out += "\n" + std::string(begin, ' ');
    } else {
        out += std::string(gap, ' ');
    }
    const std::string between = look.unicode ? " ·" : ",";
    const std::size_t room = look.width > begin ? look.width - begin : 1;
    std::size_t used = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const std::string text = part(elements[i], look) + (i + 1 < elements.size() ? between : "");
        // A part that is longer than a line breaks within.
        const auto lines = fold(text, room);
        const bool fits = used == 0 || (lines.size() == 1 && used + 1 + width(text) <= room);
        if (used > 0) out += fits ? std::string{" "} : "\n" + std::string(begin, ' ');
        for (std::size_t k = 0; k < lines.size(); ++k)
            out += (k == 0 ? "" : "\n" + std::string(begin, ' ')) + lines[k];
        used = (fits && used > 0 ? used + 1 : 0) + width(lines.back());
    }
    return out + "\n";
}

}  // namespace atelier::emit::text_format
