#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "atelier/portfolio/portfolio.hpp"
#include "emit/json/json.hpp"
#include "emit/json/stream.hpp"
#include "emit/json/values.hpp"
#include "emit/portfolio_report.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/portfolio.hpp"

namespace atelier::emit::json {

namespace {

/// The objects of the report. Lists name ateliers by their labels, which differ.
class Objects {
public:
    Objects(const portfolio::Portfolio& all, const method::Method& method) : all_{all}, method_{method} {}

    [[nodiscard]] Value atelier(const portfolio::Row& row) const {
        Value out{
            {"atelier", row.label},
            {"id", or_null(row.id)},
            {"name", or_null(row.name)},
            {"city", or_null(row.city)},
            {"country", or_null(row.country)},
            {"file", or_null(row.file)},
            {"phase", or_null(phase_id(method_, row.phase))},
            {"gate", gate(row)},
            {"claims", row.claims},
            {"contradicted", row.contradicted},
            {"unbacked", row.unbacked},
            {"errors", row.errors},
            {"comparable", row.marks.none()},
            {"other_method", row.marks.other_method},
            {"weighted", row.marks.weighted},
            {"insufficient_basis", row.marks.thin},
            {"rated_by", or_null(row.pinned)},
            {"blocks", Value::array()},
        };
        for (std::size_t i = 0; i < method_.blocks.size(); ++i)
            out["blocks"].push_back(figure(method_.blocks[i].id, row.blocks[i]));
        for (const auto& [kind, key] : kinds) {
            Value list = Value::array();
            for (std::size_t i = 0; i < method_.groups.size(); ++i)
                if (method_.groups[i].kind == kind)
                    list.push_back(figure(method_.groups[i].address, row.groups[i]));
            out[key] = std::move(list);
        }
        return out;
    }

    [[nodiscard]] Value group(const portfolio::Group& group) const {
        Value ateliers = Value::array();
        for (const portfolio::Place place : group.rows) ateliers.push_back(label(place));
        return {{"key", or_null(group.key)}, {"count", group.rows.size()}, {"ateliers", std::move(ateliers)}};
    }

    [[nodiscard]] Value lack(const portfolio::Lack& lack) const {
        const bool question = lack.question != method::none;
        Value ateliers = Value::array();
        for (const portfolio::Place place : lack.lacking) {
            const portfolio::Row& row = all_.rows[place];
            ateliers.push_back(
                {{"atelier", row.label}, {"rating", question ? Value(lack_state(lack, row)) : Value{}}});
        }
        return {
            {"address", lack_address(lack, method_)},
            {"kind", question ? "question" : "output"},
            {"text", lack_text(lack, method_)},
            {"lacking", lack.lacking.size()},
            {"due", lack.due},
            {"ateliers", std::move(ateliers)},
        };
    }

    [[nodiscard]] Value strategy(const portfolio::StrategyUse& use) const {
        using record::ActionState;
        Value trials = Value::array();
        for (const portfolio::Trial& trial : use.trials)
            trials.push_back({
                {"atelier", label(trial.row)},
                {"state", trial.state ? Value(record::to_string(*trial.state)) : Value{}},
                {"change", or_null(trial.change)},
                {"learned", or_null(trial.learned)},
            });
        return {
            {"strategy", method_.strategies[use.strategy].id},
            {"action", use.action == method::none ? Value{} : Value(method_.actions[use.action].id)},
            {"text", strategy_title(use, method_)},
            {"planned", use.count(ActionState::planned)},
            {"trying", use.count(ActionState::trying)},
            {"kept", use.count(ActionState::kept)},
            {"dropped", use.count(ActionState::dropped)},
            {"trials", std::move(trials)},
        };
    }

    [[nodiscard]] Value hypothesis(const portfolio::SharedHypothesis& shared) const {
        Value tests = Value::array();
        for (const portfolio::Test& test : shared.tests)
            tests.push_back({
                {"atelier", label(test.row)},
                {"statement", test.statement},
                {"state", test.state ? Value(record::to_string(*test.state)) : Value{}},
            });
        return {{"same", to_string(shared.bond)},
                {"text", shared.text},
                {"title", or_null(shared.title)},
                {"ateliers", shared.ateliers},
                {"tests", std::move(tests)}};
    }

    [[nodiscard]] Value pairing(const portfolio::Pairing& pairing) const {
        Value lessons = Value::array();
        for (const portfolio::Lesson& lesson : pairing.lessons)
            lessons.push_back({{"from", label(lesson.row)},
                               {"rating", lesson.rating ? Value(to_string(*lesson.rating)) : Value{}},
                               {"text", lesson.text},
                               {"changed", or_null(lesson.changed)}});
        Value takers = Value::array();
        for (const portfolio::Need& need : pairing.takers)
            takers.push_back({{"atelier", label(need.row)},
                              {"question", method_.questions[need.question].address},
                              {"rating", to_string(need.state)}});
        return {{"about", topic_address(pairing.about, method_)},
                {"text", topic_title(pairing.about, method_)},
                {"lessons", std::move(lessons)},
                {"for", std::move(takers)}};
    }

private:
    static constexpr std::pair<method::GroupKind, const char*> kinds[] = {
        {method::GroupKind::cell, "cells"},
        {method::GroupKind::step, "steps"},
        {method::GroupKind::theme, "themes"}};

    [[nodiscard]] const std::string& label(portfolio::Place place) const { return all_.rows[place].label; }

    [[nodiscard]] Value gate(const portfolio::Row& row) const {
        if (row.before == method::none) return {};
        return {
            {"phase", phase_id(method_, row.before)},
            {"result", row.gate ? Value(gate::to_string(*row.gate)) : Value{}},
            {"profile", gate::to_string(row.profile)},
            {"basis", gate::to_string(row.basis)},
            {"asked", row.asked},
            {"blockers", row.blockers},
            {"conditions", row.conditions},
            {"waived", row.waived},
        };
    }

    [[nodiscard]] static Value figure(std::string_view id, const portfolio::Figure& figure) {
        return {
            {"id", id},
            {"due", figure.due},
            {"low", number(figure.claimed.low)},
            {"high", number(figure.claimed.high)},
            {"point", number(figure.claimed.point)},
            {"answered", figure.answered},
            {"applicable", figure.applicable},
            {"insufficient_basis", figure.insufficient_basis},
            {"supported",
             {
                 {"low", number(figure.supported.low)},
                 {"high", number(figure.supported.high)},
                 {"point", number(figure.supported.point)},
             }},
        };
    }

    const portfolio::Portfolio& all_;
    const method::Method& method_;
};

class PortfolioJson final : public PortfolioWriter {
public:
    explicit PortfolioJson(const Run& run) : run_{run} {}

    void begin(std::string& out) override {
        stream_.open("atelier.portfolio", out);
        stream_.field("as_of", text::to_iso(run_.as_of), out);
        const Value method{
            {"id", run_.method.id}, {"version", run_.method.version}, {"title", run_.method.title}};
        stream_.field("method", method, out);
        stream_.field("remark", std::string{scale_sentence} + " " + std::string{order_sentence}, out);
    }

    void unjudged(const Unjudged& one, std::string&) override { unjudged_.push_back(object_of(one)); }

    void item(const PortfolioItem& item, std::string& out) override {
        const portfolio::Portfolio& all = item.portfolio;
        const Objects objects{all, run_.method};
        item_ = &item;
        stream_.field("anonymous", all.anonymous, out);
        list(
            "ateliers", all.rows, [&](const auto& one) { return objects.atelier(one); }, out);
        stream_.field("by", all.by == portfolio::By::none ? Value{} : Value(to_string(all.by)), out);
        list(
            "groups", all.groups, [&](const auto& one) { return objects.group(one); }, out);
        list(
            "lacking", all.lacking, [&](const auto& one) { return objects.lack(one); }, out);
        list(
            "strategies", all.strategies, [&](const auto& one) { return objects.strategy(one); }, out);
        stream_.field("other_actions", all.other_actions, out);
        list(
            "hypotheses", all.hypotheses, [&](const auto& one) { return objects.hypothesis(one); }, out);
        list(
            "lessons", all.pairings, [&](const auto& one) { return objects.pairing(one); }, out);
        stream_.field("cannot_be_judged", all.unjudged, out);
        item_ = nullptr;
    }

    void end(const Totals&, std::string& out) override {
        stream_.field("unjudged", unjudged_, out);
        stream_.close(out);
    }

private:
    template <class Things, class Make>
    void list(std::string_view key, const Things& things, Make make, std::string& out) {
        stream_.open_list(key, out);
        for (const auto& thing : things) {
            stream_.item(make(thing), out);
            if (item_ != nullptr) item_->between(out);
        }
        stream_.close_list(out);
    }

    Run run_;
    Stream stream_;
    Value unjudged_ = Value::array();
    const PortfolioItem* item_{nullptr};  ///< during item()
};

}  // namespace

std::unique_ptr<PortfolioWriter> portfolio(const Run& run, const Look&) {
    return std::make_unique<PortfolioJson>(run);
}

}  // namespace atelier::emit::json
