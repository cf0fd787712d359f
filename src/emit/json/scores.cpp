#include <cstddef>
#include <string>
#include <vector>

#include "atelier/score/score.hpp"
#include "emit/json/json.hpp"
#include "emit/json/records.hpp"
#include "emit/json/stream.hpp"
#include "emit/json/values.hpp"
#include "emit/support/elements.hpp"
#include "emit/support/figures.hpp"

namespace atelier::emit::json {

namespace {

[[nodiscard]] Value value_of(const score::Figures& figures, const method::Method& method) {
    const std::string_view weakest = figures.weakest < method.questions.size()
                                         ? method.questions[figures.weakest].address
                                         : std::string_view{};
    return {
        {"id", figures.address},
        {"title", figures.title},
        {"due", figures.due},
        {"low", number(figures.claimed.low)},
        {"high", number(figures.claimed.high)},
        {"point", number(figures.claimed.point)},
        {"answered", figures.answered},
        {"applicable", figures.applicable},
        {"unknown", figures.unknown},
        {"not_applicable", figures.not_applicable},
        {"insufficient_basis", figures.insufficient_basis},
        {"band", or_null(figures.band ? band_name(*figures.band) : std::string_view{})},
        {"weakest", or_null(weakest)},
        {"supported",
         {
             {"low", number(figures.supported.low)},
             {"high", number(figures.supported.high)},
             {"point", number(figures.supported.point)},
         }},
    };
}

[[nodiscard]] Value list_of(const std::vector<score::Figures>& all, const method::Method& method) {
    Value list = Value::array();
    for (const score::Figures& figures : all) list.push_back(value_of(figures, method));
    return list;
}

/// The groups of one kind; a score's groups stand in the order of the method's.
[[nodiscard]] Value list_of(const score::RecordScore& score, const method::Method& method,
                            method::GroupKind kind) {
    Value list = Value::array();
    for (std::size_t i = 0; i < score.groups.size() && i < method.groups.size(); ++i)
        if (method.groups[i].kind == kind) list.push_back(value_of(score.groups[i], method));
    return list;
}

[[nodiscard]] Value questions_of(const score::RecordScore& score, const method::Method& method) {
    Value list = Value::array();
    for (std::size_t i = 0; i < score.questions.size() && i < method.questions.size(); ++i) {
        const score::Standing& standing = score.questions[i];
        list.push_back({
            {"id", method.questions[i].address},
            {"due", standing.due},
            {"claimed", to_string(standing.claimed)},
            {"supported", to_string(standing.supported)},
            {"contradicted", standing.contradicted},
        });
    }
    return list;
}

[[nodiscard]] Value actions_of(const score::ElementScore& element, const method::Method& method) {
    Value list = Value::array();
    for (const score::ActionStanding& each : element.actions)
        list.push_back({
            {"id", method.actions[each.action].id},
            {"strategy", method.strategies[each.strategy].id},
            {"rating", to_string(each.state)},
        });
    return list;
}

[[nodiscard]] Value elements_of(const score::RecordScore& score, const method::Method& method) {
    Value list = Value::array();
    for (const score::ElementScore& element : score.elements) {
        const score::Figures& figures = element.figures;
        list.push_back({
            {"id", figures.address},
            {"title", figures.title},
            {"low", number(figures.claimed.low)},
            {"high", number(figures.claimed.high)},
            {"point", number(figures.claimed.point)},
            {"answered", figures.answered},
            {"applicable", figures.applicable},
            {"unknown", figures.unknown},
            {"not_applicable", figures.not_applicable},
            {"band", or_null(figures.band ? band_name(*figures.band) : std::string_view{})},
            {"weakest", or_null(weakest_reference(element, method))},
            {"as_a_whole", element.as_a_whole},
            {"actions", actions_of(element, method)},
        });
    }
    return list;
}

}  // namespace

Value object_of(const ScoreItem& item, const method::Method& method) {
    return {
        {"id", or_null(*item.record.id)},
        {"file", item.file},
        {"phase", or_null(phase_id(method, item.record.phase_index))},
        {"comparable", item.score.comparable},
        {"blocks", list_of(item.score.blocks, method)},
        {"phases", list_of(item.score.phases, method)},
        {"cells", list_of(item.score, method, method::GroupKind::cell)},
        {"steps", list_of(item.score, method, method::GroupKind::step)},
        {"themes", list_of(item.score, method, method::GroupKind::theme)},
        {"questions", questions_of(item.score, method)},
        {"elements", elements_of(item.score, method)},
    };
}

std::unique_ptr<ScoresWriter> scores(const Run& run, const Look&) {
    const Value method{{"id", run.method.id}, {"version", run.method.version}, {"title", run.method.title}};
    return std::make_unique<Records<ScoreItem>>(run, "atelier.score", Value{{"method", method}});
}

}  // namespace atelier::emit::json
