#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "atelier/method/method.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/bands.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/fraction.hpp"

namespace atelier::score {

/// One honest interval in the making. It adds whole steps, 0 to 3 a question, and divides once at the end: sums of thirds would take up
/// three times the room in the 64 bits of a fraction, and large local methods with fine weights would come near their end.
class IntervalTally {
public:
    void add(record::State state, text::Fraction weight) {
        all_ += weight;
        if (record::is_rated(state)) {
            rated_ += weight;
            steps_ += weight * record::step(state);
        }
    }

    [[nodiscard]] Interval interval() const {
        Interval out;
        if (all_ == text::Fraction{}) return out;
        const text::Fraction open = (all_ - rated_) * top_step;
        out.low = steps_ / (all_ * top_step);
        out.high = (steps_ + open) / (all_ * top_step);
        if (rated_ != text::Fraction{}) out.point = steps_ / (rated_ * top_step);
        return out;
    }

private:
    static constexpr std::int64_t top_step = record::step(record::State::fully);

    text::Fraction all_;
    text::Fraction rated_;
    text::Fraction steps_;
};

/// The figures of one set of questions in the making. Questions are added in the method's order, which decides among equally weak ones.
class Tally {
public:
    void add(method::Index question, const Standing& standing, text::Fraction weight) {
        if (standing.claimed == record::State::not_applicable) {
            ++figures_.not_applicable;
            return;
        }
        ++figures_.applicable;
        if (record::is_rated(standing.claimed)) ++figures_.answered;
        if (standing.claimed == record::State::unknown) ++figures_.unknown;
        if (figures_.applicable == 1 || strength(standing.claimed) < strength(figures_.weakest_state)) {
            figures_.weakest = question;
            figures_.weakest_state = standing.claimed;
        }
        strongest_ = std::max(strongest_, strength(standing.claimed));
        claimed_.add(standing.claimed, weight);
        supported_.add(standing.supported, weight);
    }

    /// Whatever was added so far, without a name.
    [[nodiscard]] Figures figures() const {
        Figures out = figures_;
        out.claimed = claimed_.interval();
        out.supported = supported_.interval();
        if (out.claimed.low && out.open() == 0) out.band = band_of(*out.claimed.low, out.weakest_state);
        if (out.applicable > 0 && strength(out.weakest_state) == strongest_) out.weakest = method::none;
        return out;
    }

private:
    Figures figures_;
    int strongest_{0};
    IntervalTally claimed_;
    IntervalTally supported_;
};

}  // namespace atelier::score
