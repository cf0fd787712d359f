#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/advice/link.hpp"
#include "atelier/gate/gate.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/outputs.hpp"
#include "atelier/record/places.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/text/words.hpp"

// What opens a gate, as steps that somebody can take. Several blockers may wait for the same thing: a fact that an output and a question
// both ask for, or one sitting in which all that is unanswered on a subject is answered. Such a thing is one step here.
namespace atelier::advice {

struct Opening {
    std::string what;          ///< what to do, one sentence
    std::string why;           ///< what that changes, one sentence
    std::string_view address;  ///< where it belongs: a place in the record, or an address of the method
    /// Of facts that an output lacks, how many; else how far the farthest of its blockers is from passing, as in gate::Point.
    int distance{1};
    std::vector<std::string_view> serves;  ///< the addresses of its blockers, in the method's order
    std::vector<Link> chain;
};

namespace detail {

/// Turns the points of one gate into steps.
class Opener {
public:
    Opener(const record::Record& record, const method::Method& method, const gate::Gate& gate)
        : record_{record}, method_{method}, gate_{gate} {}

    [[nodiscard]] std::vector<Opening> open() {
        points_ = in_the_methods_order(gate_.blockers.empty() ? gate_.conditions : gate_.blockers);
        if (gate_.blockers.empty()) {
            for (const gate::Point* point : points_) carry_through(*point);
        } else {
            gather_facts();
            facts();
            sittings();
            for (const gate::Point* point : points_)
                if (point->question != method::none && !is_open(*point)) raise(*point);
            for (const gate::Point* point : points_)
                if (point->output != method::none &&
                    !record::missing_facts(record_, output(*point).id, gate_.as_of))
                    vouch(*point);
        }
        std::stable_sort(steps_.begin(), steps_.end(), [](const Ranked& a, const Ranked& b) {
            return std::tuple{a.step.distance, b.step.serves.size(), a.rank} <
                   std::tuple{b.step.distance, a.step.serves.size(), b.rank};
        });
        std::vector<Opening> out;
        for (Ranked& ranked : steps_) out.push_back(std::move(ranked.step));
        return out;
    }

private:
    struct Ranked {
        Opening step;
        std::size_t rank;  ///< of its first blocker in the method's order
    };
    /// What waits for one fact.
    struct Fact {
        std::vector<std::string> parts;  ///< in words, of outputs
        std::vector<const gate::Point*> outputs;
        std::vector<const gate::Point*> questions;
    };

    /// By phase; in a phase questions first, then outputs.
    [[nodiscard]] std::vector<const gate::Point*> in_the_methods_order(
        const std::vector<gate::Point>& points) const {
        std::vector<const gate::Point*> out;
        out.reserve(points.size());
        for (const gate::Point& point : points) out.push_back(&point);
        const auto place = [&](const gate::Point* point) {
            const bool asks = point->question != method::none;
            return std::tuple{asks ? method_.questions[point->question].phase : output(*point).phase, !asks,
                              asks ? point->question : point->output};
        };
        std::sort(out.begin(), out.end(),
                  [&](const gate::Point* a, const gate::Point* b) { return place(a) < place(b); });
        return out;
    }

    [[nodiscard]] const method::Output& output(const gate::Point& point) const {
        return method_.outputs[point.output];
    }
    [[nodiscard]] const method::Question& question(const gate::Point& point) const {
        return method_.questions[point.question];
    }
    [[nodiscard]] static bool is_open(const gate::Point& point) {
        return point.question != method::none && (point.has == "unanswered" || point.has == "unknown");
    }
    [[nodiscard]] std::size_t rank(const gate::Point* point) const {
        return static_cast<std::size_t>(std::find(points_.begin(), points_.end(), point) - points_.begin());
    }
    [[nodiscard]] text::Span rating_at(const gate::Point& point) const {
        const record::Answer* answer = record_.assessment.find(point.question);
        return answer == nullptr ? text::Span{} : answer->place();
    }

    /// The place of the record that a question asks about: where an open one is answered; and `operations.budget` for the question of that
    /// name, whose rating is held against it.
    [[nodiscard]] std::string place_of(const method::Question& question) const {
        if (!question.at.empty()) return std::string{question.at};
        return fmt::format("{}.{}", method_.groups[question.group].id, question.id);
    }

    void gather_facts() {
        for (const gate::Point* point : points_) {
            if (point->output == method::none) continue;
            const auto missing = record::missing_facts(record_, output(*point).id, gate_.as_of);
            if (!missing) continue;
            for (const record::MissingPart& part : *missing) {
                Fact& fact = facts_[std::string{part.place}];
                fact.parts.push_back(part.words);
                if (std::find(fact.outputs.begin(), fact.outputs.end(), point) == fact.outputs.end())
                    fact.outputs.push_back(point);
            }
        }
        std::map<std::string, std::vector<const gate::Point*>> asked;
        for (const gate::Point* point : points_)
            if (is_open(*point)) asked[place_of(question(*point))].push_back(point);
        for (auto& [place, questions] : asked) {
            const auto known = facts_.find(place);
            const bool shared = questions.size() > 1 && record::answered_at(record_, place).known &&
                                !record::answered_at(record_, place).answered;
            if (known != facts_.end() || shared) facts_[place].questions = std::move(questions);
        }
    }

    void facts() {
        for (auto& [place, fact] : facts_) {
            Opening step;
            const std::string rating =
                fact.questions.empty() ? std::string{}
                : fact.questions.size() == 1
                    ? ", then rate the question about it"
                    : fmt::format(", then rate the {} questions about it", fact.questions.size());
            step.what = fact.parts.empty()
                            ? fmt::format("Fill in `{}`{}.", place, rating)
                            : fmt::format("Bring into the record: {}{}.",
                                          text::listing(fact.parts, "", "and", fact.parts.size()), rating);
            std::vector<std::string> wait;
            for (const gate::Point* point : fact.outputs) wait.push_back(fmt::format("“{}”", point->text));
            for (const gate::Point* point : fact.questions) wait.push_back(fmt::format("“{}”", point->text));
            step.why =
                fmt::format("{} for it: {}.",
                            wait.size() == 1 ? "One point waits" : fmt::format("{} points wait", wait.size()),
                            text::listing(wait, "", "and", 3));
            step.distance = static_cast<int>(fact.parts.size());
            if (fact.parts.empty())
                for (const gate::Point* point : fact.questions)
                    step.distance = std::max(step.distance, point->distance);
            std::size_t first = points_.size();
            for (const auto* points : {&fact.questions, &fact.outputs})
                for (const gate::Point* point : *points) {
                    step.serves.push_back(point->address);
                    first = std::min(first, rank(point));
                }
            step.address = keep(place);
            step.chain.push_back({Origin::record,
                                  fact.parts.empty()
                                      ? fmt::format("Nothing stands at `{}`.", place)
                                      : fmt::format("At `{}` the record lacks {}.", place,
                                                    text::listing(fact.parts, "", "and", fact.parts.size())),
                                  record::answered_at(record_, place).at});
            for (const gate::Point* point : fact.outputs)
                step.chain.push_back(
                    {origin_of(output(*point).basis),
                     fmt::format("The phase is complete with the output “{}”.", point->text)});
            if (!fact.outputs.empty())
                step.chain.push_back(
                    {Origin::own, "Which facts show that an output stands is atelier's own choice."});
            for (const gate::Point* point : fact.questions) asked_by(*point, step);
            if (!fact.questions.empty()) threshold(*fact.questions.front(), step);
            steps_.push_back({std::move(step), first});
        }
    }

    /// What is unanswered on one subject is answered in one sitting.
    void sittings() {
        std::map<method::Index, std::vector<const gate::Point*>> groups;
        for (const gate::Point* point : points_) {
            const auto fact = facts_.find(is_open(*point) ? place_of(question(*point)) : std::string{});
            const bool told = fact != facts_.end() && !fact->second.questions.empty();
            if (is_open(*point) && !told) groups[question(*point).group].push_back(point);
        }
        for (const auto& [index, points] : groups) {
            const method::Group& group = method_.groups[index];
            Opening step;
            step.what = points.size() == 1
                            ? fmt::format("Answer: {}", points.front()->text)
                            : fmt::format("Answer in one sitting the {} open questions on “{}” ({}).",
                                          points.size(), group.title, method_.phases[group.phase].title);
            step.why = state_of(points);
            step.address = points.size() == 1 ? points.front()->address : group.address;
            for (const gate::Point* point : points) {
                step.distance = std::max(step.distance, point->distance);
                step.serves.push_back(point->address);
                step.chain.push_back({Origin::record, fmt::format("`{}` is {}.", point->address, point->has),
                                      rating_at(*point)});
                asked_by(*point, step);
            }
            threshold(*points.front(), step);
            steps_.push_back({std::move(step), rank(points.front())});
        }
    }

    /// `2 are unanswered, 1 is unknown. For 1 the words stand in the record already: only the rating is missing.`
    [[nodiscard]] std::string state_of(const std::vector<const gate::Point*>& points) const {
        std::size_t unknown = 0;
        std::size_t told = 0;
        for (const gate::Point* point : points) {
            if (point->has == "unknown") ++unknown;
            const std::string_view at = question(*point).at;
            if (!at.empty() && record::answered_at(record_, at).answered) ++told;
        }
        const std::size_t unanswered = points.size() - unknown;
        std::string out;
        if (points.size() == 1) {
            out = unknown == 1 ? "It was asked, and nobody knew: find who could." : "It has no rating yet.";
        } else if (unknown == 0) {
            out = "None of them has a rating yet.";
        } else {
            out = unanswered == 0
                      ? "Nobody knew when they were asked: find who could."
                      : fmt::format("{} no rating yet, and of {} nobody knew.",
                                    unanswered == 1 ? "One has" : fmt::format("{} have", unanswered),
                                    unknown == 1 ? "one" : std::to_string(unknown));
        }
        if (told == points.size())
            out += points.size() == 1
                       ? " The answer stands in the record already: only the rating is missing."
                       : " The answers stand in the record already: only the ratings are missing.";
        else if (told > 0)
            out += fmt::format(" {} in the record already: only the rating is missing.",
                               told == 1 ? "One answer stands" : fmt::format("{} answers stand", told));
        return out;
    }

    void raise(const gate::Point& point) {
        Opening step;
        step.what = fmt::format("From `{}` to `{}`: {}", point.has, point.needs, point.text);
        step.why = point.remedy;
        step.address = point.address;
        step.distance = point.distance;
        step.serves.push_back(point.address);
        step.chain.push_back(
            {Origin::record, fmt::format("`{}`: {}", point.address, point.why), rating_at(point)});
        asked_by(point, step);
        threshold(point, step);
        steps_.push_back({std::move(step), rank(&point)});
    }

    /// An output of a local method, of which no fact tells.
    void vouch(const gate::Point& point) {
        Opening step;
        step.what = fmt::format("Vouch for “{}”.", point.text);
        step.why = point.remedy;
        step.address = point.address;
        step.serves.push_back(point.address);
        step.chain = {{Origin::record, "No fact in the record tells whether it stands."},
                      {origin_of(output(point).basis),
                       fmt::format("The phase is complete with the output “{}”.", point.text)}};
        steps_.push_back({std::move(step), rank(&point)});
    }

    void carry_through(const gate::Point& point) {
        Opening step;
        step.what = fmt::format(
            "Carry through {}: {}",
            point.action->id ? fmt::format("the action `{}`", *point.action->id) : "the action", point.text);
        step.why = point.why;
        step.address = point.address;
        step.distance = point.distance;
        step.serves.push_back(point.address);
        step.chain.push_back(
            {Origin::record, fmt::format("`{}`: {}", point.address, point.why), point.action->place()});
        asked_by(point, step);
        threshold(point, step);
        steps_.push_back({std::move(step), rank(&point)});
    }

    void asked_by(const gate::Point& point, Opening& step) const {
        step.chain.push_back(
            {origin_of(question(point).basis), fmt::format("The method asks: {}", point.text)});
    }

    static void threshold(const gate::Point& point, Opening& step) {
        step.chain.push_back(
            {Origin::own,
             fmt::format("The gate asks for `{}`: a threshold of atelier's own, the method sets none.",
                         point.needs)});
    }

    /// The record's places have names that last as long as the program.
    [[nodiscard]] static std::string_view keep(std::string_view place) {
        for (const std::string_view known : record::places())
            if (known == place) return known;
        return {};
    }

    const record::Record& record_;
    const method::Method& method_;
    const gate::Gate& gate_;
    std::vector<const gate::Point*> points_;
    std::map<std::string, Fact> facts_;
    std::vector<Ranked> steps_;
};

}  // namespace detail

/// The steps that open a gate: of a blocked one what lifts its blockers, of a conditional one the actions to carry through, of a passed one
/// none. The smallest first; of those that are alike, what most blockers share; then the method's order. Views lead into the Method.
[[nodiscard]] inline std::vector<Opening> openings(const record::Record& record, const method::Method& method,
                                                   const gate::Gate& gate) {
    return detail::Opener{record, method, gate}.open();
}

}  // namespace atelier::advice
