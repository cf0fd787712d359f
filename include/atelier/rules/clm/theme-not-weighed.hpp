#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct ThemeNotWeighed {
    static constexpr Claimed claims[]{
        {"preconditions.focus.themes-weighed", "every theme is rated as weighed"}};

    /// Which of the three the record keeps at all: a scale that no theme is weighed on was not left out for one of them.
    struct Kept {
        bool relevance{false};
        bool feasibility{false};
        bool mandate_fit{false};

        explicit Kept(const record::List<record::Theme>& focus) {
            for (const auto& theme : focus) {
                relevance = relevance || theme.relevance;
                feasibility = feasibility || theme.feasibility;
                mandate_fit = mandate_fit || theme.mandate_fit;
            }
        }
        /// The first that it does not; empty where it keeps all.
        [[nodiscard]] std::string_view missing() const {
            return !relevance     ? "focus.relevance"
                   : !feasibility ? "focus.feasibility"
                   : !mandate_fit ? "focus.mandate-fit"
                                  : std::string_view{};
        }
        /// What a theme lacks of those that are kept, in words; empty where it has all.
        [[nodiscard]] std::string lacking(const record::Theme& theme) const {
            std::vector<std::string_view> keys;
            if (relevance && !theme.relevance) keys.emplace_back("relevance");
            if (feasibility && !theme.feasibility) keys.emplace_back("feasibility");
            if (mandate_fit && !theme.mandate_fit) keys.emplace_back("mandate-fit");
            return keys.empty() ? std::string{} : "no " + text::listing(keys, "`", "or");
        }
    };

    static Verdict judge(const Case& subject) {
        const auto& focus = subject.record.focus;
        if (!focus) return not_kept("focus");
        if (focus.empty()) return absence(focus.key, "an empty list", "the record has no theme");
        const Kept kept{focus};
        Tally tally;
        for (const auto& theme : focus) {
            std::string label = kept.lacking(theme);
            const bool lacks = !label.empty();
            tally.look(lacks, place_of(subject, theme), std::move(label));
        }
        if (tally.against.empty() && !kept.missing().empty()) return not_kept(kept.missing());
        return each(std::move(tally), "is not weighed in full", "are not weighed in full");
    }
};

inline constexpr Rule theme_not_weighed{
    .code = "CLM022",
    .name = "theme-not-weighed",
    .severity = diag::Severity::error,
    .what =
        "Every theme is rated as weighed, but one lacks its relevance, feasibility or fit with the mandates.",
    .why = "A theme that was never weighed stays on the list because nobody took it off.",
    .help = "Weigh the theme by `relevance`, `feasibility` and `mandate-fit`, or rate the question `partly`.",
    .bad = R"(focus:
  - {id: grid, relevance: high, mandate-fit: high, decision: explore}
  - {id: heat, relevance: medium, feasibility: low, mandate-fit: low, decision: later}
assessment:
  preconditions: {focus: {themes-weighed: fully}}
)",
    .good = R"(focus:
  - {id: grid, relevance: high, feasibility: medium, mandate-fit: high, decision: explore}
  - {id: heat, relevance: medium, feasibility: low, mandate-fit: low, decision: later}
assessment:
  preconditions: {focus: {themes-weighed: fully}}
)",
    .check = check_claims<ThemeNotWeighed>,
    .claims = claims_of<ThemeNotWeighed>,
};

}  // namespace atelier::rules::clm
