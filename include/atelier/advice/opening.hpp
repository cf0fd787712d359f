#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/advice/link.hpp"
#include "atelier/advice/narrowing.hpp"
#include "atelier/gate/gate.hpp"
#include "atelier/method/method.hpp"
#include "atelier/method/place_of.hpp"
#include "atelier/record/outputs.hpp"
#include "atelier/record/places.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/fraction.hpp"
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
    /// Of answers on one building block: by how much they can raise its figure at most; none for all else.
    std::optional<text::Fraction> gain{};
    std::vector<Link> chain;
};

namespace detail {

/// Turns the points of one gate into steps.
class Opener {
public:
    Opener(const record::Record& record, const method::Method& method,
           const std::vector<score::Standing>& standings, const gate::Gate& gate)
        : record_{record}, method_{method}, standings_{standings}, gate_{gate}, shares_{method, standings} {}

    [[nodiscard]] std::vector<Opening> open() {
        points_ = in_the_methods_order(gate_.blockers.empty() ? gate_.conditions : gate_.blockers);
        if (gate_.blockers.empty())
            carry_through();
        else
            lift();
        std::vector<Opening> out;
        for (Ranked& ranked : steps_) out.push_back(std::move(ranked.step));
        return out;
    }

private:
    /// Where the method comes to a step: its phase, then the step, cell or theme.
    using Section = std::pair<method::Index, method::Index>;

    struct Ranked {
        Opening step;
        Section section;   ///< the first that one of its blockers belongs to
        std::size_t rank;  ///< of its first blocker in the method's order
    };

    void lift() {
        gather_facts();
        facts();
        sittings();
        for (const gate::Point* point : points_)
            if (point->question != method::none && !is_open(*point) && !with_a_fact_.contains(point))
                raise(*point);
        for (const gate::Point* point : points_)
            if (point->output != method::none && point->missing.empty()) vouch(*point);
        // The method has an order, and asks for the challenge before the partners. Within one of its steps what serves most comes first.
        std::stable_sort(steps_.begin(), steps_.end(), [](const Ranked& a, const Ranked& b) {
            return std::tuple{a.section, b.step.serves.size(), a.step.distance, a.rank} <
                   std::tuple{b.section, a.step.serves.size(), b.step.distance, b.rank};
        });
    }

    /// The review that comes first is the first thing to prepare.
    void carry_through() {
        std::stable_sort(points_.begin(), points_.end(), [](const gate::Point* a, const gate::Point* b) {
            return *a->action->review < *b->action->review;
        });
        for (const gate::Point* point : points_) carry_through(*point);
    }

    void add(Opening step, Section section, std::size_t rank) {
        steps_.push_back({std::move(step), section, rank});
    }

    [[nodiscard]] Section section_of(const gate::Point& point) const {
        if (point.question == method::none) return {output(point).phase, method::none};
        return {question(point).phase, question(point).group};
    }
    /// A fact that an output lacks belongs to the step that asks about its part of the record.
    [[nodiscard]] Section section_of(const gate::Point& point, std::string_view place) const {
        const std::string_view part = place.substr(0, place.find('.'));
        const std::string_view group = part == "communities"  ? std::string_view{"stakeholders"}
                                       : part == "hypotheses" ? std::string_view{"focus"}
                                                              : part;
        const method::Index phase = output(point).phase;
        for (std::size_t i = 0; i < method_.groups.size(); ++i)
            if (method_.groups[i].phase == phase && method_.groups[i].id == group)
                return {phase, static_cast<method::Index>(i)};
        return section_of(point);
    }
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

    [[nodiscard]] std::string place_of(const gate::Point& point) const {
        return method::place_of(method_, point.question);
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
            if (point->question != method::none) asked[place_of(*point)].push_back(point);
        for (auto& [place, questions] : asked) {
            // A rating that is too low waits for the fact as well as one that is not there, since facts would contradict a higher one.
            const auto known = facts_.find(place);
            if (known == facts_.end())
                std::erase_if(questions, [](const gate::Point* point) { return !is_open(*point); });
            const bool shared = questions.size() > 1 && record::answered_at(record_, place).known &&
                                !record::answered_at(record_, place).answered;
            if (known == facts_.end() && !shared) continue;
            with_a_fact_.insert(questions.begin(), questions.end());
            facts_[place].questions = std::move(questions);
        }
    }

    /// Those who nearly bring what an output lacks: `` `districts` is affected, but is only `willing`. ``
    [[nodiscard]] std::string nearly(std::string_view place) const {
        const bool communities = place == "communities";
        if (!communities && place != "stakeholders") return {};
        constexpr std::size_t most = 3;
        std::vector<std::string_view> names;
        for (const record::Stakeholder& who : record_.stakeholders) {
            const bool near = who.id && who.commitment && *who.commitment == record::Commitment::willing;
            if (near && (communities ? who.is_affected() : who.decides_or_owns())) names.push_back(*who.id);
        }
        if (names.empty()) return {};
        const bool one = names.size() == 1;
        return fmt::format(" {} {}, but {} only `willing`.", text::listing(names, "`", "and", most),
                           communities ? (one ? "is affected" : "are affected")
                                       : (one ? "decides or owns" : "decide or own"),
                           one ? "is" : "are");
    }

    void facts() {
        for (auto& [place, fact] : facts_) {
            Opening step;
            const std::string rating =
                fact.questions.empty() ? std::string{}
                : fact.questions.size() == 1
                    ? "; then rate the question about it"
                    : fmt::format("; then rate the {} questions about it", fact.questions.size());
            step.what = fact.parts.empty() ? fmt::format("Fill in `{}`{}.", place, rating)
                                           : fmt::format("Bring into the record: {}{}.{}",
                                                         text::parts(fact.parts), rating, nearly(place));
            std::vector<std::string> wait;
            for (const gate::Point* point : fact.outputs) wait.push_back(fmt::format("“{}”", point->text));
            for (const gate::Point* point : fact.questions) wait.push_back(fmt::format("“{}”", point->text));
            step.why =
                fmt::format("{} for it: {}.",
                            wait.size() == 1 ? "One item waits" : fmt::format("{} items wait", wait.size()),
                            text::listing(wait, "", "and", 3));
            step.distance = static_cast<int>(fact.parts.size());
            if (fact.parts.empty())
                for (const gate::Point* point : fact.questions)
                    step.distance = std::max(step.distance, point->distance);
            std::size_t first = points_.size();
            Section section{method::none, method::none};
            for (const auto* points : {&fact.questions, &fact.outputs})
                for (const gate::Point* point : *points) {
                    step.serves.push_back(point->address);
                    first = std::min(first, rank(point));
                    section = std::min(section, point->output == method::none ? section_of(*point)
                                                                              : section_of(*point, place));
                }
            step.address = keep(place);
            step.chain.push_back({Origin::record,
                                  fact.parts.empty() ? fmt::format("Nothing stands at `{}`.", place)
                                                     : fmt::format("At `{}` the record lacks: {}.", place,
                                                                   text::parts(fact.parts)),
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
            add(std::move(step), section, first);
        }
    }

    /// What is unanswered on one subject is answered in one sitting.
    void sittings() {
        std::map<method::Index, std::vector<const gate::Point*>> groups;
        for (const gate::Point* point : points_) {
            if (is_open(*point) && !with_a_fact_.contains(point))
                groups[question(*point).group].push_back(point);
        }
        for (const auto& [index, points] : groups) {
            const method::Group& group = method_.groups[index];
            Opening step;
            step.gain = gain_of(points);
            step.what = points.size() == 1
                            ? fmt::format("Answer: {}", points.front()->text)
                            : fmt::format("Answer in one sitting the {} open questions on “{}” ({}){}.",
                                          points.size(), group.title, method_.phases[group.phase].title,
                                          step.gain ? fmt::format(": up to {} more for the block",
                                                                  step.gain->decimal(2))
                                                    : "");
            step.why = state_of(points);
            if (points.size() == 1 && step.gain)
                step.why += fmt::format(" The answer can add up to {} to “{}”.", step.gain->decimal(2),
                                        method_.blocks[group.block].title);
            step.address = points.size() == 1 ? points.front()->address : group.address;
            for (const gate::Point* point : points) {
                step.distance = std::max(step.distance, point->distance);
                step.serves.push_back(point->address);
                step.chain.push_back({Origin::record, fmt::format("`{}` is {}.", point->address, point->has),
                                      rating_at(*point)});
                asked_by(*point, step);
            }
            threshold(*points.front(), step);
            add(std::move(step), section_of(*points.front()), rank(points.front()));
        }
    }

    /// By how much these answers can raise the figure of their block: the bar that people see, not the part that one phase has in it. What is not yet due
    /// raises no bar.
    [[nodiscard]] std::optional<text::Fraction> gain_of(const std::vector<const gate::Point*>& points) const {
        const method::Index block = question(*points.front()).block;
        if (block == method::none || !standings_[points.front()->question].due) return std::nullopt;
        text::Fraction sum;
        for (const gate::Point* point : points) sum += question(*point).weight;
        return sum / shares_.blocks[block];
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
        step.what = record::state_of(record_, point.question) == record::State::declined
                        ? fmt::format("Declined: waive it, or take it up: {}", point.text)
                        : fmt::format("From `{}` to `{}`: {}", point.has, point.needs, point.text);
        step.why = point.remedy;
        step.address = point.address;
        step.distance = point.distance;
        step.serves.push_back(point.address);
        step.chain.push_back(
            {Origin::record, fmt::format("`{}`: {}", point.address, point.why), rating_at(point)});
        asked_by(point, step);
        threshold(point, step);
        add(std::move(step), section_of(point), rank(&point));
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
        add(std::move(step), section_of(point), rank(&point));
    }

    void carry_through(const gate::Point& point) {
        Opening step;
        step.what =
            fmt::format("Carry through {} by {}: {}",
                        point.action->id ? fmt::format("the action `{}`", *point.action->id) : "the action",
                        text::to_words(*point.action->review), point.text);
        step.why = point.why;
        step.address = point.address;
        step.distance = point.distance;
        step.serves.push_back(point.address);
        step.chain.push_back(
            {Origin::record, fmt::format("`{}`: {}", point.address, point.why), point.action->place()});
        asked_by(point, step);
        threshold(point, step);
        add(std::move(step), section_of(point), rank(&point));
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
    const std::vector<score::Standing>& standings_;
    const gate::Gate& gate_;
    Shares shares_;
    std::vector<const gate::Point*> points_;
    std::map<std::string, Fact> facts_;
    std::unordered_set<const gate::Point*> with_a_fact_;  ///< questions that wait for one of them
    std::vector<Ranked> steps_;
};

}  // namespace detail

/// The steps that open a gate: of a blocked one what lifts its blockers, of a conditional one the actions to carry through, of a passed one
/// none. In the method's order of steps, since what comes later builds on what comes before; within one of them what serves most blockers
/// first, then the smallest. Actions to carry through stand in the order of their reviews. Views lead into the Method.
[[nodiscard]] inline std::vector<Opening> openings(const record::Record& record, const method::Method& method,
                                                   const std::vector<score::Standing>& standings,
                                                   const gate::Gate& gate) {
    return detail::Opener{record, method, standings, gate}.open();
}

}  // namespace atelier::advice
