#include "emit/markdown/elements.hpp"

#include <string_view>

#include <fmt/core.h>

#include "atelier/score/elements.hpp"
#include "emit/support/elements.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"

namespace atelier::emit::markdown {

namespace {

[[nodiscard]] std::string weakest(const score::ElementScore& element, const method::Method& method,
                                  const Look& look) {
    const std::string_view action = weakest_action(element, method);
    if (!names_weakest(element.figures) || action.empty()) return {};
    return fmt::format("{} ({})", escape::markdown_sentence(action, look.unicode),
                       to_string(element.figures.weakest_state));
}

[[nodiscard]] std::string row(const score::ElementScore& element, const method::Method& method,
                              const Look& look) {
    const score::Figures& figures = element.figures;
    const std::string title = escape::markdown_sentence(figures.title, look.unicode);
    if (!has_figures(figures))
        return fmt::format("| {} | {} | | {} | | |\n", title, summary(figures, look), how_rated(element));
    std::string count = fmt::format("{} of {}", figures.answered, figures.applicable);
    if (const std::string_view how = how_rated(element); !how.empty()) count += fmt::format(", {}", how);
    const std::string last = weakest(element, method, look);
    return fmt::format("| {} | {} | {} | {} | {} |{} |\n", title, figure(figures.claimed.point, look),
                       range(figures.claimed, look), count, band_words(figures, look),
                       last.empty() ? "" : " " + last);
}

}  // namespace

void elements(const ScoreItem& item, const method::Method& method, const Look& look, std::string& out) {
    if (!score::rates_any(item.score.elements)) {
        out += std::string{how_to_begin()} + "\n";
        return;
    }
    out += "| Element | Point | Range | Answered | Band | Weakest action |\n";
    out += "|---|---:|---:|---|---|---|\n";
    for (const score::ElementScore& element : item.score.elements) out += row(element, method, look);
}

}  // namespace atelier::emit::markdown
