#include "emit/support/closing.hpp"

#include <vector>

#include <fmt/core.h>

#include "atelier/text/words.hpp"

namespace atelier::emit {
namespace {

std::string places(const Totals& totals) {
    if (totals.files == 1) return fmt::format("1 {}", totals.noun);
    if (totals.files_with_findings >= totals.files)
        return fmt::format("all {} {}s", totals.files, totals.noun);
    return fmt::format("{} of {} {}s", totals.files_with_findings, totals.files, totals.noun);
}

std::string counts(const Totals& totals) {
    std::vector<std::string> parts;
    if (totals.errors > 0) parts.push_back(text::count(totals.errors, "error"));
    if (totals.warnings > 0) parts.push_back(text::count(totals.warnings, "warning"));
    if (totals.notes > 0) parts.push_back(text::count(totals.notes, "note"));
    return text::listing(parts);
}

std::string first_sentence(const Totals& totals) {
    if (totals.files == 0) return "No record was looked at.";
    const std::string found = counts(totals);
    if (found.empty())
        return fmt::format("Nothing {}to object in {}.", totals.known > 0 ? "new " : "",
                           text::count(totals.files, totals.noun));
    return fmt::format("{} in {}.", found, places(totals));
}

}  // namespace

std::string closing(const Totals& totals, std::string_view progress) {
    std::string out = first_sentence(totals);
    if (totals.suppressed > 0)
        out += fmt::format(" {} suppressed.", text::count(totals.suppressed, "finding is", "findings are"));
    if (totals.known > 0)
        out += fmt::format(" {} known from the baseline.",
                           text::count(totals.known, "finding is", "findings are"));
    if (!totals.fixed.empty())
        out += fmt::format(" {} fixed.",
                           text::count(totals.fixed.size(), "finding of it is", "findings of it are"));
    if (totals.passed_over > 0)
        out += fmt::format(" {} not looked at: see standard error.",
                           text::count(totals.passed_over, "place was", "places were"));
    if (totals.files == 0 || totals.errors + totals.warnings > 0) return out;
    if (!progress.empty()) {
        out.append(" ").append(progress);
    } else if (totals.files > 1) {
        out += " How far each has come: `atelier status`.";
    }
    return out;
}

std::string in_words(const LeftOut& left_out) {
    std::vector<std::string> parts;
    const auto part = [&](std::size_t count, std::string_view noun) {
        if (count > 0) parts.push_back(text::count(count, noun));
    };
    part(left_out.errors, "more error");
    part(left_out.warnings, "more warning");
    part(left_out.notes, "more note");
    part(left_out.known, "more known finding");
    part(left_out.suppressed, "more suppressed finding");
    return fmt::format(
        "{} of {} {} left out here, and counted: of a rule 1,000 findings are shown in a record",
        text::listing(parts), left_out.code, left_out.all() == 1 ? "is" : "are");
}

void Progress::note(std::string_view title, std::string_view progress) {
    ++records_;
    if (records_ > 1 || progress.empty()) return;
    sentence_ = title.empty() ? fmt::format("{}.", progress) : fmt::format("{}: {}.", title, progress);
}

}  // namespace atelier::emit
