#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/method/method.hpp"
#include "atelier/record/as_written.hpp"
#include "atelier/record/choices.hpp"
#include "atelier/record/codes.hpp"
#include "atelier/record/field.hpp"
#include "atelier/record/index.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/record/remedies.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/id_of.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::record {

/// Reads values out of a located tree into typed fields, and notes whatever does not fit. The type of a field decides how its text is
/// read; describe() decides which fields there are. It goes on after each misfit, so that one run tells all.
class Binder {
public:
    /// `whole` is false for a text that was understood only in part: then nothing is said to be missing.
    Binder(const method::Method& method, Index& index, std::vector<Misfit>& misfits, bool whole)
        : method_{method}, index_{index}, misfits_{misfits}, whole_{whole} {}

    /// Binds a mapping to a group of fields that describe() knows.
    template <class T>
    void entry(yaml::View node, T& into);

    // One overload for each type of field. All of them take the node that stands behind the key.
    void value(yaml::View node, Text& field) {
        if (scalar(node, field, "words")) index_.texts.push_back({field.value, field.at, path_});
    }
    void value(yaml::View node, Word& field) { scalar(node, field, "a word"); }
    void value(yaml::View node, Slug& field) {
        if (scalar(node, field, "a short name")) check_id(field.value, field.at);
    }
    void value(yaml::View node, Party& field) {
        if (!scalar(node, field, "a stakeholder's id, or words")) return;
        index_.parties.push_back({field.value, field.at, path_});
        index_.texts.push_back({field.value, field.at, path_});
    }
    template <Entity E>
    void value(yaml::View node, Id<E>& field) {
        if (!scalar(node, field, "a short name")) return;
        check_id(field.value, field.at);
        index_.ids.push_back({{field.value, field.at, list_path_}, E});
    }
    template <Entity E>
    void value(yaml::View node, Ref<E>& field) {
        if (scalar(node, field, [] { return fmt::format("the id of one {}", to_string(E)); }))
            index_.refs.push_back({{field.value, field.at, path_}, E});
    }
    template <Reach R>
    void value(yaml::View node, Address<R>& field) {
        if (scalar(node, field, "an address such as establishing.vision"))
            index_.addresses.push_back({{field.value, field.at, path_}, R});
    }
    void value(yaml::View node, StrategyRef& field) {
        if (scalar(node, field, "the id of a strategy"))
            index_.strategies.push_back({field.value, field.at, path_});
    }
    void value(yaml::View node, PhaseRef& field) {
        if (scalar(node, field, "a phase")) one_of(field, ids(method_.phases));
    }
    void value(yaml::View node, ElementRef& field) {
        if (scalar(node, field, "an element of innovation capacity")) one_of(field, ids(method_.elements));
    }
    void value(yaml::View node, ChangeKind& field) {
        if (scalar(node, field, "a kind of change")) one_of(field, method_.change_kinds);
    }
    void value(yaml::View node, Country& field) {
        if (scalar(node, field, "a country's two letters") && !is_country(field.value)) {
            misfit(MisfitKind::bad_code, field.at, field.value,
                   "a country's two capital letters after ISO 3166-1, such as NL");
            field.given = false;
        }
    }
    void value(yaml::View node, Language& field) {
        if (scalar(node, field, "a language") && !is_language(field.value)) {
            misfit(MisfitKind::bad_code, field.at, field.value,
                   "a language's two or three letters, such as en");
            field.given = false;
        }
    }
    void value(yaml::View node, Day& field) {
        Word text;
        if (!scalar(node, text, "a date such as 2026-09-01")) return take_place(field, text);
        take_place(field, text);
        const auto date = text::parse_date(text.value);
        if (date) {
            field.value = *date;
            field.given = true;
        } else {
            misfit(MisfitKind::bad_date, field.at, text.value, "a date such as 2026-09-01");
        }
    }
    void value(yaml::View node, Flag& field) {
        Word text;
        if (!scalar(node, text, "true or false")) return take_place(field, text);
        take_place(field, text);
        field.value = text.value == "true";
        field.given = (text.value == "true" || text.value == "false") && node.style() == yaml::Style::plain;
        if (!field.given)
            misfit(MisfitKind::wrong_type, field.at, text.value, "true or false, without quotes");
    }
    void value(yaml::View node, Whole& field) {
        Word text;
        if (!scalar(node, text, "a whole number")) return take_place(field, text);
        take_place(field, text);
        const auto number = text::Fraction::parse(text.value);
        field.given = number && number->bottom() == 1 && number->top() <= 999'999 &&
                      text.value.find('.') == std::string_view::npos && node.style() == yaml::Style::plain;
        if (field.given)
            field.value = static_cast<int>(number->top());
        else
            misfit(MisfitKind::bad_number, field.at, text.value, "a whole number such as 1, without quotes");
    }
    void value(yaml::View node, Number& field) {
        Word text;
        if (!scalar(node, text, "a number")) return take_place(field, text);
        take_place(field, text);
        const auto number = text::Fraction::parse(text.value);
        field.given = number.has_value() && node.style() == yaml::Style::plain;
        if (field.given)
            field.value = *number;
        else
            misfit(MisfitKind::bad_number, field.at, text.value,
                   "a number such as 0.4, without quotes and with a point");
    }
    template <class E>
    void value(yaml::View node, Choice<E>& field) {
        Word text;
        constexpr auto words = names(E{});
        if (!scalar(node, text, [&] { return "one of " + text::listing(words, "`", "or"); }))
            return take_place(field, text);
        take_place(field, text);
        const auto found = std::find(words.begin(), words.end(), text.value);
        field.given = found != words.end();
        if (field.given)
            field.value = static_cast<E>(found - words.begin());
        else
            wrong_choice(field.at, text.value, words);
    }
    template <class T>
    void value(yaml::View node, List<T>& list);
    template <class T>
    requires std::is_base_of_v<Entry, T>
    void value(yaml::View node, T& group) {
        bind(*this, node, group);  // found by the type: assessment.hpp has those that follow the method
    }

    // For what follows the method rather than a table.
    void misfit(MisfitKind kind, text::Span span, std::string_view subject, std::string wanted,
                std::string nearest = {}, std::vector<std::string> choices = {}, std::string remedy = {}) {
        misfits_.push_back({kind, span, path_, std::string{subject}, std::move(wanted), std::move(nearest),
                            std::move(choices), std::move(remedy)});
    }
    template <class Words>
    void unknown_key(yaml::View child, const Words& known, const std::string& reason = {},
                     std::string remedy = {}) {
        const Deeper deeper{*this, child.key()};
        misfit(MisfitKind::unknown_key, child.key_span(), child.key(), reason,
               remedy.empty() ? suggestion(child.key(), known) : std::string{}, short_list(known),
               std::move(remedy));
    }
    [[nodiscard]] const method::Method& method() const { return method_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] bool whole() const { return whole_; }

    /// True where the last misfit suggests that key.
    [[nodiscard]] bool suggested(std::string_view key) const {
        return !misfits_.empty() && misfits_.back().nearest == key;
    }

    /// True for a mapping; else notes what stands there instead.
    bool expect_mapping(yaml::View node, std::string_view wanted, std::string remedy = {}) {
        if (node.is(yaml::Kind::mapping)) return true;
        if (node.is(yaml::Kind::null))
            no_value(node);
        else if (!node.is(yaml::Kind::refused))
            misfit(MisfitKind::wrong_type, node.place(), found(node), std::string{wanted}, {}, {},
                   std::move(remedy));
        return false;
    }

    /// Adds a key to the path for as long as it lives.
    class Deeper {
    public:
        Deeper(Binder& binder, std::string_view key) : binder_{binder}, length_{binder.path_.size()} {
            if (!binder.path_.empty()) binder.path_ += '.';
            binder.path_ += key;
        }
        ~Deeper() { binder_.path_.resize(length_); }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        Binder& binder_;
        std::size_t length_;
    };

private:
    template <class T>
    friend class Fields;

    /// A suggestion costs a comparison with every candidate; nobody reads the hundredth.
    static constexpr std::size_t most_suggestions = 100;

    template <class T>
    static void take_place(Field<T>& field, const Word& text) {
        field.at = text.at;
        field.key = text.key;
    }

    void no_value(yaml::View node) { misfit(MisfitKind::no_value, node.place(), node.key(), {}); }

    /// What stands there, in words.
    [[nodiscard]] static std::string found(yaml::View node) {
        switch (node.kind()) {
            case yaml::Kind::sequence: return "a list";
            case yaml::Kind::mapping: return "keys with values";
            default: return "text";
        }
    }

    /// `wanted` is said where something else stands there: words, or a function that makes them, since that is seldom.
    template <class F, class Wanted>
    bool scalar(yaml::View node, F& field, const Wanted& wanted) {
        field.key = node.key_span();
        field.at = node.span();
        if (node.is(yaml::Kind::refused)) return false;
        if (node.is(yaml::Kind::null) || (node.is(yaml::Kind::scalar) && text::is_blank(node.text()))) {
            no_value(node);
            return false;
        }
        if (!node.is(yaml::Kind::scalar)) {
            std::string words;
            if constexpr (std::is_invocable_v<Wanted>)
                words = wanted();
            else
                words = wanted;
            misfit(MisfitKind::wrong_type, node.place(), found(node), std::move(words), {}, {},
                   many() ? std::string{} : as_one_value<F>(node));
            return false;
        }
        field.value = node.text();
        field.given = true;
        return true;
    }

    void check_id(std::string_view id, text::Span at) {
        if (!text::is_kebab(id)) misfit(MisfitKind::bad_id, at, id, {}, text::id_of(id));
    }

    [[nodiscard]] bool many() const { return misfits_.size() > most_suggestions; }

    /// Reads the entries of a text that stands where a list must, so that each is looked up in the same run.
    template <Entity E>
    void entries(yaml::View node, List<Ref<E>>& list) {
        const std::string_view whole = node.text();
        for (const std::string_view part : entries_of(whole)) {
            if (E == Entity::evidence && !text::is_kebab(part)) continue;  // told with the list
            Ref<E> value;
            value.key = node.key_span();
            value.at = node.span();
            if (node.style() == yaml::Style::plain && whole.size() == node.span().end - node.span().begin) {
                value.at.begin += static_cast<std::uint32_t>(part.data() - whole.data());
                value.at.end = value.at.begin + static_cast<std::uint32_t>(part.size());
            }
            value.value = part;
            value.given = true;
            index_.refs.push_back({{part, value.at, path_}, E});
            list.items.push_back(value);
        }
    }
    template <class E>
    void entries(yaml::View node, List<Choice<E>>& list) {
        constexpr auto words = names(E{});
        for (const std::string_view part : entries_of(node.text())) {
            const auto known = std::find(words.begin(), words.end(), part);
            if (known == words.end()) {
                wrong_choice(node.span(), part, words);
                continue;
            }
            Choice<E> value;
            value.at = node.span();
            value.key = node.key_span();
            value.value = static_cast<E>(known - words.begin());
            value.given = true;
            list.items.push_back(value);
        }
    }
    template <class T>
    void entries(yaml::View node, List<T>& list) {
        item(node, 0, list);
    }

    template <class Words>
    [[nodiscard]] std::string suggestion(std::string_view word, const Words& known) const {
        if (many()) return {};
        const auto near = text::nearest(word, known);
        return near ? std::string{*near} : std::string{};
    }

    template <class Words>
    [[nodiscard]] std::vector<std::string> short_list(const Words& known) const {
        constexpr std::size_t most = 12;
        if (std::size(known) > most || many()) return {};
        return {known.begin(), known.end()};
    }

    template <class Words>
    void wrong_choice(text::Span at, std::string_view value, const Words& words) {
        misfit(MisfitKind::wrong_choice, at, value, {}, suggestion(value, words), short_list(words));
    }

    template <class F, class Words>
    void one_of(F& field, const Words& words) {
        if (std::find(words.begin(), words.end(), field.value) != words.end()) return;
        wrong_choice(field.at, field.value, words);
        field.given = false;
    }

    template <class Things>
    [[nodiscard]] static std::vector<std::string_view> ids(const Things& things) {
        std::vector<std::string_view> out;
        out.reserve(things.size());
        for (const auto& thing : things) out.push_back(thing.id);
        return out;
    }

    template <class T>
    void item(yaml::View node, std::size_t position, List<T>& list);

    const method::Method& method_;
    Index& index_;
    std::vector<Misfit>& misfits_;
    bool whole_;
    std::string path_;
    std::string list_path_;
};

/// The visitor that describe() calls for one mapping.
template <class T>
class Fields {
public:
    Fields(Binder& binder, yaml::View node) : binder_{binder}, node_{node} {
        constexpr std::size_t usual = 16;
        known_.reserve(usual);
    }

    template <class F>
    void operator()(std::string_view key, F& field, Need need, std::string_view) {
        known_.push_back(key);
        const yaml::View child = node_.find(key);
        if (child.found() && !(need == Need::required && child.is(yaml::Kind::null))) {
            const Binder::Deeper deeper{binder_, key};
            return binder_.value(child, field);
        }
        if (need == Need::required) missing_.push_back({key, child.found() ? child.key_span() : opening()});
    }

    /// Notes keys that are not known, and required ones that are missing; not both of one slip.
    void finish() {
        for (const yaml::View child : node_) {
            if (child.is(yaml::Kind::refused) || child.key().empty()) continue;
            if (std::find(known_.begin(), known_.end(), child.key()) != known_.end()) continue;
            binder_.unknown_key(child, known_);
            std::erase_if(missing_, [&](const Missing& missing) { return binder_.suggested(missing.key); });
        }
        if (!binder_.whole()) return;
        for (const Missing& missing : missing_) {
            const Binder::Deeper deeper{binder_, missing.key};
            binder_.misfit(MisfitKind::missing_key, missing.at, missing.key, {}, id_meant(missing.key));
        }
    }

private:
    struct Missing {
        std::string_view key;
        text::Span at;
    };

    /// The id that an entry's name or words suggest, where it has none.
    [[nodiscard]] std::string id_meant(std::string_view key) const {
        if (key != "id") return {};
        for (const std::string_view words : {"name", "title", "text", "statement"}) {
            const yaml::View said = node_.find(words);
            if (said.found() && said.is(yaml::Kind::scalar)) return text::short_id_of(said.text());
        }
        return {};
    }

    /// Where something is missing: at the first key of the mapping, so that an excerpt stays short.
    [[nodiscard]] text::Span opening() const {
        if (node_.size() > 0) return (*node_.begin()).key_span();
        return node_.place();
    }

    Binder& binder_;
    yaml::View node_;
    std::vector<std::string_view> known_;
    std::vector<Missing> missing_;
};

template <class T>
void Binder::entry(yaml::View node, T& into) {
    into.key = node.key_span();
    into.at = node.span();
    if (!node.is(yaml::Kind::mapping)) {
        expect_mapping(node, "keys with values", many() ? std::string{} : as_group<T>(node));
        return;
    }
    into.given = true;
    Fields<T> fields{*this, node};
    describe(fields, into);
    fields.finish();
}

/// How a group of fields is bound where nothing else is said.
template <class T>
void bind(Binder& binder, yaml::View node, T& into) {
    binder.entry(node, into);
}

template <class T>
void Binder::value(yaml::View node, List<T>& list) {
    list.key = node.key_span();
    list.at = node.span();
    if (node.is(yaml::Kind::refused)) return;
    if (node.is(yaml::Kind::null) || (node.is(yaml::Kind::scalar) && text::is_blank(node.text())))
        return no_value(node);
    list.given = true;
    if (!node.is(yaml::Kind::sequence)) {
        misfit(MisfitKind::wrong_type, node.place(), found(node),
               "a list: `[…]`, or one line with `- ` for each entry", {}, {},
               many() ? std::string{} : as_list<T>(node));
        // Read as the one entry that is meant, so that this fault has no consequences; keys with keys below them are no entry.
        const bool nested =
            node.is(yaml::Kind::mapping) && node.size() > 0 && (*node.begin()).is(yaml::Kind::mapping);
        if (std::is_base_of_v<Entry, T> ? !nested && node.is(yaml::Kind::mapping)
                                        : node.is(yaml::Kind::scalar))
            entries(node, list);
        return;
    }
    std::size_t position = 0;
    for (const yaml::View child : node) item(child, position++, list);
}

template <class T>
void Binder::item(yaml::View node, std::size_t position, List<T>& list) {
    T value_of_item;
    if constexpr (std::is_base_of_v<Entry, T>) {
        const std::string outer = std::exchange(list_path_, path_);
        const yaml::View id = node.find("id");
        const bool named = id.found() && id.is(yaml::Kind::scalar) && text::is_kebab(id.text());
        const Deeper deeper{*this, named ? std::string{id.text()} : std::to_string(position + 1)};
        value(node, value_of_item);
        list_path_ = outer;
        if (value_of_item.given) list.items.push_back(std::move(value_of_item));
    } else {
        value(node, value_of_item);
        if (value_of_item.given) list.items.push_back(value_of_item);
    }
}

}  // namespace atelier::record
