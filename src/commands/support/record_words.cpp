#include "commands/support/record_words.hpp"

#include <algorithm>
#include <type_traits>

#include <fmt/core.h>

#include "atelier/record/describe.hpp"
#include "atelier/record/meanings.hpp"
#include "atelier/record/places.hpp"

namespace atelier::commands {
namespace {

using record::detail::IsList;

/// What a value of a type is, in words. One function for each kind of value, as the binder has one for each.
struct Takes {
    static std::string of(const record::Text&) { return "text"; }
    static std::string of(const record::Word&) { return "a path or an https address"; }
    static std::string of(const record::Slug&) { return "an id: small letters, digits and hyphens"; }
    static std::string of(const record::Country&) { return "two capital letters"; }
    static std::string of(const record::Language&) { return "a language tag, such as en or pt-BR"; }
    static std::string of(const record::Party&) { return "the id of a stakeholder, or text"; }
    static std::string of(const record::Day&) { return "a date, such as 2026-09-01"; }
    static std::string of(const record::Flag&) { return "`true` or `false`"; }
    static std::string of(const record::Whole&) { return "a whole number"; }
    static std::string of(const record::Number&) { return "a number"; }
    static std::string of(const record::PhaseRef&) { return "the id of a phase"; }
    static std::string of(const record::ElementRef&) { return "the id of an element of innovation capacity"; }
    static std::string of(const record::StrategyRef&) { return "a strategy, or `strategy/action`"; }
    static std::string of(const record::ChangeKind&) { return "one of the method's kinds of change"; }
    static std::string of(const record::Assessment&) { return "ratings, under their questions' addresses"; }
    static std::string of(const record::InnovationCapacity&) { return "ratings of the elements"; }
    template <record::Entity E>
    static std::string of(const record::Id<E>&) {
        return "an id of its own: small letters, digits and hyphens";
    }
    template <record::Entity E>
    static std::string of(const record::Ref<E>&) {
        const std::string_view name = record::to_string(E);
        const bool vowel = name.front() == 'a' || name.front() == 'o';
        return fmt::format("the id of {}{}", E == record::Entity::evidence ? "" : vowel ? "an " : "a ", name);
    }
    template <record::Reach R>
    static std::string of(const record::Address<R>&) {
        return R == record::Reach::question ? "the address of a question"
               : R == record::Reach::topic  ? "the address of a question or cell"
                                            : "the address of a question, cell or output";
    }
    template <class E>
    static std::string of(const record::Choice<E>&) {
        return "one of these words";
    }
    template <class T>
    static std::string of(const record::List<T>&) {
        if constexpr (std::is_base_of_v<record::Entry, T>)
            return "a list of entries with these keys";
        else
            return "a list; each entry " + of(T{});
    }
    template <class T>
    requires std::is_base_of_v<record::Entry, T>
    static std::string of(const T&) { return "these keys"; }
};

template <class T>
struct ChoiceOf {
    using type = void;
};
template <class E>
struct ChoiceOf<record::Choice<E>> {
    using type = E;
};
template <class T>
struct ChoiceOf<record::List<T>> : ChoiceOf<T> {};

template <class E>
std::vector<FixedWord> words_of_choice() {
    static_assert(names(E{}).size() == meanings(E{}).size(), "each word has its meaning");
    static constexpr auto words = names(E{});
    static constexpr auto meant = meanings(E{});
    std::vector<FixedWord> out;
    for (std::size_t i = 0; i < words.size(); ++i) out.push_back({words[i], meant[i]});
    return out;
}

std::vector<FixedWord> words_of_change() {
    std::vector<FixedWord> out;
    for (const auto& [kind, meaning] : record::meanings_of_change) out.push_back({kind, meaning});
    return out;
}

/// Visits the format and writes down what it is told.
class Gather {
public:
    Gather(std::vector<RecordField>& out, std::string prefix) : out_{out}, prefix_{std::move(prefix)} {}

    template <class F>
    void operator()(std::string_view key, F& field, record::Need need, std::string_view meaning) {
        const std::string path = prefix_ + std::string{key};
        out_.push_back({path, meaning, Takes::of(field), need == record::Need::required});
        using E = typename ChoiceOf<F>::type;
        if constexpr (!std::is_void_v<E>) out_.back().words = words_of_choice<E>();
        if constexpr (std::is_same_v<F, record::ChangeKind>) out_.back().words = words_of_change();
        below(field, path);
    }

private:
    template <class F>
    void below(const F&, const std::string& path) {
        if constexpr (std::is_same_v<F, record::Assessment>) {
            group<record::Answer>(path);
        } else if constexpr (IsList<F>::value) {
            using T = typename decltype(F::items)::value_type;
            if constexpr (std::is_base_of_v<record::Entry, T>) group<T>(path);
        } else if constexpr (std::is_base_of_v<record::Entry, F> && !record::detail::holds_ratings<F>) {
            group<F>(path);
        }
    }
    template <class T>
    void group(const std::string& path) {
        T blank;
        Gather deeper{out_, path + "."};
        describe(deeper, blank);
    }

    std::vector<RecordField>& out_;
    std::string prefix_;
};

std::vector<RecordField> gathered() {
    std::vector<RecordField> out;
    record::Record blank;
    Gather gather{out, {}};
    describe_record(gather, blank);
    return out;
}

}  // namespace

std::span<const RecordField> record_fields() {
    static const std::vector<RecordField> all = gathered();
    return all;
}

const RecordField* record_field(std::string_view path) {
    std::string plain;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path.substr(i, 2) == "[]")
            ++i;
        else
            plain += path[i];
    }
    for (const RecordField& field : record_fields())
        if (field.path == plain) return &field;
    return nullptr;
}

std::vector<const RecordField*> fields_below(const RecordField& above) {
    std::vector<const RecordField*> out;
    for (const RecordField& field : record_fields())
        if (field.path.size() > above.path.size() + 1 && field.path.starts_with(above.path) &&
            field.path[above.path.size()] == '.' &&
            field.path.find('.', above.path.size() + 1) == std::string::npos)
            out.push_back(&field);
    return out;
}

std::vector<const RecordField*> fields_called(std::string_view key) {
    std::vector<const RecordField*> out;
    for (const RecordField& field : record_fields())
        if (field.key() == key) out.push_back(&field);
    return out;
}

std::vector<std::pair<const RecordField*, std::string_view>> uses_of_word(std::string_view word) {
    std::vector<std::pair<const RecordField*, std::string_view>> out;
    for (const RecordField& field : record_fields())
        for (const FixedWord& one : field.words)
            if (one.word == word) out.emplace_back(&field, one.meaning);
    return out;
}

}  // namespace atelier::commands
