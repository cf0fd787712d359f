#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/compute.hpp"
#include "atelier/text/date.hpp"
#include "catch.hpp"

namespace atelier::test {

/// The method that ships.
const method::Method& shipped();

/// A small record for a test, read as a user's is. Reading and binding are compiled once, in sheet.cpp: the fields of a record
/// cost every file that binds them half a minute.
class Sheet {
public:
    explicit Sheet(std::string text, const method::Method& method = shipped());
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    ~Sheet();

    [[nodiscard]] const record::Record& record() const { return *record_; }

private:
    struct Read;
    std::unique_ptr<const Read> read_;
    const record::Record* record_;  ///< within what was read
};

/// A record's beginning, in a phase.
inline std::string in_phase(std::string_view phase) {
    return "atelier: 1\nid: test\nname: Test\nphase: " + std::string{phase} + "\n";
}

/// The day for which the tests judge.
inline const text::Date today = *text::parse_date("2026-09-01");

inline score::RecordScore scored(const Sheet& sheet, const method::Method& method = shipped(),
                                 const std::vector<bool>& contradicted = {}) {
    return score::score(sheet.record(), method, contradicted, today);
}

/// The figures with this address (of a group) or id (of a block or phase).
inline const score::Figures& named(const std::vector<score::Figures>& figures, std::string_view name) {
    for (const score::Figures& found : figures)
        if (found.address == name) return found;
    FAIL("no figures named " << name);
    return figures.front();
}

}  // namespace atelier::test
