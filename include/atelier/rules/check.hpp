#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/overlay.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/record/places.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/brief.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/consequence.hpp"
#include "atelier/rules/identity.hpp"
#include "atelier/rules/masked.hpp"
#include "atelier/rules/read_sheet.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/settings.hpp"
#include "atelier/rules/sheet.hpp"
#include "atelier/rules/suppression.hpp"
#include "atelier/rules/table.hpp"
#include "atelier/rules/taking_back.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/read.hpp"

namespace atelier::rules {

/// The codes of all rules, in the order of the table.
inline constexpr auto all_codes = [] {
    std::array<std::string_view, table.size()> out{};
    for (std::size_t i = 0; i < table.size(); ++i) out[i] = table[i]->code;
    return out;
}();

namespace detail {

/// Whether a family has anything to say about a text that was understood only so far.
[[nodiscard]] inline bool applies(std::string_view family, const Case& subject) {
    if (family == "SCH" || family == "PRV") return true;
    // What stands in a text that was read on behind its slips can be judged; what is missing from it may stand in a line that was not.
    if (!subject.readable) return subject.document.mended && family == "REF";
    if (subject.record.form == record::Form::response) return family == "ANS";
    return true;
}

/// Runs one rule, with the severity that the settings give it.
inline void run(const Rule& rule, const Case& subject, std::vector<diag::Finding>& out,
                Surplus* surplus = nullptr) {
    const std::size_t before = out.size();
    const Reporter reporter{rule, out, surplus};
    rule.check(subject, reporter);
    reporter.finish();
    for (std::size_t i = before; i < out.size(); ++i)
        out[i].severity = subject.settings.severity(rule.code, out[i].severity);
    if (const std::size_t more = reporter.left_out(); more > 0)
        out.back().help += " (" + text::count(more, "more finding") + " of this kind left out.)";
}

/// A record that could be read in time, and cannot be checked in time: said at its beginning, in place of the rules that are left.
inline void give_up(const Case& subject, std::vector<diag::Finding>& out) {
    const auto& faults = subject.document.faults;
    if (std::any_of(faults.begin(), faults.end(),
                    [](const yaml::Fault& fault) { return fault.kind == yaml::FaultKind::time; }))
        return;
    Reporter{sch::beyond_a_limit, out}
        .report({}, {}, sch::too_long("checking", subject.settings.limits.seconds))
        .help = sch::remedy("seconds", with_commas(ceilings.seconds));
}

/// Asks the rules one after another; false where the time is over before all have been asked. What is wrong with the text itself is told
/// in any case: that reading took too long is part of it.
[[nodiscard]] inline bool run(const Case& subject, bool suppressions, std::vector<diag::Finding>& out,
                              Surplus* surplus) {
    bool in_time = true;
    for (const Rule* rule : table) {
        const bool last = rule->family() == "SUP";
        const bool text = rule->subject == Subject::text;
        if ((!text && rule->subject != subject.subject) || last != suppressions) continue;
        // A text that cannot be read must not pass because somebody asked for another family.
        const bool wanted =
            text ? !subject.settings.ignores(rule->code) : subject.settings.selects(rule->code);
        if (!wanted || (!last && !text && !applies(rule->family(), subject))) continue;
        if (!text) in_time = in_time && !subject.settings.limits.out_of_time();
        if (text || in_time) run(*rule, subject, out, surplus);
    }
    return in_time;
}

/// Keeps in brief what there is no room for.
class InBrief final : public Surplus {
public:
    InBrief(const Sheet& sheet, const Settings& settings, const Consequences& consequences, Briefs& out)
        : document_{sheet.document}, settings_{settings}, consequences_{consequences}, out_{out} {}

    void take(const Rule& rule, const diag::Finding& finding) override {
        if (consequences_.explain(finding)) return;
        if (!identity_) identity_.emplace(document_);
        out_.push_back(
            {&rule, identity_->of(finding), finding.span, settings_.severity(rule.code, finding.severity)});
    }

private:
    const yaml::Document& document_;
    std::optional<Identity> identity_;  ///< goes over the whole text, and few records have so much to say
    const Settings& settings_;
    const Consequences& consequences_;
    Briefs& out_;
};

}  // namespace detail

/// Everything that the rules find in a record or a response, in the order of the text; suppressed findings stay, marked. Of very many those
/// for which there is no room go to `briefs`; without it they are counted and dropped. Pure: the same for the same text, method and settings.
[[nodiscard]] inline std::vector<diag::Finding> check(const Sheet& sheet, const method::Method& method,
                                                      const Settings& settings,
                                                      const Surroundings* surroundings = nullptr,
                                                      Briefs* briefs = nullptr) {
    std::vector<diag::Finding> findings;
    const Consequences consequences{sheet};
    Briefs none;
    std::optional<detail::InBrief> surplus;
    if (briefs != nullptr) surplus.emplace(sheet, settings, consequences, *briefs);
    Surplus* const rest = surplus ? &*surplus : nullptr;
    std::vector<Suppression> suppressions = read_suppressions(sheet.document.source, sheet.document.comments);
    Case subject{Subject::record,
                 sheet.document,
                 method,
                 sheet.record(),
                 sheet.bound.misfits,
                 {},
                 settings,
                 surroundings,
                 {},
                 all_codes,
                 nullptr,
                 sheet.can_be_judged()};
    const bool in_time = detail::run(subject, false, findings, rest);
    if (!in_time) detail::give_up(subject, findings);
    consequences.drop(findings);
    detail::suppress(sheet.document, settings.as_of, suppressions, findings,
                     briefs != nullptr ? *briefs : none);
    subject.suppressions = suppressions;
    // What is left unchecked may be what a suppression is for, so that none is called idle then.
    if (in_time && !detail::run(subject, true, findings, rest)) detail::give_up(subject, findings);
    diag::sort(findings);
    std::for_each(findings.begin(), findings.end(), mask);
    return findings;
}

/// Holds the record against another of the run that has the same id. Which of two comes later is known when all before it have been
/// read, and by then this one has been checked: what is found comes among its findings.
inline void check_shared_id(const Sheet& sheet, const method::Method& method, const Settings& settings,
                            const Surroundings& surroundings, std::vector<diag::Finding>& findings) {
    if (!settings.selects(ref::shared_id.code) || !sheet.readable()) return;
    Case subject{Subject::record, sheet.document, method, sheet.record(), {}, {},
                 settings,        &surroundings,  {}};
    std::vector<diag::Finding> more;
    detail::run(ref::shared_id, subject, more);
    std::vector<Suppression> suppressions = read_suppressions(sheet.document.source, sheet.document.comments);
    Briefs none;
    detail::suppress(sheet.document, settings.as_of, suppressions, more, none);
    findings.insert(findings.end(), more.begin(), more.end());
    diag::sort(findings);
}

namespace detail {

/// The rules for any text and those of one subject, whatever the settings select: a check must not go on over ground that is
/// unsound because somebody asked for another family.
[[nodiscard]] inline std::vector<diag::Finding> check_ground(const Case& subject) {
    std::vector<diag::Finding> findings;
    for (const Rule* rule : table)
        if (rule->subject == Subject::text || rule->subject == subject.subject) run(*rule, subject, findings);
    diag::sort(findings);
    std::for_each(findings.begin(), findings.end(), mask);
    return findings;
}

}  // namespace detail

/// Reads a catalogue, or an overlay of `base`, strictly: the places of a record that it names must exist.
[[nodiscard]] inline method::Loaded read_method(text::Source source, const method::Method& base,
                                                const yaml::Limits& limits = {}) {
    return method::load_any(yaml::read(std::move(source), limits), base, record::places());
}

/// All that the rules find in a method or an overlay, in the order of the text.
[[nodiscard]] inline std::vector<diag::Finding> check_method(const method::Loaded& loaded,
                                                             const Settings& settings) {
    const record::Record none;
    return detail::check_ground({Subject::method,
                                 *loaded.document,
                                 loaded.method,
                                 none,
                                 {},
                                 loaded.problems,
                                 settings,
                                 nullptr,
                                 {},
                                 all_codes,
                                 nullptr,
                                 loaded.document->complete});
}

/// All that the rules find in a configuration, in the order of the text.
[[nodiscard]] inline std::vector<diag::Finding> check_config(const yaml::Document& document,
                                                             const BoundConfig& bound,
                                                             const Settings& settings,
                                                             const Surroundings* surroundings = nullptr) {
    const record::Record none;
    const method::Method unused;
    return detail::check_ground({Subject::config,
                                 document,
                                 unused,
                                 none,
                                 bound.misfits,
                                 {},
                                 settings,
                                 surroundings,
                                 {},
                                 all_codes,
                                 &bound.config,
                                 document.complete});
}

namespace detail {

/// Marks the questions whose claims facts contradict.
class Contradictions final : public Surplus {
public:
    Contradictions(const method::Method& method, const Consequences& consequences, std::vector<bool>& out)
        : method_{method}, consequences_{consequences}, out_{out} {}

    void take(const Rule&, const diag::Finding& finding) override {
        if (finding.severity != diag::Severity::error || consequences_.explain(finding)) return;
        const method::Index question = method_.question(finding.address);
        if (question != method::none) out_[question] = true;
    }

private:
    const method::Method& method_;
    const Consequences& consequences_;
    std::vector<bool>& out_;
};

/// Keeps by question what facts say against its claim.
class Obstacles final : public Surplus {
public:
    Obstacles(const method::Method& method, std::vector<std::string>& out) : method_{method}, out_{out} {}

    void take(const Rule&, const diag::Finding& finding) override {
        if (finding.severity != diag::Severity::error) return;
        const method::Index question = method_.question(finding.address);
        if (question != method::none && out_[question].empty()) out_[question] = finding.but;
    }

private:
    const method::Method& method_;
    std::vector<std::string>& out_;
};

/// Asks the rules about claims alone. What they find goes to `surplus`.
inline void ask_claims(const Case& subject, Surplus& surplus) {
    std::vector<diag::Finding> findings;
    for (const Rule* rule : table) {
        if (rule->family() != "CLM") continue;
        findings.clear();
        const Reporter reporter{*rule, findings, &surplus};
        rule->check(subject, reporter);
        reporter.finish();
        for (const diag::Finding& finding : findings) surplus.take(*rule, finding);
    }
}

/// The record as it would be with each question rated at least `largely` that is short of it and applies.
[[nodiscard]] inline record::Record hopeful(const record::Record& record, const method::Method& method) {
    record::Record out = record;
    record::Assessment& assessment = out.assessment;
    assessment.by_question.resize(method.questions.size(), -1);
    for (std::size_t i = 0; i < method.questions.size(); ++i) {
        const record::State state = record::state_of(record, static_cast<method::Index>(i));
        if (state == record::State::not_applicable ||
            record::step(state) >= record::step(record::State::largely))
            continue;
        int& place = assessment.by_question[i];
        if (place < 0) {
            place = static_cast<int>(assessment.answers.size());
            assessment.answers.emplace_back().question = static_cast<method::Index>(i);
        }
        record::Answer& answer = assessment.answers[static_cast<std::size_t>(place)];
        answer.given = answer.rating.given = true;
        answer.rating.value = record::Rating::largely;
    }
    return out;
}

}  // namespace detail

/// By question: what facts in the record would say if it were rated `largely`, as a clause; empty where they would not contradict it. Told by
/// the rules about claims themselves, so that no advice can promise what they deny.
[[nodiscard]] inline std::vector<std::string> obstacles(const Sheet& sheet, const method::Method& method,
                                                        text::Date as_of) {
    std::vector<std::string> out(method.questions.size());
    Settings settings;
    settings.as_of = as_of;
    const record::Record raised = detail::hopeful(sheet.record(), method);
    const Case subject{Subject::record, sheet.document, method, raised, {}, {}, settings, nullptr, {}};
    detail::Obstacles found{method, out};
    detail::ask_claims(subject, found);
    return out;
}

/// By question: whether facts in the record contradict its claim. Told by the CLM rules alone, whatever the settings switch off, since a figure
/// must not depend on what somebody preferred not to see.
[[nodiscard]] inline std::vector<bool> contradicted(const Sheet& sheet, const method::Method& method,
                                                    text::Date as_of) {
    std::vector<bool> out(method.questions.size(), false);
    Settings settings;
    settings.as_of = as_of;
    const Case subject{Subject::record, sheet.document, method, sheet.record(), {}, {},
                       settings,        nullptr,        {}};
    const Consequences consequences{sheet};
    detail::Contradictions contradictions{method, consequences, out};
    detail::ask_claims(subject, contradictions);
    return out;
}

}  // namespace atelier::rules
