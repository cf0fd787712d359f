#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/gate/gate.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/brief.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/source.hpp"

// What commands hand to formats: finished values, one file at a time, so that thousands of files take the memory of one.
// The references are good only during the call.
namespace atelier::emit {

/// What the configuration that was found by itself makes milder than it would be without: whoever proposes a change may propose that too.
struct Softening {
    std::string file;                  ///< the configuration
    std::vector<std::string> softens;  ///< one clause each; empty: nothing
};

/// What holds for a whole run. `method` and `rules` live as long as the run.
struct Run {
    text::Date as_of{};
    const method::Method& method;
    /// The rules that were asked, for formats that also say what was in order; empty where none were.
    std::span<const rules::Rule* const> rules{};
    /// From which severity on a finding makes the exit status; none where no finding does.
    std::optional<diag::Severity> fail_on{diag::Severity::error};
    bool has_baseline{false};
    /// What was called, to name in a hint how to see the rest: `atelier validate`. Words of ours only.
    std::string_view call{"atelier validate"};
    Softening softening{};
    /// How a build service names a file: see ServicePaths. Without it the name stays as it is.
    std::function<std::string(std::string_view file)> service_path{};
    /// CSV as spreadsheets of Europe open it: with a byte order mark, `;` and decimal commas.
    bool excel{false};

    template <class Finding>
    [[nodiscard]] bool objects_to(const Finding& finding) const {
        return fail_on && finding.counts() && finding.severity >= *fail_on;
    }
    [[nodiscard]] std::string named_for_service(std::string_view file) const {
        return service_path ? service_path(file) : std::string{file};
    }
};

/// Findings of one rule in one file that are counted and not shown, since there are too many.
struct LeftOut {
    std::string_view code;
    std::string_view name;
    std::size_t errors{0};
    std::size_t warnings{0};
    std::size_t notes{0};
    std::size_t known{0};
    std::size_t suppressed{0};

    [[nodiscard]] std::size_t all() const { return errors + warnings + notes + known + suppressed; }
};

/// The findings of one file, in the order of the text. `record` is the record's id, or the file's name where it has none.
struct FileFindings {
    const text::Source& source;
    std::string_view record;
    std::string_view title;  ///< the record's name, for people; may be empty
    const std::vector<diag::Finding>& findings;
    /// How far the record has come, in one short sentence without a full stop; empty where it cannot be told.
    std::string progress;
    std::span<const LeftOut> left_out{};  ///< in the order of their codes
};

/// A finding that the baseline holds and that is gone.
struct Fixed {
    std::string record;
    std::string code;
    std::string address;
    std::string fingerprint;
};

/// One setting that holds, and who says so. A list has one of these for each entry, or one without a value.
struct Setting {
    std::string key;          ///< `gate.profile`
    std::string value;        ///< as a configuration would write it; empty: none
    std::string_view source;  ///< `flag`, `variable`, `file` or `default`
    std::string name;         ///< the flag, the variable or the file
    std::uint32_t line{0};    ///< in the file, from 1
    bool overridden{false};   ///< said by an override
};

/// An override of the configuration, and whether it covers the record that was asked about.
struct SettingsOverride {
    std::vector<std::string> paths;
    std::uint32_t line{0};
    bool holds{false};
};

/// All that holds for a run, or for one record.
struct SettingsReport {
    std::string file;    ///< the configuration; empty: none
    std::string record;  ///< the record asked about; empty: the run as a whole
    std::vector<Setting> settings;
    std::vector<SettingsOverride> overrides;
};

/// Counts over all files of a run. Suppressed and known findings are counted apart and nowhere else.
struct Totals {
    std::size_t files{0};
    std::size_t files_with_findings{0};
    std::size_t errors{0};
    std::size_t warnings{0};
    std::size_t notes{0};
    std::size_t suppressed{0};
    std::size_t known{0};
    std::size_t left_out{0};          ///< of all these, how many are not shown
    std::size_t passed_over{0};       ///< places that may hold more records, each told on standard error
    std::vector<Fixed> fixed{};       ///< in the order of their fingerprints
    std::string_view noun{"record"};  ///< what the files are

    /// Counts a file and its findings.
    void add(const std::vector<diag::Finding>& findings, const rules::Briefs& briefs = {}) {
        ++files;
        bool any = false;
        const auto count = [&](const auto& finding) {
            ++count_of(finding);
            any = any || finding.counts();
        };
        for (const diag::Finding& finding : findings) count(finding);
        for (const rules::Brief& brief : briefs) count(brief);
        if (any) ++files_with_findings;
    }

private:
    template <class Finding>
    [[nodiscard]] std::size_t& count_of(const Finding& finding) {
        if (finding.suppressed) return suppressed;
        if (finding.known) return known;
        if (finding.severity == diag::Severity::error) return errors;
        return finding.severity == diag::Severity::warning ? warnings : notes;
    }
};

/// What a check of scores has to object: which check, to which figure (or to none in particular), and in what words, without a full stop.
struct Complaint {
    std::string_view check;  ///< `fail-under`
    std::string address;
    std::string text;
};

/// What `score --by` shows in texts; data formats give all levels.
enum class Level { question, cell, block, phase, element };

struct ScoreItem {
    std::string_view file;
    const record::Record& record;
    const score::RecordScore& score;
    Level level{Level::block};
    /// What the checks of the call have to object.
    std::vector<Complaint> complaints{};
};

struct GateItem {
    std::string_view file;
    const record::Record& record;
    const gate::Gate& gate;
    gate::Terms terms;
    std::size_t errors{0};  ///< contradictions in the record, whatever the gate says
};

/// A file that has neither score nor gate, because it was understood only in part or is no record. Reports that build services read name it,
/// so that it is not taken for one that is in order.
struct Unjudged {
    std::string_view file;
    std::string record;  ///< its id, or the file's name
    const text::Source& source;
    const std::vector<diag::Finding>& errors;  ///< what has to be put right first; may be empty
    std::string why;  ///< a clause without a full stop: "it is one respondent's answers, not a record"
};

}  // namespace atelier::emit
