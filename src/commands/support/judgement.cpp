#include "commands/support/judgement.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/score/compute.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"

namespace atelier::commands {

score::RecordScore score_of(const Session& session, const rules::Sheet& sheet) {
    const text::Date as_of = session.settings().as_of;
    return score::score(sheet.record(), session.method(), contradicted(sheet, session.method(), as_of),
                        as_of);
}

score::RecordScore score_to_advise_on(const Session& session, const rules::Sheet& sheet) {
    score::RecordScore scored = score_of(session, sheet);
    std::vector<std::string> against = obstacles(sheet, session.method(), session.settings().as_of);
    for (std::size_t i = 0; i < scored.questions.size() && i < against.size(); ++i)
        scored.questions[i].obstacle = std::move(against[i]);
    return scored;
}

advice::Next next_for(const Session& session, const Opened& opened, const score::RecordScore& scored,
                      std::optional<method::Index> phase) {
    return advice::next_of(opened.sheet->record(), session.method(), scored.questions,
                           {opened.sheet->document.source, opened.findings},
                           terms_of(session, opened.file, 0), phase);
}

std::size_t errors_in(const Opened& opened) {
    return static_cast<std::size_t>(
        std::count_if(opened.findings.begin(), opened.findings.end(), [](const diag::Finding& finding) {
            return !finding.suppressed && finding.severity == diag::Severity::error;
        }));
}

gate::Terms terms_of(const Session& session, const std::string& file, method::Index phase) {
    rules::GateTerms configured = session.config().gate;
    for (const rules::Override* one : session.overrides_for(file)) {
        if (one->gate.profile) configured.profile = one->gate.profile;
        if (one->gate.basis) configured.basis = one->gate.basis;
    }
    const Arguments& arguments = session.arguments();
    gate::Terms terms;
    terms.phase = phase;
    terms.as_of = session.settings().as_of;
    const bool iso = configured.profile && *configured.profile == rules::GateProfile::iso33020;
    const bool supported = configured.basis && *configured.basis == rules::GateBasis::supported;
    terms.profile = arguments.get_or("profile", iso ? "iso33020" : "largely") == "iso33020"
                        ? gate::Profile::iso33020
                        : gate::Profile::largely;
    terms.basis = arguments.get_or("basis", supported ? "supported" : "claimed") == "supported"
                      ? gate::Basis::supported
                      : gate::Basis::claimed;
    return terms;
}

method::Index phase_named(const method::Method& method, std::string_view word) {
    for (const method::Phase& phase : method.phases)
        if (word == phase.id || word == std::to_string(phase.number)) return method.phase(phase.id);
    return method::none;
}

method::Index phase_option(const Session& session, std::string_view word) {
    const method::Method& method = session.method();
    if (const method::Index named = phase_named(method, word); named != method::none) return named;
    std::vector<std::string_view> known;
    for (const method::Phase& phase : method.phases) known.push_back(phase.id);
    const auto near = text::nearest(word, known);
    throw Refusal{fmt::format("no such phase: {}", word),
                  (near ? fmt::format("Did you mean `{}`?   ", *near) : std::string{}) +
                      "The phases: " + text::listing(known)};
}

}  // namespace atelier::commands
