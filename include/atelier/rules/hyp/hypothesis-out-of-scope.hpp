#pragma once

#include <string_view>
#include <unordered_map>

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::hyp {

inline void check_hypothesis_out_of_scope(const Case& subject, const Reporter& reporter) {
    std::unordered_map<std::string_view, text::Span> out_of_scope;
    for (const auto& theme : subject.record.focus)
        if (theme.id && theme.decision && *theme.decision == record::FocusDecision::out_of_scope)
            out_of_scope.emplace(*theme.id, theme.decision.at);
    for (const auto& hypothesis : subject.record.hypotheses) {
        const bool dropped = hypothesis.state && *hypothesis.state == record::HypothesisState::dropped;
        if (!hypothesis.about || dropped) continue;
        const auto theme = out_of_scope.find(*hypothesis.about);
        if (theme == out_of_scope.end()) continue;
        auto& finding =
            reporter.report(hypothesis.about.at, entry_address("hypotheses", hypothesis),
                            named("a", "hypothesis", hypothesis) + " is about a theme that is out of scope");
        finding.label = "about this theme";
        finding.related.push_back({theme->second, "out of scope"});
    }
}

inline constexpr Rule hypothesis_out_of_scope{
    .code = "HYP004",
    .name = "hypothesis-out-of-scope",
    .severity = diag::Severity::warning,
    .what = "A hypothesis is about a theme that `focus` puts out of scope.",
    .why = "Testing takes time from the themes that the group chose to explore.",
    .help = "Drop the hypothesis, tie it to another theme, or bring its theme back into the scope.",
    .bad = R"(focus:
  - {id: heat, decision: out-of-scope}
hypotheses:
  - {id: h1, statement: Residents want shared heat., about: heat, test: Ask a hundred of them.}
)",
    .good = R"(focus:
  - {id: heat, decision: explore}
hypotheses:
  - {id: h1, statement: Residents want shared heat., about: heat, test: Ask a hundred of them.}
)",
    .check = check_hypothesis_out_of_scope,
};

}  // namespace atelier::rules::hyp
