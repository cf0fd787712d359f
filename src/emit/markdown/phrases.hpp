#pragma once

#include <string>
#include <string_view>

#include "atelier/gate/checklist.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "emit/look.hpp"

// What the lists and sheets in Markdown have in common.
namespace atelier::emit::markdown {

/// Sentences of ours, with ASCII twins of our signs where they are wanted.
[[nodiscard]] std::string ours(std::string_view text, const Look& look);

/// A text of a record, or of a method, as a sentence: escaped, with a full stop, unless it ends in one.
[[nodiscard]] std::string sentence(std::string_view text, const Look& look);

/// `Partly`: a rating, or why there is none, where a sentence begins.
[[nodiscard]] std::string capital(record::State state);

/// Which record, and where.
[[nodiscard]] std::string place(const record::Record& record, const Look& look);

/// What a list shows: "what is open".
[[nodiscard]] std::string_view kind_of_list(gate::Only only);

/// The line below a list that says what its ticks mean.
[[nodiscard]] std::string ticks_explained(const Look& look);

/// The top of a sheet for paper: what it is about, which record, room for the day and for who was there.
[[nodiscard]] std::string sheet_heading(std::string_view subject, const record::Record& record,
                                        const Look& look);

/// The four ratings and what they mean, in one line.
[[nodiscard]] std::string scale(const Look& look);

/// A box to tick on paper.
[[nodiscard]] std::string_view box(const Look& look);

/// A box for each rating, and for what is no rating.
[[nodiscard]] std::string rating_boxes(const Look& look);

/// Below a numbered question: these boxes, and room to write.
[[nodiscard]] std::string rating_room(const Look& look);

}  // namespace atelier::emit::markdown
