#include "io/find_records.hpp"

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::io::is_record_name;

TEST_CASE("names of records") {
    CHECK(is_record_name("atelier.yaml"));
    CHECK(is_record_name("bilbao.atelier.yaml"));
    CHECK_FALSE(is_record_name(".atelier.yaml.bak"));
    CHECK_FALSE(is_record_name("atelier.yml"));
    CHECK_FALSE(is_record_name("Atelier.yaml"));
    CHECK_FALSE(is_record_name("myatelier.yaml"));
}
