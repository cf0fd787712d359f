#include "commands/support/in_order.hpp"

#include <stdexcept>
#include <vector>

#include "catch.hpp"

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
