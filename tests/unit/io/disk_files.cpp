#include "io/disk_files.hpp"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catch.hpp"
#include "io/descriptor.hpp"

// The real file system, in a folder of the test's own.

namespace fs = std::filesystem;
using atelier::io::EntryKind;
using Presence = atelier::rules::Surroundings::Presence;

namespace {

struct Folder {
    fs::path path;
    std::unique_ptr<atelier::io::Files> files{atelier::io::disk_files()};

    Folder() {
        std::string name = (fs::temp_directory_path() / "atelier-test-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() { fs::remove_all(path); }

    [[nodiscard]] std::string at(const std::string& name) const { return (path / name).string(); }
    void put(const std::string& name, const std::string& text) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream{at(name)} << text;
    }
    [[nodiscard]] std::string get(const std::string& name) const {
        std::stringstream text;
        text << std::ifstream{at(name)}.rdbuf();
        return text.str();
    }
    [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator{path}, fs::directory_iterator{}));
    }
};

}  // namespace

TEST_CASE_METHOD(Folder, "a file is read up to a limit and one byte more") {
    put("a", "0123456789");
    CHECK(files->read(at("a"), 100).text == "0123456789");
    CHECK(files->read(at("a"), 4).text == "01234");
}

TEST_CASE_METHOD(Folder, "what is no regular file is refused at once, with a reason") {
    fs::create_directory(path / "folder");
    REQUIRE(mkfifo(at("pipe").c_str(), 0600) == 0);
    fs::create_symlink("loop", path / "loop");
    CHECK(files->read(at("none"), 9).problem == "there is no such file or folder");
    CHECK(files->read(at("folder"), 9).problem == "it is a folder");
    CHECK(files->read(at("pipe"), 9).problem == "it is not a regular file");
    CHECK(files->read(at("loop"), 9).problem == "its links lead in a circle");
    CHECK(files->read("/dev/zero", 9).problem == "it is not a regular file");
    CHECK(files->read(at("folder") + "/x/y", 9).problem == "there is no such file or folder");
}

TEST_CASE_METHOD(Folder, "kinds of entries, links followed to files only") {
    put("a.yaml", "x");
    put("deep/b.yaml", "y");
    fs::create_symlink("a.yaml", path / "link.yaml");
    fs::create_symlink("deep", path / "link-to-folder");
    CHECK(files->kind(at("a.yaml")) == EntryKind::file);
    CHECK(files->kind(at("deep")) == EntryKind::folder);
    CHECK(files->kind(at("none")) == EntryKind::missing);
    const auto entries = files->list(path.string());
    REQUIRE(entries);
    REQUIRE(entries->size() == 4);
    CHECK((*entries)[0].name == "a.yaml");
    CHECK((*entries)[1].kind == EntryKind::folder);
    CHECK((*entries)[2].name == "link-to-folder");
    CHECK((*entries)[2].kind == EntryKind::other);
    CHECK((*entries)[3].kind == EntryKind::file);
    CHECK_FALSE(files->list(at("none")));
}

TEST_CASE_METHOD(Folder, "a path that leads out of the repository is outside, whatever it is called") {
    put("repo/docs/a.pdf", "x");
    put("secret", "x");
    fs::create_symlink("../../secret", path / "repo/docs/out");
    CHECK(files->look(at("repo"), at("repo/docs/a.pdf")) == Presence::present);
    CHECK(files->look(at("repo"), at("repo/docs/none")) == Presence::missing);
    CHECK(files->look(at("repo"), at("repo/docs/out")) == Presence::outside);
    CHECK(files->look(at("repo"), at("repo/../secret")) == Presence::outside);
    put("repo-beside/x", "x");
    CHECK(files->look(at("repo"), at("repo-beside/x")) == Presence::outside);
    // A folder that is a link, within the path and at its end, and places that have no name of their own.
    fs::create_directory_symlink("../repo-beside", path / "repo/beside");
    fs::create_directory_symlink("docs", path / "repo/papers");
    CHECK(files->look(at("repo"), at("repo/beside/x")) == Presence::outside);
    CHECK(files->look(at("repo"), at("repo/beside")) == Presence::outside);
    CHECK(files->look(at("repo"), at("repo/papers/a.pdf")) == Presence::present);
    CHECK(files->look(at("repo"), at("repo/papers")) == Presence::present);
    CHECK(files->look(at("repo"), at("repo/docs/..")) == Presence::present);
    CHECK(files->look(at("repo"), at("repo/..")) == Presence::outside);
    CHECK(files->look(at("repo"), at("repo/docs/.")) == Presence::present);
    CHECK(files->look(at("repo"), at("repo/docs/")) == Presence::present);
    CHECK(files->look("/", "/tmp") == Presence::present);
    CHECK(files->look(at("none"), at("repo/docs/a.pdf")) == Presence::missing);
}

TEST_CASE_METHOD(Folder, "a path is looked for from the folder that was entered last") {
    put("one/repo/a", "x");
    put("two/repo/b", "x");
    const std::string before = fs::current_path().string();
    REQUIRE(files->enter(at("one")).empty());
    CHECK(files->look("repo", "repo/a") == Presence::present);
    REQUIRE(files->enter(at("two")).empty());
    CHECK(files->look("repo", "repo/a") == Presence::missing);
    CHECK(files->look("repo", "repo/b") == Presence::present);
    CHECK(files->look(at("two/repo"), at("two/repo/b")) == Presence::present);
    REQUIRE(files->enter(before).empty());
}

TEST_CASE_METHOD(Folder, "a file is written whole, keeps its mode, and leaves nothing beside it") {
    CHECK(files->write(at("new"), "one").empty());
    CHECK(get("new") == "one");
    fs::permissions(path / "new", fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    CHECK(files->write(at("new"), "two").empty());
    CHECK(get("new") == "two");
    struct stat status {};
    REQUIRE(stat(at("new").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0640);
    CHECK(count() == 1);
}

TEST_CASE_METHOD(Folder, "a link is neither written through nor replaced, wherever it leads") {
    put("real", "old");
    fs::create_symlink("real", path / "link");
    fs::create_symlink("nowhere", path / "dangling");
    fs::create_symlink("/dev/null", path / "device");
    for (const char* name : {"link", "dangling", "device"}) {
        CHECK(files->obstacle(at(name)) ==
              "it is a symbolic link, and neither what it leads to nor the link is written over");
        CHECK(files->write(at(name), "new") == files->obstacle(at(name)));
        CHECK(fs::is_symlink(path / name));
    }
    CHECK(get("real") == "old");
    CHECK(count() == 4);
}

TEST_CASE_METHOD(Folder, "a file that nobody may write is not replaced, not even by a superuser") {
    put("kept", "old");
    fs::permissions(path / "kept", fs::perms::owner_read);
    CHECK(files->obstacle(at("kept")) == "it is read-only");
    CHECK(files->write(at("kept"), "new") == "it is read-only");
    CHECK(get("kept") == "old");
}

TEST_CASE_METHOD(Folder, "what is in the way of writing is known before") {
    put("there", "x");
    CHECK(files->obstacle(at("there")).empty());
    CHECK(files->obstacle(at("new")).empty());
    CHECK(files->obstacle("/dev/null").empty());
    CHECK(files->obstacle("/dev/stdout").empty());
    CHECK(files->obstacle(at("none/new")) == "there is no such file or folder");
    CHECK(files->obstacle(at("there/new")) == "a part of the path is not a folder");
    CHECK(files->obstacle(path.string()) == "it is a folder");
    CHECK(files->obstacle("/dev/fd/999") == "it is not open");
    CHECK(files->obstacle("") == "there is no such file or folder");
    CHECK(count() == 1);
}

TEST_CASE_METHOD(Folder, "a stream that is open already is written where it stands") {
    put("log", "before\n");
    const int number = open(at("log").c_str(), O_WRONLY | O_APPEND);
    REQUIRE(number >= 0);
    CHECK(files->write("/dev/fd/" + std::to_string(number), "one\n").empty());
    CHECK(files->write("/proc/self/fd/" + std::to_string(number), "two\n").empty());
    close(number);
    CHECK(get("log") == "before\none\ntwo\n");
}

TEST_CASE_METHOD(Folder, "a path is real once its links are followed, and a link is one wherever it leads") {
    put("repo/docs/a", "x");
    fs::create_symlink("docs/a", path / "repo/link");
    fs::create_symlink("docs", path / "repo/papers");
    fs::create_symlink("nowhere", path / "repo/dangling");
    const std::string top = fs::canonical(path).string();
    CHECK(files->real(at("repo/link")) == top + "/repo/docs/a");
    CHECK(files->real(at("repo/papers/a")) == top + "/repo/docs/a");
    CHECK(files->real(at("repo/papers")) == top + "/repo/docs");
    CHECK(files->real(at("repo/dangling")).empty());
    CHECK(files->real(at("repo/none")).empty());
    CHECK(files->is_link(at("repo/link")));
    CHECK(files->is_link(at("repo/dangling")));
    CHECK_FALSE(files->is_link(at("repo/docs/a")));
    CHECK_FALSE(files->is_link(at("repo/none")));
    CHECK(files->read(at("repo/link"), 9).text == "x");
    CHECK(files->read_itself(at("repo/docs/a"), 9).text == "x");
    CHECK(files->read_itself(at("repo/link"), 9).problem == "its links lead in a circle");
}

TEST_CASE_METHOD(Folder, "of what lies outside, nobody learns whether it is there") {
    put("repo/docs/a.pdf", "x");
    put("repo/.git/config", "x");
    put("secret", "x");
    fs::create_symlink("/", path / "repo/root");
    fs::create_symlink("..", path / "repo/up");
    fs::create_symlink("../nothing", path / "repo/none");
    fs::create_symlink("../repo/docs/a.pdf", path / "repo/back");
    fs::create_symlink(".git/config", path / "repo/git");
    fs::create_symlink("circle", path / "repo/circle");
    fs::create_symlink("docs/nothing", path / "repo/dangling");
    fs::create_symlink(fs::canonical(path) / "repo/docs", path / "repo/by-its-whole-path");
    for (const char* name :
         {"root/etc/passwd", "root/etc/not-there", "root/proc/self/environ", "up/secret", "up/not-there",
          "none", "none/below", "back", "up/repo/docs/a.pdf", "docs/../../repo/docs/a.pdf", "git",
          ".git/config", ".git/none", "docs/../.git/config", "root"})
        CHECK(files->look(at("repo"), at("repo/" + std::string{name})) == Presence::outside);
    for (const char* name : {"circle", "circle/x", "dangling", "docs/none", "docs/a.pdf/", "docs/a.pdf/x",
                             "docs/a.pdf/../a.pdf", "none-such/../docs/a.pdf"})
        CHECK(files->look(at("repo"), at("repo/" + std::string{name})) == Presence::missing);
    for (const char* name : {"docs/../docs/a.pdf", "./docs//./a.pdf", "by-its-whole-path/a.pdf"})
        CHECK(files->locate(at("repo"), at("repo/" + std::string{name})).path ==
              fs::canonical(path).string() + "/repo/docs/a.pdf");
}

TEST_CASE_METHOD(Folder, "what the system shows of itself lies in no folder of records") {
    for (const char* name : {"/proc/self/environ", "/proc/none", "/dev/null", "/sys/none", "/proc"})
        CHECK(files->look("/", name) == Presence::outside);
}

TEST_CASE("a file that keeps its readers waiting is given up") {
    int ends[2] = {-1, -1};
    REQUIRE(pipe2(ends, O_NONBLOCK) == 0);
    constexpr auto problem = "it keeps its readers waiting, which no ordinary file does";
    CHECK(atelier::io::read_all(ends[0], 100, 1).problem == problem);
    // It is not waited for again after each piece.
    REQUIRE(write(ends[1], "piece", 5) == 5);
    CHECK(atelier::io::read_all(ends[0], 100, 1).problem == problem);
    REQUIRE(write(ends[1], "piece", 5) == 5);
    close(ends[1]);
    CHECK(atelier::io::read_all(ends[0], 100, 1).text == "piece");
    close(ends[0]);
}

TEST_CASE_METHOD(Folder, "what cannot be written leaves the old file and says why") {
    CHECK(files->write(at("none/x"), "text") == "there is no such file or folder");
    fs::create_directory(path / "folder");
    CHECK(files->write(at("folder"), "text") == "it is a folder");
    CHECK(files->write("/dev/full", "text") == "the disk is full");
    put("kept", "old");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const std::string problem = files->write(at("kept"), std::string(5000, 'x'));
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK(!problem.empty());
    CHECK(get("kept") == "old");
    CHECK(count() == 2);
}

TEST_CASE_METHOD(Folder, "upwards leads from a folder to the root") {
    put("a/b/x", "x");
    const auto folders = files->upwards(at("a/b"));
    REQUIRE(folders.size() > 2);
    CHECK(folders[0] == at("a/b"));
    CHECK(folders[1] == at("a"));
    CHECK(folders.back() == "/");
    CHECK(!files->upwards(".").empty());
}

TEST_CASE_METHOD(Folder, "new files are created with their folders, all of them") {
    const mode_t mask = umask(022);
    CHECK(files->create({{at("a/b/one"), "1"}, {at("a/two"), "2"}}).ok());
    umask(mask);
    CHECK(get("a/b/one") == "1");
    CHECK(get("a/two") == "2");
    struct stat status {};
    REQUIRE(stat(at("a/two").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0644);
    CHECK(count() == 1);
    CHECK(std::distance(fs::directory_iterator{path / "a"}, fs::directory_iterator{}) == 2);
}

TEST_CASE_METHOD(Folder, "where one file cannot be created, none is, and no folder is left") {
    put("there", "mine");
    fs::create_symlink("nowhere", path / "dangling");
    for (const char* name : {"there", "dangling", "there/below"}) {
        const auto created = files->create({{at("new/deep/one"), "1"}, {at(name), "2"}});
        CHECK(created.path == at(name));
        CHECK(created.problem == (std::string{name} == "there/below" ? "a part of the path is not a folder"
                                                                     : "it is there already"));
        CHECK(get("there") == "mine");
        CHECK(count() == 2);
    }
    // The same file twice: the second is in the way of the first.
    const auto twice = files->create({{at("new/one"), "1"}, {at("new/one"), "2"}});
    CHECK(twice.problem == "it is there already");
    CHECK(count() == 2);
}

TEST_CASE("a line is read without its end, and no byte beyond it") {
    int ends[2] = {-1, -1};
    REQUIRE(pipe(ends) == 0);
    const std::string text = "one\n\n" + std::string(5000, 'x') + "\nlast";
    REQUIRE(write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    close(ends[1]);
    CHECK(atelier::io::read_line(ends[0]) == "one");
    CHECK(atelier::io::read_line(ends[0]) == "");
    CHECK(atelier::io::read_line(ends[0])->size() == 4096);
    CHECK(atelier::io::read_line(ends[0]) == "last");
    CHECK_FALSE(atelier::io::read_line(ends[0]).has_value());
    close(ends[0]);
}
