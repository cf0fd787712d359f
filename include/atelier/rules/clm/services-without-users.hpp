#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct ServicesWithoutUsers {
    static constexpr Claimed claims[]{
        {"maturing.value.services-used", "services are rated as used"},
        {"stabilising.value.external-uptake", "services are rated as fit for outsiders"}};

    static Verdict judge(const Case& subject, std::size_t which) {
        const auto& services = subject.record.services;
        if (!services) return not_kept("services");
        if (services.empty()) return absence(services.key, "an empty list", "the record has no services");
        Tally tally{.field = "services.used-by"};
        for (const auto& service : services) {
            tally.keeps(service.used_by.given);
            tally.look(service.used_by.empty(), place_of(subject, service), "no user");
        }
        const bool about_use = which == 0;  // whether outsiders could use a service is another matter
        return about_use ? every(std::move(tally), "none names a user") : consistent();
    }
};

inline constexpr Rule services_without_users{
    .code = "CLM012",
    .name = "services-without-users",
    .severity = diag::Severity::error,
    .what = "Services are rated as used, but none of them names a user, or there are none.",
    .why = "A service that nobody uses shows no value, however well it is made.",
    .help = "Name under `used-by` who uses a service, or rate the question `partly`.",
    .bad = R"(services:
  - {id: s1, title: Sessions on grid congestion, used-by: []}
assessment:
  maturing: {value: {services-used: largely}}
)",
    .good = R"(services:
  - {id: s1, title: Sessions on grid congestion, used-by: [other project teams]}
assessment:
  maturing: {value: {services-used: largely}}
)",
    .check = check_claims<ServicesWithoutUsers>,
    .claims = claims_of<ServicesWithoutUsers>,
};

}  // namespace atelier::rules::clm
