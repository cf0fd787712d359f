#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/settings.hpp"
#include "atelier/rules/suppression.hpp"
#include "atelier/yaml/document.hpp"

namespace atelier::rules {

/// What kind of file a rule looks at. Rules for `text` look at any file before its kind matters; rules for records also look at
/// responses, as far as those have the sections.
enum class Subject : std::uint8_t { text, record, method, config };

struct Config;

/// All that a rule may look at. For a method or a configuration `record` is an empty one.
struct Case {
    Subject subject{Subject::record};
    const yaml::Document& document;
    const method::Method& method;
    const record::Record& record;
    std::span<const record::Misfit> misfits;    ///< of a record or a configuration
    std::span<const method::Problem> problems;  ///< of a method or an overlay
    const Settings& settings;
    const Surroundings* surroundings{nullptr};  ///< none: nothing outside of the record is judged
    std::span<const Suppression> suppressions;  ///< for SUP rules, which run last: with `met` filled in
    std::span<const std::string_view> codes{};  ///< of all rules there are, in their order
    const Config* config{nullptr};              ///< for a configuration
    bool readable{true};  ///< false where what seems absent may only not have been understood
};

struct Rule;

/// Takes a rule's findings. The rule's own words for why and help are filled in; a rule that knows better overwrites them.
class Reporter {
public:
    Reporter(const Rule& rule, std::vector<diag::Finding>& out) : rule_{rule}, out_{out} {}

    /// A finding at `span` about `address`. The reference is good until the next call.
    inline diag::Finding& report(text::Span span, std::string address, std::string message) const;

    /// How many findings there were beyond `most`, which are dropped: a hostile text has one for each of its bytes, nobody
    /// mends that many in one go, and each costs some 600 bytes.
    [[nodiscard]] std::size_t left_out() const { return reported_ > most ? reported_ - most : 0; }
    static constexpr std::size_t most = 1000;

private:
    const Rule& rule_;
    std::vector<diag::Finding>& out_;
    mutable std::size_t reported_{0};
    mutable diag::Finding dropped_{};
};

/// One thing that can be wrong, with its documentation: `explain`, `rules` and the pages in docs/ are printed from it, and the
/// tests run both examples. Lives as long as the program.
struct Rule {
    std::string_view code;    ///< `CLM008`: family and number, never used again for something else
    std::string_view name;    ///< `follow-up-without-owner`
    diag::Severity severity;  ///< unless a finding says otherwise
    std::string_view what;    ///< what it finds, in one sentence
    std::string_view why;     ///< why that matters, in one sentence
    std::string_view help;    ///< what to do, in one sentence
    std::string_view
        bad;  ///< a file, or the part of a record behind its first four keys, with such a finding
    std::string_view good;  ///< the same, put right
    void (*check)(const Case&, const Reporter&);
    Subject subject{Subject::record};
    /// For the family CLM: the addresses of the questions whose claims it holds against facts.
    std::span<const std::string_view> claims{};

    [[nodiscard]] std::string_view family() const { return code.substr(0, 3); }
};

inline diag::Finding& Reporter::report(text::Span span, std::string address, std::string message) const {
    diag::Finding finding;
    finding.code = rule_.code;
    finding.name = rule_.name;
    finding.severity = rule_.severity;
    finding.message = std::move(message);
    finding.why = rule_.why;
    finding.help = rule_.help;
    finding.span = span;
    finding.address = std::move(address);
    if (++reported_ > most) return dropped_ = std::move(finding);
    return out_.emplace_back(std::move(finding));
}

}  // namespace atelier::rules
