#include "commands/support/explained_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "commands/support/glossary.hpp"
#include "commands/support/record_words.hpp"
#include "commands/support/ruling.hpp"
#include "emit/support/families.hpp"

namespace atelier::commands {
namespace {

/// A column that is as wide as its longest word, within reason.
template <class Things, class Name>
std::size_t column_for(const Things& things, Name name) {
    constexpr std::size_t narrowest = 9;
    constexpr std::size_t widest = 24;
    std::size_t column = narrowest;
    for (const auto& thing : things) column = std::max(column, name(thing).size() + 2);
    return std::min(column, widest);
}

/// What stands in a field, and the words that it may hold.
void tell_value(Telling& out, const RecordField& field) {
    out.pair("takes", field.takes + (field.required ? "; it must be there" : ""));
    const std::size_t column = column_for(field.words, [](const FixedWord& one) { return one.word; });
    if (!field.words.empty()) out.line();
    for (const FixedWord& one : field.words) out.pair(one.word, one.meaning, column);
}

}  // namespace

bool tell_family(Telling& out, std::string_view word) {
    const std::string_view title = emit::family_title(word);
    if (title == word) return false;
    out.paragraph(fmt::format("{}: {}", word, title));
    if (const std::string_view meaning = family_meaning(word); !meaning.empty())
        out.paragraph(fmt::format("These rules look at {}.", meaning), 2);
    out.line();
    for (const rules::Rule* rule : all_rules())
        if (rule->family() == word) out.pair(rule->code, rule->what);
    out.line();
    out.paragraph(fmt::format("One of them, with examples: atelier explain {}001", word));
    return true;
}

bool tell_term(Telling& out, std::string_view word) {
    for (const Term& term : glossary()) {
        // Several waivers are told as one is.
        if (term.word != word && fmt::format("{}s", term.word) != word) continue;
        out.separate();
        out.hanging(fmt::format("{}: {}", term.word, term.meaning), 0, 2);
        if (!term.topic.empty() && term.topic != term.word)
            out.paragraph(fmt::format("More: atelier explain {}", term.topic), 2);
        return true;
    }
    return false;
}

bool tell_field(Telling& out, std::string_view path) {
    const RecordField* field = record_field(path);
    if (field == nullptr) return false;
    out.separate();
    out.hanging(fmt::format("In a record, `{}`: {}", field->path, field->meaning), 0, 2);
    out.line();
    tell_value(out, *field);
    const auto keys = fields_below(*field);
    if (keys.empty()) return true;
    out.line();
    const std::size_t column = column_for(keys, [](const RecordField* one) { return one->key(); });
    for (const RecordField* one : keys) out.pair(one->key(), one->meaning, column);
    out.line();
    out.paragraph(fmt::format("One of them: atelier explain {}", keys.back()->path));
    return true;
}

bool tell_fields_called(Telling& out, std::string_view key) {
    std::vector<const RecordField*> fields = fields_called(key);
    std::erase_if(fields,
                  [](const RecordField* field) { return field->is_section(); });  // told by tell_field
    if (fields.size() == 1) return tell_field(out, fields.front()->path);
    if (fields.empty()) return false;
    out.separate();
    out.paragraph(fmt::format("In a record, `{}` is a key in", key));
    for (const RecordField* field : fields)
        out.hanging(fmt::format("{}: {}", field->path, field->meaning), 2, 4);
    out.line();
    out.paragraph(fmt::format("What it may hold: atelier explain {}", fields.front()->path));
    return true;
}

bool tell_fixed_word(Telling& out, std::string_view word) {
    const auto uses = uses_of_word(word);
    if (uses.empty()) return false;
    out.separate();
    out.paragraph(fmt::format("In a record, `{}` is a word for", word));
    for (const auto& [field, meaning] : uses) out.hanging(fmt::format("{}: {}", field->path, meaning), 2, 4);
    return true;
}

}  // namespace atelier::commands
