#include "commands/support/workings.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "commands/support/score_checks.hpp"
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
        case record::State::partly: return "1/3";
        case record::State::largely: return "2/3";
        case record::State::fully: return "1";
        case record::State::unanswered:
        case record::State::unknown: return "0 to 1";
        case record::State::not_applicable: return "does not count";
        default: return "0";
    }
}

std::string exact(const std::optional<text::Fraction>& value) {
    if (!value) return "none";
    if (value->bottom() == 1) return std::to_string(value->top());
    return fmt::format("{}/{} = {}", value->top(), value->bottom(), value->decimal(4));
}

}  // namespace

void write_workings(const Session& session, const record::Record& record, const score::RecordScore& scored,
                    std::string_view address, std::string& out) {
    const method::Method& method = session.method();
    const score::Figures& figures = *find_figures(scored, address);
    const emit::Look& look = session.look();
    const auto line = [&](std::string_view text, std::size_t indent) {
        for (const std::string& folded : emit::fold(text, look.width > indent ? look.width - indent : 20))
            out += std::string(indent, ' ') + folded + "\n";
    };
    line(fmt::format("{} ({}) of {}", figures.title, address,
                     emit::escape::terminal(record.title(), look.unicode)),
         0);
    if (!figures.due)
        return line("It is not yet due in the phase that the record declares, and counts nowhere.", 2);
    out += "\n";
    for (std::size_t i = 0; i < method.questions.size(); ++i) {
        const method::Question& question = method.questions[i];
        const score::Standing& standing = scored.questions[i];
        if (!standing.due || !belongs(method, question, address)) continue;
        line(std::string{question.text}, 2);
        std::string counts =
            fmt::format("{}: counts {}", record::to_string(standing.claimed), worth(standing.claimed));
        if (standing.supported != standing.claimed)
            counts += fmt::format("; supported up to `{}`", record::to_string(standing.supported));
        if (standing.contradicted) counts += ", since facts in the record say otherwise";
        if (question.weight != text::Fraction{1})
            counts += fmt::format("; weight {}", question.weight.decimal(2));
        line(counts + fmt::format("   ({})", question.address), 4);
    }
    out += "\n";
    line(fmt::format("low    {}   (what is unanswered or unknown counts 0)", exact(figures.claimed.low)), 2);
    line(fmt::format("high   {}   (the same counts 1)", exact(figures.claimed.high)), 2);
    line(fmt::format("point  {}   (mean of what is rated)", exact(figures.claimed.point)), 2);
    line(fmt::format("{} of {} that apply answered, {} unknown, {} not applicable", figures.answered,
                     text::count(static_cast<std::size_t>(figures.applicable), "question"), figures.unknown,
                     figures.not_applicable),
         2);
    if (figures.insufficient_basis)
        line("The basis is insufficient: of a cell, two or more questions do not apply.", 2);
    if (figures.band)
        line(fmt::format("band   {}   (that of `low`, at most one step above the weakest question)",
                         emit::band_name(*figures.band)),
             2);
    line(look.unicode
             ? "The scale, the intervals and the bands are atelier’s own choice; the method sets none."
             : "The scale, the intervals and the bands are atelier's own choice; the method sets none.",
         2);
}

}  // namespace atelier::commands
