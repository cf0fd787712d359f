#include "commands/support/in_order.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::commands::in_order;

TEST_CASE("results come in order, whatever the number of threads") {
    for (const std::size_t jobs : {1U, 2U, 7U}) {
        std::vector<std::size_t> got;
        in_order<std::size_t>(
            100, jobs, [](std::size_t i) { return i * i; },
            [&](std::size_t result) {
                got.push_back(result);
                return got.size() < 60;
            });
        REQUIRE(got.size() == 60);
        for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == i * i);
    }
}

TEST_CASE("what either side throws ends the work and arrives") {
    for (const std::size_t jobs : {1U, 2U, 7U}) {
        CHECK_THROWS_AS(in_order<int>(
                            1000, jobs, [](std::size_t) { return 1; },
                            [](int) -> bool { throw std::runtime_error{"consume"}; }),
                        std::runtime_error);
        CHECK_THROWS_AS(in_order<int>(
                            1000, jobs,
                            [](std::size_t i) -> int {
                                if (i == 500) throw std::runtime_error{"produce"};
                                return 1;
                            },
                            [](int) { return true; }),
                        std::runtime_error);
    }
}

TEST_CASE("how many processors there are is asked only where there is work for more than one") {
    const std::string record = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
    atelier::test::FakeWorld world;
    world.processors = 2;
    world.files.files["atelier.yaml"] = record;
    CHECK(world.run({"--version"}).status == 0);
    CHECK(world.run({"validate"}).status == 0);
    CHECK(world.processors_asked == 0);
    world.files.files["second.atelier.yaml"] = record;
    const atelier::test::Outcome with_two = world.run({"validate"});
    CHECK(world.processors_asked == 1);
    CHECK(world.run({"validate", "--jobs", "1"}).out == with_two.out);
    CHECK(world.processors_asked == 1);
}
