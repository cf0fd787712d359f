#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "atelier/gate/gate.hpp"
#include "atelier/gate/judge.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"

// The task list of a phase, as a value: what is in place, what is not, and why. Emitters write it for a forge, or as a sheet of paper.
namespace atelier::gate {

/// Which items are wanted.
enum class Only : std::uint8_t { all, open, unknown, stale, unsupported };

/// One question or output of the phase. Pointers and views lead into the Record, the Method and the Gate of the same Checklist.
struct ChecklistItem {
    std::string_view address;
    std::string_view text;
    method::Index question{method::none};  ///< or none for an output
    record::State state{record::State::unanswered};
    record::State supported{record::State::unanswered};
    bool ticked{false};  ///< `largely` or `fully`, or an output that stands
    bool stale{false};   ///< rated longer ago than answers keep, or its evidence has run out
    const record::Answer* answer{nullptr};
    const Point* point{nullptr};  ///< what the gate says about it where it falls short
};

struct ChecklistSection {
    std::string_view address;  ///< of the step, cell or theme; of the phase for its outputs
    std::string_view title;
    std::string_view focus;
    std::vector<ChecklistItem> items;
};

struct Checklist {
    method::Index phase{0};
    Gate gate;  ///< of the phase alone: earlier phases have lists of their own
    std::vector<ChecklistSection> sections;
    int ticked{0};  ///< of all items that apply, shown or not
    int applicable{0};
    int unanswered{0};   ///< or unknown
    int unsupported{0};  ///< ticked, and evidence and facts carry less than `largely`
};

struct ChecklistTerms {
    method::Index phase{0};
    method::Index block{method::none};  ///< only this block
    Only only{Only::all};
    text::Date as_of{};
    int answer_age{24};  ///< months after which a rating is stale; 0 for never
};

namespace detail {

class ChecklistMaker {
public:
    ChecklistMaker(const record::Record& record, const method::Method& method,
                   const std::vector<score::Standing>& standings, const ChecklistTerms& terms)
        : record_{record}, method_{method}, standings_{standings}, terms_{terms} {}

    [[nodiscard]] Checklist make() {
        list_.phase = terms_.phase;
        list_.gate = judge(record_, method_, standings_,
                           {terms_.phase, Profile::largely, Basis::claimed, terms_.as_of});
        for (std::size_t i = 0; i < method_.groups.size(); ++i)
            if (method_.groups[i].phase == terms_.phase &&
                (terms_.block == method::none || method_.groups[i].block == terms_.block))
                group(static_cast<method::Index>(i));
        if (terms_.block == method::none) outputs();
        return std::move(list_);
    }

private:
    void group(method::Index index) {
        const method::Group& group = method_.groups[index];
        ChecklistSection section{group.address, group.title, group.focus, {}};
        for (std::size_t i = 0; i < method_.questions.size(); ++i)
            if (method_.questions[i].group == index) add(section, question(static_cast<method::Index>(i)));
        if (!section.items.empty()) list_.sections.push_back(std::move(section));
    }

    [[nodiscard]] ChecklistItem question(method::Index index) const {
        const method::Question& asked = method_.questions[index];
        const score::Standing& standing = standings_[index];
        ChecklistItem item;
        item.address = asked.address;
        item.text = asked.text;
        item.question = index;
        item.state = standing.claimed;
        item.supported = standing.supported;
        item.ticked = standing.claimed == record::State::largely || standing.claimed == record::State::fully;
        item.answer = record_.assessment.find(index);
        item.stale = is_stale(item);
        item.point = point(asked.address);
        return item;
    }

    void outputs() {
        const method::Phase& phase = method_.phases[terms_.phase];
        ChecklistSection section{
            phase.id, "Outputs of the phase", "What must be in place before the next phase.", {}};
        for (const method::Output& output : method_.outputs) {
            if (output.phase != terms_.phase) continue;
            ChecklistItem item;
            item.address = output.address;
            item.text = output.text;
            item.point = point(output.address);
            item.ticked = item.point == nullptr;
            item.state = item.ticked ? record::State::fully : record::State::not_;
            item.supported = item.state;
            add(section, item);
        }
        if (!section.items.empty()) list_.sections.push_back(std::move(section));
    }

    void add(ChecklistSection& section, const ChecklistItem& item) {
        const bool applies = item.state != record::State::not_applicable;
        const bool open = item.state == record::State::unanswered || item.state == record::State::unknown;
        if (applies) ++list_.applicable;
        if (item.ticked) ++list_.ticked;
        if (open) ++list_.unanswered;
        if (is_unsupported(item)) ++list_.unsupported;
        if (wanted(item, applies)) section.items.push_back(item);
    }

    [[nodiscard]] bool wanted(const ChecklistItem& item, bool applies) const {
        switch (terms_.only) {
            case Only::all: return true;
            case Only::open: return applies && !item.ticked;
            case Only::unknown: return item.state == record::State::unknown;
            case Only::stale: return item.stale;
            case Only::unsupported: return is_unsupported(item);
        }
        return true;
    }

    [[nodiscard]] static bool is_unsupported(const ChecklistItem& item) {
        return item.ticked && item.question != method::none && item.supported < record::State::largely;
    }

    [[nodiscard]] bool is_stale(const ChecklistItem& item) const {
        if (item.answer == nullptr || !record::is_rated(item.state)) return false;
        const record::Day& day = item.answer->date ? item.answer->date : record_.assessment.date;
        if (terms_.answer_age > 0 && day && text::plus_months(*day, terms_.answer_age) < terms_.as_of)
            return true;
        std::unordered_set<std::string_view> named;
        for (const record::EvidenceRef& reference : item.answer->evidence) named.insert(*reference);
        return std::any_of(record_.evidence.begin(), record_.evidence.end(),
                           [&](const record::Evidence& evidence) {
                               return evidence.id && evidence.valid_until &&
                                      *evidence.valid_until < terms_.as_of && named.contains(*evidence.id);
                           });
    }

    [[nodiscard]] const Point* point(std::string_view address) const {
        for (const auto* points : {&list_.gate.blockers, &list_.gate.conditions, &list_.gate.waived})
            for (const Point& candidate : *points)
                if (candidate.address == address) return &candidate;
        return nullptr;
    }

    const record::Record& record_;
    const method::Method& method_;
    const std::vector<score::Standing>& standings_;
    const ChecklistTerms& terms_;
    Checklist list_;
};

}  // namespace detail

/// The checklist of one phase. `standings` as score::standings() gives them. A section of which nothing is wanted is left out. The result can be
/// moved, not copied into a longer life than the Record's and the Method's.
[[nodiscard]] inline Checklist make_checklist(const record::Record& record, const method::Method& method,
                                              const std::vector<score::Standing>& standings,
                                              const ChecklistTerms& terms) {
    return detail::ChecklistMaker{record, method, standings, terms}.make();
}

}  // namespace atelier::gate
