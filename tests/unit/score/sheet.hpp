#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/builtin.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/compute.hpp"
#include "atelier/yaml/read.hpp"
#include "catch.hpp"

namespace atelier::test {

/// The method that ships.
inline const method::Method& shipped() {
    static const method::Method method = method::builtin();
    return method;
}

/// A small record for a test, read as a user's is. The views of `record` point into it.
class Sheet {
public:
    explicit Sheet(std::string text, const method::Method& method = shipped())
        : document_{yaml::read(text::Source{"test.yaml", std::move(text)})},
          bound_{record::bind(document_, method)} {
        REQUIRE(document_.complete);
        REQUIRE(bound_.usable);
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    [[nodiscard]] const record::Record& record() const { return bound_.record; }

private:
    yaml::Document document_;
    record::Bound bound_;
};

/// A record's beginning, in a phase.
inline std::string in_phase(std::string_view phase) {
    return "atelier: 1\nid: test\nname: Test\nphase: " + std::string{phase} + "\n";
}

inline score::RecordScore scored(const Sheet& sheet, const method::Method& method = shipped(),
                                 const std::vector<bool>& contradicted = {}) {
    return score::score(sheet.record(), method, contradicted);
}

/// The figures with this address (of a group) or id (of a block or phase).
inline const score::Figures& named(const std::vector<score::Figures>& figures, std::string_view name) {
    for (const score::Figures& found : figures)
        if (found.address == name) return found;
    FAIL("no figures named " << name);
    return figures.front();
}

}  // namespace atelier::test
