#pragma once

#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/method.hpp"
#include "emit/json/stream.hpp"

// What schemas are built from. They are draft-07, which every editor reads. Beside its words they use two that editors know and
// validators pass over: `errorMessage` says in a sentence what a pattern or a long list of choices cannot, and `enumDescriptions` what
// each choice means.
//
// A record, a response and a configuration are read from the raw text and its quoting: a plain `2026` or `true` is the text that stands
// there, where a field asks for text. An editor reads YAML 1.2 and sees a number or a truth value. So a field of text takes any of these
// here, and no schema refuses what the program reads.
namespace atelier::schema {

using emit::json::Value;

/// The schema of one text while it is written: the method at hand, and parts that stand once and are referred to.
class Sheet {
public:
    explicit Sheet(const method::Method& method) : method_{method} {}

    [[nodiscard]] const method::Method& method() const { return method_; }

    /// A reference to the definition of that name, which `make` makes when it is asked for the first time.
    template <class Make>
    [[nodiscard]] Value refer(std::string_view name, Make make) {
        if (!definitions_.contains(name)) {
            definitions_[std::string{name}] = nullptr;  // keeps its place before those that it refers to
            std::string outer = std::exchange(path_, {});
            Value made = make();
            path_ = std::move(outer);
            definitions_[std::string{name}] = std::move(made);
        }
        return {{"$ref", "#/definitions/" + std::string{name}}};
    }

    [[nodiscard]] const Value& definitions() const { return definitions_; }

    /// The dotted path of the field that is being described, `stakeholders.role`: what findings and `at` in a method call it.
    [[nodiscard]] const std::string& path() const { return path_; }

    /// Adds a key to the path for as long as it lives.
    class Deeper {
    public:
        Deeper(Sheet& sheet, std::string_view key) : sheet_{sheet}, length_{sheet.path_.size()} {
            if (length_ > 0) sheet.path_ += '.';
            sheet.path_ += key;
        }
        ~Deeper() { sheet_.path_.resize(length_); }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        Sheet& sheet_;
        std::size_t length_;
    };

private:
    const method::Method& method_;
    std::string path_;
    Value definitions_ = Value::object();
};

/// A word that stands for itself, and what it means.
struct Word {
    std::string_view word;
    std::string meaning{};
};

/// A word for each of some things.
template <class Things, class Make>
[[nodiscard]] std::vector<Word> words_of(const Things& things, Make make) {
    std::vector<Word> words;
    words.reserve(std::size(things));
    for (const auto& thing : things) words.push_back(make(thing));
    return words;
}

// What may stand behind a key of a record or a configuration. An optional key may stand without a value, as long as it is not filled in
// yet: the program notes that, and objects to nothing.

/// Applies `rule` where something stands; null and blank text pass.
[[nodiscard]] Value where_given(Sheet& sheet, Value rule);
/// Any text on its own, whatever it looks like.
[[nodiscard]] Value words(Sheet& sheet);
[[nodiscard]] Value short_name(Sheet& sheet);
[[nodiscard]] Value day(Sheet& sheet);
[[nodiscard]] Value flag(Sheet& sheet);
[[nodiscard]] Value whole_number(Sheet& sheet);
[[nodiscard]] Value number(Sheet& sheet);
[[nodiscard]] Value country(Sheet& sheet);
[[nodiscard]] Value language(Sheet& sheet);
/// Says what each word of an `enum` means; as Markdown too, where code stands in it, since editors show backticks of plain text with a
/// backslash in front.
void tell(Value& one_of, Value meanings);

/// One of some words, which an editor offers. `otherwise` is said of any other; without it, they are listed.
[[nodiscard]] Value choice(Sheet& sheet, std::span<const Word> words, std::string_view otherwise = {});
/// Null or blank text, as one of several things that may stand in a place.
[[nodiscard]] Value nothing(Sheet& sheet);
[[nodiscard]] Value list_of(Sheet& sheet, Value item);
/// For a key that must be there: refuses null, which counts as missing.
[[nodiscard]] Value filled(Sheet& sheet);

/// Keys with values, in the order in which they are added.
class Keys {
public:
    Keys& add(std::string_view key, Value schema, bool required = false);

    /// Adds what stands here to the schema of a mapping; no other keys may stand in it.
    void into(Value& schema) const;

private:
    Value properties_ = Value::object();
    Value required_ = Value::array();
};

/// A mapping, or null.
[[nodiscard]] Value mapping(Sheet& sheet, const Keys& keys);
/// A mapping and nothing else, as one of several things that may stand in a place.
[[nodiscard]] Value mapping_alone(const Keys& keys);

/// The form of ids: lower-case letters, digits and hyphens.
inline constexpr std::string_view id_pattern = "^[a-z0-9]([a-z0-9-]{0,126}[a-z0-9])?$";
inline constexpr std::string_view id_words = "An id has lower-case letters, digits and hyphens only.";

/// A schema with a title and a description before all else. Where code stands in the description, it is there as Markdown too.
[[nodiscard]] Value described(std::string_view title, std::string_view meaning, Value schema);

/// A whole schema: `name` makes its id, to which `variant` is added where a local method changes it.
[[nodiscard]] Value document(std::string_view name, std::string_view variant, std::string_view title,
                             std::string_view description, const Value& schema, const Value& definitions);

}  // namespace atelier::schema
