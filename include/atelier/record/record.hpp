#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/record/choices.hpp"
#include "atelier/record/field.hpp"
#include "atelier/record/index.hpp"

// The record of one atelier as typed values, section by section as a user meets them. What each field means and how it is
// read stands in describe.hpp, once, for the binder, the documentation and editors alike.
namespace atelier::record {

using StakeholderRef = Ref<Entity::stakeholder>;
using EvidenceRef = Ref<Entity::evidence>;

struct MethodPin : Entry {
    Slug id;
    Whole version;
};

struct Validation : Entry {
    Day date;
    List<StakeholderRef> by;
};

struct Challenge : Entry {
    Text statement;
    Text systemic_issue;
    Text urgency;
    List<Text> boundaries;
    Validation validated;
};

struct Interdependency : Entry {
    List<StakeholderRef> between;
    Text about;
};

struct Context : Entry {
    Text technical_systems;
    Text governance_structures;
    Text market_conditions;
    Text social_dynamics;
    List<Interdependency> interdependencies;
};

struct Gains : Entry {
    Text short_term;
    Text long_term;
};

struct Stakeholder : Entry {
    Id<Entity::stakeholder> id;
    Text name;
    Choice<Sector> sector;
    List<Choice<Hold>> holds;
    Flag affected;
    Text role;
    Text expects;
    Gains gains;
    Choice<Commitment> commitment;
    Day since;

    [[nodiscard]] bool committed() const { return commitment && *commitment == Commitment::committed; }
    [[nodiscard]] bool willing() const {
        return committed() || (commitment && *commitment == Commitment::willing);
    }
    [[nodiscard]] bool withdrawn() const { return commitment && *commitment == Commitment::withdrawn; }
    [[nodiscard]] bool is_affected() const { return affected && *affected; }
    /// Holds decision or ownership.
    [[nodiscard]] bool decides_or_owns() const {
        for (const auto& hold : holds)
            if (hold && (*hold == Hold::decision || *hold == Hold::ownership)) return true;
        return false;
    }
};

struct Communities : Entry {
    Flag relevant;
    Text reason;

    [[nodiscard]] bool excused() const { return relevant && !*relevant && reason; }
};

struct Governance : Entry {
    StakeholderRef facilitator;
    List<StakeholderRef> decides;
    Text mandate;
    Text resources;
    Text escalation;
    Text rhythm;
    Text reports_to;
};

struct OperationalCondition : Entry {
    Choice<Condition> state;
    Text note;
    Text reason;

    /// Secured, or not needed for a stated reason.
    [[nodiscard]] bool settled() const {
        return state && (*state == Condition::secured || (*state == Condition::not_needed && reason));
    }
};

struct Operations : Entry {
    OperationalCondition data_access;
    OperationalCondition confidentiality;
    OperationalCondition expertise;
    OperationalCondition budget;
};

struct Theme : Entry {
    Id<Entity::theme> id;
    Text title;
    Choice<Level> relevance;
    Choice<Level> feasibility;
    Choice<Level> mandate_fit;
    Choice<FocusDecision> decision;
};

struct Hypothesis : Entry {
    Id<Entity::hypothesis> id;
    Text statement;
    Ref<Entity::theme> about;
    Text test;
    Choice<HypothesisState> state;
    List<EvidenceRef> evidence;
};

struct Objective : Entry {
    Id<Entity::objective> id;
    Text text;
    Day due;
    Choice<ObjectiveState> state;
};

struct Endorsement : Entry {
    StakeholderRef by;
    Day date;
};

struct Vision : Entry {
    Text statement;
    Text mission;
    List<Objective> objectives;
    List<Endorsement> endorsed;
};

struct Alignment : Entry {
    Text strategy;
    Text how;
};

struct Structure : Entry {
    Text name;
    Text link;
};

struct Network : Entry {
    Text name;
    Choice<Scope> scope;
};

struct Coordination : Entry {
    Text decisions;
    List<Alignment> alignment;
    List<Structure> structures;
    List<Network> networks;
};

struct Service : Entry {
    Id<Entity::service> id;
    Text title;
    List<Party> used_by;
};

struct SessionRole : Entry {
    StakeholderRef stakeholder;
    Text role;
};

struct FollowUp : Entry {
    Text action;
    StakeholderRef owner;
    Day due;
    Day done;
};

struct Activity : Entry {
    Id<Entity::activity> id;
    Text title;
    Choice<ActivityKind> kind;
    Day date;
    Text scope;
    Text intended;
    List<SessionRole> roles;
    Text outcome;
    List<FollowUp> follow_ups;
};

struct Lesson : Entry {
    Id<Entity::lesson> id;
    Text text;
    Ref<Entity::activity> from;
    Address<Reach::topic> about;
    StakeholderRef owner;
    Text changed;
    List<Text> shared_with;
};

struct CoreMember : Entry {
    Text role;
    StakeholderRef stakeholder;
    Number fte;
};

struct Funding : Entry {
    Text source;
    Choice<FundingKind> kind;
    Day until;
};

struct SkillGap : Entry {
    Text skill;
    Text plan;
};

struct Capacity : Entry {
    List<CoreMember> core_team;
    List<Funding> funding;
    List<SkillGap> skill_gaps;
    Text handover;
};

struct Replication : Entry {
    Text where;
    Text adapted;
    Text guidance;
};

struct Evidence : Entry {
    Id<Entity::evidence> id;
    Text title;
    Choice<EvidenceKind> kind;
    Word at_;  ///< key `at`: a path inside the repository, or an https address
    Day date;
    Day valid_until;
    StakeholderRef confirmed_by;
};

/// One answer of the assessment, short form (`endorsement: fully`) or long. `question` is its index in the Method.
struct Answer : Entry {
    method::Index question{method::none};
    Choice<Rating> rating;
    Text answer;
    List<EvidenceRef> evidence;
    Day date;
    List<StakeholderRef> by;
    Text note;
    Text reason;
};

struct Assessment : Entry {
    Day date;
    List<StakeholderRef> by;
    /// In the order of the text. A question that stands here without a rating is unanswered.
    std::vector<Answer> answers;
    /// By question: index into `answers`, or -1. As long as the Method's questions.
    std::vector<int> by_question;

    [[nodiscard]] const Answer* find(method::Index question) const {
        if (question >= by_question.size() || by_question[question] < 0) return nullptr;
        return &answers[static_cast<std::size_t>(by_question[question])];
    }
};

/// The rating of one action of an element's strategy, or of the element as a whole (`action` is `method::none`).
struct CapacityRating : Entry {
    method::Index element{method::none};
    method::Index action{method::none};
    Choice<Rating> rating;
};

/// What the record says about an element beside its ratings.
struct CapacityNote {
    method::Index element{method::none};
    Text text;
};

struct InnovationCapacity : Entry {
    std::vector<CapacityRating> ratings;  ///< in the order of the text
    std::vector<CapacityNote> notes;

    /// The rating of an element as a whole (`action` is `method::none`) or of one of its actions; none where there is no sound one.
    [[nodiscard]] const CapacityRating* find(method::Index element, method::Index action) const {
        for (const CapacityRating& rating : ratings)
            if (rating.element == element && rating.action == action && rating.rating) return &rating;
        return nullptr;
    }
    /// The first rating of an action of the element; none where it is rated as a whole at most. Where there is one, the actions count and
    /// the element as a whole does not: they say more.
    [[nodiscard]] const CapacityRating* first_action(method::Index element) const {
        for (const CapacityRating& rating : ratings)
            if (rating.element == element && rating.action != method::none && rating.rating) return &rating;
        return nullptr;
    }
};

struct Barrier : Entry {
    Id<Entity::barrier> id;
    Text text;
    ElementRef element;
};

struct Change : Entry {
    ChangeKind kind;
    Text text;
};

struct Action : Entry {
    Id<Entity::action> id;
    Ref<Entity::barrier> barrier;
    StrategyRef strategy;
    Address<Reach::question> question;
    List<StakeholderRef> involved;
    Change change;
    Text smallest_version;
    StakeholderRef owner;
    Day start;
    Day review;
    Choice<ActionState> state;
    Text learned;
};

struct Decision : Entry {
    Id<Entity::decision> id;
    Day date;
    Text title;
    List<Text> options;
    Text outcome;
    Text why;
    List<StakeholderRef> by;
};

struct Waiver : Entry {
    Address<Reach::gate> target;  ///< key `at`
    Text reason;
    StakeholderRef by;
    Day until;
};

/// Whether a file is an atelier's record or one respondent's answers.
enum class Form : std::uint8_t { record, response };

/// One file, bound: a record, or a response (then only `atelier_id`, `respondent`, `date` and `assessment` are used).
struct Record : Entry {
    Form form{Form::record};

    Whole atelier;
    Slug id;
    Text name;
    PhaseRef phase;
    Text city;
    Country country;
    Language language;
    Day started;
    MethodPin method;
    Challenge challenge;
    Context context;
    List<Stakeholder> stakeholders;
    Communities communities;
    Governance governance;
    Operations operations;
    List<Theme> focus;
    List<Hypothesis> hypotheses;
    Vision vision;
    Coordination coordination;
    List<Service> services;
    List<Activity> activities;
    List<Lesson> lessons;
    Capacity capacity;
    List<Replication> replications;
    List<Evidence> evidence;
    Assessment assessment;
    InnovationCapacity innovation_capacity;
    List<Barrier> barriers;
    List<Action> actions;
    List<Decision> decisions;
    List<Waiver> waivers;

    Whole response;
    Slug atelier_id;  ///< a response's key `atelier`
    Slug respondent;
    Day date;

    Index index;

    /// Index of the declared phase in the Method, or none.
    method::Index phase_index{method::none};

    /// The name that a sentence gives to this record.
    [[nodiscard]] std::string_view title() const {
        return name ? *name : id ? *id : std::string_view{"(no name)"};
    }
};

}  // namespace atelier::record
