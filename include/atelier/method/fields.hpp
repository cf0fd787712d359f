#pragma once

#include <cstdint>
#include <span>
#include <string_view>

// The format of a catalogue and of an overlay, as tables: which keys stand where, what they mean, which of
// them must, and what each of them holds. The reader and the editors' schema work from these alone, so a new
// key is a new line here and one place that uses it.
namespace atelier::method::detail {

/// What the value of a key must be.
enum class Want : std::uint8_t {
    id,       ///< a word of lower-case letters, digits and hyphens
    line,     ///< text that fits on a line and is not blank
    number,   ///< a whole number from 1
    choice,   ///< one word of a closed list
    weight,   ///< a number above 0 and up to 100
    place,    ///< a dotted place in a record
    list,     ///< a list with at least one entry
    mapping,  ///< keys with values
};

struct Field {
    std::string_view key;
    std::string_view meaning;  ///< a short sentence, for editors
    Want want{Want::line};
    bool required{true};
    std::span<const std::string_view> choices{};
};

using Fields = std::span<const Field>;

inline constexpr bool optional = false;

inline constexpr std::string_view structures[] = {"steps", "blocks", "themes"};
inline constexpr std::string_view kinds[] = {"open", "closed"};
inline constexpr std::string_view bases[] = {"stated", "derived", "local"};

// What keys of several tables mean.
inline constexpr std::string_view of_title = "What people call it.";
inline constexpr std::string_view of_version = "A whole number that rises with each change of meaning.";
inline constexpr std::string_view of_kind =
    "A closed question asks whether, and a rating answers it; an open one wants words too.";
inline constexpr std::string_view of_place =
    "The place in a record that answers an open question, such as `challenge.urgency`.";
inline constexpr std::string_view of_note = "What a reader of the source should know about it.";
inline constexpr std::string_view of_weight = "How much it counts: above 0, up to 100; 1 if nothing is said.";

inline constexpr Field catalogue_fields[] = {
    {"method", "The name of the method and its version.", Want::mapping},
    {"phases", "The phases, in the order in which an atelier goes through them.", Want::list},
    {"blocks", "The building blocks, which phases of that structure look at one by one.", Want::list,
     optional},
    {"steps", "The steps of phases of that structure.", Want::list, optional},
    {"cells", "What is asked of each block in each phase: by phase, then by block.", Want::mapping, optional},
    {"themes", "The themes of phases of that structure.", Want::list, optional},
    {"elements", "The elements of innovation capacity.", Want::list, optional},
    {"strategies", "What strengthens an element, each with its actions.", Want::list, optional},
    {"advice", "Which strategy answers which weak spot.", Want::list, optional},
    {"signs", "What `partly`, `largely` and `fully` look like, question by question.", Want::list, optional},
    {"chapters", "What the method is for, and what it says apart from its questions.", Want::list, optional},
    {"action-shape", "What an action of the closing exercise says: a list of words.", Want::list, optional},
    {"change-kinds", "The kinds of change that an action may name: a list of words.", Want::list, optional},
};
inline constexpr Field method_fields[] = {
    {"id", "The name by which records say that they follow it.", Want::id},
    {"version", of_version, Want::number},
    {"title", of_title},
};
inline constexpr Field phase_fields[] = {
    {"id", "The short name in records and addresses.", Want::id},
    {"number", "As people count the phases, from 1.", Want::number},
    {"title", of_title},
    {"aim", "What the phase is for, in a sentence."},
    {"structure", "What its questions are sorted by.", Want::choice, true, structures},
    {"more", "What else the source says of it.", Want::line, optional},
};
inline constexpr Field block_fields[] = {
    {"id", "The short name in addresses.", Want::id}, {"title", of_title},
    {"essence", "What it is about, in a sentence."},  {"without", "What happens where it is neglected."},
    {"note", of_note, Want::line, optional},
};
/// A step asks questions, or it gathers the outputs of its phase.
inline constexpr Field step_fields[] = {
    {"id", "The short name in addresses.", Want::id},
    {"phase", "The id of its phase."},
    {"number", "As people count the steps, from 1.", Want::number},
    {"title", of_title},
    {"purpose", "What it is for, in a sentence."},
    {"note", of_note, Want::line, optional},
    {"questions", "What it asks.", Want::list, optional},
    {"outputs", "What must stand in the record before the next phase.", Want::list, optional},
};
inline constexpr Field cell_fields[] = {
    {"focus", "What the block is about in this phase."},
    {"note", of_note, Want::line, optional},
    {"questions", "What it asks.", Want::list},
};
inline constexpr Field theme_fields[] = {
    {"id", "The short name in addresses.", Want::id},
    {"phase", "The id of its phase."},
    {"title", of_title},
    {"focus", "What it is about, in a sentence."},
    {"questions", "What it asks.", Want::list},
};
inline constexpr Field question_fields[] = {
    {"id", "The last part of its address.", Want::id},
    {"kind", of_kind, Want::choice, true, kinds},
    {"at", of_place, Want::place, optional},
    {"basis", "Asked by the source itself, derived from its prose, or added by a local method.", Want::choice,
     true, bases},
    {"text", "The question, as people read it."},
    {"weight", of_weight, Want::weight, optional},
};
inline constexpr Field output_fields[] = {
    {"id", "The last part of its address.", Want::id},
    {"basis", "Named by the source itself, derived from its prose, or added by a local method.", Want::choice,
     true, bases},
    {"text", "What it is, as people read it."},
};
inline constexpr Field element_fields[] = {
    {"id", "The short name in records.", Want::id},
    {"title", of_title},
};
inline constexpr Field strategy_fields[] = {
    {"id", "The short name that actions use.", Want::id},
    {"number", "As people count the strategies, from 1.", Want::number},
    {"title", of_title},
    {"element", "The id of the element that it strengthens."},
    {"answers", "The trouble that it answers."},
    {"note", of_note, Want::line, optional},
    {"actions", "What to do, in small steps.", Want::list},
};
inline constexpr Field strategy_action_fields[] = {
    {"id", "The short name behind the strategy's.", Want::id},
    {"text", "What is done, in a sentence."},
};

inline constexpr Field advice_fields[] = {
    {"for", "The id of a block, or the address of a step, cell, theme or question."},
    {"strategy", "The strategy that answers it, or one of its actions: `knowledge-flow/exchange`."},
    {"because", "Why, in a sentence that fits behind the advice."},
};

// What three ratings look like. A catalogue describes all three of a question, or none; an overlay may replace one of them.
inline constexpr std::string_view of_partly = "What one sees where the rating is `partly`, in a sentence.";
inline constexpr std::string_view of_largely = "What one sees where it is `largely`: one clear step more.";
inline constexpr std::string_view of_fully = "What one sees where it is `fully`: one clear step more.";
inline constexpr Field sign_fields[] = {
    {"question", "Its address."},
    {"partly", of_partly},
    {"largely", of_largely},
    {"fully", of_fully},
};
inline constexpr Field describe_fields[] = {
    {"question", "Its address."},
    {"partly", of_partly, Want::line, optional},
    {"largely", of_largely, Want::line, optional},
    {"fully", of_fully, Want::line, optional},
};

inline constexpr Field chapter_fields[] = {
    {"id", "The short name by which `atelier explain` tells it.", Want::id},
    {"title", of_title},
    {"source", "Where it comes from, in a sentence."},
    {"points", "What it says, one or two sentences each.", Want::list},
};
inline constexpr Field point_fields[] = {
    {"text", "A sentence or two."},
};

inline constexpr Field overlay_fields[] = {
    {"overlay", "The name of the result, and what it is laid over.", Want::mapping},
    {"add", "Questions that it adds, last in their group.", Want::list, optional},
    {"reword", "Questions that it asks in other words.", Want::list, optional},
    {"weigh", "Questions that count more or less.", Want::list, optional},
    {"retire", "Questions that it takes out.", Want::list, optional},
    {"describe", "What `partly`, `largely` and `fully` look like here, in place of the base's words.",
     Want::list, optional},
    {"advise", "Strategies for weak spots, in place of all that the base has for these.", Want::list,
     optional},
};
inline constexpr Field overlay_head_fields[] = {
    {"id", "The name of the result, for the records that are to be read by it.", Want::id},
    {"version", of_version, Want::number},
    {"title", of_title},
    {"base", "The method that it was written for.", Want::mapping},
};
inline constexpr Field base_fields[] = {
    {"id", "The method's name.", Want::id},
    {"version", "The method's version.", Want::number},
};
inline constexpr Field add_fields[] = {
    {"to", "The address of the step, cell or theme that asks it."},
    {"id", "The last part of its address; never one that was used before.", Want::id},
    {"kind", of_kind, Want::choice, true, kinds},
    {"text", "The question, as people read it."},
    {"at", of_place, Want::place, optional},
    {"weight", of_weight, Want::weight, optional},
};
inline constexpr Field reword_fields[] = {
    {"question", "Its address."},
    {"text", "The question in its new words."},
};
inline constexpr Field weigh_fields[] = {
    {"question", "Its address."},
    {"weight", of_weight, Want::weight},
};
inline constexpr Field retire_fields[] = {
    {"question", "Its address."},
    {"reason", "Why, for whoever still rates it."},
};

}  // namespace atelier::method::detail
