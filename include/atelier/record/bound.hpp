#pragma once

#include <vector>

#include "atelier/record/misfit.hpp"
#include "atelier/record/record.hpp"

namespace atelier::record {

/// A record and all that did not fit. Views into the Document (and Method) that was bound, which must live as long.
struct Bound {
    Record record;
    std::vector<Misfit> misfits;  ///< in the order of the text
    /// False for a text in a newer format, or none at all: then nothing was bound, and nothing more can be said.
    bool usable{true};
};

}  // namespace atelier::record
