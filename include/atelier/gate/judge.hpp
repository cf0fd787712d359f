#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/gate/gate.hpp"
#include "atelier/gate/words.hpp"
#include "atelier/method/method.hpp"
#include "atelier/method/place_of.hpp"
#include "atelier/record/cover.hpp"
#include "atelier/record/outputs.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"

namespace atelier::gate {

namespace detail {

/// Walks the phases up to the one that is asked for and sorts what falls short. A waiver comes before an action: it lets the point through
/// altogether, and an action only on condition.
class Judge {
public:
    Judge(const record::Record& record, const method::Method& method,
          const std::vector<score::Standing>& standings, const Terms& terms)
        : record_{record}, stakeholders_{record}, method_{method}, standings_{standings}, terms_{terms} {}

    [[nodiscard]] Gate judge() {
        gate_.phase = terms_.phase;
        gate_.as_of = terms_.as_of;
        find_missing();
        for (std::size_t phase = 0; phase < method_.phases.size() && phase <= terms_.phase; ++phase) {
            for (std::size_t i = 0; i < method_.questions.size() && i < standings_.size(); ++i)
                if (method_.questions[i].phase == phase) ask_question(static_cast<method::Index>(i));
            for (std::size_t i = 0; i < method_.outputs.size(); ++i)
                if (method_.outputs[i].phase == phase) ask_output(static_cast<method::Index>(i));
        }
        for (auto* points : {&gate_.blockers, &gate_.conditions, &gate_.waived}) nearest_first(*points);
        gate_.result = !gate_.blockers.empty()     ? Result::blocked
                       : !gate_.conditions.empty() ? Result::conditional
                                                   : Result::passed;
        return std::move(gate_);
    }

private:
    [[nodiscard]] bool is_earlier(method::Index phase) const { return phase < terms_.phase; }

    [[nodiscard]] record::State needed(method::Index phase) const {
        return terms_.profile == Profile::iso33020 && is_earlier(phase) ? record::State::fully
                                                                        : record::State::largely;
    }

    /// What the outputs lack, before the questions are asked: a question and an output may wait for one fact.
    void find_missing() {
        for (const method::Output& output : method_.outputs) {
            missing_.push_back(output.phase <= terms_.phase
                                   ? record::missing_facts(record_, output.id, terms_.as_of)
                                   : std::nullopt);
            if (!missing_.back()) continue;
            for (const record::MissingPart& part : *missing_.back())
                awaited_.emplace(std::string{part.place}, part.words);
        }
    }

    /// The fact that a question and an output wait for, in words; empty where no output does.
    [[nodiscard]] std::string_view awaited(method::Index question) const {
        const auto found = awaited_.find(method::place_of(method_, question));
        return found == awaited_.end() ? std::string_view{} : std::string_view{found->second};
    }

    void block(Point point, method::Index phase) {
        if (is_earlier(phase)) ++gate_.earlier;
        gate_.blockers.push_back(std::move(point));
    }

    void ask_question(method::Index index) {
        const method::Question& question = method_.questions[index];
        const score::Standing& standing = standings_[index];
        if (standing.claimed == record::State::not_applicable) return;
        const record::State has = terms_.basis == Basis::supported ? standing.supported : standing.claimed;
        const record::State needs = needed(question.phase);
        ++gate_.asked;
        if (has == record::State::unanswered || has == record::State::unknown) ++gate_.unanswered;
        if (record::step(has) < record::step(needs))
            return fall_short(index, {question, standing, has, needs, is_earlier(question.phase),
                                      record_.assessment.find(index), awaited(index)});
        ++gate_.claims;
        if (record::step(standing.supported) < record::step(needs))
            gate_.unsupported.push_back(
                {question.address, index, standing.claimed, standing.supported, standing.contradicted});
    }

    void fall_short(method::Index index, const Asked& asked) {
        const record::Coverage found =
            record::coverage(record_, stakeholders_, asked.question.address,
                             method_.groups[asked.question.group].address, terms_.as_of);
        Point point;
        point.address = asked.question.address;
        point.text = asked.question.text;
        point.question = index;
        point.needs = to_string(asked.needs);
        point.has = to_string(asked.has);
        point.distance = record::step(asked.needs) - record::step(asked.has);
        if (found.waiver != nullptr) return waive(std::move(point), *found.waiver);
        if (found.action != nullptr && record::step(asked.has) >= record::step(record::State::partly)) {
            point.action = found.action;
            point.why = covered_why(asked.needs, *found.action);
            point.remedy = fmt::format("Carry the action through, and rate the question again by {}.",
                                       text::to_words(*found.action->review));
            gate_.conditions.push_back(std::move(point));
            return;
        }
        point.why = why(asked);
        point.remedy = remedy(asked, found);
        point.lapsed = lapsed(found);
        if (asked.has == record::State::unanswered || asked.has == record::State::unknown) ++gate_.unrated;
        block(std::move(point), asked.question.phase);
    }

    /// An output stands or does not, so nothing covers it in part. Of one that only a local method knows no fact can tell: somebody has to
    /// vouch for it by a waiver, since a gate that passes what nobody looked at would be worth nothing.
    void ask_output(method::Index index) {
        const method::Output& output = method_.outputs[index];
        const auto& missing = missing_[index];
        ++gate_.asked;
        if (missing && missing->empty()) return;
        const record::Coverage found =
            record::coverage(record_, stakeholders_, output.address, {}, terms_.as_of);
        Point point;
        point.address = output.address;
        point.text = output.text;
        point.output = index;
        point.needs = missing ? record::wanted_parts(output.id) : "a waiver that vouches for it";
        if (missing)
            for (const record::MissingPart& part : *missing) point.missing.push_back(part.words);
        point.has = missing ? has_words(point.missing) : "no fact that shows it";
        point.distance = missing ? static_cast<int>(missing->size()) : 1;
        if (found.waiver != nullptr) return waive(std::move(point), *found.waiver);
        point.why =
            missing
                ? "The phase is complete only with this output in place."
                : "This output belongs to a local method, and no fact in the record tells whether it stands.";
        point.lapsed = lapsed(found);
        point.remedy = (missing ? "Bring into the record what is missing."
                                : "Record a waiver with a reason, by whom and until when.") +
                       point.lapsed;
        block(std::move(point), output.phase);
    }

    void waive(Point point, const record::Waiver& waiver) {
        point.waiver = &waiver;
        point.why = waived_why(waiver);
        point.remedy = fmt::format("Mend it by {}: from then on the gate asks for it again.",
                                   text::to_words(*waiver.until));
        gate_.waived.push_back(std::move(point));
    }

    static void nearest_first(std::vector<Point>& points) {
        std::stable_sort(points.begin(), points.end(),
                         [](const Point& a, const Point& b) { return a.distance < b.distance; });
    }

    const record::Record& record_;
    record::StakeholderIndex stakeholders_;
    const method::Method& method_;
    const std::vector<score::Standing>& standings_;
    const Terms& terms_;
    std::vector<std::optional<std::vector<record::MissingPart>>> missing_;  ///< by output
    std::unordered_map<std::string, std::string>
        awaited_;  ///< by place: the first part that is missing there
    Gate gate_;
};

}  // namespace detail

/// Whether the phase of `terms` is complete, whatever phase the record declares. `standings` as score::standings() gives them for the same
/// record and method; those of later phases are not looked at. Pure: the day comes with the terms.
[[nodiscard]] inline Gate judge(const record::Record& record, const method::Method& method,
                                const std::vector<score::Standing>& standings, const Terms& terms) {
    return detail::Judge{record, method, standings, terms}.judge();
}

}  // namespace atelier::gate
