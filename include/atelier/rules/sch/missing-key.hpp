#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

/// The id that the record uses for the one entry of a list that has none: `utility`, where something refers to a stakeholder of that id.
[[nodiscard]] inline std::string_view id_in_use(const record::Misfit& misfit, const record::Index& index) {
    if (misfit.subject != "id") return {};
    for (std::size_t i = 0; i < record::entity_count; ++i) {
        const auto entity = static_cast<record::Entity>(i);
        if (misfit.path.starts_with(std::string{list_of(entity)} + ".")) return only_dangling(index, entity);
    }
    return {};
}

inline void check_missing_key(const Case& subject, const Reporter& to) {
    for (const record::Misfit& misfit : subject.misfits) {
        if (misfit.kind != record::MisfitKind::missing_key) continue;
        diag::Finding& finding = report_misfit(misfit, subject.document.source, to);
        const std::string_view used = id_in_use(misfit, subject.record.index);
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
