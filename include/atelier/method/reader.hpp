#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/entry.hpp"
#include "atelier/method/fields.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/document.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::method::detail {

/// Reads mappings after their tables and gathers what is wrong with them. All that loading and overlaying
/// have to object to goes through `report`, which keeps a hostile text from costing more than a sound one.
class Reader {
public:
    /// `places` are the places of a record that `at` may name; where it is empty, any text will do.
    Reader(const yaml::Document& document, std::span<const std::string_view> places)
        : places_{places},
          whole_{document.complete},
          spoilt_{!document.complete || !document.faults.empty()} {}

    /// `address` is what the mapping describes; problems with a key of it add the key.
    [[nodiscard]] Entry read(yaml::View view, Fields fields, std::string address) {
        Entry entry{view, std::move(address), fields, std::vector<yaml::View>(fields.size())};
        if (!view.found() || view.is(yaml::Kind::refused)) return entry;
        if (!view.is(yaml::Kind::mapping)) {
            report(ProblemKind::wrong_value, view.place(), entry.address, {}, "a mapping of keys and values");
            return entry;
        }
        const std::vector<std::string> meant = unknown_keys(entry);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const yaml::View value = view.find(fields[i].key);
            if (value.found() && fits(fields[i], value, entry)) entry.values[i] = value;
            const bool mistyped = std::find(meant.begin(), meant.end(), fields[i].key) != meant.end();
            if (!value.found() && fields[i].required && !mistyped) missing(entry, fields[i].key);
        }
        return entry;
    }

    /// The same for an entry of a list, whose address is its id behind `under`.
    [[nodiscard]] Entry read_named(yaml::View view, Fields fields, std::string under) {
        const yaml::View id = view.find("id");
        if (id.found() && id.is(yaml::Kind::scalar) && text::is_kebab(id.text()))
            under.append(".").append(id.text());
        return read(view, fields, std::move(under));
    }

    /// Notes a problem; the arguments are the members of Problem.
    void report(ProblemKind kind, text::Span span, std::string address, std::string_view subject = {},
                std::string detail = {}, std::string near = {}, text::Span other = {}) {
        if (!whole_ && is_about_absence(kind)) return;
        spoilt_ = spoilt_ || spoils(kind);
        if (problems_.size() == most_problems) return;
        problems_.push_back({kind, span, std::move(address), std::string{subject}, std::move(detail),
                             std::move(near), other});
    }

    void missing(const Entry& entry, std::string_view key) {
        report(ProblemKind::missing_key, face(entry.view), entry.address, key);
    }

    /// The candidate that was most likely meant, or nothing; nothing at all once the text has cost too much
    /// already.
    template <class Candidates>
    [[nodiscard]] std::string nearest(std::string_view word, const Candidates& candidates) {
        std::size_t cost = 0;
        for (const std::string_view candidate : candidates) cost += candidate.size() * word.size();
        if (cost > letters_left_) return {};
        letters_left_ -= cost;
        return std::string{text::nearest(word, candidates).value_or(std::string_view{})};
    }

    /// `what` is the word for a thing of that kind: phase, question. Returns what was most likely meant.
    template <class Candidates>
    std::string unknown_reference(text::Span span, std::string address, std::string_view word,
                                  std::string_view what, const Candidates& candidates) {
        if (word.empty()) return {};  // reported as a value already
        std::string near = nearest(word, candidates);
        report(ProblemKind::unknown_reference, span, std::move(address), word, std::string{what}, near);
        return near;
    }

    /// Says that a text has none of the keys of which one must stand at its top; points at the one that comes
    /// nearest.
    void neither_of(std::span<const std::string_view> keys, yaml::View root) {
        for (const yaml::View child : root)
            if (std::string near = nearest(child.key(), keys); !near.empty()) {
                report(ProblemKind::unknown_key, child.key_span(), {}, child.key(), {}, std::move(near));
                return;
            }
        const text::Span span = root.size() > 0 ? (*root.begin()).key_span() : root.place();
        report(ProblemKind::missing_key, span, {}, keys.front(),
               text::listing(keys, "`", "or") + " must stand at the top");
    }

    [[nodiscard]] bool spoilt() const { return spoilt_; }

    /// All problems, in the order of the text.
    [[nodiscard]] std::vector<Problem> take() {
        std::stable_sort(problems_.begin(), problems_.end(),
                         [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; });
        return std::move(problems_);
    }

private:
    // More than anybody mends in one go, and few enough to hold.
    static constexpr std::size_t most_problems = 500;
    // Keeps every index far from its limit of 16 bits; the method that ships has 18 of its largest kind.
    static constexpr std::uint32_t most_entries = 500;
    // Comparing letter by letter is what a hostile text could make expensive: some 0.2 s in all.
    static constexpr std::size_t letters_to_compare = 20'000'000;

    /// Reports keys that the table does not have; returns those that were most likely meant, so that a slip
    /// of the pen is one problem and not two.
    [[nodiscard]] std::vector<std::string> unknown_keys(const Entry& entry) {
        std::vector<std::string_view> keys;
        for (const Field& field : entry.fields) keys.push_back(field.key);
        std::vector<std::string> meant;
        for (const yaml::View child : entry.view) {
            if (child.is(yaml::Kind::refused) ||
                std::find(keys.begin(), keys.end(), child.key()) != keys.end())
                continue;
            std::string near = nearest(child.key(), keys);
            if (!near.empty() && meant.size() < keys.size()) meant.push_back(near);
            report(ProblemKind::unknown_key, child.key_span(), entry.address, child.key(), {},
                   std::move(near));
        }
        return meant;
    }

    [[nodiscard]] bool fits(const Field& field, yaml::View value, const Entry& entry) {
        if (value.is(yaml::Kind::refused)) return false;  // a fault already
        const std::string address =
            entry.address.empty() ? std::string{field.key} : entry.address + "." + std::string{field.key};
        const bool wants_scalar = field.want != Want::list && field.want != Want::mapping;
        const bool is_nothing = value.is(yaml::Kind::null) ||
                                (value.is(yaml::Kind::scalar) && text::is_blank(value.text())) ||
                                (!value.is(yaml::Kind::scalar) && value.size() == 0 && !wants_scalar);
        if (is_nothing) {
            report(ProblemKind::empty, value.place(), address, field.key);
            return false;
        }
        const yaml::Kind kind = wants_scalar               ? yaml::Kind::scalar
                                : field.want == Want::list ? yaml::Kind::sequence
                                                           : yaml::Kind::mapping;
        if (!value.is(kind)) {
            const bool is_text = value.is(yaml::Kind::scalar);
            wrong(value, address, is_text ? value.text() : std::string_view{}, expected(field));
            return false;
        }
        return wants_scalar ? fits_text(field, value, address) : fits_size(value, address);
    }

    [[nodiscard]] bool fits_size(yaml::View value, const std::string& address) {
        if (!value.is(yaml::Kind::sequence) || value.size() <= most_entries) return true;
        wrong(value, address, {}, "a list of at most " + std::to_string(most_entries) + " entries");
        return false;
    }

    [[nodiscard]] bool fits_text(const Field& field, yaml::View value, const std::string& address) {
        const std::string_view text = value.text();
        switch (field.want) {
            case Want::id: return text::is_kebab(text) || wrong(value, address, text, expected(field));
            case Want::number: return parse_number(text) || wrong(value, address, text, expected(field));
            case Want::choice: return is_one_of(field.choices, text) || wrong_choice(field, value, address);
            case Want::weight:
                return parse_weight(text) || unfit(ProblemKind::bad_weight, value, address, {});
            case Want::place:
                if (places_.empty() || is_one_of(places_, text)) return true;
                return unfit(ProblemKind::unknown_place, value, address, nearest(text, places_));
            case Want::line:
            case Want::list:
            case Want::mapping: break;
        }
        return text.find('\n') == std::string_view::npos || wrong(value, address, {}, expected(field));
    }

    [[nodiscard]] static bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    /// What to say of a value that is quoted in a message: long ones would drown it.
    [[nodiscard]] static std::string quotable(std::string_view text) {
        constexpr std::size_t longest = 200;
        return text.size() <= longest ? std::string{text} : std::string{};
    }

    // These return false, so that a check can end in them.
    bool wrong(yaml::View value, const std::string& address, std::string_view subject,
               std::string expectation) {
        report(ProblemKind::wrong_value, value.place(), address, quotable(subject), std::move(expectation));
        return false;
    }
    bool wrong_choice(const Field& field, yaml::View value, const std::string& address) {
        report(ProblemKind::wrong_value, value.place(), address, quotable(value.text()), expected(field),
               nearest(value.text(), field.choices));
        return false;
    }
    bool unfit(ProblemKind kind, yaml::View value, const std::string& address, std::string near) {
        report(kind, value.place(), address, quotable(value.text()), {}, std::move(near));
        return false;
    }

    [[nodiscard]] static std::string expected(const Field& field) {
        switch (field.want) {
            case Want::id: return "an id of lower-case letters, digits and hyphens";
            case Want::number: return "a whole number from 1 to 9999";
            case Want::choice: return text::listing(field.choices, "`", "or");
            case Want::weight: return "a number above 0 and up to 100";
            case Want::place: return "a place in a record";
            case Want::list: return "a list";
            case Want::mapping: return "a mapping of keys and values";
            case Want::line: break;
        }
        return "one line of text";
    }

    std::span<const std::string_view> places_;
    bool whole_;
    bool spoilt_;
    std::vector<Problem> problems_;
    std::size_t letters_left_{letters_to_compare};
};

}  // namespace atelier::method::detail
