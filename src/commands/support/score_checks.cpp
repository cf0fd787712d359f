#include "commands/support/score_checks.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "atelier/score/elements.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/read.hpp"
#include "commands/support/meant.hpp"
#include "commands/support/names.hpp"
#include "commands/support/refusal.hpp"

namespace atelier::commands {
namespace {

text::Fraction number_option(std::string_view option, const std::string& value, int most) {
    const auto number = text::Fraction::parse(value);
    if (!number || *number > text::Fraction{most})
        throw Refusal{fmt::format("`{}` takes a number from 0 to {}, not `{}`", option, most, value), {}};
    return *number;
}

/// Whether a figure reaches what was asked. It is compared exactly; but somebody who copied it from an output has it as it is printed, with
/// four decimals, and would be told that 0.6667 is under 0.6667.
bool reaches(text::Fraction figure, text::Fraction wish) {
    return figure >= wish || text::Fraction::parse(figure.decimal(4)) == wish;
}

/// A number as somebody would type it: at most six decimals, none of them a zero at the end.
std::string typed(text::Fraction number) {
    std::string out = number.decimal(6);
    out.resize(out.find_last_not_of('0') + 1);
    if (out.ends_with('.')) out.pop_back();
    return out;
}

/// A figure and what it falls short of, so that the two differ as they are shown: by four decimals, else by the exact fraction.
struct Apart {
    std::string figure;
    std::string wish;
};
Apart apart(text::Fraction figure, text::Fraction wish) {
    Apart out{figure.decimal(4), wish.decimal(4)};
    if (out.figure == out.wish || text::Fraction::parse(out.wish) != wish)
        out = {figure.exact(), typed(wish)};
    return out;
}

}  // namespace

const score::Figures* find_figures(const score::RecordScore& scored, std::string_view address) {
    for (const auto* list : {&scored.blocks, &scored.phases, &scored.groups})
        for (const score::Figures& figures : *list)
            if (figures.address == address) return &figures;
    for (const score::ElementScore& element : scored.elements)
        if (score::element_address(element.figures.address) == address) return &element.figures;
    return nullptr;
}

void check_figure_address(const Session& session, std::string_view address) {
    const auto known = words_of(figure_names(session.method()));
    if (std::find(known.begin(), known.end(), address) != known.end()) return;
    const auto near = text::nearest(address, known);
    throw Refusal{
        fmt::format("the method has no block, phase, cell or element `{}`", address),
        near ? fmt::format("Did you mean `{}`?", *near)
             : "Blocks: vision, value, …; phases: establishing, …; cells: establishing.vision, …; elements: "
               "innovation-capacity.learning, …   All: atelier method list"};
}

ScoreChecks::ScoreChecks(const Session& session) : session_{session} {
    const Arguments& arguments = session.arguments();
    if (const auto value = arguments.get("fail-under"))
        fail_under_ = number_option("--fail-under", *value, 1);
    if (auto value = arguments.get("min-answered")) {
        if (value->ends_with('%')) value->pop_back();
        min_answered_ = number_option("--min-answered", *value, 100);
    }
    if (const auto path = arguments.get("target")) read_target(*path);
}

void ScoreChecks::read_target(const std::string& path) {
    session_.keep_off({path});
    io::ReadResult read = session_.world().files.read(path, session_.settings().limits.file);
    if (!read.ok())
        throw Refusal{fmt::format("cannot read the target {}: {}", path, read.problem),
                      meant(session_.world().files, path)};
    const yaml::Document document = yaml::read({path, std::move(read.text)}, session_.settings().limits);
    const auto refuse = [&](text::Span span, const std::string& what) {
        const text::Position at = document.source.position(span.begin);
        throw Refusal{fmt::format("{}:{}:{}: {}", path, at.line, at.column, what),
                      "A target reads `target:` and below it lines such as `learning: 0.6`."};
    };
    if (!document.faults.empty()) refuse(document.faults.front().span, "this is not sound YAML");
    const yaml::View target = document.tree.root().find("target");
    if (!target.found() || !target.is(yaml::Kind::mapping)) refuse({}, "the key `target` is missing");
    for (const yaml::View key : document.tree.root())
        if (key.key() != "target")
            refuse(key.key_span(), fmt::format("a target has no key `{}` beside `target`", key.key()));
    for (const yaml::View wish : target) {
        check_figure_address(session_, wish.key());
        const auto number = text::Fraction::parse(wish.text());
        if (!number || *number > text::Fraction{1})
            refuse(wish.place(), "a number from 0 to 1 is wanted here");
        target_.emplace_back(std::string{wish.key()}, *number);
    }
}

std::vector<emit::Complaint> ScoreChecks::complaints(const score::RecordScore& scored) const {
    std::vector<emit::Complaint> out;
    if (fail_under_)
        for (const score::Figures& block : scored.blocks)
            if (block.claimed.low && !reaches(*block.claimed.low, *fail_under_)) {
                const Apart told = apart(*block.claimed.low, *fail_under_);
                out.push_back(
                    {"fail-under", std::string{block.address},
                     fmt::format("the `low` of {} is {}, under {}", block.address, told.figure, told.wish)});
            }
    if (min_answered_) {
        int answered = 0;
        int applicable = 0;
        for (const score::Figures& phase : scored.phases) {
            answered += phase.answered;
            applicable += phase.applicable;
        }
        if (applicable > 0 &&
            text::Fraction{answered} * text::Fraction{100} < *min_answered_ * text::Fraction{applicable})
            out.push_back({"min-answered",
                           {},
                           fmt::format("{} of {} answered, less than {} per cent", answered,
                                       text::count(static_cast<std::size_t>(applicable), "question"),
                                       typed(*min_answered_))});
    }
    for (const auto& [address, wish] : target_) {
        const score::Figures* figures = find_figures(scored, address);
        if (figures == nullptr || !figures->due) continue;
        const auto& low = figures->claimed.low;
        if (low && reaches(*low, wish)) continue;
        const Apart told = low ? apart(*low, wish) : Apart{"no figure", typed(wish)};
        out.push_back(
            {"target", address,
             fmt::format("the `low` of {} is {}, and the target is {}", address, told.figure, told.wish)});
    }
    return out;
}

std::vector<std::string> ScoreChecks::untested(const score::RecordScore& scored) const {
    std::vector<std::string> out;
    if (fail_under_ && std::none_of(scored.blocks.begin(), scored.blocks.end(),
                                    [](const score::Figures& block) { return block.due; }))
        out.emplace_back("no block is due yet, so `--fail-under` has nothing to test");
    for (const auto& [address, wish] : target_) {
        const score::Figures* figures = find_figures(scored, address);
        if (figures == nullptr || !figures->due)
            out.push_back(fmt::format("{} is not due yet, so its target is not tested", address));
    }
    return out;
}

}  // namespace atelier::commands
