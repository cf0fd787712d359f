#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM016: no structure named", "[rules]") {
    CHECK(said("CLM016", R"(
coordination: {structures: []}
assessment:
  maturing: {coordination: {embedded: largely}}
  stabilising: {coordination: {formal-integration: fully}}
  continuation: {embedding: {integrated-governance: fully}}
)") == R"(
7:39+7 error: the atelier is rated as part of decision-making, but no structure is named
  at maturing.coordination.embedded
  here: the claim
  5:16+10: an empty list
  help: Name the structure under `coordination.structures`, or rate the question `partly`.
8:52+5 error: the atelier is rated as having a formal place, but no structure is named
  at stabilising.coordination.formal-integration
  here: the claim
  5:16+10: an empty list
  help: Name the structure under `coordination.structures`, or rate the question `partly`.
9:53+5 error: governance is rated as part of wider systems, but no structure is named
  at continuation.embedding.integrated-governance
  here: the claim
  5:16+10: an empty list
  help: Name the structure under `coordination.structures`, or rate the question `partly`.
)");
}

TEST_CASE("CLM016: coordination without structures", "[rules]") {
    CHECK(said("CLM016", R"(
coordination: {decisions: by the board}
assessment:
  maturing:
    coordination: {embedded: fully}
)") == R"(
8:30+5 note: the atelier is rated as part of decision-making, but the record keeps no `coordination.structures`
  at maturing.coordination.embedded
  here: the claim
  help: Add `coordination.structures` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM016: no coordination kept", "[rules]") {
    CHECK(said("CLM016", R"(
assessment:
  maturing:
    coordination: {embedded: fully}
)") == R"(
7:30+5 note: the atelier is rated as part of decision-making, but the record keeps no `coordination`
  at maturing.coordination.embedded
  here: the claim
  help: Add `coordination` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM028: a strategy without how", "[rules]") {
    CHECK(said("CLM028", R"(
coordination:
  alignment:
    - {strategy: heat plan, how: The district is its pilot.}
    - {strategy: mobility plan}
assessment:
  establishing:
    coordination: {alignment: fully}
)") == R"(
8:18+13 error: the fit with the city's strategies is rated as settled, but 1 of 2 has no `how`
  at establishing.coordination.alignment
  here: no `how`
  11:31+5: the claim
  help: Write under `how` in which way the atelier fits the strategy, or rate the question `partly`.
)");
}

TEST_CASE("CLM028: strategies without any how", "[rules]") {
    CHECK(said("CLM028", R"(
coordination: {alignment: [{strategy: heat plan}]}
assessment:
  establishing:
    coordination: {alignment: fully}
)") == R"(
8:31+5 note: the fit with the city's strategies is rated as settled, but the record keeps no `coordination.alignment.how`
  at establishing.coordination.alignment
  here: the claim
  help: Add `coordination.alignment.how` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM029: no strategy named", "[rules]") {
    CHECK(said("CLM029", R"(
coordination: {alignment: []}
assessment:
  maturing: {vision: {city-alignment: largely}}
  stabilising: {vision: {transition-alignment: largely}}
  continuation: {positioning: {policy-connection: largely}, embedding: {policy-frameworks: largely}}
)") == R"(
7:39+7 error: the objectives are rated as following the city's strategies, but no strategy is named
  at maturing.vision.city-alignment
  here: the claim
  5:16+9: an empty list
  help: Name the strategy under `coordination.alignment`, or rate the question `partly`.
8:48+7 error: the direction is rated as following transition priorities, but no strategy is named
  at stabilising.vision.transition-alignment
  here: the claim
  5:16+9: an empty list
  help: Name the strategy under `coordination.alignment`, or rate the question `partly`.
9:51+7 error: the atelier is rated as tied to policy agendas, but no strategy is named
  at continuation.positioning.policy-connection
  here: the claim
  5:16+9: an empty list
  help: Name the strategy under `coordination.alignment`, or rate the question `partly`.
9:92+7 error: the atelier is rated as fitting its policy frameworks, but no strategy is named
  at continuation.embedding.policy-frameworks
  here: the claim
  5:16+9: an empty list
  help: Name the strategy under `coordination.alignment`, or rate the question `partly`.
)");
}

TEST_CASE("CLM037: networks that stay near", "[rules]") {
    CHECK(said("CLM037", R"(
coordination: {networks: [{name: energy table, scope: local}, {name: province, scope: regional}]}
assessment:
  stabilising:
    coordination: {wider-networks: fully}
)") == R"(
5:55+5 error: links to wider networks are rated as secured, but all networks named are local or regional
  at stabilising.coordination.wider-networks
  here: reaches so far
  5:87+8: reaches so far
  8:36+5: the claim
  help: Add the network with its `scope` to `coordination.networks`, or rate the question `partly`.
)");
}

TEST_CASE("CLM037: no networks", "[rules]") {
    CHECK(said("CLM037", R"(
coordination: {networks: []}
assessment:
  stabilising:
    coordination: {wider-networks: fully}
)") == R"(
8:36+5 error: links to wider networks are rated as secured, but the record has no networks
  at stabilising.coordination.wider-networks
  here: the claim
  5:16+8: an empty list
  help: Add the network with its `scope` to `coordination.networks`, or rate the question `partly`.
)");
}

TEST_CASE("CLM037: networks of unknown reach", "[rules]") {
    CHECK(said("CLM037", R"(
coordination: {networks: [{name: energy table}]}
assessment:
  stabilising:
    coordination: {wider-networks: fully}
)") == R"(
8:36+5 note: links to wider networks are rated as secured, but the record keeps no `coordination.networks.scope`
  at stabilising.coordination.wider-networks
  here: the claim
  help: Add `coordination.networks.scope` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM012: services without users", "[rules]") {
    CHECK(said("CLM012", R"(
services:
  - {id: s1, title: Sessions on congestion}
  - {id: s2, used-by: []}
assessment:
  maturing: {value: {services-used: largely}}
  stabilising: {value: {external-uptake: largely}}
)") == R"(
6:10+2 error: services are rated as used, but none names a user
  at maturing.value.services-used
  here: no user
  7:10+2: no user
  9:37+7: the claim
  help: Name under `used-by` who uses a service, or rate the question `partly`.
)");
}

TEST_CASE("CLM012: no services", "[rules]") {
    CHECK(said("CLM012", R"(
services: []
assessment:
  maturing: {value: {services-used: largely}}
  stabilising: {value: {external-uptake: largely}}
)") == R"(
7:37+7 error: services are rated as used, but the record has no services
  at maturing.value.services-used
  here: the claim
  5:1+8: an empty list
  help: Name under `used-by` who uses a service, or rate the question `partly`.
8:42+7 error: services are rated as fit for outsiders, but the record has no services
  at stabilising.value.external-uptake
  here: the claim
  5:1+8: an empty list
  help: Name under `used-by` who uses a service, or rate the question `partly`.
)");
}

TEST_CASE("CLM017: no replication", "[rules]") {
    CHECK(said("CLM017", R"(
replications: []
assessment:
  continuation:
    replication: {adapted-elsewhere: fully}
)") == R"(
8:38+5 error: the model is rated as adapted elsewhere, but no replication is recorded
  at continuation.replication.adapted-elsewhere
  here: the claim
  5:1+12: an empty list
  help: Add where the model went to `replications`, or rate the question `partly`.
)");
}

TEST_CASE("CLM017: no replications kept", "[rules]") {
    CHECK(said("CLM017", R"(
assessment:
  continuation:
    replication: {adapted-elsewhere: fully}
)") == R"(
7:38+5 note: the model is rated as adapted elsewhere, but the record keeps no `replications`
  at continuation.replication.adapted-elsewhere
  here: the claim
  help: Add `replications` to the record, so that the claim can be held against facts.
)");
}
