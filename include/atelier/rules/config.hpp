#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/binder.hpp"
#include "atelier/record/field.hpp"
#include "atelier/record/index.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/settings.hpp"
#include "atelier/rules/sizes.hpp"
#include "atelier/text/glob.hpp"
#include "atelier/yaml/document.hpp"

// The configuration of a folder of records, `.atelier.yaml`, as typed values with their places. It is read by the
// same machinery as a record; describe() below is its format, written once.
namespace atelier::rules {

enum class Strictness : std::uint8_t { note, warning, error };
enum class FailOn : std::uint8_t { note, warning, error, never };
enum class GateProfile : std::uint8_t { largely, iso33020 };
enum class GateBasis : std::uint8_t { claimed, supported };

constexpr auto names(Strictness) { return std::to_array<std::string_view>({"note", "warning", "error"}); }
constexpr auto names(FailOn) {
    return std::to_array<std::string_view>({"note", "warning", "error", "never"});
}
constexpr auto names(GateProfile) { return std::to_array<std::string_view>({"largely", "iso33020"}); }
constexpr auto names(GateBasis) { return std::to_array<std::string_view>({"claimed", "supported"}); }

/// A limit of the reader: a plain count, or a number of bytes for which units may be used too: `8 MiB`, `512 KiB`.
template <bool Bytes>
struct Limit : record::Entry {
    std::uint32_t value{0};

    std::uint32_t operator*() const { return value; }
};
using Size = Limit<true>;
using Count = Limit<false>;

struct ConfiguredLimits : record::Entry {
    Size file;
    Size line;
    Size scalar;
    Count nesting;
    Count events;
    Count seconds;
};

struct Ages : record::Entry {
    record::Whole answers;
    record::Whole evidence;
};

struct GateTerms : record::Entry {
    record::Choice<GateProfile> profile;
    record::Choice<GateBasis> basis;
};

/// `CLM004: warning`: a rule's code and the severity that it gets.
struct Changed {
    record::Word code;
    record::Choice<Strictness> severity;
};

struct Severities : record::Entry {
    std::vector<Changed> rules;
};

/// How much a configuration may ask of each record: every record is held against every pattern and every code. A folder of many pilots
/// has some dozens.
inline constexpr std::size_t most_of_a_list = 1000;
inline constexpr std::size_t most_in_overrides = 1000;
inline constexpr std::size_t most_pattern_letters = 20'000;
inline constexpr int most_stars = 10;

/// What holds otherwise for some records. Only what is about a single record can: a method, a language and the paths are those of a
/// whole run, and limits guard the reader against texts whose authors may choose the path too.
struct Override : record::Entry {
    record::List<record::Word> paths;  ///< patterns after text/glob.hpp, from the configuration's folder on
    record::List<record::Word> ignore;
    Severities severity;
    Ages ages;
    GateTerms gate;

    [[nodiscard]] bool covers(std::string_view path) const {
        return std::any_of(paths.begin(), paths.end(),
                           [&](const record::Word& pattern) { return text::glob_matches(*pattern, path); });
    }
};

/// A configuration. Views lead into the Document that was bound, which must live as long.
struct Config : record::Entry {
    record::List<record::Word> records;
    record::Word method;
    record::Language language;
    record::List<record::Word> select;
    record::List<record::Word> ignore;
    Severities severity;
    record::Choice<FailOn> fail_on;
    ConfiguredLimits limits;
    Ages ages;
    GateTerms gate;
    record::List<Override> overrides;
};

template <class V>
void describe(V& visit, ConfiguredLimits& x) {
    using record::Need;
    visit("file", x.file, Need::optional,
          "The longest text that is read: bytes, or a number with KiB or MiB.");
    visit("line", x.line, Need::optional, "The longest line, likewise.");
    visit("scalar", x.scalar, Need::optional, "The longest single value, likewise.");
    visit("nesting", x.nesting, Need::optional, "How many lists and groups may stand within each other.");
    visit("events", x.events, Need::optional, "How many keys and values there may be in all.");
    visit("seconds", x.seconds, Need::optional, "How long it may take to read and check one file.");
}

template <class V>
void describe(V& visit, Ages& x) {
    visit("answers", x.answers, record::Need::optional,
          "Months after which a rating should be looked at again; 0 for never.");
    visit("evidence", x.evidence, record::Need::optional,
          "Months after which evidence counts as old where it has no `valid-until`; 0 for never.");
}

template <class V>
void describe(V& visit, GateTerms& x) {
    visit("profile", x.profile, record::Need::optional,
          "What a gate asks of earlier phases: `largely`, or with `iso33020` `fully`.");
    visit("basis", x.basis, record::Need::optional,
          "Whether a gate takes what is claimed, or what evidence supports.");
}

template <class V>
void describe(V& visit, Override& x) {
    using record::Need;
    visit("paths", x.paths, Need::required,
          "Which records: paths from this file's folder on, with `*`, `?` and `**`.");
    visit("ignore", x.ignore, Need::optional, "Not these rules either: codes, or their beginnings.");
    visit("severity", x.severity, Need::optional, "Codes with another severity here.");
    visit("ages", x.ages, Need::optional, "When something counts as old here.");
    visit("gate", x.gate, Need::optional, "What a gate asks for here.");
}

template <class V>
void describe(V& visit, Config& x) {
    using record::Need;
    visit("records", x.records, Need::optional,
          "Files and folders that are looked at where a command names none.");
    visit("method", x.method, Need::optional, "A local method or overlay: a path.");
    visit("language", x.language, Need::optional, "The language of what the program says, such as en.");
    visit("select", x.select, Need::optional, "Only these rules: codes, or their beginnings such as `CLM`.");
    visit("ignore", x.ignore, Need::optional, "Not these rules, likewise.");
    visit("severity", x.severity, Need::optional,
          "Codes with another severity: `note`, `warning` or `error`.");
    visit("fail-on", x.fail_on, Need::optional, "The least severity that makes a command exit with 1.");
    visit("limits", x.limits, Need::optional, "How much one file may ask of the reader.");
    visit("ages", x.ages, Need::optional, "When something counts as old.");
    visit("gate", x.gate, Need::optional, "What a gate asks for.");
    visit("overrides", x.overrides, Need::optional,
          "What holds otherwise for some records; the later goes first.");
}

namespace detail {

/// A whole number from 1 of at most nine digits, with ` KiB` or ` MiB` behind it where `units` allows that.
[[nodiscard]] constexpr std::optional<std::uint32_t> parse_limit(std::string_view text, bool units) {
    std::uint64_t factor = 1;
    for (const auto& [unit, bytes] :
         {std::pair{std::string_view{"KiB"}, 1U << 10U}, std::pair{std::string_view{"MiB"}, 1U << 20U}}) {
        if (!units || !text.ends_with(unit)) continue;
        text.remove_suffix(unit.size());
        if (text.ends_with(' ')) text.remove_suffix(1);
        factor = bytes;
    }
    if (text.empty() || text.size() > 9 || text.front() == '0') return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    constexpr std::uint64_t most = UINT32_MAX;
    return static_cast<std::uint32_t>(std::min(value * factor, most));
}

}  // namespace detail

/// How the binder reads a limit. It is found by its type, like those of the sections that follow the method.
template <bool Bytes>
void bind(record::Binder& binder, yaml::View node, Limit<Bytes>& into) {
    record::Word text;
    binder.value(node, text);
    into.at = text.at;
    into.key = text.key;
    if (!text) return;
    const auto value = detail::parse_limit(*text, Bytes);
    into.given = value.has_value() && node.style() == yaml::Style::plain;
    if (into.given)
        into.value = *value;
    else
        binder.misfit(record::MisfitKind::bad_number, text.at, *text,
                      Bytes ? "a limit such as 8 MiB, 512 KiB or a number of bytes, without quotes"
                            : "a limit such as 64, without quotes");
}

inline void bind(record::Binder& binder, yaml::View node, Severities& into) {
    into.key = node.key_span();
    into.at = node.span();
    if (!binder.expect_mapping(node, "codes of rules, each with `note`, `warning` or `error`")) return;
    into.given = true;
    for (const yaml::View child : node) {
        if (child.is(yaml::Kind::refused)) continue;
        const record::Binder::Deeper deeper{binder, child.key()};
        Changed changed;
        changed.code.value = child.key();
        changed.code.at = changed.code.key = child.key_span();
        changed.code.given = true;
        binder.value(child, changed.severity);
        into.rules.push_back(changed);
    }
}

/// A configuration and all that did not fit.
struct BoundConfig {
    Config config;
    std::vector<record::Misfit> misfits;  ///< in the order of the text
};

/// Binds a document to a configuration. Never throws on bad input: what is wrong stands in `misfits` and in the document's faults.
[[nodiscard]] inline BoundConfig bind_config(const yaml::Document& document) {
    BoundConfig bound;
    const yaml::View root = document.tree.root();
    if (!root.found()) return bound;
    const method::Method none;
    record::Index index;
    record::Binder binder{none, index, bound.misfits, document.understood()};
    binder.entry(root, bound.config);
    std::stable_sort(bound.misfits.begin(), bound.misfits.end(),
                     [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    return bound;
}

namespace detail {

inline void apply(const Severities& severities, Settings& settings) {
    for (const Changed& changed : severities.rules)
        if (changed.severity)
            settings.severities.emplace_back(*changed.code, static_cast<diag::Severity>(*changed.severity));
}

inline void apply(const Ages& ages, Settings& settings) {
    // A thousand years are as good as never, and still a date that can be reckoned with.
    constexpr int most = 12'000;
    if (ages.answers) settings.answer_age = std::min(*ages.answers, most);
    if (ages.evidence) settings.evidence_age = std::min(*ages.evidence, most);
}

/// Each once: a record is held against all of them for each rule.
inline void add(const record::List<record::Word>& from, std::vector<std::string>& into) {
    for (const record::Word& code : from)
        if (std::find(into.begin(), into.end(), *code) == into.end()) into.emplace_back(*code);
}

}  // namespace detail

/// Puts what an override says into the settings for a record that it covers: `ignore` adds to what is ignored anyway, all else
/// takes the place of what held before.
inline void apply(const Override& one, Settings& settings) {
    detail::add(one.ignore, settings.ignore);
    detail::apply(one.severity, settings);
    detail::apply(one.ages, settings);
}

/// Puts what a configuration says into settings; what it does not say stays. Limits stop at `ceiling`: a configuration that was found, and
/// may be a stranger's, can lower them only. Overrides are for whoever knows the record's path.
inline void apply(const Config& config, Settings& settings, const yaml::Limits& ceiling = ceilings) {
    const auto take = [](const record::List<record::Word>& from, std::vector<std::string>& into) {
        if (!from) return;
        into.clear();
        detail::add(from, into);
    };
    take(config.select, settings.select);
    take(config.ignore, settings.ignore);
    detail::apply(config.severity, settings);
    detail::apply(config.ages, settings);
    const auto set = [](const auto& limit, std::uint32_t most, std::uint32_t& into) {
        if (limit) into = std::min(*limit, most);
    };
    set(config.limits.file, ceiling.file, settings.limits.file);
    set(config.limits.line, ceiling.line, settings.limits.line);
    set(config.limits.scalar, ceiling.scalar, settings.limits.scalar);
    set(config.limits.nesting, ceiling.nesting, settings.limits.nesting);
    set(config.limits.events, ceiling.events, settings.limits.events);
    set(config.limits.seconds, ceiling.seconds, settings.limits.seconds);
}

}  // namespace atelier::rules
