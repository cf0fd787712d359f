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
