#pragma once

#include <string_view>
#include <unordered_map>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/span.hpp"

namespace atelier::rules::cfg {

inline void check_selected_and_ignored(const Case& subject, const Reporter& to) {
    if (subject.config == nullptr) return;
    std::unordered_map<std::string_view, text::Span> selected;
    for (const record::Word& word : subject.config->select) selected.emplace(*word, word.place());
    for (const record::Word& ignored : subject.config->ignore) {
        const auto found = selected.find(*ignored);
        if (found == selected.end()) continue;
        diag::Finding& finding = to.report(ignored.place(), "ignore",
                                           fmt::format("{} is both selected and ignored", ticked(*ignored)));
        finding.related.push_back({found->second, "selected here"});
    }
}

inline constexpr Rule selected_and_ignored{
    .code = "CFG005",
    .name = "selected-and-ignored",
    .severity = diag::Severity::warning,
    .what = "The same rules are both selected and ignored.",
    .why = "Only one of the two can hold; among equals it is `ignore`.",
    .help = "Remove one of the two.",
    .bad =
        "select: [CLM, SCH]\n"
        "ignore: [SCH]\n",
    .good =
        "select: [CLM, SCH]\n"
        "ignore: [SCH006]\n",
    .check = check_selected_and_ignored,
    .subject = Subject::config,
};

}  // namespace atelier::rules::cfg
