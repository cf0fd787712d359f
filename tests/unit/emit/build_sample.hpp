#pragma once

#include <string>
#include <vector>

#include "atelier/diag/fingerprint.hpp"
#include "findings_sample.hpp"

// Findings and rules for the formats that build services read.
namespace atelier::emit::sample {

inline void no_check(const rules::Case&, const rules::Reporter&) {}

inline const rules::Rule& rule(std::string_view code) {
    static const rules::Rule first{.code = "CLM008",
                                   .name = "no-owner",
                                   .severity = diag::Severity::error,
                                   .what = "Nobody owns it.",
                                   .why = "Nobody does it.",
                                   .help = "Name an owner.",
                                   .bad = "",
                                   .good = "",
                                   .check = no_check};
    static const rules::Rule second{.code = "EVD007",
                                    .name = "no-evidence",
                                    .severity = diag::Severity::warning,
                                    .what = "No evidence is named.",
                                    .why = "It is a claim.",
                                    .help = "Name some.",
                                    .bad = "",
                                    .good = "",
                                    .check = no_check};
    return code == first.code ? first : second;
}

inline Run run_with_rules() {
    static const std::vector<const rules::Rule*> asked{&rule("CLM008"), &rule("EVD007")};
    return {.as_of = text::Date{std::chrono::year{2026} / 9 / 1}, .method = no_method(), .rules = asked};
}

inline diag::Finding about(std::string_view code, diag::Severity severity, std::string message,
                           std::string address, text::Span span) {
    diag::Finding out = finding(code, severity, std::move(message), span);
    out.name = rule(code).name;
    out.help = "Name it.";
    out.address = std::move(address);
    return out;
}

/// Gives findings fingerprints by code and address, each as the first of its kind.
inline void stamp(std::vector<diag::Finding>& findings, std::string_view record) {
    for (diag::Finding& finding : findings)
        finding.fingerprint = diag::fingerprint(finding.code, record, finding.address, 0);
}

/// Texts that try to be more than texts.
inline const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> all{
        "::error file=a::x",
        "a\n::warning::b\r\n##[error]c\r::debug::d",
        "%0A::error::x%25",
        "</failure></testcase><testcase name=\"x\"/>]]>",
        "]]>&amp;&#0;\x01\xEF\xBF\xBE\xFF",
        "[x](https://evil.example) {0} {{1}}",
        "| a |\n|---|\n- [x] done",
        "\x1b[31mred\u202E\u200B\u2028\U000E0041",
        "\",\"severity\":\"none\"}]}\\",
    };
    return all;
}

}  // namespace atelier::emit::sample
