#include "io/path_words.hpp"

#include <tuple>

#include "catch.hpp"

namespace io = atelier::io;

TEST_CASE("a path is joined and taken apart by its words alone") {
    CHECK(io::join(".", "heat.atelier.yaml") == "heat.atelier.yaml");
    CHECK(io::join("pilots", "heat/atelier.yaml") == "pilots/heat/atelier.yaml");
    CHECK(io::join("pilots/", "atelier.yaml") == "pilots/atelier.yaml");
    CHECK(io::join("/", "atelier.yaml") == "/atelier.yaml");
    CHECK(io::join("/srv", "").ends_with("srv/"));
    CHECK(io::join(".", "").empty());
    for (const auto& [path, folder, name] : {
             std::tuple{"atelier.yaml", ".", "atelier.yaml"},
             {"./atelier.yaml", ".", "atelier.yaml"},
             {"/atelier.yaml", "/", "atelier.yaml"},
             {"/srv/pilots/atelier.yaml", "/srv/pilots", "atelier.yaml"},
             {"pilots/", "pilots", ""},
             {"", ".", ""},
         }) {
        CAPTURE(path);
        CHECK(io::folder_of(path) == folder);
        CHECK(io::name_of(path) == name);
    }
}

TEST_CASE("a path is written as people would write it") {
    CHECK(io::tidy("./pilots//heat/../atelier.yaml") == "pilots/atelier.yaml");
    CHECK(io::tidy("pilots/") == "pilots");
    CHECK(io::tidy("/") == "/");
    CHECK(io::tidy("..") == "..");
}
