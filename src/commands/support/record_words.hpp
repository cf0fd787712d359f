#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The words of the record's format, for `atelier explain`: every section and field, and every fixed word that a field can hold. All of it
// is read off record/describe.hpp and record/meanings.hpp, which the binder, the editors' schema and docs/record.md go by too.
namespace atelier::commands {

/// One word of a fixed set, and what it means there.
struct FixedWord {
    std::string_view word;
    std::string_view meaning;
};

/// A section or a field of a record.
struct RecordField {
    std::string path;  ///< `stakeholders.commitment`; entries of lists have no sign of their own
    std::string_view meaning;
    std::string
        takes;  ///< `a date`, `the id of a stakeholder`; for a group of keys and for a choice what they are
    bool required{false};
    std::vector<FixedWord> words{};  ///< those that it may hold, where there is a fixed set

    /// `commitment` of `stakeholders.commitment`.
    [[nodiscard]] std::string_view key() const {
        return std::string_view{path}.substr(path.rfind('.') == std::string::npos ? 0 : path.rfind('.') + 1);
    }
    [[nodiscard]] bool is_section() const { return path.find('.') == std::string::npos; }
};

/// All of them, in the order of the documentation. Good as long as the program.
[[nodiscard]] std::span<const RecordField> record_fields();

/// The field at a path, with or without `[]` behind its lists; none where there is none.
[[nodiscard]] const RecordField* record_field(std::string_view path);

/// The fields right below one: the keys of a section.
[[nodiscard]] std::vector<const RecordField*> fields_below(const RecordField& field);

/// The fields whose own key is this word, wherever they stand.
[[nodiscard]] std::vector<const RecordField*> fields_called(std::string_view key);

/// Where a fixed word may stand, each with what it means there.
[[nodiscard]] std::vector<std::pair<const RecordField*, std::string_view>> uses_of_word(
    std::string_view word);

}  // namespace atelier::commands
