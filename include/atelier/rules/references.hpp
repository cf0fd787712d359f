#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/record/field.hpp"
#include "atelier/record/index.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
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

[[nodiscard]] inline std::string remedy_for(record::Entity entity, std::string_view word, Suggester& known) {
    if (known.empty())
        return fmt::format("The record has no `{}` yet: add an entry with this id there.", list_of(entity));
    if (const std::string_view near = known.nearest(word); !near.empty()) return did_you_mean(near);
    return fmt::format("Choose {}, or add an entry with this id to `{}`.", known.listed(), list_of(entity));
}

}  // namespace detail

/// Reports each reference to an id of this kind that nothing declares.
template <record::Entity E>
void report_dangling(const Case& subject, const Reporter& to) {
    const record::Index& index = subject.record.index;
    Suggester known{index.ids_of(E)};
    std::unordered_set<std::string_view> declared;
    for (const record::IdUse& use : index.ids)
        if (use.of == E) declared.insert(use.text);
    for (const record::RefUse& use : index.refs) {
        if (use.to != E || declared.contains(use.text)) continue;
        diag::Finding& finding = to.report(
            use.at, use.path, fmt::format("there is no {} {}", record::to_string(E), ticked(use.text)));
        finding.help = detail::remedy_for(E, use.text, known);
    }
}

}  // namespace atelier::rules
