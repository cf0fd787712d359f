#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// The refuted hypotheses by their ids, as far as an id means nothing else in the record. Nobody can tell which of two things a reason names.
[[nodiscard]] inline std::unordered_map<std::string_view, const record::Hypothesis*> refuted_by_id(
    const record::Record& record) {
    std::unordered_map<std::string_view, const record::Hypothesis*> out;
    for (const auto& hypothesis : record.hypotheses)
        if (hypothesis.id && hypothesis.state && *hypothesis.state == record::HypothesisState::refuted)
            out.emplace(*hypothesis.id, &hypothesis);
    if (out.empty()) return out;
    for (const record::IdUse& use : record.index.ids)
        if (use.of != record::Entity::hypothesis) out.erase(use.text);
    return out;
}

/// Reads a reason word by word, and no further: an id counts where it stands as a word of its own. One of letters alone may be a word of the
/// language, `grid` or `shade`, and counts only between ticks. A reason that says `refuted` itself was given in the knowledge of it.
class Reason {
public:
    using Refuted = std::unordered_map<std::string_view, const record::Hypothesis*>;

    [[nodiscard]] static const record::Hypothesis* named_in(std::string_view text, const Refuted& refuted) {
        const record::Hypothesis* found = nullptr;
        for (std::size_t at = 0; at < text.size();) {
            if (!is_of_word(text[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < text.size() && is_of_word(text[end])) ++end;
            const std::string_view word = text.substr(at, end - at);
            const bool in_ticks = at > 0 && text[at - 1] == '`' && end < text.size() && text[end] == '`';
            if (word == "refuted") return nullptr;
            const auto hypothesis = in_ticks || is_unlike_words(word) ? refuted.find(word) : refuted.end();
            if (hypothesis != refuted.end() && found == nullptr) found = hypothesis->second;
            at = end;
        }
        return found;
    }

private:
    /// Letters of other alphabets belong to words too.
    [[nodiscard]] static bool is_of_word(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || static_cast<unsigned char>(c) >= 0x80;
    }
    [[nodiscard]] static bool is_unlike_words(std::string_view id) {
        return std::any_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
};

inline void check_decision_upon_refuted(const Case& subject, const Reporter& reporter) {
    const auto refuted = refuted_by_id(subject.record);
    if (refuted.empty()) return;
    for (const auto& decision : subject.record.decisions) {
        if (!decision.why) continue;
        const record::Hypothesis* hypothesis = Reason::named_in(*decision.why, refuted);
        if (hypothesis == nullptr) continue;
        hold_against(reporter, {first_line(subject, decision.why.place()), "the reason"},
                     {hypothesis->state.at, "refuted"}, entry_address("decisions", decision),
                     named("a", "decision", decision) + " gives as its reason " +
                         named("a", "hypothesis", *hypothesis) + ", which is refuted");
    }
}

inline constexpr Rule decision_upon_refuted{
    .code = "FCT017",
    .name = "decision-upon-refuted",
    .severity = diag::Severity::warning,
    .what = "A decision names as its reason a hypothesis that was refuted.",
    .why = "A decision outlives its reason unless somebody looks at it again when the reason falls.",
    .help =
        "Look at the decision again, or write in `why` that it was taken because the hypothesis was refuted.",
    .bad = R"(stakeholders: [{id: municipality}]
hypotheses:
  - {id: h1, statement: Night charging halves the peak., test: Measure a winter., state: refuted, evidence: [winter]}
evidence:
  - {id: winter, title: Measurements of a winter, kind: data}
decisions:
  - {id: d1, date: 2026-03-01, title: When to charge, outcome: At night., why: h1 says that it halves the peak.}
)",
    .good = R"(stakeholders: [{id: municipality}]
hypotheses:
  - {id: h1, statement: Night charging halves the peak., test: Measure a winter., state: refuted, evidence: [winter]}
evidence:
  - {id: winter, title: Measurements of a winter, kind: data}
decisions:
  - {id: d1, date: 2026-03-01, title: When to charge, outcome: By day., why: h1 was refuted.}
)",
    .check = check_decision_upon_refuted,
};

}  // namespace atelier::rules::fct
