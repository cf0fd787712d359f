#include "commands/support/explanation.hpp"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "atelier/method/advice_for.hpp"
#include "atelier/record/choices.hpp"
#include "atelier/record/outputs.hpp"
#include "atelier/score/elements.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"
#include "commands/support/explained_words.hpp"
#include "commands/support/names.hpp"
#include "commands/support/record_words.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"
#include "commands/support/telling.hpp"
#include "emit/support/advice.hpp"
#include "emit/support/remarks.hpp"

namespace atelier::commands {
namespace {

constexpr std::string_view guide = "the Innovation Atelier Guide (TNO, February 2026)";
constexpr std::string_view article = "the second article on city innovation by the NetZeroCities partner TNO";

constexpr std::string_view on_claims =
    "`largely` or `fully` is a claim. Without evidence it is supported up to `partly`; with evidence that is "
    "more than a statement up to `largely`; with evidence that somebody else confirmed who is still there, "
    "or "
    "two pieces in two places, up to `fully`. Evidence that is still to come, or has run out, supports "
    "nothing. A "
    "claim that facts in the record contradict is supported up to `partly`; small gaps leave room for "
    "`largely`.\n"
    "The scale follows ISO/IEC 33020. It is atelier's own choice; the method sets none.";
constexpr std::string_view on_scores =
    "A score is the mean of ratings: `not` 0, `partly` 1/3, `largely` 2/3, `fully` 1, over the questions "
    "that apply. Only what is due counts: the phases up to the one that the record declares.\n"
    "It is shown as an interval. `low` counts what is unanswered or unknown as 0, `high` counts it as 1; the "
    "figure before the bracket is the mean of what has a rating. A wide interval says: answer first, then "
    "judge.\n"
    "An average hides a weak spot, so each score names its weakest question, and its band (by `low`: up to "
    "0.15 not, up to 0.50 partly, up to 0.85 largely, above that fully) is at most one step above that "
    "question. While a question is unanswered or unknown there is no band: it says how many are open.\n"
    "A cell with two or more of its questions not applicable is marked: its basis is insufficient.\n"
    "Scale, intervals and bands are atelier's own choice; the method sets none.";
constexpr std::string_view on_gates =
    "A phase is passed when every question that applies, in it and in the phases before, is at least "
    "`largely`, none is unanswered, and the outputs stand in the record.\n"
    "It is passed on condition (`conditional` in data) when all that falls short is at least `partly` and "
    "covered by an action that is "
    "planned "
    "or being tried, with a willing or committed owner and a review date that has not run out and lies "
    "within "
    "twelve months. An action covers the question whose address it names.\n"
    "A waiver (who, why, until when) lets one question, cell or output through, and is shown wherever the "
    "gate is.\n"
    "Otherwise it is blocked, and the gate says by what, the nearest way first. With `--basis supported` the "
    "gate asks for evidence too; with `--profile iso33020` it asks `fully` of earlier phases. Continuation "
    "is reviewed again and again rather than passed once.\n"
    "The thresholds are atelier's own choice; the method sets none.";

/// The scale, in the words of the format itself.
[[nodiscard]] std::string on_ratings() {
    using record::Rating;
    const auto told = [](Rating rating) {
        return fmt::format("`{}` ({})", record::to_string(rating), record::meaning(rating));
    };
    return fmt::format(
        "A rating says how far something is in place: {}, {}, {}, {}. With two halves, the weaker one "
        "counts.\n"
        "Four states are no rating: unanswered (the question does not stand in the record), {}, {}, {}.\n{}",
        told(Rating::not_), told(Rating::partly), told(Rating::largely), told(Rating::fully),
        told(Rating::unknown), told(Rating::not_applicable), told(Rating::declined), on_claims);
}

class Explainer {
public:
    explicit Explainer(const Session& session) : method_{session.method()}, out_{session} {}

    std::string explain(std::string_view what) {
        if (const rules::Rule* found = find_rule(what))
            rule(*found);
        else if (const auto kind = find_kind(what))
            remark(*kind);
        else if (const auto question = method_.question(what); question != method::none)
            this->question(method_.questions[question]);
        else if (const auto group = method_.group(what); group != method::none)
            this->group(group);
        else if (const auto output = method_.output(what); output != method::none)
            this->output(method_.outputs[output]);
        else if (!tell_family(out_, as_code(what)) && !words(what))
            refuse(what);
        return out_.take();
    }

private:
    /// Everything that a word means, since some are shared: `learning` is a block and an element, `gains` a chapter and a field, `open` a
    /// word for five things in a record. True where it means anything.
    bool words(std::string_view what) {
        const bool own = tell_term(out_, what);
        if (own && is_topic(what)) {
            out_.line();
            topic(what);
        }
        names(what);
        tell_field(out_, what);
        // What is told at length, and the ratings, need no list of the places where they stand.
        if (own && (is_topic(what) || is_rating(what))) return true;
        tell_fields_called(out_, what);
        tell_fixed_word(out_, what);
        return !out_.empty();
    }

    /// Codes are found in small letters too.
    static std::string as_code(std::string_view what) {
        std::string code{what};
        for (char& c : code)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
        return code;
    }

    static std::optional<emit::RemarkKind> find_kind(std::string_view what) {
        for (const emit::RemarkKind& kind : emit::kinds_beside_rules())
            if (kind.code == as_code(what)) return kind;
        return {};
    }

    static const rules::Rule* find_rule(std::string_view what) {
        const std::string code = as_code(what);
        for (const rules::Rule* rule : all_rules())
            if (rule->code == code || rule->name == what) return rule;
        return nullptr;
    }

    /// The words that are told at length.
    static bool is_topic(std::string_view word) {
        return word == "score" || word == "gate" || word == "rating";
    }
    static bool is_rating(std::string_view word) {
        const auto ratings = record::names(record::Rating{});
        return std::find(ratings.begin(), ratings.end(), word) != ratings.end();
    }

    /// What rules and the kinds of remarks beside them have in common.
    template <class Coded>
    void coded(const Coded& one) {
        out_.paragraph(fmt::format("{} {} ({})", one.code, one.name, diag::to_string(one.severity)));
        out_.line();
        out_.pair("what", one.what);
        out_.pair("why", one.why);
        out_.pair("help", one.help);
    }

    void rule(const rules::Rule& rule) {
        coded(rule);
        for (const std::string_view claim : rule.claims) out_.pair("claim", claim);
        out_.block("With a finding:", rule.bad);
        out_.block("Put right:", rule.good);
        out_.line();
        out_.paragraph(fmt::format(
            "To take one finding back, with a reason: # atelier: ignore[{}] reason=\"…\"", rule.code));
    }

    void remark(const emit::RemarkKind& kind) {
        coded(kind);
        out_.line();
        out_.paragraph(
            "It is no rule: reports for build services name the points of a gate and the figures of a score "
            "so.");
    }

    void topic(std::string_view what) {
        const std::string ratings = on_ratings();
        std::string_view text = what == "score" ? on_scores : what == "gate" ? on_gates : ratings;
        bool first = true;
        while (!text.empty()) {
            const auto end = text.find('\n');
            if (!first) out_.line();
            first = false;
            out_.paragraph(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
    }

    [[nodiscard]] std::string origin(method::Basis basis) const {
        if (basis == method::Basis::local)
            return fmt::format("The local method “{}” asks it.", method_.title);
        if (basis == method::Basis::stated)
            return fmt::format("Asked by {} itself; the wording is atelier's.", guide);
        return fmt::format("Derived: {} says it without asking, and atelier made a question of it.", guide);
    }

    void question(const method::Question& question) {
        out_.paragraph(question.text);
        out_.line();
        out_.pair("address", question.address);
        const method::Group& group = method_.groups[question.group];
        out_.pair("phase", fmt::format("{}, {}", method_.phases[question.phase].title, title_of(group)));
        if (question.kind == method::QuestionKind::closed)
            out_.pair("kind", "Closed: a rating is enough, an answer in words is welcome.");
        else if (question.at.empty())
            out_.pair("kind", "Open: a rating above `not` wants an answer in words, in `answer:`.");
        else
            out_.pair("kind",
                      fmt::format("Open: a rating above `not` wants an answer in words, which lives in `{}`.",
                                  question.at));
        if (question.weight != text::Fraction{1})
            out_.pair(
                "weight",
                question.weight.decimal(2) +
                    " by the local method; figures do not compare with those of the method as it ships.");
        out_.pair("source",
                  origin(question.basis) + (question.reworded ? " Reworded by the local method." : ""));
        if (!group.note.empty()) out_.pair("note", group.note);
        for (const rules::Rule* rule : all_rules())
            for (const std::string_view claim : rule->claims)
                if (claim == question.address)
                    out_.pair("held by", fmt::format("{}: {}", rule->code, rule->what));
        advised(method_.question(question.address));
        out_.line();
        signs(question.signs);
        out_.paragraph("Ratings: atelier explain rating");
    }

    /// What the ratings look like in the world. The sources set no scale, so these are never theirs.
    void signs(const method::Signs& signs) {
        if (signs.empty()) return;
        out_.paragraph(signs.basis == method::Basis::local
                           ? "What the ratings look like here, in the local method's words:"
                           : "What the ratings look like here, in atelier's own words:");
        const auto sign = [&](record::Rating rating, std::string_view text) {
            if (!text.empty()) out_.pair(record::to_string(rating), text);
        };
        sign(record::Rating::partly, signs.partly);
        sign(record::Rating::largely, signs.largely);
        sign(record::Rating::fully, signs.fully);
        out_.line();
    }

    /// Steps are known by their numbers, too.
    [[nodiscard]] static std::string title_of(const method::Group& group) {
        return group.number == 0 ? std::string{group.title}
                                 : fmt::format("step {}: {}", group.number, group.title);
    }

    /// What to try where the question is weak; no statement of the source.
    void advised(method::Index question) {
        std::string_view name = "if weak";
        for (const method::Advice* advice : method::advice_for(method_, question)) {
            out_.pair(name, fmt::format("{}: {} ({})", reference(*advice), advice->because,
                                        advice->basis == method::Basis::local ? "the local method's advice"
                                                                              : "atelier's own judgement"));
            name = {};
        }
    }

    [[nodiscard]] std::string reference(const method::Advice& advice) const {
        return emit::reference(method_, advice.strategy, advice.action);
    }

    void group(method::Index index) {
        const method::Group& group = method_.groups[index];
        const std::string_view phase = method_.phases[group.phase].title;
        out_.paragraph(group.number == 0 ? fmt::format("{} in {} ({})", group.title, phase, group.address)
                                         : fmt::format("Step {} of {}: {} ({})", group.number, phase,
                                                       group.title, group.address));
        out_.paragraph(group.focus, 2);
        out_.line();
        questions([&](const method::Question& question) { return question.group == index; });
        source_of_group(group);
    }

    void source_of_group(const method::Group& group) {
        out_.line();
        if (group.kind == method::GroupKind::theme)
            out_.paragraph(fmt::format(
                "Source: {}; it tells this theme in prose, and the questions are derived.", guide));
        else
            out_.paragraph(fmt::format("Source: {}.", guide));
        note(group.note);
    }

    void note(std::string_view text) {
        if (!text.empty()) out_.paragraph("Note: " + std::string{text});
    }

    template <class Belongs>
    void questions(Belongs belongs) {
        for (const method::Question& question : method_.questions) {
            if (!belongs(question)) continue;
            out_.paragraph(question.text, 2);
            out_.paragraph(fmt::format("{} ({}, {})", question.address, method::to_string(question.kind),
                                       method::to_string(question.basis)),
                           4);
        }
    }

    void output(const method::Output& output) {
        out_.paragraph(output.text);
        out_.line();
        out_.pair("address", output.address);
        out_.pair("phase", method_.phases[output.phase].title);
        if (record::missing_parts({}, output.id, {}))
            out_.pair("stands", fmt::format("with {}", record::wanted_parts(output.id)));
        out_.pair("source",
                  output.basis == method::Basis::local
                      ? origin(output.basis)
                      : fmt::format("Named by {}; what counts as standing is atelier's own choice.", guide));
    }

    /// The outputs of a phase together, by the name that leads their addresses: `preconditions.outputs`, or its last part.
    void outputs_under(std::string_view what) {
        bool any = false;
        for (const method::Output& output : method_.outputs) {
            const std::string_view above = output.address.substr(0, output.address.rfind('.'));
            if (above != what && above.substr(above.rfind('.') + 1) != what) continue;
            if (!any) {
                out_.separate();
                out_.paragraph(fmt::format("What must stand in the record before {} is complete ({})",
                                           method_.phases[output.phase].title, above));
            }
            any = true;
            out_.hanging(fmt::format("{}: {}", output.address, output.text), 2, 4);
        }
        if (any) out_.paragraph(fmt::format("Source: {}.", guide), 2);
    }

    void chapter(const method::Chapter& chapter) {
        out_.separate();
        out_.paragraph(chapter.title);
        for (method::Index i = 0; i < chapter.point_count; ++i)
            out_.hanging(fmt::format("- {}", method_.points[chapter.first_point + i]), 2, 4);
        out_.paragraph(fmt::format("Source: {}", chapter.source), 2);
    }

    /// Chapters, blocks, phases, steps, themes, elements, strategies: ids that may be shared by several (`learning` is a block and an element).
    void names(std::string_view what) {
        if (const auto index = method_.chapter(what); index != method::none) chapter(method_.chapters[index]);
        if (const auto index = method_.phase(what); index != method::none) phase(index);
        if (const auto index = method_.block(what); index != method::none) this->building_block(index);
        for (std::size_t i = 0; i < method_.groups.size(); ++i) {
            if (method_.groups[i].id != what || method_.groups[i].kind == method::GroupKind::cell) continue;
            out_.separate();
            group(static_cast<method::Index>(i));
        }
        if (const auto index = method_.element(what); index != method::none) element(index);
        if (const auto index = score::element_at(method_, what); index != method::none) element(index);
        if (what == "innovation-capacity")
            for (std::size_t i = 0; i < method_.elements.size(); ++i) element(static_cast<method::Index>(i));
        if (const auto index = method_.strategy(what.substr(0, what.find('/')));
            index != method::none && method_.knows_strategy(what))
            strategy(method_.strategies[index], what);
        outputs_under(what);
    }

    void phase(method::Index index) {
        const method::Phase& phase = method_.phases[index];
        out_.separate();
        out_.paragraph(fmt::format("Phase {}: {} ({})", phase.number, phase.title, phase.id));
        out_.paragraph(phase.aim, 2);
        if (!phase.more.empty()) out_.paragraph(phase.more, 2);
        out_.line();
        for (const method::Group& group : method_.groups)
            if (group.phase == index)
                out_.paragraph(fmt::format("{}: {}", group.address, title_of(group)), 2);
        for (const method::Output& output : method_.outputs)
            if (output.phase == index) out_.paragraph(fmt::format("{}: {}", output.address, output.text), 2);
        out_.line();
        out_.paragraph(fmt::format("Source: {}. When it is complete: atelier explain gate", guide));
    }

    void building_block(method::Index index) {
        const method::Block& block = method_.blocks[index];
        out_.separate();
        out_.paragraph(fmt::format("Building block: {} ({})", block.title, block.id));
        out_.paragraph(block.essence, 2);
        out_.paragraph("Without it: " + std::string{block.without}, 2);
        out_.line();
        questions([&](const method::Question& question) { return question.block == index; });
        out_.line();
        out_.paragraph(fmt::format("Source: {}. How it is scored: atelier explain score", guide));
        note(block.note);
    }

    void element(method::Index index) {
        const method::Element& element = method_.elements[index];
        out_.separate();
        out_.paragraph(fmt::format("Element of innovation capacity: {} ({})", element.title, element.id));
        for (const method::Strategy& strategy : method_.strategies)
            if (strategy.element == index)
                out_.paragraph(fmt::format("Strengthened by strategy {}: {} ({})", strategy.number,
                                           strategy.title, strategy.id),
                               2);
        out_.paragraph(
            fmt::format("Rated in the record under `{}`, as a whole or by the actions of its strategy; a "
                        "view of its own, which counts in no block and at no gate: atelier score --by "
                        "element",
                        score::element_address(element.id)),
            2);
        out_.paragraph(fmt::format("Source: {}.", article), 2);
    }

    void strategy(const method::Strategy& strategy, std::string_view what) {
        out_.separate();
        out_.paragraph(fmt::format("Strategy {}: {} ({})", strategy.number, strategy.title, strategy.id));
        out_.paragraph("It answers: " + std::string{strategy.answers}, 2);
        out_.paragraph(fmt::format("It strengthens: {}", method_.elements[strategy.element].title), 2);
        out_.line();
        for (method::Index i = 0; i < strategy.action_count; ++i) {
            const method::StrategyAction& action = method_.actions[strategy.first_action + i];
            const std::string address = fmt::format("{}/{}", strategy.id, action.id);
            if (what.find('/') == std::string_view::npos || what == address)
                out_.paragraph(fmt::format("{}: {}", address, action.text), 2);
        }
        out_.line();
        out_.paragraph(fmt::format("Source: {}.", article), 2);
        if (!strategy.note.empty()) out_.paragraph("Note: " + std::string{strategy.note}, 2);
    }

    [[noreturn]] void refuse(std::string_view what) const {
        std::vector<std::string> known = words_of(explained_names(method_));
        for (const RecordField& field : record_fields()) {
            known.emplace_back(field.key());
            for (const FixedWord& one : field.words) known.emplace_back(one.word);
        }
        for (const rules::Rule* rule : all_rules()) known.emplace_back(rule->code);
        for (const auto& retired : method_.retired)
            if (retired.address == what)
                throw Refusal{fmt::format("the local method has retired `{}`: {}", what, retired.reason), {}};
        auto near = text::nearest(what, known);
        // `vision.maturing` for `maturing.vision`.
        const auto dot = what.find('.');
        const std::string swapped = dot == std::string_view::npos
                                        ? ""
                                        : fmt::format("{}.{}", what.substr(dot + 1), what.substr(0, dot));
        const auto turned = std::find(known.begin(), known.end(), swapped);
        if (!near && turned != known.end()) near = *turned;
        if (!near && !swapped.empty()) near = text::nearest(swapped, known);
        throw Refusal{
            fmt::format("nothing is called `{}`", what),
            near ? fmt::format("Did you mean `{}`?", *near)
                 : "What there is: atelier rules, atelier method list, and the words of docs/record.md"};
    }

    const method::Method& method_;
    Telling out_;
};

}  // namespace

std::string explanation(const Session& session, std::string_view what) {
    return Explainer{session}.explain(what);
}

}  // namespace atelier::commands
