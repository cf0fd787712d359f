#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "atelier/record/choices.hpp"
#include "atelier/record/describe.hpp"
#include "atelier/record/field.hpp"
#include "atelier/record/meanings.hpp"
#include "atelier/record/record.hpp"
#include "schema/sheet.hpp"

// A visitor for describe(): what the binder reads a text by becomes the schema that an editor checks it by. One shape() for each type of
// field, as the binder has one value() for each.
namespace atelier::schema {

inline Value shape(Sheet& sheet, const record::Text&) { return words(sheet); }
inline Value shape(Sheet& sheet, const record::Word&) { return words(sheet); }
inline Value shape(Sheet& sheet, const record::Party&) { return words(sheet); }
inline Value shape(Sheet& sheet, const record::Slug&) { return short_name(sheet); }
inline Value shape(Sheet& sheet, const record::Day&) { return day(sheet); }
inline Value shape(Sheet& sheet, const record::Flag&) { return flag(sheet); }
inline Value shape(Sheet& sheet, const record::Whole&) { return whole_number(sheet); }
inline Value shape(Sheet& sheet, const record::Number&) { return number(sheet); }
inline Value shape(Sheet& sheet, const record::Country&) { return country(sheet); }
inline Value shape(Sheet& sheet, const record::Language&) { return language(sheet); }
template <record::Entity E>
Value shape(Sheet& sheet, const record::Id<E>&) {
    return short_name(sheet);
}
/// Whether the id is there is the program's to say: a schema cannot look it up.
template <record::Entity E>
Value shape(Sheet& sheet, const record::Ref<E>&) {
    return words(sheet);
}
template <class E>
Value shape(Sheet& sheet, const record::Choice<E>&) {
    constexpr auto names_of = names(E{});
    std::vector<Word> words;
    for (std::size_t i = 0; i < names_of.size(); ++i) {
        words.push_back({names_of[i], {}});
        // The words of a record have meanings; those of a configuration say themselves.
        if constexpr (requires { meanings(E{}); }) words.back().meaning = meanings(E{})[i];
    }
    return choice(sheet, words);
}

// By the method at hand; record.cpp has these.
Value shape(Sheet& sheet, const record::Choice<record::Rating>&);
Value shape(Sheet& sheet, const record::PhaseRef&);
Value shape(Sheet& sheet, const record::ElementRef&);
Value shape(Sheet& sheet, const record::StrategyRef&);
Value shape(Sheet& sheet, const record::ChangeKind&);
Value shape(Sheet& sheet, const record::Assessment&);
Value shape(Sheet& sheet, const record::InnovationCapacity&);
Value address(Sheet& sheet, record::Reach reach);
template <record::Reach R>
Value shape(Sheet& sheet, const record::Address<R>&) {
    return address(sheet, R);
}

template <class T>
Value shape(Sheet& sheet, const record::List<T>&);

/// The keys of a group of fields, as describe() names them.
class Describer {
public:
    explicit Describer(Sheet& sheet) : sheet_{sheet} {}

    template <class F>
    void operator()(std::string_view key, F& field, record::Need need, std::string_view meaning) {
        const bool required = need == record::Need::required;
        const Sheet::Deeper deeper{sheet_, key};
        Value value = shape(sheet_, field);  // found by the type of the sheet, wherever it stands
        if (required) value = {{"allOf", {std::move(value), filled(sheet_)}}};
        keys_.add(key, described(sheet_.path(), meaning, std::move(value)), required);
    }

    [[nodiscard]] const Keys& keys() const { return keys_; }

private:
    Sheet& sheet_;
    Keys keys_;
};

template <class T>
[[nodiscard]] Keys keys_of(Sheet& sheet, T blank = {}) {
    Describer describer{sheet};
    describe(describer, blank);
    return describer.keys();
}

template <class T>
requires std::is_base_of_v<record::Entry, T> Value shape(Sheet& sheet, const T&) {
    return mapping(sheet, keys_of<T>(sheet));
}

template <class T>
Value shape(Sheet& sheet, const record::List<T>&) {
    return list_of(sheet, shape(sheet, T{}));
}

}  // namespace atelier::schema
