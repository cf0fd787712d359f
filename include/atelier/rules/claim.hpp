#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/record/facts.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/claimed.hpp"
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
// judge() looks at the facts alone; who claims what, where both are shown and how much it matters is told here, once. A rule about each
// entry of a list counts with a Tally and ends with each(): from the count follows how much of the claim is contradicted, and so how grave it is.
namespace atelier::rules {

/// A claim that a rule holds against facts: the question, and how a sentence about its rating begins.
struct Claimed {
    std::string_view address;
    std::string_view words;
};

/// How many entries of a list speak against a claim about each of them.
struct Share {
    std::size_t looked{0};
    std::size_t against{0};
    std::size_t lately{0};  ///< of those against, that began within the last ninety days

    /// True where `largely`, in place with small gaps, is a fair word for it: at most a third of the entries speak against it, those apart that
    /// have only just begun. Where all of them do, nothing is in place, and no gap is small.
    [[nodiscard]] bool is_small() const { return against < looked && (against - lately) * 3 <= looked; }
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
    Share share{};                     ///< for a claim about each entry of a list
    bool doubtful{false};              ///< the facts leave room for the claim: a warning, whatever it says
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
    std::string_view thing{};  ///< what is counted, in the singular; empty where the claim has said it
    /// The key that the entries are looked through for, where it can be absent: `stakeholders.role`. Where no entry of the list has it,
    /// counted or not, the record does not keep it, and nothing can be held against a claim.
    std::string_view field{};
    bool kept{false};
    std::size_t looked{0};
    std::size_t lately{0};  ///< of those against, that have only just begun
    std::vector<diag::Label> against{};

    /// `began_lately` of an entry whose beginning the record knows, as record::began_lately() tells.
    void look(bool speaks_against, text::Span at, std::string label, bool began_lately = false) {
        ++looked;
        if (!speaks_against) return;
        against.push_back({at, std::move(label)});
        if (began_lately) ++lately;
    }
    /// To be asked of every entry of the list, whether it counts or not.
    void keeps(bool has_the_field) { kept = kept || has_the_field; }

    [[nodiscard]] bool all() const { return looked > 0 && against.size() == looked; }
    [[nodiscard]] bool is_not_kept() const { return looked > 0 && !field.empty() && !kept; }
    [[nodiscard]] Share share() const { return {looked, against.size(), lately}; }

    /// `2 of 5 sessions`, or `the only session`.
    [[nodiscard]] std::string how_many() const {
        if (looked == 1) return "the only " + std::string{thing.empty() ? "one" : thing};
        std::string out = std::to_string(against.size()) + " of " + std::to_string(looked);
        if (!thing.empty()) out += " " + std::string{thing} + "s";
        return out;
    }
};

/// For claims about each entry of a list. `one` and `more` go on behind the count: "has no owner", "have no owner".
[[nodiscard]] inline Verdict each(Tally tally, std::string_view one, std::string_view more,
                                  std::string help = {}) {
    if (tally.is_not_kept()) return not_kept(tally.field);
    std::string but = tally.how_many() + " " + std::string{tally.against.size() == 1 ? one : more};
    const Share share = tally.share();
    Verdict verdict = entries(std::move(tally.against), std::move(but), std::move(help));
    verdict.share = share;
    return verdict;
}

/// For claims that one entry is enough to bear out: only where every one speaks against it do the facts contradict it.
[[nodiscard]] inline Verdict every(Tally tally, std::string but) {
    if (tally.is_not_kept()) return not_kept(tally.field);
    return tally.all() ? entries(std::move(tally.against), std::move(but)) : consistent();
}

namespace detail {

template <class Judge>
[[nodiscard]] constexpr auto addresses() {
    std::array<std::string_view, std::size(Judge::claims)> out;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = Judge::claims[i].address;
    return out;
}

/// How much it matters. `largely` leaves room for small gaps and `fully` for none, so that the same entries are a warning under one rating and
/// an error under the other, and the remedy says so.
inline void weigh(diag::Finding& finding, const Verdict& verdict, record::State rating) {
    using diag::Severity;
    if (verdict.kind == Verdict::Kind::not_kept) {
        finding.severity = Severity::note;
        return;
    }
    if (verdict.doubtful) finding.severity = std::min(finding.severity, Severity::warning);
    if (!verdict.share.is_small()) return;
    if (rating == record::State::largely) {
        finding.severity = std::min(finding.severity, Severity::warning);
        finding.help =
            "Close the gap when you come to it: `largely` allows one as small, and `fully` allows none.";
    } else {
        finding.help += " Rated `largely`, so small a gap is no contradiction.";
    }
}

inline void report(const Reporter& reporter, const Claimed& claimed, const record::Answer& answer,
                   Verdict verdict) {
    constexpr std::size_t most_facts = 4;
    auto& facts = verdict.facts;
    if (facts.size() > most_facts) facts.resize(most_facts);
    diag::Label main{answer.rating.place(), "the claim"};
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
    weigh(finding, verdict, record::state_of(&answer));
}

}  // namespace detail

/// The addresses of a rule's claims, for Rule::claims.
template <class Judge>
inline constexpr auto claims_of = detail::addresses<Judge>();

/// Holds each claim that the record makes against the facts.
template <class Judge>
void check_claims(const Case& subject, const Reporter& reporter) {
    for (std::size_t which = 0; which < std::size(Judge::claims); ++which) {
        const Claimed& claimed = Judge::claims[which];
        const record::Answer* answer = claim_about(subject, claimed.address);
        if (answer == nullptr) continue;
        Verdict verdict;
        if constexpr (requires { Judge::judge(subject, which); }) {
            verdict = Judge::judge(subject, which);
        } else {
            verdict = Judge::judge(subject);
        }
        if (verdict.kind != Verdict::Kind::consistent)
            detail::report(reporter, claimed, *answer, std::move(verdict));
    }
}

}  // namespace atelier::rules
