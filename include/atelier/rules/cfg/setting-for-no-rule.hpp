#pragma once

#include <cstddef>
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

/// Looks at each place in which codes stand, and suggests what was meant for the first hundred: comparing letter by letter has its price.
class CodeNames {
public:
    CodeNames(Codes codes, const Reporter& to) : codes_{codes}, to_{to} {}

    void beginnings(const record::List<record::Word>& list, std::string_view key) {
        for (const record::Word& word : list)
            if (!is_beginning(codes_, *word)) report_unknown(word, std::string{key}, nearest_beginning);
    }

    void severities(const Severities& severities, std::string_view key) {
        for (const Changed& changed : severities.rules) {
            const std::string_view code = *changed.code;
            if (is_code(codes_, code)) continue;
            std::string address = fmt::format("{}.{}", key, code);
            if (!is_beginning(codes_, code))
                report_unknown(changed.code, std::move(address), nearest_code);
            else
                to_.report(changed.code.place(), std::move(address),
                           fmt::format("{} is no single rule", ticked(code)))
                    .help = "Name each rule by its whole code; only `select` and `ignore` take beginnings.";
        }
    }

private:
    void report_unknown(const record::Word& word, std::string address,
                        std::string (*nearest)(Codes, std::string_view)) {
        constexpr std::size_t most_suggestions = 100;
        diag::Finding& finding =
            to_.report(word.place(), std::move(address), fmt::format("there is no rule {}", ticked(*word)));
        const std::string near = ++seen_ <= most_suggestions ? nearest(codes_, *word) : std::string{};
        if (!near.empty()) finding.help = did_you_mean(near);
    }

    Codes codes_;
    const Reporter& to_;
    std::size_t seen_{0};
};

inline void check_setting_for_no_rule(const Case& subject, const Reporter& to) {
    if (subject.config == nullptr) return;
    CodeNames names{subject.codes, to};
    names.beginnings(subject.config->select, "select");
    names.beginnings(subject.config->ignore, "ignore");
    names.severities(subject.config->severity, "severity");
    for (const Override& one : subject.config->overrides) {
        names.beginnings(one.ignore, "overrides.ignore");
        names.severities(one.severity, "overrides.severity");
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
