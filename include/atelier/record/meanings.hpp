#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "atelier/record/choices.hpp"

// What each fixed word of the record's format means, in the order of choices.hpp. This is the one place for it: `atelier explain`, the
// editors' schema and docs/record.md all print these sentences. Each sentence stands on its own, begins with a small letter and has no full
// stop, so that it fits behind the word it explains.
namespace atelier::record {

constexpr auto meanings(Sector) {
    return std::to_array<std::string_view>({
        "a public body: municipality, province, water board, regulator, public agency",
        "a company: developer, supplier, contractor, or a utility that is run as a company",
        "a university, a research institute, a school, or an adviser who comes for what it knows",
        "citizens and those who stand for them: residents' group, housing association, energy community, NGO",
    });
}
constexpr auto meanings(Hold) {
    return std::to_array<std::string_view>({
        "it can decide on something that the challenge depends on: a permit, a budget, a plan",
        "it owns what is at stake: land, buildings, cables, data",
        "it answers for a task by law or by contract, such as running the grid",
        "others listen to it: it can speed the work up or hold it back",
        "it knows what the challenge cannot do without",
    });
}
constexpr auto meanings(Commitment) {
    return std::to_array<std::string_view>({
        "it is known to matter, and nobody has spoken to it yet",
        "it has been asked, and has not answered yet",
        "it has said that it wants to take part, and has promised nothing yet: no people, money or signature",
        "it has promised something that others count on: people, money, data or a signature",
        "it has left, or taken back what it said; `since` is the day on which it did",
    });
}
constexpr auto meanings(Condition) {
    return std::to_array<std::string_view>({
        "it is arranged: work can go on without waiting for it",
        "it is not arranged yet, or only promised",
        "this atelier can do without it; `reason` says why",
    });
}
constexpr auto meanings(Level) {
    return std::to_array<std::string_view>({
        "little: on this point alone it would be left aside",
        "some: worth a look, and open to doubt",
        "much: on this point alone it would be taken up",
    });
}
constexpr auto meanings(FocusDecision) {
    return std::to_array<std::string_view>({
        "the atelier works on it now",
        "it stays on the list, and is not worked on now",
        "the atelier leaves it to others",
    });
}
constexpr auto meanings(HypothesisState) {
    return std::to_array<std::string_view>({
        "it has been put down, and nobody tests it yet",
        "it is still being tested; no result yet",
        "the test is done, and its result speaks for it",
        "the test is done, and its result speaks against it",
        "it was given up without a result",
    });
}
constexpr auto meanings(ObjectiveState) {
    return std::to_array<std::string_view>({
        "it is still to be reached",
        "it has been reached",
        "its day has passed, and it was not reached",
        "it was given up: nobody works on it any more",
    });
}
constexpr auto meanings(Scope) {
    return std::to_array<std::string_view>({
        "it reaches across the district or the city",
        "it reaches across several municipalities of one region",
        "it reaches across the country",
        "it reaches across several countries of Europe",
        "it links this city with other cities, wherever they are",
    });
}
constexpr auto meanings(ActivityKind) {
    return std::to_array<std::string_view>({
        "people work on one question together, in one session",
        "those who will use a result help to make it, often over several sessions",
        "people who know the subject are asked for their judgement",
        "something is tried in the real world, and what happens is looked at",
        "people from other projects or cities show each other how they work",
        "any other session; `title` says what it is",
    });
}
constexpr auto meanings(FundingKind) {
    return std::to_array<std::string_view>({
        "money of the municipality itself",
        "a grant or programme, with an end: national, European or of a foundation",
        "contributions of partners, public and private",
        "payment for what the atelier does for others",
        "any other money; `source` says what it is",
    });
}
constexpr auto meanings(EvidenceKind) {
    return std::to_array<std::string_view>({
        "a paper that somebody wrote: plan, report, minutes, contract",
        "measurements, a model or a count",
        "a decision that was taken, with a day and somebody who took it",
        "something that took place: a session, a visit, an opening",
        "what somebody says; alone it supports a rating no further than `partly`",
    });
}
constexpr auto meanings(ActionState) {
    return std::to_array<std::string_view>({
        "it is agreed, and has not begun",
        "it is being tried",
        "it was tried, and is now how people work",
        "it was given up; `learned` says what it taught",
    });
}
constexpr auto meanings(Rating) {
    constexpr std::size_t count = names(Rating{}).size();
    std::array<std::string_view, count> out{};
    for (std::size_t i = 0; i < count; ++i) out[i] = meaning(static_cast<Rating>(i));
    return out;
}

/// What a kind of change means, of those that the method that ships has. A local method's own kinds have no meaning here.
struct MeaningOfChange {
    std::string_view kind;
    std::string_view meaning;
};
inline constexpr MeaningOfChange meanings_of_change[] = {
    {"meeting-rhythm", "when, how often and in which company people meet"},
    {"role-description", "what is written down as somebody's task or responsibility"},
    {"decision-template", "what a proposal must contain before it is decided"},
    {"handover-routine", "what is passed on when people come and go, and how"},
    {"other", "any other habit; `text` says which"},
};

/// Empty for a kind that is not among them.
[[nodiscard]] constexpr std::string_view meaning_of_change(std::string_view kind) {
    for (const MeaningOfChange& one : meanings_of_change)
        if (one.kind == kind) return one.meaning;
    return {};
}

}  // namespace atelier::record
