#pragma once

#include <utility>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct PlatformWithoutUsers {
    static constexpr Claimed claims[]{
        {"continuation.positioning.recognised-platform", "others are rated as seeing a lasting place in it"}};

    static Verdict judge(const Case& subject) {
        const auto& record = subject.record;
        const auto& networks = record.coordination.networks;
        if (record.services && record.services.empty() && networks && networks.empty())
            return absence(record.services.key, "an empty list",
                           "it offers no service and belongs to no network");
        Tally tally;
        bool kept = false;
        for (const auto& service : record.services) {
            kept = kept || service.used_by.given;
            tally.look(service.used_by.empty(),
                       service.used_by.given ? service.used_by.key : place_of(subject, service), "no user");
        }
        if (!kept || !tally.all()) return consistent();
        return entries(std::move(tally.against), "nobody uses any of the services");
    }
};

inline constexpr Rule platform_without_users{
    .code = "CLM054",
    .name = "platform-without-users",
    .severity = diag::Severity::warning,
    .what =
        "Others are rated as seeing a lasting place in it, but nobody uses its services, or it offers none "
        "and is linked to nobody.",
    .why = "A platform is what others come to of their own accord.",
    .help = "Name under `used-by` who comes, or rate the question `partly`.",
    .bad = R"(services:
  - {id: s1, title: Plan review, used-by: []}
assessment:
  continuation: {positioning: {recognised-platform: largely}}
)",
    .good = R"(services:
  - {id: s1, title: Plan review, used-by: [two other districts]}
assessment:
  continuation: {positioning: {recognised-platform: largely}}
)",
    .check = check_claims<PlatformWithoutUsers>,
    .claims = claims_of<PlatformWithoutUsers>,
};

}  // namespace atelier::rules::clm
