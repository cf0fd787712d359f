#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/diag/fingerprint.hpp"
#include "atelier/rules/identity.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/document.hpp"

// Of a record with very many findings most are kept in brief: enough to count them, to take them back, to know them again, and to show them
// in the general words of their rule. So nothing passes because a thousand others stand before it, and memory stays small.
namespace atelier::rules {

struct Brief {
    const Rule* rule{nullptr};
    std::uint64_t print{0};  ///< what it is about (identity.hpp), and after stamp() its fingerprint
    text::Span span;
    diag::Severity severity{diag::Severity::error};
    bool suppressed{false};
    bool known{false};

    [[nodiscard]] bool counts() const { return !suppressed && !known; }
};

/// In a deque, since a vector that grows holds everything twice for a moment.
using Briefs = std::deque<Brief>;

/// As a finding that can be shown.
[[nodiscard]] inline diag::Finding in_full(const Brief& brief) {
    diag::Finding out;
    out.code = brief.rule->code;
    out.name = brief.rule->name;
    out.severity = brief.severity;
    out.message = brief.rule->what;
    while (out.message.ends_with('.')) out.message.pop_back();
    out.why = brief.rule->why;
    out.help = brief.rule->help;
    out.span = brief.span;
    out.covered = brief.rule->family() == "PRV";
    out.suppressed = brief.suppressed;
    out.known = brief.known;
    out.fingerprint = diag::in_hex(brief.print);
    return out;
}

/// Gives each finding of a record its fingerprint. The briefs must be as check() left them.
inline void stamp(std::vector<diag::Finding>& findings, Briefs& briefs, std::string_view record,
                  const yaml::Document& document) {
    if (findings.empty()) return;
    Identity identity{document};
    std::vector<std::uint64_t> about;
    about.reserve(findings.size() + briefs.size());
    for (const diag::Finding& finding : findings) about.push_back(identity.of(finding));
    for (const Brief& brief : briefs) about.push_back(brief.print);
    const std::vector<std::uint32_t> nth = diag::among_equals(about);
    std::size_t i = 0;
    for (diag::Finding& finding : findings) {
        finding.fingerprint = diag::in_hex(diag::fingerprint(about[i], record, nth[i]));
        ++i;
    }
    for (Brief& brief : briefs) {
        brief.print = diag::fingerprint(about[i], record, nth[i]);
        ++i;
    }
}

inline void stamp(std::vector<diag::Finding>& findings, std::string_view record,
                  const yaml::Document& document) {
    Briefs none;
    stamp(findings, none, record, document);
}

}  // namespace atelier::rules
