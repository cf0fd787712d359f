#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct ThemeNotWeighed {
    static constexpr Claimed claims[]{
        {"preconditions.focus.themes-weighed", "every theme is rated as weighed"}};

    static std::string lacking(const record::Theme& theme) {
        std::vector<std::string_view> keys;
        if (!theme.relevance) keys.emplace_back("relevance");
        if (!theme.feasibility) keys.emplace_back("feasibility");
        if (!theme.mandate_fit) keys.emplace_back("mandate-fit");
        return keys.empty() ? std::string{} : "no " + text::listing(keys, "`", "or");
    }

    static Verdict judge(const Case& subject) {
        const auto& focus = subject.record.focus;
        if (!focus) return not_kept("focus");
        if (focus.empty()) return absence(focus.key, "an empty list", "the record has no theme");
        Tally tally;
        bool kept = false;
        for (const auto& theme : focus) {
            kept = kept || theme.relevance || theme.feasibility || theme.mandate_fit;
            std::string label = lacking(theme);
            tally.look(!label.empty(), place_of(subject, theme), label);
        }
        if (!kept) return not_kept("focus.relevance");
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
assessment:
  preconditions: {focus: {themes-weighed: fully}}
)",
    .good = R"(focus:
  - {id: grid, relevance: high, feasibility: medium, mandate-fit: high, decision: explore}
assessment:
  preconditions: {focus: {themes-weighed: fully}}
)",
    .check = check_claims<ThemeNotWeighed>,
    .claims = claims_of<ThemeNotWeighed>,
};

}  // namespace atelier::rules::clm
