#include "io/nearest_path.hpp"

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::io::nearest_path;

TEST_CASE("a name that is not there leads to the nearest beside it, in the nearest folder") {
    atelier::test::MemoryFiles files;
    for (const char* path : {"atelier.yaml", "records/heat.atelier.yaml", "records/harbour/atelier.yaml"})
        files.files[path] = "";
    CHECK(nearest_path(files, "atelier.yml") == "atelier.yaml");
    CHECK(nearest_path(files, "recrods") == "records");
    CHECK(nearest_path(files, "recrods//") == "records");
    CHECK(nearest_path(files, "./recrods") == "./records");
    CHECK(nearest_path(files, "recrods/heat.atelier.yaml") == "records/heat.atelier.yaml");
    CHECK(nearest_path(files, "recrods/harbor/atelier.yml") == "records/harbour/atelier.yaml");
    CHECK(nearest_path(files, "/recrods/haet.atelier.yaml") == "/records/heat.atelier.yaml");
}

TEST_CASE("what is there, or is like nothing that is there, leads nowhere") {
    atelier::test::MemoryFiles files;
    files.files["records/heat.atelier.yaml"] = "";
    for (const std::string& path :
         {std::string{}, std::string{"/"}, std::string{"."}, std::string{"records"}, std::string{"records/"},
          std::string{"somewhere"}, std::string{"somewhere/else"}, std::string{"records/cold.yaml"},
          std::string(500, 'r'), "recrods/" + std::string(80, '/') + std::string(400, 'x')})
        CHECK(nearest_path(files, path) == std::nullopt);
}

TEST_CASE("nothing is suggested from behind a link that leads out") {
    atelier::test::MemoryFiles files;
    files.make_repository("repo");
    files.files["repo/records/heat.atelier.yaml"] = "";
    files.files["outside/passwd"] = "";
    files.links["repo/l"] = "outside";
    files.links["repo/in"] = "repo/records";
    CHECK(nearest_path(files, "repo/L/passwx") == std::nullopt);
    CHECK(nearest_path(files, "repo/l/passwx") == std::nullopt);
    CHECK(nearest_path(files, "repo/L/passwd") == std::nullopt);
    CHECK(nearest_path(files, "repo/in/haet.atelier.yaml") == "repo/in/heat.atelier.yaml");
}
