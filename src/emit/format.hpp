#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "atelier/rules/rule.hpp"
#include "emit/look.hpp"
#include "emit/report.hpp"

// The formats. One format, one file (or one folder), one line in formats.list.
namespace atelier::emit {

// Few need what these are made of.
struct AdviceItem;     // emit/advice_report.hpp
struct ActionsReport;  // emit/actions_report.hpp
struct PortfolioItem;  // emit/portfolio_report.hpp

/// Writes a report item by item: each call appends to `out`, which the caller hands on and empties. Between begin() and end() the
/// writer alone knows what is open, so that a report cannot be left half-closed by a forgetful caller.
template <class Item>
class Writer {
public:
    Writer() = default;
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    virtual ~Writer() = default;

    virtual void begin(std::string& out) { static_cast<void>(out); }
    virtual void item(const Item& item, std::string& out) = 0;
    /// In place of item().
    virtual void unjudged(const Unjudged& one, std::string& out) {
        static_cast<void>(one);
        static_cast<void>(out);
    }
    virtual void end(const Totals& totals, std::string& out) {
        static_cast<void>(totals);
        static_cast<void>(out);
    }
};

using FindingsWriter = Writer<FileFindings>;
using ScoresWriter = Writer<ScoreItem>;
using GatesWriter = Writer<GateItem>;
using AdviceWriter = Writer<AdviceItem>;
/// Gets one item: the actions of all records together, since what is overdue in the last comes before what runs in the first.
using ActionsWriter = Writer<ActionsReport>;
using PortfolioWriter = Writer<PortfolioItem>;

/// A format and what it can write; what it has no use for is null, and the command then says which formats it has.
struct Format {
    std::string_view name;
    std::string_view help;  ///< a few words: "for people", "one line a finding"
    std::unique_ptr<FindingsWriter> (*findings)(const Run&, const Look&) = nullptr;
    std::unique_ptr<ScoresWriter> (*scores)(const Run&, const Look&) = nullptr;
    std::unique_ptr<GatesWriter> (*gates)(const Run&, const Look&) = nullptr;
    std::unique_ptr<AdviceWriter> (*advice)(const Run&, const Look&) = nullptr;
    std::unique_ptr<ActionsWriter> (*actions)(const Run&, const Look&) = nullptr;
    void (*rules)(std::span<const rules::Rule* const> rules, const Look&, std::string& out) = nullptr;
    void (*settings)(const SettingsReport&, const Look&, std::string& out) = nullptr;
    std::unique_ptr<PortfolioWriter> (*portfolio)(const Run&, const Look&) = nullptr;
    bool for_people{false};  ///< then `--quiet` leaves only what objects; data is always whole
};

/// All formats, in the order of formats.list.
[[nodiscard]] std::span<const Format* const> all_formats();

}  // namespace atelier::emit
