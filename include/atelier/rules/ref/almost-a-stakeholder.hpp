#pragma once

#include <string_view>
#include <unordered_set>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/record/index.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/words.hpp"

namespace atelier::rules::ref {

/// True for two forms of one word, `grids` and `grid`, `cities` and `city`: whoever writes the other form speaks of several, and of others.
[[nodiscard]] inline bool is_word_form(std::string_view word, std::string_view id) {
    const std::string_view more = word.size() > id.size() ? word : id;
    const std::string_view one = word.size() > id.size() ? id : word;
    for (const std::string_view ending : {"s", "es", "n", "en", "e", "er", "x"})
        if (more.size() == one.size() + ending.size() && more.starts_with(one) && more.ends_with(ending))
            return true;
    return one.ends_with('y') && more.ends_with("ies") &&
           more.substr(0, more.size() - 3) == one.substr(0, one.size() - 1);
}

inline void check_almost_a_stakeholder(const Case& subject, const Reporter& to) {
    const record::Index& index = subject.record.index;
    const auto ids = index.ids_of(record::Entity::stakeholder);
    const std::unordered_set<std::string_view> declared{ids.begin(), ids.end()};
    Suggester known{ids};
    for (const record::Use& use : index.parties) {
        if (!text::is_kebab(use.text) || declared.contains(use.text)) continue;
        const std::string_view near = known.nearest(use.text);
        if (near.empty() || is_word_form(use.text, near)) continue;
        to.report(use.at, use.path, fmt::format("{} is almost the id of a stakeholder", ticked(use.text)))
            .help = did_you_mean(near);
    }
}

inline constexpr Rule almost_a_stakeholder{
    .code = "REF011",
    .name = "almost-a-stakeholder",
    .severity = diag::Severity::warning,
    .what = "A service is used by a name that is almost the id of a stakeholder.",
    .why = "Others may be named in words, so a slip of the pen would pass for somebody else.",
    .help = "Write the id of the stakeholder, or name others so that they cannot be taken for it.",
    .bad =
        "stakeholders: [{id: developer}]\n"
        "services: [{id: s1, title: Grid scan, used-by: [develper]}]\n",
    .good =
        "stakeholders: [{id: developer}]\n"
        "services: [{id: s1, title: Grid scan, used-by: [developer]}]\n",
    .check = check_almost_a_stakeholder,
};

}  // namespace atelier::rules::ref
