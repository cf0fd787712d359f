#pragma once

#include <algorithm>
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

/// Takes the findings for which a Reporter has no room, one after another.
class Surplus {
public:
    Surplus() = default;
    Surplus(const Surplus&) = delete;
    Surplus& operator=(const Surplus&) = delete;
    virtual ~Surplus() = default;

    virtual void take(const Rule& rule, const diag::Finding& finding) = 0;
};

/// Takes a rule's findings. The rule's own words for why and help are filled in; a rule that knows better overwrites them.
class Reporter {
public:
    Reporter(const Rule& rule, std::vector<diag::Finding>& out, Surplus* surplus = nullptr)
        : rule_{rule}, out_{out}, surplus_{surplus} {}

    /// A finding at `span` about `address`. The reference is good until the next call.
    inline diag::Finding& report(text::Span span, std::string address, std::string message) const;

    /// Hands on the last one without room, which the rule was still free to change.
    inline void finish() const;

    /// How many findings nobody took: those without room where there is no surplus.
    [[nodiscard]] std::size_t left_out() const {
        return surplus_ == nullptr ? reported_ - std::min(reported_, most) : 0;
    }

    /// A hostile text has a finding for every few of its bytes, and each costs some 600: so many of a rule are kept whole in any case, and
    /// more as long as all rules together have few.
    static constexpr std::size_t most = 1000;
    static constexpr std::size_t most_of_all = 10'000;

private:
    [[nodiscard]] bool has_room() const {
        return reported_ <= most || (surplus_ != nullptr && out_.size() < most_of_all);
    }

    const Rule& rule_;
    std::vector<diag::Finding>& out_;
    Surplus* surplus_;
    mutable std::size_t reported_{0};
    mutable bool waiting_{false};
    mutable diag::Finding last_{};  ///< for which there was no room
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
    ++reported_;
    if (has_room()) return out_.emplace_back(std::move(finding));
    finish();
    waiting_ = true;
    return last_ = std::move(finding);
}

inline void Reporter::finish() const {
    if (waiting_ && surplus_ != nullptr) surplus_->take(rule_, last_);
    waiting_ = false;
}

}  // namespace atelier::rules
