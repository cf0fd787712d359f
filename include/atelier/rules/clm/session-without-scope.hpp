#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct SessionWithoutScope {
    static constexpr Claimed claims[]{
        {"establishing.activities.scoped-sessions", "sessions are rated as scoped"}};

    /// Which of the two the record keeps at all: what no session has was not left out for one of them.
    struct Kept {
        bool scope{false};
        bool intended{false};

        explicit Kept(const record::List<record::Activity>& sessions) {
            for (const auto& session : sessions) {
                scope = scope || session.scope;
                intended = intended || session.intended;
            }
        }
        /// What a session lacks of it, in words; empty where it has all.
        [[nodiscard]] std::string lacking(const record::Activity& session) const {
            const bool no_scope = scope && !session.scope;
            const bool no_aim = intended && !session.intended;
            if (no_scope && no_aim) return "neither `scope` nor `intended`";
            return no_scope ? "no `scope`" : no_aim ? "no `intended`" : "";
        }
    };

    static Verdict judge(const Case& subject) {
        const auto& activities = subject.record.activities;
        if (!activities) return not_kept("activities");
        if (activities.empty())
            return absence(activities.key, "an empty list", "the record has no activities");
        const text::Date as_of = subject.settings.as_of;
        const Kept kept{activities};
        Tally tally;
        for (const auto& session : activities) {
            if (is_to_come(session.date, as_of)) continue;
            std::string label = kept.lacking(session);
            const bool lacks = !label.empty();
            tally.look(lacks, place_of(subject, session), std::move(label),
                       began_lately(session.date, as_of));
        }
        if (tally.looked > 0 && tally.against.empty() && !(kept.scope && kept.intended))
            return not_kept(kept.scope ? "activities.intended" : "activities.scope");
        return each(std::move(tally), "has no scope or no intended result",
                    "have no scope or no intended result");
    }
};

inline constexpr Rule session_without_scope{
    .code = "CLM009",
    .name = "session-without-scope",
    .severity = diag::Severity::error,
    .what = "Sessions are rated as scoped, but one has no scope or no intended result while others have.",
    .why =
        "A session without a scope drifts, and without an intended result nobody can tell whether it was "
        "worth the time.",
    .help = "Write its `scope` and what is `intended`, or rate the question `partly`.",
    .bad = R"(activities:
  - {id: a1, title: Kick-off, scope: the grid limit, intended: a list of options}
  - {id: a2, title: Second round, scope: the order of the permits}
assessment:
  establishing: {activities: {scoped-sessions: fully}}
)",
    .good = R"(activities:
  - {id: a1, title: Kick-off, scope: the grid limit, intended: a list of options}
  - {id: a2, title: Second round, scope: the order of the permits, intended: a calendar}
assessment:
  establishing: {activities: {scoped-sessions: fully}}
)",
    .check = check_claims<SessionWithoutScope>,
    .claims = claims_of<SessionWithoutScope>,
};

}  // namespace atelier::rules::clm
