#pragma once

#include <utility>

#include "atelier/method/method.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/record/record.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/limits.hpp"
#include "atelier/yaml/read.hpp"

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
};

/// Reads and binds a text. Never throws on bad input.
[[nodiscard]] inline Sheet read_sheet(text::Source source, const method::Method& method,
                                      const yaml::Limits& limits = {}) {
    Sheet sheet{yaml::read(std::move(source), limits), {}};
    sheet.bound = record::bind(sheet.document, method);
    return sheet;
}

}  // namespace atelier::rules
