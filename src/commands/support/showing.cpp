#include "commands/support/showing.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace atelier::commands {
namespace {

template <class Finding>
std::size_t standing_of(const Finding& finding) {
    return finding.suppressed ? 2 : finding.known ? 1 : 0;
}

struct OfRule {
    std::array<std::size_t, 3> there{};  ///< by standing
    std::array<std::size_t, 3> room{};
    emit::LeftOut left_out;

    void divide() {
        std::size_t rest = most_shown;
        for (std::size_t i = 0; i < there.size(); ++i) {
            room[i] = std::min(there[i], rest);
            rest -= room[i];
        }
    }
    [[nodiscard]] bool takes(std::size_t standing) {
        if (room[standing] == 0) return false;
        --room[standing];
        return true;
    }
};

using Rules = std::map<std::string_view, OfRule>;

template <class Finding>
void leave_out(const Finding& finding, emit::LeftOut& into) {
    if (finding.suppressed)
        ++into.suppressed;
    else if (finding.known)
        ++into.known;
    else if (finding.severity == diag::Severity::error)
        ++into.errors;
    else
        ++(finding.severity == diag::Severity::warning ? into.warnings : into.notes);
}

Rules counted(const Opened& opened) {
    Rules rules;
    for (const diag::Finding& finding : opened.findings) {
        OfRule& rule = rules[finding.code];
        rule.left_out.code = finding.code;
        rule.left_out.name = finding.name;
        ++rule.there[standing_of(finding)];
    }
    for (const rules::Brief& brief : opened.briefs) {
        OfRule& rule = rules[brief.rule->code];
        rule.left_out.code = brief.rule->code;
        rule.left_out.name = brief.rule->name;
        ++rule.there[standing_of(brief)];
    }
    for (auto& [code, rule] : rules) rule.divide();
    return rules;
}

}  // namespace

std::vector<emit::LeftOut> leave_out(Opened& opened) {
    if (opened.findings.size() <= most_shown && opened.briefs.empty()) return {};
    Rules rules = counted(opened);
    std::erase_if(opened.findings, [&](const diag::Finding& finding) {
        OfRule& rule = rules[finding.code];
        if (rule.takes(standing_of(finding))) return false;
        leave_out(finding, rule.left_out);
        return true;
    });
    for (const rules::Brief& brief : opened.briefs) {
        OfRule& rule = rules[brief.rule->code];
        if (rule.takes(standing_of(brief)))
            opened.findings.push_back(rules::in_full(brief));
        else
            leave_out(brief, rule.left_out);
    }
    opened.briefs.clear();
    diag::sort(opened.findings);
    std::vector<emit::LeftOut> out;
    for (const auto& [code, rule] : rules)
        if (rule.left_out.all() > 0) out.push_back(rule.left_out);
    return out;
}

}  // namespace atelier::commands
