#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/record/bind.hpp"
#include "schema/fields.hpp"
#include "schema/schema.hpp"

// The schemas of a record and of a response: the tables of describe.hpp, and for what follows the method, the method at hand.
namespace atelier::schema {

namespace {

using record::Reach;

[[nodiscard]] std::string about(const method::Method& method, const method::Question& question) {
    std::string out = fmt::format("{}\n\n`{}`, {}.", question.text, question.address,
                                  question.kind == method::QuestionKind::closed
                                      ? "a closed question: a rating is enough"
                                      : "an open question: a rating above `not` wants words too");
    if (!question.at.empty()) out += fmt::format(" They stand in `{}`.", question.at);
    if (question.weight != text::Fraction{1})
        out += fmt::format(" “{}” gives it the weight {}.", method.title, question.weight.decimal(2));
    return out;
}

/// The seven words alone.
[[nodiscard]] Value rating_words(Sheet& sheet) {
    return sheet.refer("rating", [&] {
        constexpr auto names_of = names(record::Rating{});
        Value words = Value::array();
        Value meanings = Value::array();
        for (std::size_t i = 0; i < names_of.size(); ++i) {
            words.push_back(names_of[i]);
            meanings.push_back(meaning(static_cast<record::Rating>(i)));
        }
        Value out{{"enum", words}};
        tell(out, std::move(meanings));
        return out;
    });
}

/// A rating in its short form, or keys. They are held apart by their type, so that a slip in one of the keys is what an editor reports.
[[nodiscard]] Value rating_or(Sheet& sheet, Value keys) {
    const Value long_form{{"title", "long form"}, {"type", "object"}};
    return {{"anyOf", {rating_words(sheet), nothing(sheet), long_form}},
            {"if", {{"type", "object"}}},
            {"then", std::move(keys)}};
}

[[nodiscard]] Value answer(Sheet& sheet) {
    return sheet.refer("answer", [&] { return mapping_alone(keys_of<record::Answer>(sheet)); });
}

[[nodiscard]] Keys questions_of(Sheet& sheet, method::Index group) {
    const method::Method& method = sheet.method();
    Keys keys;
    for (const method::Question& question : method.questions)
        if (question.group == group)
            keys.add(question.id, described(fmt::format("{}, {}", method.phases[question.phase].title,
                                                        method.groups[group].title),
                                            about(method, question), rating_or(sheet, answer(sheet))));
    return keys;
}

[[nodiscard]] Keys groups_of(Sheet& sheet, method::Index phase) {
    const method::Method& method = sheet.method();
    Keys keys;
    for (method::Index i = 0; i < method.groups.size(); ++i) {
        const method::Group& group = method.groups[i];
        if (group.phase == phase)
            keys.add(group.id, described(group.title, group.focus, mapping(sheet, questions_of(sheet, i))));
    }
    return keys;
}

/// The rating of an element as a whole, or those of its strategies' actions.
[[nodiscard]] Value element(Sheet& sheet, method::Index index) {
    const method::Method& method = sheet.method();
    const record::Answer like;  // its rating and its note are read as those of an answer
    const std::string_view title = method.elements[index].title;
    Keys keys;
    keys.add("rating", described(title, "The element as a whole.", shape(sheet, like.rating)));
    keys.add("note", described(title, "Anything that helps the next reader.", shape(sheet, like.note)));
    for (const method::Strategy& strategy : method.strategies) {
        if (strategy.element != index) continue;
        for (method::Index i = 0; i < strategy.action_count; ++i) {
            const method::StrategyAction& action = method.actions[strategy.first_action + i];
            keys.add(action.id, described(strategy.title, action.text, shape(sheet, like.rating)));
        }
    }
    return described(title, "A rating of the element as a whole, or of each action that strengthens it.",
                     rating_or(sheet, mapping_alone(keys)));
}

/// What makes the schema of a local method another one than that of the method that ships.
[[nodiscard]] std::string variant_of(const method::Method& method, const method::Method& shipped) {
    if (method.id == shipped.id && method.version == shipped.version) return {};
    return fmt::format("{}:{}", method.id, method.version);
}

[[nodiscard]] Value text_of(const Input& input, std::string_view name, record::Form form,
                            std::string_view title, std::string_view description) {
    Sheet sheet{input.method};
    record::Record blank;
    blank.form = form;
    Value schema = mapping_alone(keys_of<record::Record>(sheet, std::move(blank)));
    Value& version = schema["properties"][form == record::Form::response ? "response" : "atelier"];
    version["examples"] = {record::format_version};
    version["anyOf"][0]["allOf"].push_back(where_given(
        sheet, {{"const", record::format_version},
                {"errorMessage", fmt::format("The program reads format {}.", record::format_version)}}));
    return document(name, variant_of(input.method, input.shipped), title, description, schema,
                    sheet.definitions());
}

}  // namespace

Value shape(Sheet& sheet, const record::Choice<record::Rating>&) {
    return {{"anyOf", {rating_words(sheet), nothing(sheet)}}};
}

Value shape(Sheet& sheet, const record::PhaseRef&) {
    return choice(sheet, words_of(sheet.method().phases, [](const method::Phase& phase) {
                      return Word{phase.id, fmt::format("{}: {}", phase.title, phase.aim)};
                  }));
}

Value shape(Sheet& sheet, const record::ElementRef&) {
    return choice(sheet, words_of(sheet.method().elements, [](const method::Element& element) {
                      return Word{element.id, std::string{element.title}};
                  }));
}

Value shape(Sheet& sheet, const record::ChangeKind&) {
    return choice(sheet, words_of(sheet.method().change_kinds, [](std::string_view kind) {
                      return Word{kind, std::string{record::meaning_of_change(kind)}};
                  }));
}

Value shape(Sheet& sheet, const record::StrategyRef&) {
    return sheet.refer("strategy", [&] {
        const method::Method& method = sheet.method();
        std::vector<std::pair<std::string, std::string>> known;
        known.reserve(method.strategies.size() + method.actions.size());
        for (const method::Strategy& strategy : method.strategies) {
            known.emplace_back(strategy.id,
                               fmt::format("{}. It answers: {}", strategy.title, strategy.answers));
            for (std::size_t i = 0; i < strategy.action_count; ++i) {
                const method::StrategyAction& action = method.actions[strategy.first_action + i];
                known.emplace_back(fmt::format("{}/{}", strategy.id, action.id), action.text);
            }
        }
        const auto words = words_of(known, [](const auto& one) { return Word{one.first, one.second}; });
        return choice(sheet, words, "The method has no such strategy: `atelier method list` names them.");
    });
}

Value address(Sheet& sheet, Reach reach) {
    const std::string_view name = reach == Reach::question ? "question-address"
                                  : reach == Reach::topic  ? "topic-address"
                                                           : "gate-address";
    return sheet.refer(name, [&] {
        const method::Method& method = sheet.method();
        std::vector<Word> words = words_of(method.questions, [](const method::Question& question) {
            return Word{question.address, std::string{question.text}};
        });
        const auto add = [&](const std::vector<Word>& more) {
            words.insert(words.end(), more.begin(), more.end());
        };
        if (reach != Reach::question)
            add(words_of(method.groups, [](const method::Group& group) {
                return Word{group.address, fmt::format("{}: {}", group.title, group.focus)};
            }));
        if (reach == Reach::gate)
            add(words_of(method.outputs, [](const method::Output& output) {
                return Word{output.address, std::string{output.text}};
            }));
        return choice(sheet, words, "The method has no such address: `atelier method list` names them.");
    });
}

Value shape(Sheet& sheet, const record::Assessment&) {
    const record::Assessment blank;
    Keys keys;
    keys.add("date", described("assessment.date", "When it was rated.", shape(sheet, blank.date)));
    keys.add("by", described("assessment.by", "Who rated: ids of stakeholders.", shape(sheet, blank.by)));
    const method::Method& method = sheet.method();
    for (std::size_t i = 0; i < method.phases.size(); ++i) {
        const method::Phase& phase = method.phases[i];
        const Keys groups = groups_of(sheet, static_cast<method::Index>(i));
        keys.add(phase.id, described(phase.title, phase.aim, mapping(sheet, groups)));
    }
    return mapping(sheet, keys);
}

Value shape(Sheet& sheet, const record::InnovationCapacity&) {
    const method::Method& method = sheet.method();
    Keys keys;
    for (std::size_t i = 0; i < method.elements.size(); ++i)
        keys.add(method.elements[i].id, element(sheet, static_cast<method::Index>(i)));
    return mapping(sheet, keys);
}

Value record_schema(const Input& input) {
    return text_of(
        input, "record", record::Form::record, "The record of an atelier",
        "What a team keeps in git: who takes part, what was agreed and learned, how far it has come.");
}

Value response_schema(const Input& input) {
    return text_of(input, "response", record::Form::response, "A response",
                   "What one respondent answers to the questions of the method, in a file of their own.");
}

}  // namespace atelier::schema
