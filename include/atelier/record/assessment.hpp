#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/method/method.hpp"
#include "atelier/record/as_written.hpp"
#include "atelier/record/binder.hpp"
#include "atelier/record/describe.hpp"
#include "atelier/record/record.hpp"
#include "atelier/yaml/tree.hpp"

// The two sections whose keys come from the method: `assessment` (phase, then step, block or theme, then question) and
// `innovation-capacity` (element, then action of its strategy).
namespace atelier::record {

namespace detail {

/// Walks the assessment along the method.
class AssessmentBinder {
public:
    AssessmentBinder(Binder& binder, Assessment& into)
        : binder_{binder}, method_{binder.method()}, into_{into} {
        into_.by_question.assign(method_.questions.size(), -1);
    }

    void sections(yaml::View node) {
        std::vector<std::string_view> known{"date", "by"};
        for (const auto& phase : method_.phases) known.push_back(phase.id);
        for (const yaml::View child : node) {
            if (child.is(yaml::Kind::refused)) continue;
            const method::Index phase = method_.phase(child.key());
            if (child.key() == "date")
                named(child, into_.date);
            else if (child.key() == "by")
                named(child, into_.by);
            else if (phase != method::none)
                groups(child, phase);
            else
                binder_.unknown_key(child, known, {}, belongs(child));
        }
    }

private:
    /// Where a key belongs that names a question or a group of the method, and stands somewhere else; empty for any other.
    [[nodiscard]] std::string belongs(yaml::View child) const {
        constexpr std::string_view section = "assessment.";
        std::string_view key = child.key();
        if (key.starts_with(section)) key.remove_prefix(section.size());
        if (key.empty() || key.find(' ') != std::string_view::npos) return {};
        const std::string end = "." + std::string{key};
        const auto meant = [&](std::string_view address) { return address == key || address.ends_with(end); };
        std::vector<std::string_view> found;
        for (const auto& question : method_.questions)
            if (meant(question.address)) found.push_back(question.address);
        if (found.empty())
            for (const auto& group : method_.groups)
                if (meant(group.address)) found.push_back(group.address);
        const std::string here = binder_.path().substr(std::min(binder_.path().size(), section.size())) + ".";
        const auto near =
            std::find_if(found.begin(), found.end(), [&](auto address) { return address.starts_with(here); });
        if (near != found.end())
            return fmt::format("Write `{}`.", nested(near->substr(here.size()), shown(child)));
        constexpr std::size_t most = 4;
        if (found.empty() || found.size() > most) return {};
        if (found.size() == 1 && here == ".")
            return fmt::format("Write `{}`.", nested(found.front(), shown(child)));
        for (std::string_view& address : found) address = address.substr(0, address.rfind('.'));
        return fmt::format("It belongs below {} of `assessment`.", text::listing(found, "`", "or"));
    }

    template <class F>
    void named(yaml::View node, F& field) {
        const Binder::Deeper deeper{binder_, node.key()};
        binder_.value(node, field);
    }

    void groups(yaml::View node, method::Index phase) {
        const Binder::Deeper deeper{binder_, node.key()};
        if (!binder_.expect_mapping(node, "the steps, blocks or themes of the phase")) return;
        std::vector<std::string_view> known;
        for (const auto& group : method_.groups)
            if (group.phase == phase) known.push_back(group.id);
        for (const yaml::View child : node) {
            if (child.is(yaml::Kind::refused)) continue;
            const method::Index group =
                method_.group(std::string{method_.phases[phase].id} + "." + std::string{child.key()});
            if (group != method::none)
                questions(child, group);
            else
                binder_.unknown_key(child, known, {}, belongs(child));
        }
    }

    void questions(yaml::View node, method::Index group) {
        const Binder::Deeper deeper{binder_, node.key()};
        if (!binder_.expect_mapping(node, "questions with their ratings")) return;
        std::vector<method::Index> questions;
        std::vector<std::string_view> known;
        for (std::size_t i = 0; i < method_.questions.size(); ++i) {
            if (method_.questions[i].group != group) continue;
            questions.push_back(static_cast<method::Index>(i));
            known.push_back(method_.questions[i].id);
        }
        for (const yaml::View child : node) {
            if (child.is(yaml::Kind::refused)) continue;
            const auto found = std::find(known.begin(), known.end(), child.key());
            if (found != known.end())
                answer(child, questions[static_cast<std::size_t>(found - known.begin())]);
            else
                misplaced(child, known,
                          std::string{method_.groups[group].address} + "." + std::string{child.key()});
        }
    }

    void misplaced(yaml::View child, const std::vector<std::string_view>& known, std::string_view address) {
        const std::string reason = retired(address);
        binder_.unknown_key(child, known, reason, reason.empty() ? belongs(child) : std::string{});
    }

    [[nodiscard]] std::string retired(std::string_view address) const {
        for (const auto& entry : method_.retired)
            if (entry.address == address)
                return "the local method has retired this question: " + std::string{entry.reason};
        return {};
    }

    void answer(yaml::View node, method::Index question) {
        const Binder::Deeper deeper{binder_, node.key()};
        Answer answer;
        if (node.is(yaml::Kind::mapping)) {
            binder_.entry(node, answer);
        } else {
            answer.at = node.span();
            binder_.value(node, answer.rating);
            answer.given = answer.rating.given;
        }
        answer.key = node.key_span();
        answer.question = question;
        into_.by_question[question] = static_cast<int>(into_.answers.size());
        into_.answers.push_back(std::move(answer));
    }

    Binder& binder_;
    const method::Method& method_;
    Assessment& into_;
};

/// The ratings of one element: `leadership: partly`, or a mapping with `rating` or the strategy's actions, and `note`.
class ElementBinder {
public:
    ElementBinder(Binder& binder, InnovationCapacity& into, method::Index element)
        : binder_{binder}, into_{into}, element_{element} {
        for (const auto& strategy : binder.method().strategies) {
            if (strategy.element != element) continue;
            for (method::Index i = 0; i < strategy.action_count; ++i)
                actions_.push_back(static_cast<method::Index>(strategy.first_action + i));
        }
    }

    void bind(yaml::View node) {
        const Binder::Deeper deeper{binder_, node.key()};
        if (node.is(yaml::Kind::scalar)) return rating(node, method::none);
        if (!binder_.expect_mapping(node, "a rating, or the ratings of its three actions")) return;
        for (const yaml::View child : node)
            if (!child.is(yaml::Kind::refused)) field(child);
    }

private:
    void field(yaml::View child) {
        const auto& all = binder_.method().actions;
        std::vector<std::string_view> known{"rating", "note"};
        for (const method::Index action : actions_) known.push_back(all[action].id);
        const auto found = std::find(known.begin(), known.end(), child.key());
        if (found == known.end()) return binder_.unknown_key(child, known);
        const Binder::Deeper deeper{binder_, child.key()};
        const auto position = static_cast<std::size_t>(found - known.begin());
        if (position == 1) {
            into_.notes.push_back({element_, {}});
            binder_.value(child, into_.notes.back().text);
        } else {
            rating(child, position == 0 ? method::none : actions_[position - 2]);
        }
    }

    void rating(yaml::View node, method::Index action) {
        CapacityRating rating;
        rating.key = node.key_span();
        rating.at = node.span();
        rating.element = element_;
        rating.action = action;
        binder_.value(node, rating.rating);
        rating.given = rating.rating.given;
        into_.ratings.push_back(rating);
    }

    Binder& binder_;
    InnovationCapacity& into_;
    method::Index element_;
    std::vector<method::Index> actions_;
};

}  // namespace detail

inline void bind(Binder& binder, yaml::View node, Assessment& into) {
    into.key = node.key_span();
    into.at = node.span();
    detail::AssessmentBinder sections{binder, into};
    if (!binder.expect_mapping(node, "`date`, `by`, and the phases")) return;
    into.given = true;
    sections.sections(node);
}

inline void bind(Binder& binder, yaml::View node, InnovationCapacity& into) {
    into.key = node.key_span();
    into.at = node.span();
    if (!binder.expect_mapping(node, "the elements of innovation capacity")) return;
    into.given = true;
    const auto& elements = binder.method().elements;
    std::vector<std::string_view> known;
    known.reserve(elements.size());
    for (const auto& element : elements) known.push_back(element.id);
    for (const yaml::View child : node) {
        if (child.is(yaml::Kind::refused)) continue;
        const method::Index element = binder.method().element(child.key());
        if (element == method::none)
            binder.unknown_key(child, known);
        else
            detail::ElementBinder{binder, into, element}.bind(child);
    }
}

}  // namespace atelier::record
