#include <string>
#include <string_view>
#include <vector>

#include "emit/advice_report.hpp"
#include "emit/json/json.hpp"
#include "emit/json/records.hpp"
#include "emit/json/stream.hpp"
#include "emit/json/values.hpp"
#include "emit/support/advice.hpp"
#include "emit/support/figures.hpp"

namespace atelier::emit::json {

namespace {

/// The values of one record.
class Lists {
public:
    Lists(const AdviceItem& item, const method::Method& method)
        : item_{item}, next_{item.next}, method_{method} {}

    [[nodiscard]] Value value() const {
        return {
            {"id", or_null(*item_.record.id)},
            {"file", item_.file},
            {"phase", or_null(phase_id(method_, item_.record.phase_index))},
            {"gate", gate()},
            {"claims", claims()},
            {"steps", list_of(next_.steps, [&](const advice::Step& one) { return step(one); })},
            {"openings", list_of(next_.openings, [&](const advice::Opening& step) { return opening(step); })},
            {"answers", list_of(next_.narrowings, [&](const advice::Narrowing& one) { return answer(one); })},
            {"strategies",
             list_of(next_.proposals.all, [&](const advice::Proposal& one) { return strategy(one); })},
            {"barriers_without_element",
             list_of(next_.proposals.unplaced, [](const record::Barrier* one) { return Value(*one->text); })},
        };
    }

private:
    template <class Things, class Make>
    [[nodiscard]] static Value list_of(const Things& things, Make make) {
        Value list = Value::array();
        for (const auto& thing : things) list.push_back(make(thing));
        return list;
    }

    [[nodiscard]] static Value day(const record::Day& field) {
        return field ? Value(text::to_iso(*field)) : Value{};
    }

    [[nodiscard]] Value gate() const {
        if (!next_.gate) return {};
        return {
            {"phase", phase_id(method_, next_.gate->phase)},
            {"result", to_string(next_.gate->result)},
            {"due", next_.due},
            {"asked", next_.gate->asked},
            {"blockers", next_.gate->blockers.size()},
            {"conditions", next_.gate->conditions.size()},
        };
    }

    [[nodiscard]] Value claims() const {
        return {
            {"all", next_.claims.all},
            {"contradicted", next_.claims.contradicted},
            {"unbacked", next_.claims.unbacked.size()},
        };
    }

    [[nodiscard]] Value step(const advice::Step& step) const {
        Value line;
        if (!step.at.empty()) line = item_.source.position(step.at.begin).line;
        return {
            {"kind", to_string(step.kind)},
            {"what", step.what},
            {"why", or_null(step.why)},
            {"address", or_null(step.address)},
            {"line", line},
            {"code", or_null(step.code)},
            {"serves", list_of(step.serves, [](std::string_view address) { return Value(address); })},
            {"chain", chain(step.chain)},
        };
    }

    [[nodiscard]] Value chain(const std::vector<advice::Link>& links) const {
        return list_of(links, [&](const advice::Link& link) {
            Value line;
            if (!link.at.empty()) line = item_.source.position(link.at.begin).line;
            return Value{{"source", to_string(link.origin)}, {"line", line}, {"text", link.text}};
        });
    }

    [[nodiscard]] Value opening(const advice::Opening& step) const {
        return {
            {"what", step.what},
            {"why", step.why},
            {"address", or_null(step.address)},
            {"distance", step.distance},
            {"serves", list_of(step.serves, [](std::string_view address) { return Value(address); })},
            {"chain", chain(step.chain)},
        };
    }

    [[nodiscard]] static Value gain(std::string_view id, text::Fraction by) {
        return {{"id", id}, {"by", number(by)}, {"exact", by.exact()}};
    }

    [[nodiscard]] Value answer(const advice::Narrowing& narrowing) const {
        const method::Question& question = method_.questions[narrowing.question];
        return {
            {"address", question.address},
            {"text", question.text},
            {"state", to_string(narrowing.state)},
            {"block", narrowing.block ? gain(method_.blocks[question.block].id, *narrowing.block) : Value{}},
            {"phase", gain(method_.phases[question.phase].id, narrowing.phase)},
            {"group", gain(method_.groups[question.group].address, narrowing.group)},
            {"chain", chain(narrowing.chain)},
        };
    }

    [[nodiscard]] Value reasons(const std::vector<advice::Reason>& all) const {
        return list_of(all, [&](const advice::Reason& reason) {
            return Value{{"text", reason.text}, {"barrier", reason.barrier}, {"chain", chain(reason.chain)}};
        });
    }

    [[nodiscard]] static Value tried(const std::vector<const record::Action*>& actions) {
        return list_of(actions, [](const record::Action* action) {
            return Value{
                {"id", or_null(*action->id)},
                {"state", action->state ? Value(to_string(*action->state)) : Value{}},
                {"owner", or_null(*action->owner)},
                {"review", day(action->review)},
                {"learned", or_null(*action->learned)},
            };
        });
    }

    [[nodiscard]] Value strategy(const advice::Proposal& proposal) const {
        const method::Strategy& strategy = method_.strategies[proposal.strategy];
        Value begin;
        if (proposal.begin_with)
            begin = reference(method_, proposal.strategy, proposal.options[*proposal.begin_with].action);
        return {
            {"id", strategy.id},
            {"title", strategy.title},
            {"element", method_.elements[strategy.element].id},
            {"begin_with", begin},
            {"reasons", reasons(proposal.reasons)},
            {"tried", tried(proposal.tried)},
            {"actions", list_of(proposal.options,
                                [&](const advice::Option& option) {
                                    return Value{
                                        {"id", reference(method_, proposal.strategy, option.action)},
                                        {"text", method_.actions[option.action].text},
                                        {"use", to_string(option.use)},
                                        {"reasons", reasons(option.reasons)},
                                        {"tried", tried(option.tried)},
                                    };
                                })},
        };
    }

    const AdviceItem& item_;
    const advice::Next& next_;
    const method::Method& method_;
};

}  // namespace

Value object_of(const AdviceItem& item, const method::Method& method) { return Lists{item, method}.value(); }

std::unique_ptr<AdviceWriter> advice(const Run& run, const Look&) {
    return std::make_unique<Records<AdviceItem>>(run, "atelier.next");
}

}  // namespace atelier::emit::json
