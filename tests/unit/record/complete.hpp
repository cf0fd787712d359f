#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "atelier/method/builtin.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/yaml/read.hpp"

namespace atelier::test {

/// A record with every section and every field of the format.
inline constexpr std::string_view complete = R"(atelier: 1
id: harbour-heat
name: Harbour Heat
phase: maturing
city: Bilbao
country: ES
language: en
started: 2020-09-10
method: {id: innovation-atelier, version: 1}

challenge:
  statement: Heat from the harbour is lost while homes burn gas.
  systemic-issue: Waste heat has no owner.
  urgency: The boilers are due for renewal.
  boundaries: [no new pipes under the river, 'rents stay']
  validated: {date: 2020-10-01, by: [municipality, utility]}

context:
  technical-systems: Heat pumps and a pipe.
  governance-structures: The heat act.
  market-conditions: Gas is cheap.
  social-dynamics: Tenants are wary.
  interdependencies:
    - {between: [utility, municipality], about: the permit}

stakeholders:
  - id: municipality
    name: City of Bilbao
    sector: government
    holds: [decision, ownership, responsibility, influence, knowledge]
    affected: false
    role: convenes
    expects: openness
    gains: {short-term: insight, long-term: less gas}
    commitment: committed
    since: 2020-09-10
  - {id: utility, sector: business, holds: [knowledge], commitment: willing}
  - {id: tenants, sector: society, affected: true, commitment: approached}
communities: {relevant: true, reason: tenants pay the bill}

governance:
  facilitator: municipality
  decides: [municipality, utility]
  mandate: advises the alderman
  resources: two days a week
  escalation: the steering group
  rhythm: monthly
  reports-to: the council

operations:
  data-access: {state: secured, note: by contract}
  confidentiality: {state: not-needed, reason: all is public}
  expertise: {state: secured}
  budget: {state: open}

focus:
  - {id: pipe, title: The pipe, relevance: high, feasibility: medium, mandate-fit: low, decision: explore}
hypotheses:
  - id: h1
    statement: The pipe carries enough.
    about: pipe
    test: a model
    state: supported
    evidence: [model-2021]

vision:
  statement: No gas by 2040.
  mission: To bring heat home.
  objectives: [{id: o1, text: a contract, due: 2021-12-31, state: met}]
  endorsed: [{by: municipality, date: 2020-11-02}]
coordination:
  decisions: prepared by two, made by all
  alignment: [{strategy: heat plan, how: feeds it}]
  structures: [{name: energy board, link: a seat}]
  networks: [{name: Heat Cities, scope: cross-city}]
services: [{id: s1, title: heat scan, used-by: [utility, housing associations]}]

activities:
  - id: a1
    title: Kick-off
    kind: expert-meeting
    date: 2021-02-11
    scope: the pipe
    intended: a shared map
    roles: [{stakeholder: municipality, role: host}]
    outcome: a map
    follow-ups: [{action: ask for loads, owner: utility, due: 2021-03-01, done: 2021-02-25}]
lessons:
  - id: l1
    text: Ask early.
    from: a1
    about: maturing.coordination.cross-links
    owner: municipality
    changed: the agenda
    shared-with: [Amsterdam]
capacity:
  core-team: [{role: lead, stakeholder: municipality, fte: 0.4}]
  funding: [{source: ministry, kind: programme, until: 2026-12-31}]
  skill-gaps: [{skill: law, plan: hire}]
  handover: a file
replications: [{where: Getxo, adapted: size, guidance: a leaflet}]

evidence:
  - id: model-2021
    title: Heat model
    kind: document
    at: docs/model.pdf
    date: 2021-05-20
    valid-until: 2027-05-20
    confirmed-by: utility

assessment:
  date: 2026-03-01
  by: [municipality]
  establishing:
    vision:
      endorsement: fully
      long-term-change:
        rating: largely
        answer: less gas
        evidence: [model-2021]
        date: 2026-02-01
        by: [municipality]
        note: ask again
      first-year-objectives: {rating: n/a, reason: too late}

innovation-capacity:
  leadership: {rating: partly, note: as a whole}
  learning: {time-to-reflect: largely, learning-goal: not, back-to-routine: unknown, note: by action}
  network: fully
barriers:
  - {id: b1, text: no time, element: learning}
actions:
  - id: act1
    barrier: b1
    strategy: learning-as-outcome/time-to-reflect
    question: maturing.learning.synthesis
    involved: [municipality, utility]
    change: {kind: meeting-rhythm, text: half an hour}
    smallest-version: once
    owner: municipality
    start: 2026-04-01
    review: 2026-05-01
    state: trying
    learned: it helps
decisions: [{id: d1, date: 2026-03-01, title: The pipe, options: [east, west], outcome: east, why: shorter, by: [municipality]}]
waivers:
  - {at: establishing.capacity.skills, reason: hired soon, by: municipality, until: 2026-12-31}
)";

/// The method that ships.
inline const method::Method& shipped() {
    static const method::Method method = method::builtin();
    return method;
}

/// A text, read and bound as a user's is.
struct Sheet {
    explicit Sheet(std::string text, const method::Method& method = shipped())
        : document{yaml::read(text::Source{"test.yaml", std::move(text)})},
          bound{record::bind(document, method)} {}
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    [[nodiscard]] const record::Record& record() const { return bound.record; }

    yaml::Document document;
    record::Bound bound;
};

/// The four keys that every record has; more goes behind them.
inline std::string with(std::string_view more) {
    return "atelier: 1\nid: a\nname: A\nphase: maturing\n" + std::string{more};
}

inline std::string_view name_of(record::MisfitKind kind) {
    constexpr std::string_view names[] = {"unknown_key", "wrong_type", "wrong_choice", "bad_date",
                                          "missing_key", "no_value",   "bad_id",       "newer_format",
                                          "bad_version", "bad_code",   "bad_number"};
    return names[static_cast<std::size_t>(kind)];
}

/// Every misfit as `kind path [subject] ~nearest @slice`, one a line.
inline std::string misfits(const Sheet& sheet) {
    std::string out;
    for (const record::Misfit& misfit : sheet.bound.misfits) {
        out += (out.empty() ? "" : "\n") + std::string{name_of(misfit.kind)} + " " + misfit.path + " [" +
               misfit.subject + "]";
        if (!misfit.nearest.empty()) out += " ~" + misfit.nearest;
        out += " @" + std::string{sheet.document.source.slice(misfit.span)};
    }
    return out;
}
inline std::string misfits(std::string_view more) { return misfits(Sheet{with(more)}); }

}  // namespace atelier::test
