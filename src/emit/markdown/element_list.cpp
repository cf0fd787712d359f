#include "emit/markdown/element_list.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <fmt/core.h>

#include "atelier/record/standing.hpp"
#include "emit/markdown/phrases.hpp"
#include "emit/support/elements.hpp"
#include "emit/support/escape.hpp"

namespace atelier::emit::markdown {
namespace {

using record::State;
using score::ActionStanding;
using score::ElementScore;

[[nodiscard]] bool in_place(State state) { return state == State::largely || state == State::fully; }
[[nodiscard]] bool applies(State state) { return state != State::not_applicable; }

/// Whether one rating is what counts of an element: it is rated as a whole, or no strategy strengthens it.
[[nodiscard]] bool is_one(const ElementScore& element) {
    return element.as_a_whole || element.actions.empty();
}

/// The ratings that count of an element.
[[nodiscard]] std::vector<State> counted(const ElementScore& element) {
    if (is_one(element)) return {element.whole};
    std::vector<State> out;
    for (const ActionStanding& each : element.actions) out.push_back(each.state);
    return out;
}

/// A list of the elements, from its heading to what its ticks mean.
class ElementList {
public:
    ElementList(const ElementPage& page, std::string& out) : page_{page}, look_{page.look}, out_{out} {}

    void write() {
        out_ += fmt::format("# Innovation capacity: {}\n\n", kind_of_list(page_.only));
        summary();
        out_ += fmt::format("\n{}\n", view_of_its_own());
        bool any = false;
        for (const ElementScore& element : page_.elements) any = section(element) || any;
        if (!any) out_ += "\nNothing of that kind.\n";
        out_ += ticks_explained(look_);
    }

    void write_blank() {
        out_ += sheet_heading("Innovation capacity", page_.record, look_);
        out_ += fmt::format("\nOne rating for each action, or one for an element as a whole. {}.\n\n{}\n",
                            scale(look_), view_of_its_own());
        std::size_t number = 0;
        for (const ElementScore& element : page_.elements)
            if (any_wanted(element)) blank_section(element, number);
    }

private:
    [[nodiscard]] std::string safe(std::string_view text) const {
        return escape::markdown(text, look_.unicode);
    }

    void summary() {
        std::size_t applicable = 0;
        std::size_t ticked = 0;
        std::size_t open = 0;
        for (const ElementScore& element : page_.elements)
            for (const State state : counted(element)) {
                if (applies(state)) ++applicable;
                if (in_place(state)) ++ticked;
                if (state == State::unanswered || state == State::unknown) ++open;
            }
        std::string line = fmt::format("{} · {} · {} of {} in place", place(page_.record, look_),
                                       text::to_words(page_.as_of), ticked, applicable);
        if (open > 0) line += fmt::format(", {} unanswered", open);
        out_ += ours(line, look_) + "\n";
    }

    [[nodiscard]] bool wanted(State state) const {
        if (page_.only == gate::Only::unknown) return state == State::unknown;
        return page_.only != gate::Only::open || (applies(state) && !in_place(state));
    }

    [[nodiscard]] bool any_wanted(const ElementScore& element) const {
        const std::vector<State> states = counted(element);
        return std::any_of(states.begin(), states.end(), [&](State state) { return wanted(state); });
    }

    /// True where anything of the element is wanted.
    bool section(const ElementScore& element) {
        if (!any_wanted(element)) return false;
        out_ += fmt::format("\n## {}\n\n", safe(element.figures.title));
        if (is_one(element)) whole(element);
        for (std::size_t i = 0; i < element.actions.size(); ++i) {
            if (begins_strategy(element, i)) strategy(element, element.actions[i].strategy);
            action(element, element.actions[i]);
        }
        notes(element);
        barriers(element);
        return true;
    }

    [[nodiscard]] static bool begins_strategy(const ElementScore& element, std::size_t index) {
        return index == 0 || element.actions[index - 1].strategy != element.actions[index].strategy;
    }

    void whole(const ElementScore& element) {
        const std::string title = safe(element.figures.title) + " as a whole.";
        if (!applies(element.whole))
            out_ += fmt::format("- {} Does not apply.\n", title);
        else if (in_place(element.whole))
            out_ += fmt::format("- [x] {} {}.\n", title, capital(element.whole));
        else
            out_ += fmt::format("- [ ] **{}** {}.\n", title, capital(element.whole));
        if (element.actions.empty()) out_ += "\nThe method has no strategy for it.\n";
    }

    void strategy(const ElementScore& element, method::Index index) {
        const method::Strategy& strategy = page_.method.strategies[index];
        if (!out_.ends_with("\n\n")) out_ += "\n";
        out_ += fmt::format("Strategy {}: *{}*. It answers: {}\n\n", strategy.number, safe(strategy.title),
                            sentence(strategy.answers, look_));
        if (element.as_a_whole) out_ += "Its actions are not rated one by one:\n\n";
    }

    void action(const ElementScore& element, const ActionStanding& each) {
        const std::string text = sentence(page_.method.actions[each.action].text, look_);
        if (element.as_a_whole)
            out_ += fmt::format("- {}\n", text);
        else if (!wanted(each.state))
            return;
        else if (!applies(each.state))
            out_ += fmt::format("- {} Does not apply.\n", text);
        else if (in_place(each.state))
            out_ += fmt::format("- [x] {} {}.\n", text, capital(each.state));
        else
            out_ += fmt::format("- [ ] **{}** {}.\n", text, capital(each.state));
    }

    void notes(const ElementScore& element) {
        for (const record::CapacityNote& note : page_.record.innovation_capacity.notes)
            if (note.text && page_.method.elements[note.element].id == element.figures.address)
                out_ += fmt::format("\nNote: {}\n", sentence(*note.text, look_));
    }

    /// True where the record names any.
    bool barriers(const ElementScore& element) {
        bool any = false;
        for (const record::Barrier& barrier : page_.record.barriers) {
            if (!barrier.element || *barrier.element != element.figures.address || !barrier.text) continue;
            if (!any) out_ += "\nWhat stalls innovation here, as the record has it:\n\n";
            any = true;
            out_ += fmt::format("- {}\n", sentence(*barrier.text, look_));
        }
        return any;
    }

    void blank_section(const ElementScore& element, std::size_t& number) {
        out_ += fmt::format("\n## {}\n\n", safe(element.figures.title));
        for (std::size_t i = 0; i < element.actions.size(); ++i) {
            if (begins_strategy(element, i)) {
                const method::Strategy& strategy = page_.method.strategies[element.actions[i].strategy];
                out_ += fmt::format("*{}*. It answers: {}\n\n", safe(strategy.title),
                                    sentence(strategy.answers, look_));
            }
            if (!element.as_a_whole && !wanted(element.actions[i].state)) continue;
            out_ += fmt::format("{}. **{}**\n\n", ++number,
                                sentence(page_.method.actions[element.actions[i].action].text, look_));
            out_ += rating_room(look_);
        }
        out_ += fmt::format("{}, as a whole:\n\n   {}\n", safe(element.figures.title), rating_boxes(look_));
        const bool named = barriers(element);
        out_ += fmt::format(
            "\nWhat {}stalls innovation here: ___________________________________\n\n"
            "_______________________________________________________________\n",
            named ? "else " : "");
    }

    const ElementPage& page_;
    const Look& look_;
    std::string& out_;
};

}  // namespace

void write_element_list(const ElementPage& page, std::string& out) { ElementList{page, out}.write(); }

void write_blank_elements(const ElementPage& page, std::string& out) { ElementList{page, out}.write_blank(); }

}  // namespace atelier::emit::markdown
