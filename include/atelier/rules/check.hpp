#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/overlay.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/record/places.hpp"
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

[[nodiscard]] inline bool is_about_text(std::string_view code) {
    return std::any_of(table.begin(), table.end(), [&](const Rule* rule) {
        return rule->code == code && rule->subject == Subject::text &&
               rule->severity == diag::Severity::error;
    });
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

/// The lines within a value of several lines, which can hold no comment, led to the line on which its key stands: a block of text may
/// hold an e-mail address somewhere in its middle.
class CommentLines {
public:
    explicit CommentLines(const yaml::Document& document)
        : source_{document.source}, comments_{document.comments} {
        // A text that is no mapping has no tree, and may have comments all the same.
        if (document.tree.root().found()) collect(document.tree.root());
    }

    /// The line on which a comment about this byte stands. A comment on a line of its own is spoken of by one above it, and so belongs to the
    /// line that both stand above.
    [[nodiscard]] std::uint32_t of(std::uint32_t byte) const {
        if (const std::uint32_t below = below_comment(byte); below != 0) return below;
        // In the order of the text, and none within another.
        const auto next =
            std::upper_bound(values_.begin(), values_.end(), byte,
                             [](std::uint32_t at, const Value& value) { return at < value.span.begin; });
        if (next != values_.begin() && byte < std::prev(next)->span.end) return std::prev(next)->line;
        return source_.position(byte).line;
    }

private:
    struct Value {
        text::Span span;
        std::uint32_t line;
    };

    [[nodiscard]] std::uint32_t below_comment(std::uint32_t byte) const {
        const auto next =
            std::upper_bound(comments_.begin(), comments_.end(), byte,
                             [](std::uint32_t at, text::Span comment) { return at < comment.begin; });
        if (next == comments_.begin() || byte >= std::prev(next)->end) return 0;
        const std::uint32_t line = source_.position(byte).line;
        if (!stands_alone(source_, *std::prev(next), line)) return 0;
        // Kept, so that a long run of comments is walked over once.
        if (line < run_begin_ || line >= run_end_) {
            run_begin_ = line;
            run_end_ = next_line_with_content(source_, line);
        }
        return run_end_;
    }

    void collect(yaml::View node) {
        for (const yaml::View child : node) {
            if (!child.is(yaml::Kind::scalar)) {
                collect(child);
                continue;
            }
            const text::Span span = child.span();
            if (span.empty() || source_.slice(span).find('\n') == std::string_view::npos) continue;
            const text::Span first = child.key_span().empty() ? span : child.key_span();
            values_.push_back({span, source_.position(first.begin).line});
        }
    }

    const text::Source& source_;
    const std::vector<text::Span>& comments_;
    std::vector<Value> values_;
    mutable std::uint32_t run_begin_{0};
    mutable std::uint32_t run_end_{0};
};

/// Marks what a comment takes back. Faults of the text stay: one that cannot be read has no comments to trust.
class TakingBack {
public:
    TakingBack(const yaml::Document& document, text::Date as_of, std::vector<Suppression>& suppressions)
        : source_{document.source}, lines_{document}, as_of_{as_of}, suppressions_{suppressions} {}

    void operator()(diag::Finding& finding) {
        const Suppression* by = by_comment(finding.code, finding.span);
        if (by == nullptr) return;
        finding.suppressed = true;
        finding.suppressed_because = std::string{*by->reason};
    }
    void operator()(Brief& brief) { brief.suppressed = by_comment(brief.rule->code, brief.span) != nullptr; }

private:
    /// The comment that takes a finding back, or none.
    [[nodiscard]] const Suppression* by_comment(std::string_view code, text::Span span) {
        if (is_about_text(code)) return nullptr;
        const std::uint32_t own = source_.line_of(span.begin);
        const std::uint32_t led = lines_.of(span.begin);
        const Suppression* first = on_line(code, led);
        // Behind the last line of a quoted value.
        const Suppression* second = own == led ? nullptr : on_line(code, own);
        return first != nullptr ? first : second;
    }

    /// The first of the line that holds; all that name the code are met.
    [[nodiscard]] const Suppression* on_line(std::string_view code, std::uint32_t line) {
        const Suppression* found = nullptr;
        // They are in the order of the text, and so of the lines that they speak of.
        auto at =
            std::lower_bound(suppressions_.begin(), suppressions_.end(), line,
                             [](const Suppression& one, std::uint32_t wanted) { return one.line < wanted; });
        for (; at != suppressions_.end() && at->line == line; ++at) {
            bool named = false;
            for (std::size_t i = 0; i < at->codes.size(); ++i)
                if (at->codes[i] == code) at->met[i] = named = true;
            if (named && found == nullptr && at->holds(as_of_)) found = &*at;
        }
        return found;
    }

    const text::Source& source_;
    CommentLines lines_;
    text::Date as_of_;
    std::vector<Suppression>& suppressions_;
};

inline void suppress(const yaml::Document& document, text::Date as_of, std::vector<Suppression>& suppressions,
                     std::vector<diag::Finding>& findings, Briefs& briefs) {
    if (suppressions.empty()) return;
    TakingBack take_back{document, as_of, suppressions};
    for (diag::Finding& finding : findings) take_back(finding);
    for (Brief& brief : briefs) take_back(brief);
}

/// Lists with an entry without an id where the record refers to one id that no entry has: it is the same slip, told once (SCH005).
[[nodiscard]] inline std::vector<std::string_view> nameless_lists(const Sheet& sheet) {
    std::vector<std::string_view> out;
    std::optional<OnlyDangling> dangling;
    for (const record::Misfit& misfit : sheet.bound.misfits) {
        if (misfit.kind != record::MisfitKind::missing_key || misfit.subject != "id") continue;
        if (!dangling) dangling.emplace(sheet.record().index);
        const auto list = std::string_view{misfit.path}.substr(0, misfit.path.find('.'));
        if (std::find(out.begin(), out.end(), list) == out.end() &&
            text::is_kebab(dangling->of_list(misfit.path)))
            out.push_back(list);
    }
    return out;
}

/// Tells what only follows from another finding: claims held against entries that were not understood, references into a list that was
/// not read as one.
class Consequences {
public:
    explicit Consequences(const Sheet& sheet)
        : source_{sheet.document.source},
          misread_{sheet.document, sheet.bound.misfits},
          nameless_{nameless_lists(sheet)} {}

    [[nodiscard]] bool explain(const diag::Finding& finding) const {
        constexpr std::pair<std::string_view, std::string_view> lists[] = {{"REF002", "stakeholders"},
                                                                           {"REF003", "evidence"},
                                                                           {"REF004", "focus"},
                                                                           {"REF005", "activities"},
                                                                           {"REF006", "barriers"}};
        if (!misread_.any() && nameless_.empty()) return false;
        for (const auto& [code, list] : lists)
            if (finding.code == code)
                return misread_.lost(list) ||
                       std::find(nameless_.begin(), nameless_.end(), list) != nameless_.end() ||
                       misread_.meant(source_.slice(finding.span));
        return finding.code.starts_with("CLM") && finding.severity == diag::Severity::error &&
               misread_.explains(finding);
    }
    void drop(std::vector<diag::Finding>& findings) const {
        std::erase_if(findings, [&](const diag::Finding& finding) { return explain(finding); });
    }

private:
    const text::Source& source_;
    Misread misread_;
    std::vector<std::string_view> nameless_;
};

/// Keeps in brief what there is no room for.
class InBrief final : public Surplus {
public:
    InBrief(const Sheet& sheet, const Settings& settings, const Consequences& consequences, Briefs& out)
        : identity_{sheet.document}, settings_{settings}, consequences_{consequences}, out_{out} {}

    void take(const Rule& rule, const diag::Finding& finding) override {
        if (consequences_.explain(finding)) return;
        out_.push_back(
            {&rule, identity_.of(finding), finding.span, settings_.severity(rule.code, finding.severity)});
    }

private:
    Identity identity_;
    const Settings& settings_;
    const Consequences& consequences_;
    Briefs& out_;
};

inline void sort(std::vector<diag::Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const diag::Finding& a, const diag::Finding& b) {
        return std::pair{a.span.begin, a.code} < std::pair{b.span.begin, b.code};
    });
}

}  // namespace detail

/// Everything that the rules find in a record or a response, in the order of the text; suppressed findings stay, marked. Of very many those
/// for which there is no room go to `briefs`; without it they are counted and dropped. Pure: the same for the same text, method and settings.
[[nodiscard]] inline std::vector<diag::Finding> check(const Sheet& sheet, const method::Method& method,
                                                      const Settings& settings,
                                                      const Surroundings* surroundings = nullptr,
                                                      Briefs* briefs = nullptr) {
    std::vector<diag::Finding> findings;
    const detail::Consequences consequences{sheet};
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
    detail::sort(findings);
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
    detail::sort(findings);
}

namespace detail {

/// The rules for any text and those of one subject, whatever the settings select: a check must not go on over ground that is
/// unsound because somebody asked for another family.
[[nodiscard]] inline std::vector<diag::Finding> check_ground(const Case& subject) {
    std::vector<diag::Finding> findings;
    for (const Rule* rule : table)
        if (rule->subject == Subject::text || rule->subject == subject.subject) run(*rule, subject, findings);
    sort(findings);
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

}  // namespace detail

/// By question: whether facts in the record contradict its claim. Told by the CLM rules alone, whatever the settings switch off, since a figure
/// must not depend on what somebody preferred not to see.
[[nodiscard]] inline std::vector<bool> contradicted(const Sheet& sheet, const method::Method& method,
                                                    text::Date as_of) {
    std::vector<bool> out(method.questions.size(), false);
    Settings settings;
    settings.as_of = as_of;
    const Case subject{Subject::record, sheet.document, method, sheet.record(), {}, {},
                       settings,        nullptr,        {}};
    const detail::Consequences consequences{sheet};
    detail::Contradictions contradictions{method, consequences, out};
    std::vector<diag::Finding> findings;
    for (const Rule* rule : table) {
        if (rule->family() != "CLM") continue;
        findings.clear();
        const Reporter reporter{*rule, findings, &contradictions};
        rule->check(subject, reporter);
        reporter.finish();
        for (const diag::Finding& finding : findings) contradictions.take(*rule, finding);
    }
    return out;
}

}  // namespace atelier::rules
