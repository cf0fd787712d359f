#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/rules/rule.hpp"

// What the rules of the family CLM share. A rule is a type with two members:
//
//     struct NoLesson {
//         static constexpr Claimed claims[]{{"establishing.learning.capture", "lessons are rated as recorded"}};
//         static Verdict judge(const Case& subject);              // or judge(subject, which), where its claims differ
//     };
//     inline constexpr Rule no_lesson{…, check_claims<NoLesson>, Subject::record, claims_of<NoLesson>};
//
// judge() looks at the facts alone; who claims what, where both are shown and how much it matters is told here, once.
namespace atelier::rules {

/// A claim that a rule holds against facts: the question, and how a sentence about its rating begins.
struct Claimed {
    std::string_view address;
    std::string_view words;
};

/// What the record's facts have to say.
struct Verdict {
    enum class Kind : std::uint8_t {
        consistent,  ///< nothing speaks against the claim
        not_kept,    ///< the record keeps no such facts: a note, since what is absent contradicts nothing
        entries,     ///< entries that speak against it: the finding stands at the first of them
        absence,     ///< the fact is that something is not there: the finding stands at the claim
    };
    Kind kind{Kind::consistent};
    std::string but{};                 ///< how the sentence goes on behind "…, but "
    std::vector<diag::Label> facts{};  ///< where that is to be seen
    std::string help{};                ///< instead of the rule's own, where the facts know better
};

[[nodiscard]] inline Verdict consistent() { return {}; }

/// `section` is the key that could hold such facts.
[[nodiscard]] inline Verdict not_kept(std::string_view section) {
    const std::string key = "`" + std::string{section} + "`";
    return {Verdict::Kind::not_kept,
            "the record keeps no " + key,
            {},
            "Add " + key + " to the record, so that the claim can be held against facts."};
}

/// `list` is the key of a list in which nothing (of that kind) stands.
[[nodiscard]] inline Verdict absence(text::Span list, std::string label, std::string but,
                                     std::string help = {}) {
    Verdict verdict{Verdict::Kind::absence, std::move(but), {}, std::move(help)};
    if (!list.empty()) verdict.facts.push_back({list, std::move(label)});
    return verdict;
}

/// Consistent where there are no such entries.
[[nodiscard]] inline Verdict entries(std::vector<diag::Label> facts, std::string but, std::string help = {}) {
    if (facts.empty()) return consistent();
    return {Verdict::Kind::entries, std::move(but), std::move(facts), std::move(help)};
}

/// Counts entries, and notes those that speak against a claim.
struct Tally {
    std::size_t looked{0};
    std::vector<diag::Label> against;

    void look(bool speaks_against, text::Span at, std::string label) {
        ++looked;
        if (speaks_against) against.push_back({at, std::move(label)});
    }
    [[nodiscard]] bool all() const { return looked > 0 && against.size() == looked; }

    /// `one`, or `2 of 5`.
    [[nodiscard]] std::string how_many() const {
        if (against.size() == 1) return "one";
        return std::to_string(against.size()) + " of " + std::to_string(looked);
    }
};

/// For claims about each entry of a list. `one` and `more` go on behind the count: "has no owner", "have no owner".
[[nodiscard]] inline Verdict each(Tally tally, std::string_view one, std::string_view more,
                                  std::string help = {}) {
    std::string but = tally.how_many() + " " + std::string{tally.against.size() == 1 ? one : more};
    return entries(std::move(tally.against), std::move(but), std::move(help));
}

namespace detail {

template <class Judge>
[[nodiscard]] constexpr auto addresses() {
    std::array<std::string_view, std::size(Judge::claims)> out;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = Judge::claims[i].address;
    return out;
}

inline void report(const Reporter& reporter, const Claimed& claimed, text::Span rating, Verdict verdict) {
    constexpr std::size_t most_facts = 4;
    auto& facts = verdict.facts;
    if (facts.size() > most_facts) facts.resize(most_facts);
    diag::Label main{rating, "the claim"};
    if (verdict.kind == Verdict::Kind::entries) {
        std::swap(main, facts.front());
        std::rotate(facts.begin(), facts.begin() + 1, facts.end());
    }
    diag::Finding& finding = reporter.report(main.span, std::string{claimed.address},
                                             std::string{claimed.words} + ", but " + verdict.but);
    finding.but = std::move(verdict.but);
    finding.label = std::move(main.text);
    finding.related = std::move(facts);
    if (!verdict.help.empty()) finding.help = std::move(verdict.help);
    if (verdict.kind == Verdict::Kind::not_kept) finding.severity = diag::Severity::note;
}

}  // namespace detail

/// The addresses of a rule's claims, for Rule::claims.
template <class Judge>
inline constexpr auto claims_of = detail::addresses<Judge>();

/// Where the record rates a question `largely` or `fully`; nothing where it does not, or where the method in use has no such question.
[[nodiscard]] inline std::optional<text::Span> claim_at(const Case& subject, std::string_view address) {
    const method::Index question = subject.method.question(address);
    if (question == method::none) return std::nullopt;
    const record::Answer* answer = subject.record.assessment.find(question);
    if (record::step(record::state_of(answer)) < record::step(record::State::largely)) return std::nullopt;
    return answer->rating.place();
}

/// Holds each claim that the record makes against the facts.
template <class Judge>
void check_claims(const Case& subject, const Reporter& reporter) {
    for (std::size_t which = 0; which < std::size(Judge::claims); ++which) {
        const Claimed& claimed = Judge::claims[which];
        const std::optional<text::Span> rating = claim_at(subject, claimed.address);
        if (!rating) continue;
        Verdict verdict;
        if constexpr (requires { Judge::judge(subject, which); }) {
            verdict = Judge::judge(subject, which);
        } else {
            verdict = Judge::judge(subject);
        }
        if (verdict.kind != Verdict::Kind::consistent)
            detail::report(reporter, claimed, *rating, std::move(verdict));
    }
}

}  // namespace atelier::rules
