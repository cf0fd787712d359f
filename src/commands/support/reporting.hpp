#pragma once

#include <memory>
#include <optional>
#include <string>

#include "atelier/rules/masked.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "commands/support/softening.hpp"
#include "commands/support/step_summary.hpp"
#include "emit/format.hpp"

namespace atelier::commands {

/// Hands a report on piece by piece: in the format of the call to where the output goes, and with `--step-summary` as Markdown to the
/// summary of a step as well.
template <class Item>
class Reporting {
public:
    using Maker = std::unique_ptr<emit::Writer<Item>> (*)(const emit::Run&, const emit::Look&);

    /// `kind` says which of a format's writers it takes: `&emit::Format::findings`.
    Reporting(Session& session, const emit::Format& format, Maker emit::Format::*kind, const emit::Run& run)
        : session_{session},
          format_{format.name},
          softening_{run.softening},
          writer_{(format.*kind)(run, session.look())} {
        if (!session.arguments().has("step-summary")) return;
        summary_.emplace(session);
        for (const emit::Format* each : emit::all_formats())
            if (each->name == "markdown") markdown_ = (each->*kind)(run, session.look());
    }

    void begin() {
        each([](emit::Writer<Item>& writer, std::string& out) { writer.begin(out); });
    }
    void item(const Item& item) {
        each([&](emit::Writer<Item>& writer, std::string& out) { writer.item(item, out); });
    }
    /// True where the record can be judged. Otherwise the report says so in place of an item, and standard error in one line.
    [[nodiscard]] bool can_judge(const Opened& opened) {
        const auto found = hindrance(session_, opened);
        if (!found) return true;
        const emit::Unjudged one{opened.file, rules::masked(opened.id()), opened.sheet->document.source,
                                 found->errors, found->why};
        each([&](emit::Writer<Item>& writer, std::string& out) { writer.unjudged(one, out); });
        tell(session_, opened, *found);
        return false;
    }
    void end(const emit::Totals& totals) {
        each([&](emit::Writer<Item>& writer, std::string& out) { writer.end(totals, out); });
        if (!softening_.softens.empty()) end_with_softening();
        if (summary_) summary_->finish();
    }

private:
    template <class Step>
    void each(Step step) {
        std::string out;
        step(*writer_, out);
        session_.write(out);
        if (!markdown_) return;
        out.clear();
        step(*markdown_, out);
        summary_->add(out);
    }

    /// Formats for people end with the line; those for programs hold it, or have no place for it.
    void end_with_softening() {
        const emit::Look& look = session_.look();
        if (format_ == "text" || format_ == "markdown" || format_ == "github") {
            if (!(look.quiet && format_ == "text")) session_.write(softening_line(format_, softening_, look));
        } else if (format_ == "concise" || format_ == "gitlab" || format_ == "csv") {
            tell_softening(session_, softening_);
        }
        if (markdown_) summary_->add(softening_line("markdown", softening_, look));
    }

    Session& session_;
    std::string_view format_;
    emit::Softening softening_;
    std::unique_ptr<emit::Writer<Item>> writer_;
    std::unique_ptr<emit::Writer<Item>> markdown_;
    std::optional<StepSummary> summary_;
};

/// The row of `--step-summary`, for the options of such commands.
inline constexpr Option step_summary_option{
    "--step-summary", "", "in GitHub Actions: add the report, as Markdown, to the summary of the step"};

}  // namespace atelier::commands
