#pragma once

#include "atelier/record/bound.hpp"
#include "atelier/record/record.hpp"
#include "atelier/yaml/document.hpp"

namespace atelier::rules {

/// One file of a user's, read and bound: what every command starts from. The record's views point into the document and into
/// the Method that it was bound with, which must live as long. Can be moved.
struct Sheet {
    yaml::Document document;
    record::Bound bound;

    [[nodiscard]] const record::Record& record() const { return bound.record; }
    /// True where the text was understood as a whole, so that what is absent from the record is absent indeed. Scores and
    /// gates of anything else would be guesses.
    [[nodiscard]] bool readable() const { return document.complete && bound.usable; }
    /// True where the rules can judge it: also behind slips that were put right in memory, though the text is not to be scored so.
    [[nodiscard]] bool can_be_judged() const { return document.understood() && bound.usable; }
};

}  // namespace atelier::rules
