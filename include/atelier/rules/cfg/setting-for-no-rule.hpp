#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/code_names.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::cfg {

inline void report_unknown(const record::Word& word, std::string address, const std::string& near,
                           const Reporter& to) {
    diag::Finding& finding =
        to.report(word.place(), std::move(address), fmt::format("there is no rule {}", ticked(*word)));
    if (!near.empty()) finding.help = did_you_mean(near);
}

inline void check_beginnings(const record::List<record::Word>& list, std::string_view key, Codes codes,
                             const Reporter& to) {
    for (const record::Word& word : list)
        if (!is_beginning(codes, *word))
            report_unknown(word, std::string{key}, nearest_beginning(codes, *word), to);
}

inline void check_severities(const Severities& severities, std::string_view key, Codes codes,
                             const Reporter& to) {
    for (const Changed& changed : severities.rules) {
        const std::string_view code = *changed.code;
        if (is_code(codes, code)) continue;
        const std::string address = fmt::format("{}.{}", key, code);
        if (!is_beginning(codes, code))
            report_unknown(changed.code, address, nearest_code(codes, code), to);
        else
            to.report(changed.code.place(), address, fmt::format("{} is no single rule", ticked(code))).help =
                "Name each rule by its whole code; only `select` and `ignore` take beginnings.";
    }
}

inline void check_setting_for_no_rule(const Case& subject, const Reporter& to) {
    if (subject.config == nullptr) return;
    check_beginnings(subject.config->select, "select", subject.codes, to);
    check_beginnings(subject.config->ignore, "ignore", subject.codes, to);
    check_severities(subject.config->severity, "severity", subject.codes, to);
    for (const Override& one : subject.config->overrides) {
        check_beginnings(one.ignore, "overrides.ignore", subject.codes, to);
        check_severities(one.severity, "overrides.severity", subject.codes, to);
    }
}

inline constexpr Rule setting_for_no_rule{
    .code = "CFG003",
    .name = "setting-for-no-rule",
    .severity = diag::Severity::error,
    .what = "The configuration names a rule that there is not.",
    .why = "What was meant to be switched stays as it was.",
    .help = "Write the code that stands beside a finding; `atelier rules` lists them all.",
    .bad = "ignore: [SCH06]\n",
    .good = "ignore: [SCH006]\n",
    .check = check_setting_for_no_rule,
    .subject = Subject::config,
};

}  // namespace atelier::rules::cfg
