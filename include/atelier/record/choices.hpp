#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// The fixed words of the record's format, in the order of their enumerations.
namespace atelier::record {

enum class Sector : std::uint8_t { government, business, knowledge, society };
enum class Hold : std::uint8_t { decision, ownership, responsibility, influence, knowledge };
enum class Commitment : std::uint8_t { identified, approached, willing, committed, withdrawn };
enum class Condition : std::uint8_t { secured, open, not_needed };
enum class Level : std::uint8_t { low, medium, high };
enum class FocusDecision : std::uint8_t { explore, later, out_of_scope };
enum class HypothesisState : std::uint8_t { open, testing, supported, refuted, dropped };
enum class ObjectiveState : std::uint8_t { open, met, missed, dropped };
enum class Scope : std::uint8_t { local, regional, national, european, cross_city };
enum class ActivityKind : std::uint8_t { workshop, co_creation, expert_meeting, experiment, exchange, other };
enum class FundingKind : std::uint8_t { municipal, programme, partnership, services, other };
enum class EvidenceKind : std::uint8_t { document, data, decision, event, statement };
enum class ActionState : std::uint8_t { planned, trying, kept, dropped };

/// The four ratings and the three states that can be written in their place. `unanswered` is the key's absence.
enum class Rating : std::uint8_t { not_, partly, largely, fully, unknown, not_applicable, declined };

constexpr auto names(Sector) {
    return std::to_array<std::string_view>({"government", "business", "knowledge", "society"});
}
constexpr auto names(Hold) {
    return std::to_array<std::string_view>(
        {"decision", "ownership", "responsibility", "influence", "knowledge"});
}
constexpr auto names(Commitment) {
    return std::to_array<std::string_view>({"identified", "approached", "willing", "committed", "withdrawn"});
}
constexpr auto names(Condition) { return std::to_array<std::string_view>({"secured", "open", "not-needed"}); }
constexpr auto names(Level) { return std::to_array<std::string_view>({"low", "medium", "high"}); }
constexpr auto names(FocusDecision) {
    return std::to_array<std::string_view>({"explore", "later", "out-of-scope"});
}
constexpr auto names(HypothesisState) {
    return std::to_array<std::string_view>({"open", "testing", "supported", "refuted", "dropped"});
}
constexpr auto names(ObjectiveState) {
    return std::to_array<std::string_view>({"open", "met", "missed", "dropped"});
}
constexpr auto names(Scope) {
    return std::to_array<std::string_view>({"local", "regional", "national", "european", "cross-city"});
}
constexpr auto names(ActivityKind) {
    return std::to_array<std::string_view>(
        {"workshop", "co-creation", "expert-meeting", "experiment", "exchange", "other"});
}
constexpr auto names(FundingKind) {
    return std::to_array<std::string_view>({"municipal", "programme", "partnership", "services", "other"});
}
constexpr auto names(EvidenceKind) {
    return std::to_array<std::string_view>({"document", "data", "decision", "event", "statement"});
}
constexpr auto names(ActionState) {
    return std::to_array<std::string_view>({"planned", "trying", "kept", "dropped"});
}
constexpr auto names(Rating) {
    return std::to_array<std::string_view>(
        {"not", "partly", "largely", "fully", "unknown", "n/a", "declined"});
}

/// The word that stands for a value in a record.
template <class E>
[[nodiscard]] constexpr std::string_view to_string(E value) requires requires {
    names(E{});
}
{ return names(E{})[static_cast<std::size_t>(value)]; }

/// What a rating, or a state in its place, means: a few words for a list or a hint.
[[nodiscard]] constexpr std::string_view meaning(Rating rating) {
    switch (rating) {
        case Rating::not_: return "hardly or not in place";
        case Rating::partly: return "some of it, with clear gaps";
        case Rating::largely: return "in place, with small gaps";
        case Rating::fully: return "in place, without a gap that matters";
        case Rating::unknown: return "asked, and nobody knows";
        case Rating::not_applicable: return "it does not apply; a reason is needed";
        case Rating::declined: break;
    }
    return "a choice not to; it counts as `not`";
}

}  // namespace atelier::record
