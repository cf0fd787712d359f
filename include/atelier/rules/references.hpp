#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/record/as_written.hpp"
#include "atelier/record/field.hpp"
#include "atelier/record/index.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/wording.hpp"
#include "atelier/text/folded.hpp"
#include "atelier/text/id_of.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"

// What the rules of the family REF share: looking up names, and suggesting the one that was meant.
namespace atelier::rules {

/// Suggests names, as long as that costs little: comparing letter by letter is what a hostile record could make expensive.
class Suggester {
public:
    explicit Suggester(std::vector<std::string_view> names) : names_{std::move(names)} {
        constexpr std::size_t most_names = 300;
        if (names_.size() > most_names) names_.resize(most_names);
    }

    /// The name that was most likely meant, or empty.
    [[nodiscard]] std::string_view nearest(std::string_view word) {
        constexpr std::size_t most_words = 20;
        if (++asked_ > most_words) return {};
        return text::nearest(word, names_).value_or(std::string_view{});
    }
    /// Some of the names between backticks: those that have the form of an id, since others can be of any length.
    [[nodiscard]] const std::string& listed() {
        if (!listed_.empty()) return listed_;
        std::vector<std::string_view> sound;
        for (const std::string_view name : names_)
            if (text::is_kebab(name)) sound.push_back(name);
        return listed_ = sound.empty() ? "one that is there" : text::listing(sound, "`", "or");
    }
    [[nodiscard]] bool empty() const { return names_.empty(); }

private:
    std::vector<std::string_view> names_;
    std::string listed_;
    std::size_t asked_{0};
};

/// The list of the record in which the entries of a kind stand.
[[nodiscard]] constexpr std::string_view list_of(record::Entity entity) {
    switch (entity) {
        case record::Entity::stakeholder: return "stakeholders";
        case record::Entity::theme: return "focus";
        case record::Entity::hypothesis: return "hypotheses";
        case record::Entity::objective: return "vision.objectives";
        case record::Entity::service: return "services";
        case record::Entity::activity: return "activities";
        case record::Entity::lesson: return "lessons";
        case record::Entity::evidence: return "evidence";
        case record::Entity::barrier: return "barriers";
        case record::Entity::action: return "actions";
        case record::Entity::decision: break;
    }
    return "decisions";
}

namespace detail {

/// An entry of a list as people call it.
struct Named {
    std::string_view id;
    std::string_view name;
};

/// The names of the entries that can be referred to, for somebody who wrote a name where an id belongs.
[[nodiscard]] inline std::vector<Named> names_of(const record::Record& record, record::Entity entity) {
    std::vector<Named> out;
    const auto add = [&](const auto& list, auto name) {
        for (const auto& entry : list)
            if (entry.id && entry.*name) out.push_back({*entry.id, *(entry.*name)});
    };
    if (entity == record::Entity::stakeholder) add(record.stakeholders, &record::Stakeholder::name);
    if (entity == record::Entity::theme) add(record.focus, &record::Theme::title);
    if (entity == record::Entity::activity) add(record.activities, &record::Activity::title);
    if (entity == record::Entity::barrier) add(record.barriers, &record::Barrier::text);
    if (entity == record::Entity::evidence) add(record.evidence, &record::Evidence::title);
    return out;
}

[[nodiscard]] inline std::string bare(std::string_view name) {
    return text::folded(text::without_marks(name));
}

/// The entry that goes by that name, in whatever capitals and accents; else the only one whose name holds the word as a whole.
[[nodiscard]] inline std::optional<Named> called(const std::vector<Named>& names, std::string_view word) {
    constexpr std::size_t longest = 128;
    constexpr std::size_t most_names = 300;
    if (word.size() > longest || names.size() > most_names) return std::nullopt;
    const std::string wanted = bare(word);
    if (wanted.empty()) return std::nullopt;
    std::optional<Named> within;
    bool only = true;
    for (const Named& one : names) {
        if (one.name.size() > longest) continue;
        const std::string name = bare(one.name);
        if (name == wanted) return one;
        if ((" " + name + " ").find(" " + wanted + " ") == std::string::npos) continue;
        only = !within;
        within = one;
    }
    return only ? within : std::nullopt;
}

/// Looks up what was meant by a word that is no id of its kind.
class Lookup {
public:
    Lookup(const record::Record& record, record::Entity entity)
        : entity_{entity}, known_{record.index.ids_of(entity)}, names_{names_of(record, entity)} {
        for (const std::string_view id : record.index.ids_of(entity)) declared_.insert(id);
    }

    [[nodiscard]] bool declares(std::string_view id) const { return declared_.contains(id); }

    [[nodiscard]] Wording words_for(std::string_view word) {
        constexpr std::size_t most_words = 20;  // each costs a look at every name
        const bool looks = ++asked_ <= most_words;
        if (looks)
            if (auto alike = looks_like(word, [&](std::string_view id) { return declares(id); }))
                return *alike;
        const std::string_view kind = to_string(entity_);
        const auto named = looks ? called(names_, word) : std::nullopt;
        if (named && bare(named->name) == bare(word))
            return {fmt::format("{} is the name of {} {}, and not its id", ticked(word),
                                kind.find_first_of("aeiou") == 0 ? "an" : "a", kind),
                    fmt::format("Write its id, {}.", ticked(named->id))};
        std::string message = fmt::format("there is no {} {}", kind, ticked(word));
        if (named)
            return {std::move(message),
                    fmt::format("Did you mean {}, {}?", ticked(named->id), ticked(named->name))};
        return {std::move(message), remedy_for(word)};
    }

private:
    [[nodiscard]] std::string remedy_for(std::string_view word) {
        const bool is_id = text::is_kebab(word);
        const auto entries = record::entries_of(word);
        if (!is_id && entries.size() > 1 &&
            std::all_of(entries.begin(), entries.end(), [&](std::string_view one) { return declares(one); }))
            return fmt::format("Write two entries or more, with a comma between: `{}`.",
                               record::shown_list(entries));
        const std::string id = is_id ? std::string{} : text::short_id_of(word);
        if (!is_id && declares(id)) return did_you_mean(id);
        if (entity_ == record::Entity::evidence && !is_id) return record::as_evidence("evidence", word);
        const std::string entry =
            id.empty() ? "an entry with this id" : fmt::format("an entry with the id {}", ticked(id));
        if (known_.empty())
            return fmt::format("The record has no `{}` yet: add {} there{}.", list_of(entity_), entry,
                               id.empty() ? "" : ", and write that id here");
        if (const std::string_view near = known_.nearest(word); !near.empty()) return did_you_mean(near);
        return fmt::format("Choose {}, or add {} to `{}`{}.", known_.listed(), entry, list_of(entity_),
                           id.empty() ? "" : ", and write that id here");
    }

    record::Entity entity_;
    Suggester known_;
    std::vector<Named> names_;
    std::unordered_set<std::string_view> declared_;
    std::size_t asked_{0};
};

}  // namespace detail

/// Reports each reference to an id of this kind that nothing declares.
template <record::Entity E>
void report_dangling(const Case& subject, const Reporter& to) {
    detail::Lookup lookup{subject.record, E};
    for (const record::RefUse& use : subject.record.index.refs) {
        if (use.to != E || lookup.declares(use.text)) continue;
        Wording words = lookup.words_for(use.text);
        to.report(use.at, use.path, std::move(words.message)).help = std::move(words.help);
    }
}

/// By kind of entry: the one word by which the record refers to an entry that is not there; empty where there is none, or more than one. Made
/// once for a record, since a hostile one has tens of thousands of entries to ask it for.
class OnlyDangling {
public:
    explicit OnlyDangling(const record::Index& index) {
        std::array<std::unordered_set<std::string_view>, record::entity_count> declared;
        for (const record::IdUse& use : index.ids) declared[at(use.of)].insert(use.text);
        std::array<bool, record::entity_count> several{};
        for (const record::RefUse& use : index.refs) {
            std::string_view& found = found_[at(use.to)];
            if (declared[at(use.to)].contains(use.text) || found == use.text) continue;
            several[at(use.to)] = several[at(use.to)] || !found.empty();
            found = use.text;
        }
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (several[i]) found_[i] = {};
    }

    [[nodiscard]] std::string_view of(record::Entity entity) const { return found_[at(entity)]; }

    /// Of the list in which a path lies: `stakeholders.2`. Empty for any other path.
    [[nodiscard]] std::string_view of_list(std::string_view path) const {
        for (std::size_t i = 0; i < record::entity_count; ++i) {
            const std::string_view list = list_of(static_cast<record::Entity>(i));
            if (path.starts_with(list) && path.substr(list.size()).starts_with('.')) return found_[i];
        }
        return {};
    }

private:
    static std::size_t at(record::Entity entity) { return static_cast<std::size_t>(entity); }

    std::array<std::string_view, record::entity_count> found_{};
};

}  // namespace atelier::rules
