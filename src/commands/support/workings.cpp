#include "commands/support/workings.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "atelier/score/elements.hpp"
#include "atelier/text/words.hpp"
#include "commands/support/score_checks.hpp"
#include "emit/support/elements.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/width.hpp"

namespace atelier::commands {
namespace {

/// Whether a figure is made of a question: the cell, step or theme, the block, or the phase.
bool belongs(const method::Method& method, const method::Question& question, std::string_view address) {
    if (method.groups[question.group].address == address || method.phases[question.phase].id == address)
        return true;
    return question.block != method::none && method.blocks[question.block].id == address;
}

std::string_view worth(record::State state) {
    switch (state) {
        case record::State::partly: return "counts 1/3";
        case record::State::largely: return "counts 2/3";
        case record::State::fully: return "counts 1";
        case record::State::unanswered:
        case record::State::unknown: return "counts 0 to 1";
        case record::State::not_applicable: return "does not count";
        default: return "counts 0";
    }
}

std::string exact(const std::optional<text::Fraction>& value) {
    if (!value) return "none";
    if (value->bottom() == 1) return std::to_string(value->top());
    return fmt::format("{}/{} = {}", value->top(), value->bottom(), value->decimal(4));
}

class Workings {
public:
    Workings(const Session& session, std::string& out)
        : method_{session.method()}, look_{session.look()}, out_{out} {}

    void of_questions(const score::RecordScore& scored, const score::Figures& figures,
                      std::string_view address) {
        for (std::size_t i = 0; i < method_.questions.size(); ++i) {
            const method::Question& question = method_.questions[i];
            if (scored.questions[i].due && belongs(method_, question, address))
                this->question(question, scored.questions[i]);
        }
        result(figures, "question", "question");
    }

    void of_element(const score::ElementScore& element) {
        const score::Figures& figures = element.figures;
        const bool one = element.as_a_whole || element.actions.empty();
        if (one) {
            line(element.rated ? "Rated as a whole, by one rating" : "Not rated yet", 2);
            counts(element.whole, score::element_address(figures.address));
        } else {
            for (const score::ActionStanding& each : element.actions) {
                line(method_.actions[each.action].text, 2);
                counts(each.state, emit::action_reference(each, method_));
            }
        }
        result(figures, one ? "rating" : "action", one ? "" : "action");
        line(emit::view_of_its_own(), 2);
    }

    void line(std::string_view text, std::size_t indent) {
        for (const std::string& folded : emit::fold(emit::escape::sentence(text, look_.unicode),
                                                    look_.width > indent ? look_.width - indent : 20))
            out_ += std::string(indent, ' ') + folded + "\n";
    }

private:
    void question(const method::Question& question, const score::Standing& standing) {
        line(question.text, 2);
        std::string more;
        if (standing.supported != standing.claimed)
            more += fmt::format("; supported up to `{}`", record::to_string(standing.supported));
        if (standing.contradicted) more += ", since facts in the record say otherwise";
        if (question.weight != text::Fraction{1})
            more += fmt::format("; weight {}", question.weight.decimal(2));
        counts(standing.claimed, question.address, more);
    }

    void counts(record::State state, std::string_view address, std::string_view more = {}) {
        line(fmt::format("{}: {}{}   ({})", record::to_string(state), worth(state), more, address), 4);
    }

    /// What the parts add up to. `weakest` is what the weakest of them is called; empty where there is only one.
    void result(const score::Figures& figures, std::string_view part, std::string_view weakest) {
        out_ += "\n";
        line(fmt::format("low    {}   (what is unanswered or unknown counts 0)", exact(figures.claimed.low)),
             2);
        line(fmt::format("high   {}   (the same counts 1)", exact(figures.claimed.high)), 2);
        line(fmt::format("point  {}   (mean of what is rated)", exact(figures.claimed.point)), 2);
        const auto parts = static_cast<std::size_t>(figures.applicable);
        line(fmt::format("{} of {} that {} answered, {} unknown, {} not applicable", figures.answered,
                         text::count(parts, part), parts == 1 ? "applies" : "apply", figures.unknown,
                         figures.not_applicable),
             2);
        if (figures.insufficient_basis)
            line("The basis is insufficient: of a cell, two or more questions do not apply.", 2);
        if (figures.band)
            line(fmt::format("band   {}   (that of `low`{})", emit::band_name(*figures.band),
                             weakest.empty()
                                 ? std::string{}
                                 : fmt::format(", at most one step above the weakest {}", weakest)),
                 2);
        else if (figures.open() > 0)
            line(fmt::format("band   none while {} of {} {} open", figures.open(), figures.applicable,
                             figures.open() == 1 ? "is" : "are"),
                 2);
        line("The scale, the intervals and the bands are atelier’s own choice; the method sets none.", 2);
    }

    const method::Method& method_;
    const emit::Look& look_;
    std::string& out_;
};

}  // namespace

void write_workings(const Session& session, const record::Record& record, const score::RecordScore& scored,
                    std::string_view address, std::string& out) {
    const score::Figures& figures = *find_figures(scored, address);
    Workings workings{session, out};
    workings.line(fmt::format("{} ({}) of {}", figures.title, address, record.title()), 0);
    if (!figures.due)
        return workings.line("It is not yet due in the phase that the record declares, and counts nowhere.",
                             2);
    out += "\n";
    if (const method::Index element = score::element_at(session.method(), address); element != method::none)
        workings.of_element(scored.elements[element]);
    else
        workings.of_questions(scored, figures, address);
}

}  // namespace atelier::commands
