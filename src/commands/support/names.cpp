#include "commands/support/names.hpp"

#include "atelier/score/elements.hpp"
#include "commands/support/glossary.hpp"
#include "commands/support/record_words.hpp"
#include "emit/support/remarks.hpp"

namespace atelier::commands {
namespace {

template <class Things>
void add_titles(std::vector<Name>& out, const Things& things) {
    for (const auto& thing : things) out.push_back({std::string{thing.id}, thing.title});
}

/// By addresses that set them apart from the blocks.
void add_elements(std::vector<Name>& out, const method::Method& method) {
    for (const method::Element& element : method.elements)
        out.push_back({score::element_address(element.id), element.title});
}

void add_groups(std::vector<Name>& out, const method::Method& method) {
    for (const method::Group& group : method.groups) out.push_back({std::string{group.address}, group.title});
}

}  // namespace

std::vector<Name> phase_names(const method::Method& method) {
    std::vector<Name> out;
    add_titles(out, method.phases);
    return out;
}

std::vector<Name> block_names(const method::Method& method) {
    std::vector<Name> out;
    add_titles(out, method.blocks);
    return out;
}

std::vector<Name> figure_names(const method::Method& method) {
    std::vector<Name> out;
    add_titles(out, method.blocks);
    add_titles(out, method.phases);
    add_groups(out, method);
    add_elements(out, method);
    return out;
}

std::vector<Name> topic_names(const method::Method& method) {
    std::vector<Name> out{{"score", "how a figure comes about"},
                          {"gate", "when a phase is complete"},
                          {"rating", "what the ratings mean"},
                          {"innovation-capacity", "the elements, and what strengthens them"}};
    add_titles(out, method.chapters);
    add_titles(out, method.phases);
    add_titles(out, method.blocks);
    add_titles(out, method.elements);
    add_titles(out, method.strategies);
    for (const method::Strategy& strategy : method.strategies)
        for (method::Index i = 0; i < strategy.action_count; ++i) {
            const method::StrategyAction& action = method.actions[strategy.first_action + i];
            out.push_back({std::string{strategy.id} + "/" + std::string{action.id}, action.text});
        }
    add_elements(out, method);
    add_groups(out, method);
    for (const method::Output& output : method.outputs)
        out.push_back({std::string{output.address}, output.text});
    for (const method::Question& question : method.questions)
        out.push_back({std::string{question.address}, question.text});
    for (const emit::RemarkKind& kind : emit::kinds_beside_rules())
        out.push_back({std::string{kind.code}, kind.name});
    return out;
}

std::vector<Name> explained_names(const method::Method& method) {
    std::vector<Name> out = topic_names(method);
    for (const Term& term : glossary()) out.push_back({std::string{term.word}, term.meaning});
    for (const RecordField& field : record_fields()) out.push_back({field.path, field.meaning});
    return out;
}

std::vector<std::string> words_of(const std::vector<Name>& names) {
    std::vector<std::string> out;
    out.reserve(names.size());
    for (const Name& name : names) out.push_back(name.word);
    return out;
}

}  // namespace atelier::commands
