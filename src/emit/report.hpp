#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/gate/gate.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/source.hpp"

// What commands hand to formats: finished values, one file at a time, so that thousands of files take the memory of one.
// The references are good only during the call.
namespace atelier::emit {

/// What holds for a whole run. `method` lives as long as the run.
struct Run {
    text::Date as_of{};
    const method::Method& method;
};

/// The findings of one file, in the order of the text. `record` is the record's id, or the file's name where it has none.
struct FileFindings {
    const text::Source& source;
    std::string_view record;
    std::string_view title;  ///< the record's name, for people; may be empty
    const std::vector<diag::Finding>& findings;
    /// How far the record has come, in one short sentence without a full stop; empty where it cannot be told.
    std::string progress;
};

/// Counts over all files of a run. Suppressed findings are counted apart and nowhere else.
struct Totals {
    std::size_t files{0};
    std::size_t files_with_findings{0};
    std::size_t errors{0};
    std::size_t warnings{0};
    std::size_t notes{0};
    std::size_t suppressed{0};
    std::string_view noun{"record"};  ///< what the files are
};

/// What `score --by` shows in texts; data formats give all levels.
enum class Level { question, cell, block, phase };

struct ScoreItem {
    std::string_view file;
    const record::Record& record;
    const score::RecordScore& score;
    Level level{Level::block};
};

struct GateItem {
    std::string_view file;
    const record::Record& record;
    const gate::Gate& gate;
    gate::Terms terms;
};

}  // namespace atelier::emit
