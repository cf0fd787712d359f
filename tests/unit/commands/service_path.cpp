#include "commands/support/service_path.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;

namespace {

/// A repository with a record in a folder, and a record outside of it.
struct Service {
    FakeWorld world;
    Service() {
        const std::string record = "atelier: 1\nid: a\nname: A\nphase: preconditions\ncty: Bilbao\n";
        world.files.files["srv/harbour/.git/HEAD"] = "ref: refs/heads/main\n";
        world.files.files["srv/harbour/.git/config"] = "";
        world.files.files["srv/harbour/.git/objects/x"] = "";
        world.files.files["srv/harbour/.git/refs/x"] = "";
        world.files.files["srv/harbour/pilots/heat/atelier.yaml"] = record;
        world.files.files["elsewhere/atelier.yaml"] = record;
    }

    /// The path in GitLab's report, and that in SARIF, which have to be the same.
    std::string path(std::vector<std::string> words) {
        words.insert(words.end(), {"--select", "SCH", "--format", "gitlab"});
        const auto issues = nlohmann::json::parse(world.run(words).out);
        words.back() = "sarif";
        const auto log = nlohmann::json::parse(world.run(words).out);
        CHECK(log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
              issues[0]["location"]["path"]);
        return issues[0]["location"]["path"];
    }
};

constexpr auto wanted = "pilots/heat/atelier.yaml";

}  // namespace

TEST_CASE_METHOD(Service, "services get a path from the root of the repository, wherever the call was made") {
    CHECK(path({"-C", "srv/harbour", "validate", wanted}) == wanted);
    CHECK(path({"-C", "srv/harbour", "validate", "./pilots/heat/../heat/atelier.yaml"}) == wanted);
    CHECK(path({"-C", "srv/harbour/pilots", "validate", "heat/atelier.yaml"}) == wanted);
    CHECK(path({"-C", "srv/harbour/pilots/heat", "validate", "atelier.yaml"}) == wanted);
    CHECK(path({"validate", "/srv/harbour/pilots/heat/atelier.yaml"}) == wanted);
    const std::string github = world
                                   .run({"-C", "srv/harbour/pilots", "validate", "heat/atelier.yaml",
                                         "--select", "SCH", "--format", "github"})
                                   .out;
    CHECK(github.starts_with("::error file=pilots/heat/atelier.yaml,line=5,"));
    const std::string junit =
        world.run({"-C", "srv/harbour/pilots", "gate", "1", "heat/atelier.yaml", "--format", "junit"}).out;
    CHECK(junit.find("<testsuite name=\"pilots/heat/atelier.yaml\"") != std::string::npos);
}

TEST_CASE_METHOD(Service,
                 "the folder that the service names goes before the repository, where it holds the file") {
    world.environment["GITHUB_WORKSPACE"] = "/srv";
    CHECK(path({"-C", "srv/harbour/pilots", "validate", "heat/atelier.yaml"}) ==
          "harbour/pilots/heat/atelier.yaml");
    world.environment["GITHUB_WORKSPACE"] = "/elsewhere";
    CHECK(path({"-C", "srv/harbour/pilots", "validate", "heat/atelier.yaml"}) == wanted);
    world.environment.erase("GITHUB_WORKSPACE");
    world.environment["CI_PROJECT_DIR"] = "/srv";
    CHECK(path({"-C", "srv/harbour/pilots", "validate", "heat/atelier.yaml"}) ==
          "harbour/pilots/heat/atelier.yaml");
    world.environment["CI_PROJECT_DIR"] = "/missing";
    CHECK(path({"-C", "srv/harbour/pilots", "validate", "heat/atelier.yaml"}) == wanted);
}

TEST_CASE_METHOD(Service, "a path outside of both is the one that was given, and standard input has none") {
    CHECK(path({"-C", "elsewhere", "validate", "atelier.yaml"}) == "atelier.yaml");
    CHECK(path({"validate", "./elsewhere/atelier.yaml"}) == "elsewhere/atelier.yaml");
    world.input = "atelier: 1\nid: a\nname: A\nphase: preconditions\ncty: Bilbao\n";
    CHECK(world.run({"-C", "srv/harbour/pilots", "validate", "-", "--select", "SCH", "--format", "github"})
              .out.starts_with("::error file=standard input,"));
    CHECK(world
              .run({"-C", "srv/harbour/pilots", "validate", "-", "--stdin-filename", "new/atelier.yaml",
                    "--select", "SCH", "--format", "github"})
              .out.starts_with("::error file=pilots/new/atelier.yaml,"));
}
