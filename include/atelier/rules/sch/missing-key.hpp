#pragma once

#include <optional>
#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

/// Where something refers to one stakeholder `utility` that is not there, the entry that lacks its id is probably meant.
inline void check_missing_key(const Case& subject, const Reporter& to) {
    std::optional<OnlyDangling> dangling;
    for (const record::Misfit& misfit : subject.misfits) {
        if (misfit.kind != record::MisfitKind::missing_key) continue;
        diag::Finding& finding = report_misfit(misfit, subject.document.source, to);
        if (misfit.subject != "id") continue;
        if (!dangling) dangling.emplace(subject.record.index);
        const std::string_view used = dangling->of_list(misfit.path);
        if (text::is_kebab(used))
            finding.help = fmt::format(
                "Add `id: {}`: other places of the record refer to it, and no entry has it.", used);
    }
}

inline constexpr Rule missing_key{
    .code = "SCH005",
    .name = "missing-key",
    .severity = diag::Severity::error,
    .what = "A key is missing without which the record, or an entry of it, cannot be read.",
    .why = "Without it nobody can tell which record, entry or waiver is meant, or how to read it.",
    .help = "Add the key with its value.",
    .bad =
        "barriers:\n"
        "  - {text: Nobody has time to reflect}\n",
    .good =
        "barriers:\n"
        "  - {id: time, text: Nobody has time to reflect}\n",
    .check = check_missing_key,
};

}  // namespace atelier::rules::sch
