#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "atelier/text/date.hpp"
#include "atelier/text/fraction.hpp"
#include "atelier/text/span.hpp"

// The kinds of values that a record's fields can hold. The type of a field says how its text is read, what it refers to
// and who looks at it: free words are searched for what identifies people, references are followed, choices are completed by editors.
namespace atelier::record {

/// What an id names. Ids are unique within their kind.
enum class Entity : std::uint8_t {
    stakeholder,
    theme,
    hypothesis,
    objective,
    service,
    activity,
    lesson,
    evidence,
    barrier,
    action,
    decision
};
inline constexpr std::size_t entity_count = 11;

/// As it is called in a sentence.
[[nodiscard]] constexpr std::string_view to_string(Entity entity) {
    constexpr std::string_view names[] = {"stakeholder", "theme",    "hypothesis", "objective",
                                          "service",     "activity", "lesson",     "evidence",
                                          "barrier",     "action",   "decision"};
    return names[static_cast<std::size_t>(entity)];
}

/// A value and where it stands. `given` is false where the key is absent or has no (sound) value; then `value` is the
/// type's default. `key` is the key's place, empty in a list. Views point into the Document that was bound, which must live as long.
template <class T>
struct Field {
    T value{};
    text::Span at{};
    text::Span key{};
    bool given{false};

    explicit operator bool() const { return given; }
    const T& operator*() const { return value; }
    const T* operator->() const { return &value; }
    /// Where a finding about this field points.
    [[nodiscard]] text::Span place() const { return at.empty() ? key : at; }
};

struct Text : Field<std::string_view> {};  ///< free words
struct Word : Field<std::string_view> {};  ///< a short exact text: a path, a code
struct Slug : Field<std::string_view> {
};  ///< an id of something outside this file's lists: letters a-z, digits, hyphens
struct Country : Field<std::string_view> {};   ///< ISO 3166-1 alpha-2
struct Language : Field<std::string_view> {};  ///< `en`, `pt-BR`
struct Party : Field<std::string_view> {};     ///< a stakeholder's id, or others in words
struct Day : Field<text::Date> {};
struct Flag : Field<bool> {};              ///< `true` or `false`, unquoted
struct Whole : Field<int> {};              ///< 0 to 999,999
struct Number : Field<text::Fraction> {};  ///< 0 or more, at most six decimals

template <Entity E>
struct Id : Field<std::string_view> {};  ///< declares
template <Entity E>
struct Ref : Field<std::string_view> {};  ///< refers

/// What an address may name: a question alone, a question or a cell, or anything that a gate asks for.
enum class Reach : std::uint8_t { question, topic, gate };

/// A dotted address in the method, `establishing.vision.endorsement`.
template <Reach R>
struct Address : Field<std::string_view> {};
struct PhaseRef : Field<std::string_view> {};
struct ElementRef : Field<std::string_view> {};
struct StrategyRef : Field<std::string_view> {};  ///< `strategy` or `strategy/action`
struct ChangeKind : Field<std::string_view> {};   ///< one of the method's change kinds

/// One of a fixed set of words. `names(E{})` gives them in the order of the enumeration.
template <class E>
struct Choice : Field<E> {};

/// A list and where it stands. `given` with no items is an explicit `[]`: the record says that there are none.
template <class T>
struct List {
    std::vector<T> items;
    text::Span at{};
    text::Span key{};
    bool given{false};

    explicit operator bool() const { return given; }
    [[nodiscard]] auto begin() const { return items.begin(); }
    [[nodiscard]] auto end() const { return items.end(); }
    [[nodiscard]] std::size_t size() const { return items.size(); }
    [[nodiscard]] bool empty() const { return items.empty(); }
    [[nodiscard]] text::Span place() const { return at.empty() ? key : at; }
};

/// What every group of fields knows about itself: its place, and whether it stands in the record at all.
struct Entry {
    text::Span at{};
    text::Span key{};
    bool given{false};

    explicit operator bool() const { return given; }
    [[nodiscard]] text::Span place() const { return at.empty() ? key : at; }
};

/// Whether a field must be there for a record to be read at all.
enum class Need : std::uint8_t { optional, required };

}  // namespace atelier::record
