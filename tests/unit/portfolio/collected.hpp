#pragma once

#include <string>
#include <vector>

#include "atelier/gate/way.hpp"
#include "atelier/portfolio/collect.hpp"
#include "unit/gate/rated.hpp"

namespace atelier::test {

/// A record's beginning, with an id.
inline std::string named(std::string_view id, std::string_view phase) {
    return "atelier: 1\nid: " + std::string{id} + "\nname: Name of " + std::string{id} +
           "\nphase: " + std::string{phase} + "\n";
}

/// Reads records one after another, and lets go of each before the next.
class Collected {
public:
    explicit Collected(const method::Method& method = shipped()) : method_{method}, collector_{method} {}

    Collected& add(const std::string& file, const std::string& text) {
        const Sheet sheet{text, method_};
        const score::RecordScore score = scored(sheet, method_);
        const gate::Terms asked = terms("preconditions");
        collector_.add(file, sheet.record(), score,
                       gate::way_of(sheet.record(), method_, score.questions, asked), asked);
        return *this;
    }
    portfolio::Collector& collector() { return collector_; }
    [[nodiscard]] portfolio::Portfolio finish() { return collector_.finish(); }

private:
    const method::Method& method_;
    portfolio::Collector collector_;
};

}  // namespace atelier::test
