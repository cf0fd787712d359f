#include "emit/support/gates.hpp"

#include <fmt/core.h>

#include "atelier/record/standing.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"
#include "emit/support/figures.hpp"

namespace atelier::emit {

namespace {

[[nodiscard]] std::string_view is_or_are(std::size_t number) { return number == 1 ? "is" : "are"; }

[[nodiscard]] std::string items(const std::vector<gate::Point>& points) {
    return text::count(points.size(), "open item");
}

}  // namespace

bool is_last(const method::Method& method, method::Index phase) {
    return phase + std::size_t{1} == method.phases.size();
}

std::string open_words(const gate::Gate& gate) {
    const auto all = static_cast<int>(gate.blockers.size());
    std::string out = fmt::format("{} of {} still open", all, gate.asked);
    if (gate.earlier == 0) return out;
    if (gate.earlier == all) return out + (all == 1 ? " (in an earlier phase)" : " (all in earlier phases)");
    return out + fmt::format(" ({} here, {} in earlier phases)", all - gate.earlier, gate.earlier);
}

std::string claims_words(std::size_t all, std::size_t contradicted, std::size_t unbacked) {
    if (contradicted == 0)
        return fmt::format("{} of {} {} not backed by evidence", unbacked, text::count(all, "claim"),
                           is_or_are(unbacked));
    std::string out = fmt::format("{} of {} {} contradicted by facts", contradicted,
                                  text::count(all, "claim"), is_or_are(contradicted));
    if (unbacked > 0) out += fmt::format(", {} {} not backed by evidence", unbacked, is_or_are(unbacked));
    return out;
}

std::string result_words(gate::Result result) {
    return result == gate::Result::conditional ? "passed on condition" : std::string{gate::to_string(result)};
}

std::string blocked_sentence(const GateItem& item, const Run& run) {
    const gate::Gate& gate = item.gate;
    return fmt::format("{} is blocked: {}{}. The nearest way through:", phase_title(run.method, gate.phase),
                       open_words(gate),
                       gate.unrated > 0 ? fmt::format(", {} without a rating", gate.unrated) : "");
}

std::string conditional_sentence(const GateItem& item, const Run& run) {
    const auto& covered = item.gate.conditions;
    std::string out = fmt::format("{} is passed on condition: {} {} covered by {}.",
                                  phase_title(run.method, item.gate.phase), items(covered),
                                  is_or_are(covered.size()), covered.size() == 1 ? "an action" : "actions");
    const text::Date* first = nullptr;
    for (const gate::Point& point : covered)
        if (point.action != nullptr && point.action->review &&
            (first == nullptr || *point.action->review < *first))
            first = &*point.action->review;
    if (first != nullptr)
        out += fmt::format(" The {} is on {}.", covered.size() == 1 ? "review" : "first review",
                           text::to_words(*first));
    return out;
}

std::string passed_sentence(const GateItem& item, const Run& run) {
    const gate::Gate& gate = item.gate;
    const bool last = is_last(run.method, gate.phase);
    std::string out = fmt::format("{} is passed {}{}as of {}, with {} of {} met",
                                  phase_title(run.method, gate.phase), last ? "for now, " : "",
                                  item.errors > 0 || !gate.unsupported.empty() ? "on its claims alone " : "",
                                  text::to_words(run.as_of), gate.met(), gate.asked);
    if (!gate.waived.empty()) out += fmt::format(" and {} waived", gate.waived.size());
    out += ".";
    if (last) out += " " + again_sentence(run.method, gate.phase);
    return out;
}

std::string errors_sentence(std::size_t errors) {
    if (errors == 0) return {};
    return fmt::format("{} in the record {} first, whatever the gate says: `atelier validate` shows {}.",
                       text::count(errors, "error"), errors == 1 ? "comes" : "come",
                       errors == 1 ? "it" : "them");
}

std::string terms_sentence(const gate::Terms& terms) {
    std::string out;
    if (terms.profile == gate::Profile::iso33020)
        out += "profile `iso33020`: earlier phases have to be `fully` in place";
    if (terms.basis == gate::Basis::supported)
        out += std::string{out.empty() ? "" : "; "} +
               "basis `supported`: a rating counts as far as evidence and facts carry it";
    return out.empty() ? out : "Asked with " + out + ".";
}

std::string again_sentence(const method::Method& method, method::Index phase) {
    return fmt::format("{} is reviewed again and again rather than passed once.", phase_title(method, phase));
}

std::string covered_sentence(const gate::Gate& gate) {
    return fmt::format("{} {} covered by {}, and {} nothing:", items(gate.conditions),
                       is_or_are(gate.conditions.size()),
                       gate.conditions.size() == 1 ? "an action" : "actions",
                       gate.conditions.size() == 1 ? "blocks" : "block");
}

std::string waived_sentence(const gate::Gate& gate) {
    return fmt::format("{} {} let through by {}:", items(gate.waived), is_or_are(gate.waived.size()),
                       gate.waived.size() == 1 ? "a waiver" : "waivers");
}

std::string unsupported_sentence(const gate::Gate& gate) {
    return fmt::format("{} of {} {} further than evidence and facts carry so far:", gate.unsupported.size(),
                       text::count(static_cast<std::size_t>(gate.claims), "claim"),
                       gate.unsupported.size() == 1 ? "goes" : "go");
}

std::string action_sentence(const record::Action* action) {
    if (action == nullptr) return {};
    return fmt::format("{}: {}, review {}.",
                       action->id ? fmt::format("Action `{}`", *action->id) : "An action",
                       action->owner ? fmt::format("owner `{}`", *action->owner) : "no owner",
                       action->review ? "on " + text::to_words(*action->review) : "not set");
}

std::string waiver_sentence(const record::Waiver* waiver) {
    if (waiver == nullptr) return {};
    return fmt::format("Waived by {} {}: {}",
                       waiver->by ? fmt::format("`{}`", *waiver->by) : "somebody who is not named",
                       waiver->until ? "until " + text::to_words(*waiver->until) : "without an end",
                       waiver->reason ? *waiver->reason : "no reason given");
}

std::string change(const gate::Point& point) {
    if (point.question == method::none) return {};
    const bool rated =
        point.has != to_string(record::State::unanswered) && point.has != to_string(record::State::unknown);
    const bool usual = point.needs == to_string(record::State::largely);
    return !rated && usual ? point.has : fmt::format("{} → {}", point.has, point.needs);
}

std::string place(const gate::Point& point, const method::Method& method) {
    if (point.question < method.questions.size()) {
        const method::Question& question = method.questions[point.question];
        const std::string_view group =
            question.group < method.groups.size() ? method.groups[question.group].title : std::string_view{};
        return fmt::format("{}: {}", phase_title(method, question.phase), group);
    }
    if (point.output < method.outputs.size())
        return fmt::format("{}: output", phase_title(method, method.outputs[point.output].phase));
    return {};
}

std::string_view question_text(const gate::Unsupported& claim, const method::Method& method) {
    return claim.question < method.questions.size() ? method.questions[claim.question].text : claim.address;
}

}  // namespace atelier::emit
