#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::cfg {

inline void check_wrong_setting(const Case& subject, const Reporter& to) {
    for (const record::Misfit& misfit : subject.misfits) {
        if (misfit.kind == record::MisfitKind::unknown_key) continue;
        diag::Finding& finding = report_misfit(misfit, subject.document.source, to);
        if (misfit.kind != record::MisfitKind::no_value) continue;
        finding.severity = diag::Severity::note;
        finding.help = "Fill it in, or turn the line into a comment; until then the usual setting holds.";
    }
}

inline constexpr Rule wrong_setting{
    .code = "CFG002",
    .name = "wrong-setting",
    .severity = diag::Severity::error,
    .what = "A value in the configuration is not of the kind that its key takes.",
    .why = "The setting cannot be read as what is meant, so it would not hold.",
    .help = "Write a value of the kind that the key takes.",
    .bad = "fail-on: warnings\n",
    .good = "fail-on: warning\n",
    .check = check_wrong_setting,
    .subject = Subject::config,
};

}  // namespace atelier::rules::cfg
