#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "support/seeds.hpp"
#include "support/target.hpp"

#include "atelier/text/nearest.hpp"

// Runs targets over files, with any compiler and without libFuzzer: what once did harm is replayed by the tests, and the seeds with it.
namespace {

namespace fs = std::filesystem;
using atelier::fuzz::Seed;
using atelier::fuzz::Target;

constexpr const char* help =
    "usage: atelier_fuzz_replay TARGET FILE|FOLDER…   run a target over files\n"
    "       atelier_fuzz_replay TARGET --seeds        run a target over its seeds\n"
    "       atelier_fuzz_replay TARGET --write FOLDER write its seeds, one a file\n"
    "       atelier_fuzz_replay --list                name the targets, the longest input of each, and what "
    "it holds\n"
    "       atelier_fuzz_replay --dictionary          print the words of the formats for libFuzzer\n";

int refuse(const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 2;
}

int list() {
    for (const Target* target : atelier::fuzz::all_targets())
        std::printf("%-14.*s %6zu  %.*s\n", static_cast<int>(target->name.size()), target->name.data(),
                    target->longest, static_cast<int>(target->about.size()), target->about.data());
    return 0;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Each input's name goes out before it runs, so that the last one is the one that did harm.
void run(const Target& target, const std::string& name, std::string_view bytes, std::size_t& count) {
    std::printf("%s\n", name.c_str());
    std::fflush(stdout);
    target.run(bytes);
    ++count;
}

std::vector<fs::path> files_in(const fs::path& path) {
    if (!fs::is_directory(path)) return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{path})
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

int run_all(const Target& target, const std::vector<std::string>& inputs) {
    std::size_t count = 0;
    for (const std::string& input : inputs) {
        if (input == "--seeds") {
            for (const Seed& seed : target.seeds()) run(target, seed.name, seed.bytes, count);
        } else if (fs::exists(input)) {
            for (const fs::path& file : files_in(input)) run(target, file.string(), bytes_of(file), count);
        } else {
            return refuse("no such file or folder: " + input);
        }
    }
    std::printf("%zu run\n", count);
    return count > 0 ? 0 : refuse("there was nothing to run");
}

int write_seeds(const Target& target, const fs::path& folder) {
    fs::create_directories(folder);
    for (const Seed& seed : target.seeds()) {
        std::ofstream file{folder / seed.name, std::ios::binary};
        file << seed.bytes;
        if (!file.flush()) return refuse("cannot write " + (folder / seed.name).string());
    }
    return 0;
}

int call(const std::vector<std::string>& words) {
    if (words == std::vector<std::string>{"--list"}) return list();
    if (words == std::vector<std::string>{"--dictionary"}) {
        std::fputs(atelier::fuzz::seeds::dictionary().c_str(), stdout);
        return 0;
    }
    if (words.size() < 2 || words.front().starts_with('-')) return refuse(help);
    const Target* target = atelier::fuzz::find_target(words.front());
    if (target == nullptr) {
        std::vector<std::string_view> names;
        for (const Target* each : atelier::fuzz::all_targets()) names.push_back(each->name);
        const auto near = atelier::text::nearest(words.front(), names);
        return refuse("no such target: " + words.front() +
                      (near ? "\n  Did you mean `" + std::string{*near} + "`?" : std::string{}));
    }
    const std::vector<std::string> rest{words.begin() + 1, words.end()};
    if (rest.front() == "--write") return rest.size() == 2 ? write_seeds(*target, rest.back()) : refuse(help);
    return run_all(*target, rest);
}

}  // namespace

int main(int count, char** words) {
    try {
        return call({words + 1, words + count});
    } catch (const std::exception& error) {
        return refuse(error.what());
    }
}
