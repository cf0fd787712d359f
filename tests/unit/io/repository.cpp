#include "io/repository.hpp"

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::io::is_repository;
using atelier::io::repository_of;

namespace {

struct Place {
    atelier::test::MemoryFiles files;

    /// What makes a folder one of git's own.
    void make_git_folder(const std::string& folder) {
        files.files[folder + "/HEAD"] = "ref: refs/heads/main\n";
        files.files[folder + "/objects/info/packs"] = "";
        files.files[folder + "/refs/heads/main"] = "";
    }
};

}  // namespace

TEST_CASE_METHOD(Place, "a repository needs what git needs") {
    files.files["empty/.git"] = "";
    files.files["words/.git"] = "hello\n";
    files.files["folder/.git/notes"] = "";
    files.files["head/.git/HEAD"] = "ref: refs/heads/main\n";
    make_git_folder("bare");
    for (const char* folder : {"empty", "words", "folder", "head", "bare", "nothing"})
        CHECK_FALSE(is_repository(files, folder));
    files.make_repository("whole");
    files.files["whole/a/b/c"] = "";
    CHECK(is_repository(files, "whole"));
    const auto found = repository_of(files, "whole/a/b");
    REQUIRE(found.has_value());
    CHECK(found->root == "/whole");
    CHECK(found->folder == "/whole/.git");
    CHECK_FALSE(repository_of(files, "head").has_value());
}

TEST_CASE_METHOD(Place, "a .git file counts where it leads out of the work tree") {
    files.make_repository("main");
    make_git_folder("main/.git/modules/kit");
    files.files["main/kit/.git"] = "gitdir: ../.git/modules/kit\n";
    CHECK(repository_of(files, "main/kit")->folder == "/main/.git/modules/kit");
    files.files["main/.git/worktrees/other/HEAD"] = "ref: refs/heads/main\n";
    files.files["main/.git/worktrees/other/commondir"] = "../..\n";
    files.files["other/.git"] = "gitdir: /main/.git/worktrees/other\n";
    CHECK(repository_of(files, "other")->folder == "/main/.git/worktrees/other");
    // Part of what somebody proposes, or nowhere.
    make_git_folder("unpacked/store");
    files.files["unpacked/.git"] = "gitdir: store\n";
    files.files["lost/.git"] = "gitdir: ../not-there\n";
    files.files["broken/.git"] = "gitdir: ../half\n";
    files.files["half/HEAD"] = "x";
    files.files["half/commondir"] = "nowhere\n";
    for (const char* folder : {"unpacked", "lost", "broken"}) CHECK_FALSE(is_repository(files, folder));
}

TEST_CASE_METHOD(Place, "what belongs to somebody else has no say") {
    files.make_repository(".");
    files.files["mine/x"] = "";
    CHECK(repository_of(files, "mine").has_value());
    files.foreign.insert(".git");
    CHECK_FALSE(repository_of(files, "mine").has_value());
    CHECK_FALSE(is_repository(files, "."));
}
