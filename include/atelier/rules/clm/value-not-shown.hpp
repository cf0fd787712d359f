#pragma once

#include <utility>

#include "atelier/rules/claim.hpp"
#include "atelier/rules/lost_objectives.hpp"

namespace atelier::rules::clm {

struct ValueNotShown {
    static constexpr Claimed claims[]{
        {"maturing.value.scaling-case", "the value proposition is rated as strong enough to scale"},
        {"stabilising.value.funding-case", "a funder is rated as having good reason to pay"}};

    static Verdict judge(const Case& subject) {
        Tally lost = lost_objectives(subject.record);
        if (lost.all()) return entries(std::move(lost.against), "every objective was missed or dropped");
        Tally unused;
        bool kept = false;
        for (const auto& service : subject.record.services) {
            kept = kept || service.used_by.given;
            unused.look(service.used_by.empty(),
                        service.used_by.given ? service.used_by.key : place_of(subject, service), "no user");
        }
        if (!kept || !unused.all()) return consistent();
        return entries(std::move(unused.against), "nobody uses any of the services");
    }
};

inline constexpr Rule value_not_shown{
    .code = "CLM049",
    .name = "value-not-shown",
    .severity = diag::Severity::error,
    .what =
        "The value is rated as strong enough to scale or to be paid for, but nothing was reached, or nobody "
        "uses the services.",
    .why = "Whoever is asked to pay or to repeat it will ask first what it has brought so far.",
    .help = "Record an objective that was met or who uses a service, or rate the question `partly`.",
    .bad = R"(vision:
  objectives:
    - {id: o1, text: A shared battery., state: missed}
assessment:
  stabilising: {value: {funding-case: largely}}
)",
    .good = R"(vision:
  objectives:
    - {id: o1, text: A shared battery., state: missed}
    - {id: o2, text: A legal exemption., state: met}
assessment:
  stabilising: {value: {funding-case: largely}}
)",
    .check = check_claims<ValueNotShown>,
    .claims = claims_of<ValueNotShown>,
};

}  // namespace atelier::rules::clm
