#include "support/seeds.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "commands/command.hpp"
#include "commands/support/ruling.hpp"
#include "unit/yaml/mutations.hpp"

namespace atelier::fuzz::seeds {
namespace {

namespace fs = std::filesystem;

const fs::path root{ATELIER_FUZZ_ROOT};

/// A name for a file, made of any text.
std::string file_name(std::string text) {
    for (char& c : text)
        if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '.' && c != '-')
            c = '-';
    return text;
}

Seed from_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {file_name(path.lexically_relative(root).string()), {std::istreambuf_iterator<char>{file}, {}}};
}

/// The files below a folder whose names end so, in the order of their names.
std::vector<Seed> files(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> paths;
    std::error_code none;
    for (const auto& entry : fs::recursive_directory_iterator{folder, none})
        if (entry.is_regular_file() && entry.path().filename().string().ends_with(ending) &&
            entry.path().string().find("/build/") == std::string::npos)
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Seed> out;
    out.reserve(paths.size());
    for (const fs::path& path : paths) out.push_back(from_file(path));
    return out;
}

/// The blocks of YAML in the pages for users.
std::vector<Seed> pages() {
    std::vector<Seed> out;
    for (const Seed& page : files(root / "docs", ".md")) {
        std::istringstream lines{page.bytes};
        std::string line;
        bool inside = false;
        while (std::getline(lines, line)) {
            if (!inside && line.starts_with("```yaml")) {
                out.push_back({page.name + "-" + std::to_string(out.size()), {}});
                inside = true;
            } else if (inside && line.starts_with("```")) {
                inside = false;
            } else if (inside) {
                out.back().bytes += line + "\n";
            }
        }
    }
    return out;
}

/// What each rule of a subject gives as its examples.
std::vector<Seed> rule_examples(rules::Subject subject) {
    std::vector<Seed> out;
    for (const rules::Rule* rule : commands::all_rules()) {
        const bool record = subject == rules::Subject::record;
        if (rule->subject != subject && !(record && rule->subject == rules::Subject::text)) continue;
        for (std::string_view text : {rule->bad, rule->good}) {
            const bool bad = text.data() == rule->bad.data();
            if (text.starts_with('\n')) text.remove_prefix(1);
            const bool part = record && !text.starts_with("atelier:") && !text.starts_with("response:");
            out.push_back({std::string{rule->code} + (bad ? "-bad" : "-good"),
                           (part ? "atelier: 1\nid: example\nname: Example\nphase: establishing\n" : "") +
                               std::string{text}});
        }
    }
    return out;
}

void add(std::vector<Seed>& to, std::vector<Seed> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

std::vector<Seed> records() {
    std::vector<Seed> out = files(root / "examples", "atelier.yaml");
    out.push_back({"written-by-hand", std::string{test::written_by_hand}});
    add(out, rule_examples(rules::Subject::record));
    add(out, pages());
    return out;
}

std::vector<Seed> methods() {
    std::vector<Seed> out{from_file(root / "examples/overlay/havenmond.yaml"),
                          from_file(root / "src/method/innovation-atelier.yaml")};
    add(out, rule_examples(rules::Subject::method));
    add(out, pages());
    return out;
}

std::vector<Seed> configs() {
    std::vector<Seed> out{from_file(root / "tests/schema/settings.yaml")};
    add(out, rule_examples(rules::Subject::config));
    add(out, pages());
    return out;
}

std::vector<Seed> yaml() {
    std::vector<Seed> out = records();
    add(out, methods());
    const fs::path suite = root.parent_path() / "shared" / "data" / "yaml-test-suite";
    for (const char* folder : {"valid", "invalid"}) add(out, files(suite / folder, ".yaml"));
    return out;
}

std::vector<std::vector<std::string>> calls() {
    std::vector<std::vector<std::string>> out{{}, {"--help"}, {"--version"}};
    for (const commands::Command* command : commands::all_commands()) {
        out.push_back({std::string{command->name}, "--help"});
        std::istringstream lines{std::string{command->examples}};
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words{line.substr(0, line.find(" #"))};
            std::vector<std::string> call;
            for (std::string word; words >> word && word != "<" && word != ">" && word != "|";)
                call.push_back(word);
            if (!call.empty() && call.front() == "atelier") call.erase(call.begin());
            out.push_back(std::move(call));
        }
    }
    return out;
}

}  // namespace atelier::fuzz::seeds
