#include "io/find_records.hpp"

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::io::find_records;
using atelier::io::Found;
using atelier::io::is_near_record_name;
using atelier::io::is_record_name;

namespace {

using Paths = std::vector<std::string>;

/// A search needs no more of a world than files and git.
struct Place {
    atelier::test::MemoryFiles files;
    atelier::test::FakeGit git;
    atelier::io::TextOutput nothing;
    atelier::io::World world{files, git, nothing, nothing, {}, {}, {}, {}, {}, {}, {}};

    Found find(const Paths& paths) {
        files.restart();
        return find_records(world, paths);
    }
    Paths told(const Paths& paths) {
        Paths out;
        for (const Found::Told& one : find(paths).told) out.push_back(one.sentence);
        return out;
    }
};

}  // namespace

TEST_CASE("names of records") {
    CHECK(is_record_name("atelier.yaml"));
    CHECK(is_record_name("bilbao.atelier.yaml"));
    CHECK_FALSE(is_record_name(".atelier.yaml.bak"));
    CHECK_FALSE(is_record_name("atelier.yml"));
    CHECK_FALSE(is_record_name("Atelier.yaml"));
    CHECK_FALSE(is_record_name("myatelier.yaml"));
}

TEST_CASE("names that are nearly those of records") {
    for (const char* name : {"atelier.yml", "x.atelier.yml", "Atelier.yaml", "Heat.Atelier.yaml",
                             "x.ATELIER.YML", "atelier.yaml.txt", "x.atelier.yml.txt"})
        CHECK(is_near_record_name(name));
    for (const char* name : {"atelier.yaml", "x.atelier.yaml", "atelier.yaml.bak", "atelier.yaml~",
                             ".atelier.yaml", ".atelier.yml", "myatelier.yml", "atelier.txt", "atelier.json"})
        CHECK_FALSE(is_near_record_name(name));
}

TEST_CASE_METHOD(Place, "git is asked about what may be a record, and from where it was named") {
    files.make_repository("repo");
    files.files["repo/a/x.atelier.yaml"] = "";
    files.files["repo/drafts/y.atelier.yaml"] = "";
    files.files["repo/drafts/deep/z.atelier.yaml"] = "";
    git.excluded = {"drafts"};
    CHECK(find({"repo"}).files == Paths{"repo/a/x.atelier.yaml"});
    CHECK(find({"repo/"}).files == Paths{"repo/a/x.atelier.yaml"});
    CHECK(told({"repo"}) == Paths{"git ignores repo/drafts/, so it was not searched"});
    const Found inside = find({"repo/drafts/deep"});
    CHECK(inside.files.empty());
    CHECK(inside.empty.size() == 1);
    CHECK(inside.empty[0].told);
    CHECK(inside.told[0].sentence == "git ignores repo/drafts/deep/, so it was not searched");
    CHECK(inside.told[0].help == "To have its records read, name the file: repo/drafts/deep/z.atelier.yaml");
    // What is tracked is read, ignored or not, where it is still there.
    git.index = {"drafts/y.atelier.yaml", "drafts/gone.atelier.yaml", "drafts/notes.txt"};
    CHECK(find({"repo"}).files == Paths{"repo/a/x.atelier.yaml", "repo/drafts/y.atelier.yaml"});
    CHECK(told({"repo"}) == Paths{"git ignores repo/drafts/, so it was not searched"});
    CHECK(find({"repo"}).left_out == 1);
}

TEST_CASE_METHOD(Place,
                 "git is asked once where it ignores nothing, and not at all where nothing may be a record") {
    files.make_repository(".");
    files.files["notes.txt"] = "";
    CHECK(find({"."}).empty.size() == 1);
    CHECK(git.asked == 0);
    files.files["atelier.yaml"] = "";
    CHECK(find({"."}).files.size() == 1);
    CHECK(git.asked == 1);
}

TEST_CASE_METHOD(Place, "a large tree is not walked through where git ignores it") {
    files.make_repository(".");
    files.files["atelier.yaml"] = "";
    for (int i = 0; i < 10'000; ++i) files.files["many/" + std::to_string(i)] = "";
    files.files["many/modules/deep/x.atelier.yaml"] = "";
    files.files["many/modules/deep/kept.atelier.yaml"] = "";
    git.excluded = {"many/modules"};
    git.index = {"many/modules/deep/kept.atelier.yaml"};
    const Found found = find({"."});
    CHECK(found.files == Paths{"atelier.yaml", "many/modules/deep/kept.atelier.yaml"});
    CHECK(found.told.size() == 1);
    CHECK(found.told[0].sentence == "git ignores many/modules/, so it was not searched");
}

TEST_CASE_METHOD(Place, "folders that are not entered are looked into up to a bound") {
    files.files["atelier.yaml"] = "";
    for (int i = 0; i < 50'001; ++i) files.files[".cache/" + std::to_string(i)] = "";
    files.files[".zoo/x.atelier.yaml"] = "";
    CHECK(
        told({"."}) ==
        Paths{"what git ignores, hidden folders and repositories of their own hold more than 50,000 entries, "
              "and were not looked into any further"});
    CHECK(find({"."}).files == Paths{"atelier.yaml"});
}

TEST_CASE_METHOD(Place, "no more is told than somebody reads") {
    files.files["atelier.yaml"] = "";
    for (int i = 0; i < 30; ++i) files.files["f" + std::to_string(100 + i) + "/atelier.yml"] = "";
    const Found found = find({".", "./"});
    CHECK(found.left_out == 60);
    REQUIRE(found.told.size() == 21);
    CHECK(found.told.back().sentence == "40 more were left out");
}

TEST_CASE_METHOD(Place, "what has the name of a record and cannot be read makes a search half a search") {
    files.make_repository(".");
    files.files["atelier.yaml"] = "";
    files.links["gone.atelier.yaml"] = "nowhere";
    files.devices.insert("pipe.atelier.yaml");
    CHECK_FALSE(find({"."}).whole);
    CHECK(told({"."}) == Paths{"gone.atelier.yaml is a link that leads nowhere and was left out",
                               "pipe.atelier.yaml has the name of a record, is no file and was left out"});
    git.excluded = {"gone.atelier.yaml", "pipe.atelier.yaml"};
    CHECK(find({"."}).whole);
    git.index = {"gone.atelier.yaml"};
    CHECK_FALSE(find({"."}).whole);
}

TEST_CASE_METHOD(Place, "a link that leads out is left to its reader, whether something is there or not") {
    files.make_repository("repo");
    files.files["repo/a.atelier.yaml"] = "";
    files.files["outside/b.atelier.yaml"] = "";
    files.links["repo/b.atelier.yaml"] = "outside/b.atelier.yaml";
    files.links["repo/c.atelier.yaml"] = "outside/none";
    files.devices.insert("outside/pipe");
    files.links["repo/d.atelier.yaml"] = "outside/pipe";
    files.links["repo/e.atelier.yaml"] = "repo/none";
    const Found found = find({"repo"});
    CHECK(found.files ==
          Paths{"repo/a.atelier.yaml", "repo/b.atelier.yaml", "repo/c.atelier.yaml", "repo/d.atelier.yaml"});
    CHECK(told({"repo"}) == Paths{"repo/e.atelier.yaml is a link that leads nowhere and was left out"});
}

TEST_CASE_METHOD(Place, "a link to a folder with records that are not searched otherwise is told") {
    files.make_repository("repo");
    files.files["repo/trials/a.atelier.yaml"] = "";
    files.files["repo/trials/in/b.atelier.yaml"] = "";
    files.files["repo/shared/deep/c.atelier.yaml"] = "";
    files.files["repo/papers/minutes.md"] = "";
    files.files["outside/d.atelier.yaml"] = "";
    files.links["repo/trials/shared"] = "repo/shared";
    files.links["repo/trials/again"] = "repo/trials/in";
    files.links["repo/trials/papers"] = "repo/papers";
    files.links["repo/trials/out"] = "outside";
    const Found found = find({"repo/trials"});
    CHECK(found.files == Paths{"repo/trials/a.atelier.yaml", "repo/trials/in/b.atelier.yaml"});
    REQUIRE(found.told.size() == 1);
    CHECK(found.told[0].sentence == "repo/trials/shared is a link to a folder, so it was not searched");
    CHECK(found.told[0].help ==
          "To have its records read, name the file: repo/trials/shared/deep/c.atelier.yaml");
    CHECK(found.left_out == 1);
    git.excluded = {"trials/shared"};
    CHECK(told({"repo/trials"}).empty());
    CHECK(told({"repo"}).empty());
}

TEST_CASE_METHOD(Place, "a .git that is no repository, or somebody else's, is told once") {
    files.make_repository("repo");
    files.files["repo/pilots/a.atelier.yaml"] = "";
    CHECK(told({"repo/pilots"}).empty());
    files.foreign = {"repo/.git"};
    CHECK(
        told({"repo/pilots"}) ==
        Paths{
            "/repo/.git is no repository, or somebody else's, so what .gitignore excludes was not left out"});
    CHECK(
        told({"repo"}) ==
        Paths{
            "repo/.git is no repository, or somebody else's, so what .gitignore excludes was not left out"});
    CHECK(find({"repo"}).files == Paths{"repo/pilots/a.atelier.yaml"});
}

TEST_CASE_METHOD(Place, "what may be a record under another name is not looked for through links") {
    files.files["heat.yaml"] = "atelier: 1\n";
    files.files["outside/wind.yaml"] = "atelier: 1\n";
    files.links["wind.yaml"] = "outside/wind.yaml";
    CHECK(atelier::io::unnamed_records(files, ".") == Paths{"heat.yaml"});
    CHECK(files.reads["outside/wind.yaml"] == 0);
}

TEST_CASE_METHOD(Place, "a link with nearly the name of a record is told wherever it leads") {
    files.make_repository("repo");
    files.files["repo/a.atelier.yaml"] = "";
    files.files["outside/there"] = "";
    const auto told_of = [&](const std::string& link, const std::string& target) {
        files.links = {{link, target}};
        return told({"repo"});
    };
    for (const char* link : {"repo/atelier.yml", "repo/.h/b.atelier.yaml"}) {
        INFO(link);
        files.files["repo/.h/x"] = "";
        const Paths there = told_of(link, "outside/there");
        CHECK(there.size() == 1);
        CHECK(told_of(link, "outside/none") == there);
    }
}
