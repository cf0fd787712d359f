#include <algorithm>
#include <string>
#include <vector>

#include "support/checking.hpp"
#include "support/fake_world.hpp"
#include "support/outputs.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"

// Whole calls in a world of memory: words, a record, a configuration, a method, a baseline, and what is typed.
namespace atelier::fuzz {
namespace {

using Files = std::map<std::string, std::string>;

std::vector<std::string> words_of(std::string_view lines) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < lines.size() && words.size() < 16;) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        words.emplace_back(lines.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// Whether a call says that something is to be written: `-o`, also behind other short options, `--output`, `--write-baseline`, `init`.
bool asks_to_write(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return word == "init" ||
               (word.starts_with('-') && (word.find('o') != std::string::npos || word.find("--w") == 0));
    });
}

void run(std::string_view bytes) {
    Input input{bytes};
    const std::vector<std::string> words = words_of(input.part());
    test::FakeWorld world;
    world.terminal.input = world.terminal.error = input.choice(2) == 1;
    world.terminal.output = input.choice(2) == 1;
    const std::string record{input.part()};
    world.files.files = {{"atelier.yaml", record},
                         {"records/b.atelier.yaml", "atelier: 1\nid: b\nname: B\nphase: preconditions\n"},
                         {".atelier.yaml", std::string{input.part()}},
                         {"local.yaml", std::string{input.part()}},
                         {"baseline.json", std::string{input.part()}}};
    if (world.files.files[".atelier.yaml"].empty()) world.files.files.erase(".atelier.yaml");
    world.input = std::string{input.part()};
    if (world.input.empty()) world.input = record;

    const Files before = world.files.files;
    const test::Outcome outcome = world.run(words);
    require(outcome.status == 0 || outcome.status == 1 || outcome.status == 2,
            "the exit status is one of the table");
    require(outcome.status != 2 || !outcome.err.empty(), "who is refused is told why");
    require(is_utf8(outcome.out) && is_utf8(outcome.err), "what goes out is UTF-8");
    const bool coloured = world.terminal.output || world.terminal.error ||
                          std::find(words.begin(), words.end(), "always") != words.end() ||
                          std::find(words.begin(), words.end(), "--color=always") != words.end();
    require_showable(outcome.err, false, true);
    if (!coloured) require(outcome.out.find('\x1b') == std::string::npos, "colours are for terminals");
    require(world.files.files == before || asks_to_write(words), "nothing is written that was not asked for");
    for (const char* read : {"local.yaml", "baseline.json"})
        require(world.files.files.contains(read), "no file is lost");
}

/// Each call that the help shows, with a record and, now and then, a configuration, a method and a baseline.
std::vector<Seed> typed() {
    const std::vector<Seed> records = seeds::records();
    const std::vector<Seed> configs = seeds::configs();
    const std::string method = seeds::methods().front().bytes;
    std::vector<Seed> out;
    for (const std::vector<std::string>& call : seeds::calls()) {
        const std::size_t i = out.size();
        std::string words;
        for (const std::string& word : call) words += word + "\n";
        if (i % 3 == 0) words += "--method\nlocal.yaml\n";
        if (!words.empty()) words.pop_back();
        const std::vector<std::string> parts{words,
                                             "aa" + records[i * 7 % records.size()].bytes,
                                             i % 2 == 0 ? std::string{} : configs[i % configs.size()].bytes,
                                             method,
                                             R"({"schema":"atelier.baseline","version":1,"findings":[]})",
                                             "y\n2\n\n"};
        out.push_back({std::to_string(i) + (call.empty() ? "" : "-" + call.front()), in_parts(parts)});
    }
    return out;
}

}  // namespace

extern const Target command_line_target;
const Target command_line_target{
    .name = "command-line",
    .about = "each call ends with a status of the table, and writes only what it was asked to write",
    .longest = 4096,
    .run = run,
    .seeds = typed,
};

}  // namespace atelier::fuzz
