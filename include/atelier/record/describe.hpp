#pragma once

#include "atelier/record/record.hpp"

// The format of a record, written once. Each describe() names the fields of one section in the order of the documentation, with
// what they mean. Visitors make of it what they need: the binder reads a file by it, the documentation and the editors' schema are
// printed from it. A new field costs a member in record.hpp and a line here.
//
//   visit(key, member, need, meaning)
namespace atelier::record {

template <class V>
void describe(V& visit, MethodPin& x) {
    visit("id", x.id, Need::required, "The method that the ratings follow.");
    visit("version", x.version, Need::optional, "Its version, a whole number.");
}

template <class V>
void describe(V& visit, Validation& x) {
    visit("date", x.date, Need::optional, "When the statement was agreed.");
    visit("by", x.by, Need::optional, "Who agreed: ids of stakeholders.");
}

template <class V>
void describe(V& visit, Challenge& x) {
    visit("statement", x.statement, Need::optional, "The challenge in one to three sentences.");
    visit("systemic-issue", x.systemic_issue, Need::optional,
          "The systemic issue that the atelier takes on.");
    visit("urgency", x.urgency, Need::optional, "Why it matters, and why now.");
    visit("boundaries", x.boundaries, Need::optional, "Constraints that are given already, one an entry.");
    visit("validated", x.validated, Need::optional, "Who agreed to the statement, and when.");
}

template <class V>
void describe(V& visit, Interdependency& x) {
    visit("between", x.between, Need::optional, "Who depends on whom: ids of stakeholders.");
    visit("about", x.about, Need::optional, "What the dependency is about.");
}

template <class V>
void describe(V& visit, Context& x) {
    visit("technical-systems", x.technical_systems, Need::optional,
          "Technical systems that shape the challenge.");
    visit("governance-structures", x.governance_structures, Need::optional,
          "Governance and rules that bear on it.");
    visit("market-conditions", x.market_conditions, Need::optional,
          "Markets and business interests that bear on it.");
    visit("social-dynamics", x.social_dynamics, Need::optional, "Social dynamics that bear on it.");
    visit("interdependencies", x.interdependencies, Need::optional, "Where these depend on each other.");
}

template <class V>
void describe(V& visit, Gains& x) {
    visit("short-term", x.short_term, Need::optional, "What the partner gains soon.");
    visit("long-term", x.long_term, Need::optional, "What the partner gains later.");
}

template <class V>
void describe(V& visit, Stakeholder& x) {
    visit("id", x.id, Need::required, "The short name that the rest of the record uses.");
    visit("name", x.name, Need::optional, "An organisation or a role, never a person.");
    visit("sector", x.sector, Need::optional, "The part of society that it belongs to.");
    visit("holds", x.holds, Need::optional, "What it holds that the challenge cannot do without.");
    visit("affected", x.affected, Need::optional, "Whether it stands for a community that is affected.");
    visit("role", x.role, Need::optional, "What it does in the atelier.");
    visit("expects", x.expects, Need::optional, "What it expects of the others.");
    visit("gains", x.gains, Need::optional, "What it gains, soon and later.");
    visit("commitment", x.commitment, Need::optional, "How far it has bound itself to take part.");
    visit("since", x.since, Need::optional, "Since when that holds.");
}

template <class V>
void describe(V& visit, Communities& x) {
    visit("relevant", x.relevant, Need::optional, "Whether the challenge affects any communities.");
    visit("reason", x.reason, Need::optional, "Why not, where they are not.");
}

template <class V>
void describe(V& visit, Governance& x) {
    visit("facilitator", x.facilitator, Need::optional, "Who facilitates: the id of a stakeholder.");
    visit("decides", x.decides, Need::optional, "Who holds the authority to decide.");
    visit("mandate", x.mandate, Need::optional, "What the group may do and decide.");
    visit("resources", x.resources, Need::optional, "What supports the work: time, money, people.");
    visit("escalation", x.escalation, Need::optional,
          "To whom an issue goes that the group cannot settle, and how.");
    visit("rhythm", x.rhythm, Need::optional, "How often the group meets.");
    visit("reports-to", x.reports_to, Need::optional, "To whom the atelier reports.");
}

template <class V>
void describe(V& visit, OperationalCondition& x) {
    visit("state", x.state, Need::optional, "Whether the condition is met.");
    visit("note", x.note, Need::optional, "How it is met, or what is in the way.");
    visit("reason", x.reason, Need::optional, "Why it is not needed, where it is not.");
}

template <class V>
void describe(V& visit, Operations& x) {
    visit("data-access", x.data_access, Need::optional,
          "The partners reach the data and documents they need.");
    visit("confidentiality", x.confidentiality, Need::optional, "Confidentiality is agreed.");
    visit("expertise", x.expertise, Need::optional, "Technical expertise is at hand.");
    visit("budget", x.budget, Need::optional, "There is a modest budget for facilitation or logistics.");
}

template <class V>
void describe(V& visit, Theme& x) {
    visit("id", x.id, Need::required, "The short name that hypotheses use.");
    visit("title", x.title, Need::optional, "The theme in a few words.");
    visit("relevance", x.relevance, Need::optional, "How much it matters to the challenge.");
    visit("feasibility", x.feasibility, Need::optional, "How feasible it is.");
    visit("mandate-fit", x.mandate_fit, Need::optional, "How well it fits the mandates there are.");
    visit("decision", x.decision, Need::optional, "What the partners decided to do with it.");
}

template <class V>
void describe(V& visit, Hypothesis& x) {
    visit("id", x.id, Need::required, "A short name.");
    visit("statement", x.statement, Need::optional, "One short assumption, about one thing.");
    visit("about", x.about, Need::optional, "The id of its theme in `focus`.");
    visit("test", x.test, Need::optional, "How it will be found out.");
    visit("state", x.state, Need::optional, "What has become of it.");
    visit("evidence", x.evidence, Need::optional, "What shows that: ids from `evidence`.");
}

template <class V>
void describe(V& visit, Objective& x) {
    visit("id", x.id, Need::required, "A short name.");
    visit("text", x.text, Need::optional, "What is to be reached.");
    visit("due", x.due, Need::optional, "By when.");
    visit("state", x.state, Need::optional, "What has become of it.");
}

template <class V>
void describe(V& visit, Endorsement& x) {
    visit("by", x.by, Need::optional, "Who adopted the vision: the id of a stakeholder.");
    visit("date", x.date, Need::optional, "When.");
}

template <class V>
void describe(V& visit, Vision& x) {
    visit("statement", x.statement, Need::optional,
          "The lasting change that the atelier helps to bring about.");
    visit("mission", x.mission, Need::optional, "What the atelier itself adds to it.");
    visit("objectives", x.objectives, Need::optional, "Concrete objectives, the first year's first.");
    visit("endorsed", x.endorsed, Need::optional, "Who formally adopted vision and mission.");
}

template <class V>
void describe(V& visit, Alignment& x) {
    visit("strategy", x.strategy, Need::optional, "A strategy of the city, or the project's own governance.");
    visit("how", x.how, Need::optional, "How the atelier fits it.");
}

template <class V>
void describe(V& visit, Structure& x) {
    visit("name", x.name, Need::optional, "A structure in which decisions are made.");
    visit("link", x.link, Need::optional, "How the atelier is part of it.");
}

template <class V>
void describe(V& visit, Network& x) {
    visit("name", x.name, Need::optional, "The network.");
    visit("scope", x.scope, Need::optional, "How far it reaches.");
}

template <class V>
void describe(V& visit, Coordination& x) {
    visit("decisions", x.decisions, Need::optional, "How decisions are prepared, and how they are made.");
    visit("alignment", x.alignment, Need::optional, "Strategies that the atelier fits.");
    visit("structures", x.structures, Need::optional, "Decision-making structures that it is part of.");
    visit("networks", x.networks, Need::optional, "Networks that it is linked to.");
}

template <class V>
void describe(V& visit, Service& x) {
    visit("id", x.id, Need::required, "A short name.");
    visit("title", x.title, Need::optional, "What the atelier offers.");
    visit("used-by", x.used_by, Need::optional, "Who uses it: ids of stakeholders, or others in words.");
}

template <class V>
void describe(V& visit, SessionRole& x) {
    visit("stakeholder", x.stakeholder, Need::optional, "Who took part: the id of a stakeholder.");
    visit("role", x.role, Need::optional, "In which role.");
}

template <class V>
void describe(V& visit, FollowUp& x) {
    visit("action", x.action, Need::optional, "What is to be done.");
    visit("owner", x.owner, Need::optional, "Who does it: the id of a stakeholder.");
    visit("due", x.due, Need::optional, "By when.");
    visit("done", x.done, Need::optional, "The day on which it was done.");
}

template <class V>
void describe(V& visit, Activity& x) {
    visit("id", x.id, Need::required, "The short name that lessons use.");
    visit("title", x.title, Need::optional, "The session in a few words.");
    visit("kind", x.kind, Need::optional, "What kind of session it is.");
    visit("date", x.date, Need::optional, "When it took place, or will.");
    visit("scope", x.scope, Need::optional, "What it is about, and what it is not.");
    visit("intended", x.intended, Need::optional, "The result that is wanted.");
    visit("roles", x.roles, Need::optional, "Who takes part in which role.");
    visit("outcome", x.outcome, Need::optional, "What came of it.");
    visit("follow-ups", x.follow_ups, Need::optional, "What is to be done next.");
}

template <class V>
void describe(V& visit, Lesson& x) {
    visit("id", x.id, Need::required, "A short name.");
    visit("text", x.text, Need::optional, "What was learned.");
    visit("from", x.from, Need::optional, "The activity that it comes from.");
    visit("about", x.about, Need::optional, "The question or cell that it is about: its address.");
    visit("owner", x.owner, Need::optional, "Who turns it into action: the id of a stakeholder.");
    visit("changed", x.changed, Need::optional, "The decision, plan or way of working that it changed.");
    visit("shared-with", x.shared_with, Need::optional, "Parties outside the atelier, in words.");
}

template <class V>
void describe(V& visit, CoreMember& x) {
    visit("role", x.role, Need::optional, "A role in the core team.");
    visit("stakeholder", x.stakeholder, Need::optional, "Who fills it: the id of a stakeholder.");
    visit("fte", x.fte, Need::optional, "How much time, as a part of a full-time post.");
}

template <class V>
void describe(V& visit, Funding& x) {
    visit("source", x.source, Need::optional, "Where the money comes from.");
    visit("kind", x.kind, Need::optional, "What kind of money it is.");
    visit("until", x.until, Need::optional, "How long it lasts; without a day, it has no known end.");
}

template <class V>
void describe(V& visit, SkillGap& x) {
    visit("skill", x.skill, Need::optional, "What is missing.");
    visit("plan", x.plan, Need::optional, "How the gap is being closed.");
}

template <class V>
void describe(V& visit, Capacity& x) {
    visit("core-team", x.core_team, Need::optional, "Who coordinates.");
    visit("funding", x.funding, Need::optional, "What pays for it.");
    visit("skill-gaps", x.skill_gaps, Need::optional, "The main skills that are missing.");
    visit("handover", x.handover, Need::optional, "How knowledge stays when people leave.");
}

template <class V>
void describe(V& visit, Replication& x) {
    visit("where", x.where, Need::optional, "The district, city or theme.");
    visit("adapted", x.adapted, Need::optional, "What was changed for it.");
    visit("guidance", x.guidance, Need::optional, "What helps others to apply it.");
}

template <class V>
void describe(V& visit, Evidence& x) {
    visit("id", x.id, Need::required, "The short name that answers use.");
    visit("title", x.title, Need::optional, "What it is.");
    visit("kind", x.kind, Need::optional, "What kind of evidence it is.");
    visit("at", x.at_, Need::optional, "A path inside the repository, or an https address; never opened.");
    visit("date", x.date, Need::optional, "When it was made.");
    visit("valid-until", x.valid_until, Need::optional, "When it runs out.");
    visit("confirmed-by", x.confirmed_by, Need::optional,
          "Who else vouches for it: the id of a stakeholder.");
}

/// The long form of an answer. The short form is the rating alone.
template <class V>
void describe(V& visit, Answer& x) {
    visit("rating", x.rating, Need::optional,
          "`not`, `partly`, `largely`, `fully`, or `unknown`, `n/a`, `declined`.");
    visit("answer", x.answer, Need::optional, "The answer in words, where no place in the record holds it.");
    visit("evidence", x.evidence, Need::optional, "What supports the rating: ids from `evidence`.");
    visit("date", x.date, Need::optional, "When it was rated, if not with the assessment.");
    visit("by", x.by, Need::optional, "Who rated it, if not those of the assessment.");
    visit("note", x.note, Need::optional, "Anything that helps the next reader.");
    visit("reason", x.reason, Need::optional, "Why the question does not apply, or was declined.");
}

template <class V>
void describe(V& visit, Barrier& x) {
    visit("id", x.id, Need::required, "The short name that actions use.");
    visit("text", x.text, Need::optional, "What stalls innovation here, in your own words.");
    visit("element", x.element, Need::optional, "The element of innovation capacity that it touches.");
}

template <class V>
void describe(V& visit, Change& x) {
    visit("kind", x.kind, Need::optional, "What kind of habit changes.");
    visit("text", x.text, Need::optional, "What changes in how people meet, decide or hand over.");
}

template <class V>
void describe(V& visit, Action& x) {
    visit("id", x.id, Need::required, "A short name.");
    visit("barrier", x.barrier, Need::optional, "The barrier that it lightens.");
    visit("strategy", x.strategy, Need::optional, "The strategy, or `strategy/action`, that it follows.");
    visit("question", x.question, Need::optional, "The question that it should improve: its address.");
    visit("involved", x.involved, Need::optional, "Who must be involved: ids of stakeholders.");
    visit("change", x.change, Need::optional, "What changes in the way of working.");
    visit("smallest-version", x.smallest_version, Need::optional, "The smallest version that can be tried.");
    visit("owner", x.owner, Need::optional, "Who sees to it: the id of a stakeholder.");
    visit("start", x.start, Need::optional, "When it starts.");
    visit("review", x.review, Need::optional, "When it is looked at again.");
    visit("state", x.state, Need::optional, "What has become of it.");
    visit("learned", x.learned, Need::optional, "What was learned from it.");
}

template <class V>
void describe(V& visit, Decision& x) {
    visit("id", x.id, Need::required, "A short name.");
    visit("date", x.date, Need::optional, "When it was taken.");
    visit("title", x.title, Need::optional, "What was to be decided.");
    visit("options", x.options, Need::optional, "What could have been chosen.");
    visit("outcome", x.outcome, Need::optional, "What was chosen.");
    visit("why", x.why, Need::optional, "Why.");
    visit("by", x.by, Need::optional, "Who decided: ids of stakeholders.");
}

template <class V>
void describe(V& visit, Waiver& x) {
    visit("at", x.target, Need::required,
          "The address of the question, cell or output that it lets through.");
    visit("reason", x.reason, Need::required, "Why.");
    visit("by", x.by, Need::required, "Who answers for it: the id of a stakeholder.");
    visit("until", x.until, Need::required, "How long it holds, that day included.");
}

/// The whole record. `assessment` and `innovation-capacity` follow the method rather than a table: visitors get
/// them as they are and read or print them with the Method at hand.
template <class V>
void describe_record(V& visit, Record& x) {
    visit("atelier", x.atelier, Need::required, "The format's version: 1.");
    visit("id", x.id, Need::required, "A short name for the atelier, the same for ever.");
    visit("name", x.name, Need::required, "What people call it.");
    visit("phase", x.phase, Need::required, "The phase that it says it is in.");
    visit("city", x.city, Need::optional, "The city.");
    visit("country", x.country, Need::optional, "Two capital letters after ISO 3166-1, such as NL.");
    visit("language", x.language, Need::optional, "The language of the record's texts, such as en.");
    visit("started", x.started, Need::optional, "The day on which it began.");
    visit("method", x.method, Need::optional, "The method and version that the ratings follow.");
    visit("challenge", x.challenge, Need::optional, "What the atelier takes on.");
    visit("context", x.context, Need::optional, "What the challenge depends on.");
    visit("stakeholders", x.stakeholders, Need::optional, "Organisations and roles that matter to it.");
    visit("communities", x.communities, Need::optional, "Whether communities are affected.");
    visit("governance", x.governance, Need::optional, "Who facilitates, who decides, with what mandate.");
    visit("operations", x.operations, Need::optional, "Four practical conditions.");
    visit("focus", x.focus, Need::optional, "Themes, weighed.");
    visit("hypotheses", x.hypotheses, Need::optional, "What is assumed, and how it is tested.");
    visit("vision", x.vision, Need::optional, "The direction, and who stands behind it.");
    visit("coordination", x.coordination, Need::optional, "Links to decisions, strategies and networks.");
    visit("services", x.services, Need::optional, "What the atelier offers.");
    visit("activities", x.activities, Need::optional, "Sessions, trials and meetings.");
    visit("lessons", x.lessons, Need::optional, "What was learned, and what came of it.");
    visit("capacity", x.capacity, Need::optional, "People, money, skills.");
    visit("replications", x.replications, Need::optional, "Where the model went.");
    visit("evidence", x.evidence, Need::optional, "The register of what supports claims.");
    visit("assessment", x.assessment, Need::optional, "Ratings of the method's questions.");
    visit("innovation-capacity", x.innovation_capacity, Need::optional,
          "Ratings of the five elements, a view of its own.");
    visit("barriers", x.barriers, Need::optional, "What stalls innovation here.");
    visit("actions", x.actions, Need::optional, "What is being tried.");
    visit("decisions", x.decisions, Need::optional, "What was decided, and why.");
    visit("waivers", x.waivers, Need::optional, "What the gate lets through, by whom and until when.");
}

/// One respondent's answers, in a file of their own.
template <class V>
void describe_response(V& visit, Record& x) {
    visit("response", x.response, Need::required, "The format's version: 1.");
    visit("atelier", x.atelier_id, Need::required, "The id of the atelier's record.");
    visit("respondent", x.respondent, Need::required, "Who answers: the id of a stakeholder there.");
    visit("date", x.date, Need::optional, "When.");
    visit("assessment", x.assessment, Need::optional, "Ratings of the method's questions.");
}

template <class V>
void describe(V& visit, Record& x) {
    if (x.form == Form::response) {
        describe_response(visit, x);
    } else {
        describe_record(visit, x);
    }
}

}  // namespace atelier::record
