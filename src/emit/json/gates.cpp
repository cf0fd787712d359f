#include <string>
#include <vector>

#include "atelier/gate/gate.hpp"
#include "emit/json/json.hpp"
#include "emit/json/records.hpp"
#include "emit/json/stream.hpp"
#include "emit/json/values.hpp"
#include "emit/support/figures.hpp"

namespace atelier::emit::json {

namespace {

[[nodiscard]] Value day(const record::Day& field) { return field ? Value(text::to_iso(*field)) : Value{}; }

[[nodiscard]] Value value_of(const gate::Point& point) {
    return {
        {"address", point.address},   {"text", point.text}, {"needs", point.needs},
        {"has", point.has},           {"why", point.why},   {"remedy", point.remedy},
        {"distance", point.distance},
    };
}

[[nodiscard]] Value value_of(const record::Action* action) {
    if (action == nullptr) return {};
    return {
        {"id", or_null(*action->id)}, {"owner", or_null(*action->owner)}, {"review", day(action->review)}};
}

[[nodiscard]] Value value_of(const record::Waiver* waiver) {
    if (waiver == nullptr) return {};
    return {
        {"reason", or_null(*waiver->reason)}, {"by", or_null(*waiver->by)}, {"until", day(waiver->until)}};
}

[[nodiscard]] Value value_of(const gate::Unsupported& claim) {
    return {
        {"address", claim.address},
        {"claimed", to_string(claim.claimed)},
        {"supported", to_string(claim.supported)},
        {"contradicted", claim.contradicted},
    };
}

template <class Things, class Make>
[[nodiscard]] Value list_of(const Things& things, Make make) {
    Value list = Value::array();
    for (const auto& thing : things) list.push_back(make(thing));
    return list;
}

}  // namespace

Value object_of(const GateItem& item, const method::Method& method) {
    const gate::Gate& gate = item.gate;
    const auto plain = [](const gate::Point& point) { return value_of(point); };
    const auto with_action = [](const gate::Point& point) {
        Value value = value_of(point);
        value["action"] = value_of(point.action);
        return value;
    };
    const auto with_waiver = [](const gate::Point& point) {
        Value value = value_of(point);
        value["waiver"] = value_of(point.waiver);
        return value;
    };
    return {
        {"id", or_null(*item.record.id)},
        {"file", item.file},
        {"phase", or_null(phase_id(method, gate.phase))},
        {"result", to_string(gate.result)},
        {"profile", to_string(item.terms.profile)},
        {"basis", to_string(item.terms.basis)},
        {"asked", gate.asked},
        {"met", gate.met()},
        {"unanswered", gate.unanswered},
        {"earlier", gate.earlier},
        {"claims", gate.claims},
        {"errors", item.errors},
        {"blockers", list_of(gate.blockers, plain)},
        {"conditions", list_of(gate.conditions, with_action)},
        {"waived", list_of(gate.waived, with_waiver)},
        {"unsupported",
         list_of(gate.unsupported, [](const gate::Unsupported& claim) { return value_of(claim); })},
    };
}

std::unique_ptr<GatesWriter> gates(const Run& run, const Look&) {
    return std::make_unique<Records<GateItem>>(run, "atelier.gate");
}

}  // namespace atelier::emit::json
