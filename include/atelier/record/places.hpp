#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "atelier/record/describe.hpp"
#include "atelier/record/record.hpp"
#include "atelier/text/span.hpp"

// Where an open question's answer lives. A method names the place by a dotted path, `challenge.urgency`, and any field that
// describe() knows can be such a place: a city's overlay may ask for one that the shipped method does not use.
namespace atelier::record {

/// What stands in one place.
struct PlaceState {
    bool known{false};  ///< whether a record has such a place at all
    bool answered{
        false};  ///< a field: given; a list: has an entry; a key in a list's entries: each that counts has it
    text::Span at{};  ///< the field or list, or as far as the path leads; empty where nothing of it is there
    std::vector<text::Span> lacking{};  ///< entries without the key
};

namespace detail {

template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<List<T>> : std::true_type {};

/// The sections whose keys come from the method hold ratings, and no answers.
template <class T>
inline constexpr bool holds_ratings = std::is_same_v<T, Assessment> || std::is_same_v<T, InnovationCapacity>;

/// Whether an entry of a list has to answer. Of stakeholders, those who are in; of all else, everybody.
[[nodiscard]] inline bool counts(const Stakeholder& who) { return who.committed(); }
template <class T>
[[nodiscard]] bool counts(const T&) {
    return true;
}

/// Where a reader finds an entry of a list: at its id where it has one.
template <class T>
[[nodiscard]] text::Span entry_place(const T& entry) {
    if constexpr (requires { entry.id.at; }) {
        if (entry.id) return entry.id.at;
    }
    return entry.place();
}

template <class T>
[[nodiscard]] PlaceState look_at(T& thing, std::string_view rest);

/// Finds the field that the first part of a path names.
class Step {
public:
    explicit Step(std::string_view path) : key_{path.substr(0, path.find('.'))} {
        if (key_.size() < path.size()) rest_ = path.substr(key_.size() + 1);
    }

    template <class F>
    void operator()(std::string_view key, F& field, Need, std::string_view) {
        if (key == key_) found_ = look_at(field, rest_);
    }

    [[nodiscard]] PlaceState take() { return std::move(found_); }

private:
    std::string_view key_;
    std::string_view rest_;
    PlaceState found_;
};

/// Whether anything at all stands in a group of fields.
class Anything {
public:
    template <class F>
    void operator()(std::string_view, F& field, Need, std::string_view) {
        found_ = found_ || look_at(field, {}).answered;
    }
    [[nodiscard]] bool found() const { return found_; }

private:
    bool found_{false};
};

template <class T>
[[nodiscard]] PlaceState look_at_group(T& group, std::string_view rest) {
    if (!rest.empty()) {
        Step step{rest};
        describe(step, group);
        PlaceState state = step.take();
        if (state.known && state.at.empty()) state.at = group.key;
        return state;
    }
    Anything anything;
    describe(anything, group);
    return {true, anything.found(), group.key, {}};
}

template <class T>
[[nodiscard]] PlaceState look_at_list(List<T>& list, std::string_view rest) {
    PlaceState state{true, !list.empty(), list.key, {}};
    if (rest.empty()) return state;
    if constexpr (std::is_base_of_v<Entry, T>) {
        T blank;
        state.known = look_at(blank, rest).known;
        std::size_t asked = 0;
        for (T& entry : list.items) {
            if (!counts(entry)) continue;
            ++asked;
            if (!look_at(entry, rest).answered) state.lacking.push_back(entry_place(entry));
        }
        state.answered = asked > 0 && state.lacking.empty();
    } else {
        state = {};
    }
    return state;
}

template <class T>
PlaceState look_at(T& thing, std::string_view rest) {
    if constexpr (holds_ratings<T>) {
        return {};
    } else if constexpr (IsList<T>::value) {
        return look_at_list(thing, rest);
    } else if constexpr (std::is_base_of_v<Entry, T>) {
        return look_at_group(thing, rest);
    } else {
        if (!rest.empty()) return {};
        return {true, thing.given, thing.key.empty() ? thing.at : thing.key, {}};
    }
}

/// Writes down the path of each field.
class Paths {
public:
    explicit Paths(std::deque<std::string>& out) : out_{out} {}

    template <class F>
    void operator()(std::string_view key, F&, Need, std::string_view) {
        if constexpr (!holds_ratings<F>) {
            const std::size_t before = prefix_.size();
            if (before > 0) prefix_ += '.';
            prefix_ += key;
            out_.push_back(prefix_);
            below<F>();
            prefix_.resize(before);
        }
    }

private:
    template <class F>
    void below() {
        if constexpr (IsList<F>::value) {
            below<typename decltype(F::items)::value_type>();
        } else if constexpr (std::is_base_of_v<Entry, F>) {
            F blank;
            describe(*this, blank);
        }
    }

    std::deque<std::string>& out_;
    std::string prefix_;
};

struct PlaceList {
    std::deque<std::string> texts;
    std::vector<std::string_view> views;

    PlaceList() {
        Record blank;
        Paths paths{texts};
        describe_record(paths, blank);
        views.assign(texts.begin(), texts.end());
    }
};

}  // namespace detail

/// What stands at a dotted place such as `challenge.urgency` or `stakeholders.gains`. In a list, every entry must have the key, and of
/// stakeholders everyone who is committed; at least one must be there.
[[nodiscard]] inline PlaceState answered_at(const Record& record, std::string_view at) {
    detail::Step step{at};
    // describe() serves the binder, which writes; nothing is written here.
    describe_record(step, const_cast<Record&>(record));
    return step.take();
}

/// All dotted places of a record, in the order of its documentation: what a method's `at` may name. Good as long as the program.
[[nodiscard]] inline std::span<const std::string_view> places() {
    static const detail::PlaceList list;
    return list.views;
}

}  // namespace atelier::record
