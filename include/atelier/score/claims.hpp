#pragma once

#include <cstddef>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"

namespace atelier::score {

/// The claims that are due: ratings of `largely` or more. Of them those that evidence and facts carry less far than `largely`.
struct Claims {
    std::size_t all{0};
    std::size_t contradicted{0};  ///< by facts
    std::vector<method::Index>
        unbacked;  ///< by evidence; those that are contradicted are counted there alone
};

[[nodiscard]] inline Claims claims_of(const std::vector<Standing>& standings) {
    constexpr int mark = record::step(record::State::largely);
    Claims out;
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const Standing& standing = standings[i];
        if (!standing.due || !record::is_rated(standing.claimed) || record::step(standing.claimed) < mark)
            continue;
        ++out.all;
        if (standing.contradicted)
            ++out.contradicted;
        else if (record::step(standing.supported) < mark)
            out.unbacked.push_back(static_cast<method::Index>(i));
    }
    return out;
}

}  // namespace atelier::score
