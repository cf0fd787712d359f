#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/overlay.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/record/places.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/consequence.hpp"
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
    // What is about a person is in git, whether the rest can be understood or not.
    if (family == "SCH" || family == "PRV") return true;
    if (!subject.readable) return false;
    if (subject.record.form == record::Form::response) return family == "ANS" || family == "PRV";
    return true;
}

[[nodiscard]] inline bool is_about_text(std::string_view code) {
    return std::any_of(table.begin(), table.end(), [&](const Rule* rule) {
        return rule->code == code && rule->subject == Subject::text;
    });
}

/// Runs one rule, with the severity that the settings give it.
inline void run(const Rule& rule, const Case& subject, std::vector<diag::Finding>& out) {
    const std::size_t before = out.size();
    const Reporter reporter{rule, out};
    rule.check(subject, reporter);
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
[[nodiscard]] inline bool run(const Case& subject, bool suppressions, std::vector<diag::Finding>& out) {
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
        if (text || in_time) run(*rule, subject, out);
    }
    return in_time;
}

/// The lines within a value of several lines, which can hold no comment, led to the line on which its key stands: a block of text may
/// hold an e-mail address somewhere in its middle.
class CommentLines {
public:
    explicit CommentLines(const yaml::Document& document) : source_{document.source} {
        // A text that is no mapping has no tree, and may have comments all the same.
        if (document.tree.root().found()) collect(document.tree.root());
    }

    /// The line on which a comment about this byte stands.
    [[nodiscard]] std::uint32_t of(std::uint32_t byte) const {
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
    std::vector<Value> values_;
};

/// Marks what a comment takes back. Faults of the text stay: one that cannot be read has no comments to trust.
inline void suppress(const yaml::Document& document, text::Date as_of, std::vector<Suppression>& suppressions,
                     std::vector<diag::Finding>& findings) {
    if (suppressions.empty()) return;
    const CommentLines lines{document};
    const auto take_back = [&](diag::Finding& finding, std::uint32_t line) {
        // They are in the order of the text, and so of the lines that they speak of.
        auto at =
            std::lower_bound(suppressions.begin(), suppressions.end(), line,
                             [](const Suppression& one, std::uint32_t wanted) { return one.line < wanted; });
        for (; at != suppressions.end() && at->line == line; ++at) {
            Suppression& suppression = *at;
            bool named = false;
            for (std::size_t i = 0; i < suppression.codes.size(); ++i)
                if (suppression.codes[i] == finding.code) suppression.met[i] = named = true;
            if (!named) continue;
            if (!suppression.holds(as_of) || finding.suppressed) continue;
            finding.suppressed = true;
            finding.suppressed_because = std::string{*suppression.reason};
        }
    };
    for (diag::Finding& finding : findings) {
        if (is_about_text(finding.code)) continue;
        const std::uint32_t own = document.source.position(finding.span.begin).line;
        const std::uint32_t led = lines.of(finding.span.begin);
        take_back(finding, led);
        if (own != led) take_back(finding, own);  // behind the last line of a quoted value
    }
}

/// Takes out what only follows from another finding: claims held against entries that were not understood, references into a list that was
/// not read as one.
inline void drop_consequences(const Sheet& sheet, std::vector<diag::Finding>& findings) {
    const Misread misread{sheet.document, sheet.bound.misfits};
    if (!misread.any()) return;
    constexpr std::pair<std::string_view, std::string_view> lists[] = {{"REF002", "stakeholders"},
                                                                       {"REF003", "evidence"},
                                                                       {"REF004", "focus"},
                                                                       {"REF005", "activities"},
                                                                       {"REF006", "barriers"}};
    std::erase_if(findings, [&](const diag::Finding& finding) {
        for (const auto& [code, list] : lists)
            if (finding.code == code)
                return misread.lost(list) || misread.meant(sheet.document.source.slice(finding.span));
        return finding.code.starts_with("CLM") && finding.severity == diag::Severity::error &&
               misread.explains(finding);
    });
}

inline void sort(std::vector<diag::Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const diag::Finding& a, const diag::Finding& b) {
        return std::pair{a.span.begin, a.code} < std::pair{b.span.begin, b.code};
    });
}

}  // namespace detail

/// Everything that the rules find in a record or a response, in the order of the text; suppressed findings stay, marked. Pure: the same for
/// the same text, method and settings.
[[nodiscard]] inline std::vector<diag::Finding> check(const Sheet& sheet, const method::Method& method,
                                                      const Settings& settings,
                                                      const Surroundings* surroundings = nullptr) {
    std::vector<diag::Finding> findings;
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
                 sheet.readable()};
    const bool in_time = detail::run(subject, false, findings);
    if (!in_time) detail::give_up(subject, findings);
    detail::drop_consequences(sheet, findings);
    detail::suppress(sheet.document, settings.as_of, suppressions, findings);
    subject.suppressions = suppressions;
    // What is left unchecked may be what a suppression is for, so that none is called idle then.
    if (in_time && !detail::run(subject, true, findings)) detail::give_up(subject, findings);
    detail::sort(findings);
    mask(findings);
    return findings;
}

namespace detail {

/// The rules for any text and those of one subject, whatever the settings select: a check must not go on over ground that is
/// unsound because somebody asked for another family.
[[nodiscard]] inline std::vector<diag::Finding> check_ground(const Case& subject) {
    std::vector<diag::Finding> findings;
    for (const Rule* rule : table)
        if (rule->subject == Subject::text || rule->subject == subject.subject) run(*rule, subject, findings);
    sort(findings);
    mask(findings);
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
                                                             const Settings& settings) {
    const record::Record none;
    const method::Method unused;
    return detail::check_ground({Subject::config,
                                 document,
                                 unused,
                                 none,
                                 bound.misfits,
                                 {},
                                 settings,
                                 nullptr,
                                 {},
                                 all_codes,
                                 &bound.config,
                                 document.complete});
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
    std::vector<diag::Finding> findings;
    for (const Rule* rule : table)
        if (rule->family() == "CLM") rule->check(subject, Reporter{*rule, findings});
    detail::drop_consequences(sheet, findings);
    for (const diag::Finding& finding : findings) {
        const method::Index question = method.question(finding.address);
        if (finding.severity == diag::Severity::error && question != method::none) out[question] = true;
    }
    return out;
}

}  // namespace atelier::rules
