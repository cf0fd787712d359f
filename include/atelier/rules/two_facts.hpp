#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/facts.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/claimed.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/date.hpp"

// What the rules of the family FCT share. They hold one fact of a record against another, whatever the ratings say, and show both. An error is
// for two facts that cannot both be true, a warning for what somebody should look at, a note for what is only missing.
namespace atelier::rules {

/// A finding at one fact, with the other beside it.
inline diag::Finding& hold_against(const Reporter& reporter, diag::Label one, diag::Label other,
                                   std::string address, std::string message) {
    diag::Finding& finding = reporter.report(one.span, std::move(address), std::move(message));
    finding.label = std::move(one.text);
    finding.related.push_back(std::move(other));
    return finding;
}

/// True where a section could not be read as it was meant, so that what seems absent from it may stand there under a mistyped key.
[[nodiscard]] inline bool is_misread(const Case& subject, std::string_view section) {
    for (const record::Misfit& misfit : subject.misfits)
        if (misfit.path.substr(0, misfit.path.find('.')) == section || misfit.nearest == section) return true;
    return false;
}

/// How grave a result is that lies ahead of its day: it cannot be. Where the whole record was rated after the day of the judgement, somebody
/// looks back from an earlier day, and it is that day which lies too early; a warning says so.
[[nodiscard]] inline diag::Severity ahead_of_its_day(const Case& subject) {
    const bool looks_back = record::is_to_come(subject.record.assessment.date, subject.settings.as_of);
    return looks_back ? diag::Severity::warning : diag::Severity::error;
}

/// Something that a party did on a day, as the record tells it.
struct Deed {
    const record::StakeholderRef& who;
    const record::Day& day;
    std::string words;  ///< how a sentence about the party goes on: "took part in the session `a1`"
    bool binds;         ///< true for what commits a party: it agreed, it adopted, it decided

    [[nodiscard]] std::string told() const { return words + " on " + text::to_words(*day); }
};

/// Shows each of them to `see`. What has no day, or a day still to come, has not been done as far as the record tells.
template <class See>
void for_each_deed(const Case& subject, See&& see) {
    const auto& record = subject.record;
    const auto done = [&](const record::Day& day) {
        return day && !record::is_to_come(day, subject.settings.as_of);
    };
    if (const auto& validated = record.challenge.validated; done(validated.date))
        for (const auto& who : validated.by) see(Deed{who, validated.date, "agreed to the challenge", true});
    for (const auto& one : record.vision.endorsed)
        if (done(one.date)) see(Deed{one.by, one.date, "endorsed the vision", true});
    for (const auto& decision : record.decisions)
        if (done(decision.date))
            for (const auto& who : decision.by)
                see(Deed{who, decision.date, "took " + named("a", "decision", decision), true});
    for (const auto& action : record.actions)
        if (done(action.start))
            see(Deed{action.owner, action.start, "began " + named("an", "action", action), false});
    if (done(record.assessment.date))
        for (const auto& who : record.assessment.by)
            see(Deed{who, record.assessment.date, "gave ratings", false});
    for (const auto& session : record.activities) {
        if (done(session.date))
            for (const auto& part : session.roles)
                see(Deed{part.stakeholder, session.date, "took part in " + named("a", "session", session),
                         false});
        for (const auto& task : session.follow_ups)
            if (done(task.done))
                see(Deed{task.owner, task.done, "did a follow-up of " + named("a", "session", session),
                         false});
    }
}

/// What of the deeds of one party speaks against what the record says about that party. One slip about a party, its day or how far it is in,
/// makes many of its deeds look wrong, so that they are told together.
class DeedsOfParties {
public:
    explicit DeedsOfParties(const record::Record& record) : record_{record} {}

    /// `words` go on behind the party's name: "endorsed the vision on 1 June 2021".
    void add(const record::Stakeholder& who, text::Span at, std::string words, bool binds) {
        constexpr std::size_t most_shown = 4;
        Deeds& deeds = by_party_[&who];
        if (deeds.shown.size() < most_shown) deeds.shown.push_back({at, words});
        if (deeds.count++ == 0) deeds.first = std::move(words);
        deeds.binds = deeds.binds || binds;
    }

    /// One finding for each party, in their order, at `place(who)`, that ends with `fact(who)`: "and has been `willing` since 10 June 2021".
    template <class Place, class Fact>
    void report(const Reporter& reporter, diag::Severity unbound, const Place& place,
                const Fact& fact) const {
        for (const record::Stakeholder& who : record_.stakeholders) {
            const auto found = by_party_.find(&who);
            if (found == by_party_.end()) continue;
            const Deeds& deeds = found->second;
            std::string message = ticked(*who.id) + " " + deeds.first;
            if (deeds.count > 1) message += ", the first of " + std::to_string(deeds.count) + " such entries";
            const diag::Label here = place(who);
            auto& finding =
                reporter.report(here.span, entry_address("stakeholders", who), message + ", " + fact(who));
            finding.label = here.text;
            finding.related = deeds.shown;
            if (!deeds.binds) finding.severity = unbound;
        }
    }

private:
    struct Deeds {
        std::string first;
        std::size_t count{0};
        bool binds{false};
        std::vector<diag::Label> shown;
    };
    const record::Record& record_;
    std::unordered_map<const record::Stakeholder*, Deeds> by_party_;
};

}  // namespace atelier::rules
