#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct NetworksNearOnly {
    static constexpr Claimed claims[]{
        {"stabilising.coordination.wider-networks", "links to wider networks are rated as secured"}};

    static Verdict judge(const Case& subject) {
        const auto& networks = subject.record.coordination.networks;
        if (!networks) return not_kept("coordination.networks");
        if (networks.empty()) return absence(networks.key, "an empty list", "the record has no networks");
        std::vector<diag::Label> facts;
        for (const auto& network : networks) {
            if (!network.scope) return not_kept("coordination.networks.scope");
            if (*network.scope != record::Scope::local && *network.scope != record::Scope::regional)
                return consistent();
            facts.push_back({network.scope.at, "reaches so far"});
        }
        return entries(std::move(facts), "all networks named are local or regional");
    }
};

inline constexpr Rule networks_near_only{
    .code = "CLM037",
    .name = "networks-near-only",
    .severity = diag::Severity::error,
    .what =
        "Links to national, European or inter-city networks are rated as secured, but no such network is "
        "named.",
    .why = "Lessons and support from elsewhere come by links that somebody keeps.",
    .help = "Add the network with its `scope` to `coordination.networks`, or rate the question `partly`.",
    .bad = R"(coordination:
  networks: [{name: district energy table, scope: local}]
assessment:
  stabilising: {coordination: {wider-networks: largely}}
)",
    .good = R"(coordination:
  networks: [{name: district energy table, scope: local}, {name: European city mission, scope: european}]
assessment:
  stabilising: {coordination: {wider-networks: largely}}
)",
    .check = check_claims<NetworksNearOnly>,
    .claims = claims_of<NetworksNearOnly>,
};

}  // namespace atelier::rules::clm
