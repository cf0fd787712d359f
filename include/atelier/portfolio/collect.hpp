#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "atelier/gate/gate.hpp"
#include "atelier/gate/way.hpp"
#include "atelier/method/method.hpp"
#include "atelier/portfolio/gather.hpp"
#include "atelier/portfolio/hypotheses.hpp"
#include "atelier/portfolio/lacking.hpp"
#include "atelier/portfolio/lessons.hpp"
#include "atelier/portfolio/names.hpp"
#include "atelier/portfolio/portfolio.hpp"
#include "atelier/portfolio/strategies.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/score.hpp"

namespace atelier::portfolio {

/// Takes one record after another and keeps of each its figures and the few texts that others can learn from, so that memory grows with
/// the cells of the table and not with the files. In which order records come makes no difference. The Method must live as long.
///
///     portfolio::Collector collector{method};
///     const gate::Way way = gate::way_of(record, method, scored.questions, terms);
///     collector.add("a.atelier.yaml", record, scored, way, terms);
///     const portfolio::Portfolio portfolio = collector.finish();
class Collector {
public:
    explicit Collector(const method::Method& method) : method_{method} {}

    /// `scored` and `way` as score::score() and gate::way_of() give them for the record, the same method and
    /// these terms, of which the phase does not matter; `errors` is how many validate finds in it.
    void add(std::string_view file, const record::Record& record, const score::RecordScore& scored,
             const gate::Way& way, const gate::Terms& terms, std::size_t errors = 0) {
        all_.push_back(detail::Gatherer{record, method_}.gather(file, scored, way, terms));
        all_.back().row.errors = errors;
    }

    /// Counts a record that has no figures.
    void add_unjudged() { ++unjudged_; }

    /// What all of them come to. The collector is empty afterwards.
    [[nodiscard]] Portfolio finish() {
        std::sort(all_.begin(), all_.end(), [](const auto& a, const auto& b) {
            return std::tie(a.row.id, a.row.file) < std::tie(b.row.id, b.row.file);
        });
        Portfolio out;
        for (detail::Gathered& one : all_) {
            out.other_actions += one.other_actions;
            out.rows.push_back(std::move(one.row));
        }
        detail::name_rows(out);
        out.lacking = lacking(out.rows, method_);
        out.strategies = detail::strategies_in_use(all_);
        out.hypotheses = detail::HypothesisFinder{out.rows, all_}.find();
        out.pairings = detail::Matchmaker{out.rows, method_}.match(all_);
        out.unjudged = std::exchange(unjudged_, 0);
        all_.clear();
        return out;
    }

private:
    const method::Method& method_;
    std::vector<detail::Gathered> all_;
    std::size_t unjudged_{0};
};

}  // namespace atelier::portfolio
