#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "unit/yaml/both_ways.hpp"
#include "unit/yaml/canonical.hpp"
#include "unit/yaml/mutations.hpp"
#include "unit/yaml/reading.hpp"

// Holds our reader against libyaml over the examples, the YAML test suite where it is at hand, and as many spoilt records as are asked
// for, and lists what one of them takes and the other refuses:
//   atelier_differential [COUNT [SEED]]     2000 records unless told otherwise
// Ends with 1 where we take what libyaml refuses, or both take a text and read different data, or the parser makes something else of the
// abridged text than of the whole. That we refuse more is meant: each kind stands in the table below with its reason.
namespace {

using namespace atelier;
namespace fs = std::filesystem;

const fs::path root{ATELIER_TEST_ROOT};

/// Why a text that libyaml takes has a fault of this kind for us.
std::string_view reason(yaml::FaultKind kind) {
    switch (kind) {
        case yaml::FaultKind::encoding: return "libyaml reads UTF-16 too; a record is UTF-8";
        case yaml::FaultKind::control:
            return "U+2028, U+2029, C1 and lone CR end lines for some readers and not for others";
        case yaml::FaultKind::syntax: return "yaml-cpp cannot read it";
        case yaml::FaultKind::second_document:
            return "a file is one record, and a second document would pass unseen";
        case yaml::FaultKind::directive:
            return "no line of a record begins with %: a mistake, or a second document to yaml-cpp";
        case yaml::FaultKind::anchor:
            return "an alias says what does not stand there, and can swell without end";
        case yaml::FaultKind::tag: return "a tag changes what a value is, and no field needs that";
        case yaml::FaultKind::unterminated_quote:
            return "a line in quotes begins left of its key: most likely the quote was never closed, and "
                   "swallows what follows";
        case yaml::FaultKind::depth: return "beyond the limit of the reader";
        case yaml::FaultKind::size: return "beyond the limit of the reader";
        case yaml::FaultKind::long_scalar: return "beyond the limit of the reader";
        case yaml::FaultKind::time:
        case yaml::FaultKind::events: return "beyond the limit of the reader";
        case yaml::FaultKind::duplicate_key: return "readers differ on which of the two holds";
        case yaml::FaultKind::key:
            return "keys are small letters, digits and dashes, so that they can be told apart";
        case yaml::FaultKind::not_a_mapping: return "a record is keys with values";
        case yaml::FaultKind::stray: return "most likely a slip, and some readers pass it over";
        case yaml::FaultKind::indentation:
            return "a tab, or a value that goes on left of its key: readers differ on both";
        case yaml::FaultKind::no_text: return "a file of another program";
        case yaml::FaultKind::outside: return "not a text: a link that leads out";
        case yaml::FaultKind::merge:
        case yaml::FaultKind::look_alike:
        case yaml::FaultKind::needs_quotes:
        case yaml::FaultKind::open_bracket:
        case yaml::FaultKind::column:
        case yaml::FaultKind::missing_space:
        case yaml::FaultKind::several_keys: return "found by whoever reads on behind a slip, and not here";
    }
    return "unknown";
}

class Comparison {
public:
    void add(const std::string& name, const std::string& text) {
        ++texts_;
        const yaml::Document document = test::read(text);
        const std::string other = test::disagreement(document, text);
        const std::string wrong = other.empty() ? test::difference(text) : other;
        if (!wrong.empty()) {
            if (++wrong_ <= 10) std::printf("%s: %s\n%s\n", name.c_str(), wrong.c_str(), text.c_str());
            return;
        }
        const bool taken = test::SecondOpinion{text}.listing().has_value();
        if (document.faults.empty()) {
            ++same_;
        } else if (!taken) {
            ++both_refuse_;
        } else {
            const yaml::Fault& first = document.faults.front();
            const bool words = first.kind == yaml::FaultKind::syntax || first.kind == yaml::FaultKind::stray;
            ++stricter_[{first.kind,
                         words && !first.detail.empty() ? " (" + first.detail + ")" : std::string{}}];
        }
    }

    [[nodiscard]] bool report() const {
        std::printf("%8zu texts\n%8zu are read as the same data by both\n%8zu are refused by both\n", texts_,
                    same_, both_refuse_);
        std::printf("%8zu are taken by us and refused, or read otherwise, by libyaml\n", wrong_);
        for (const auto& [what, count] : stricter_)
            std::printf("%8zu are refused by us alone: %s: %s%s\n", count,
                        std::string{test::name_of(what.first)}.c_str(),
                        std::string{reason(what.first)}.c_str(), what.second.c_str());
        return wrong_ == 0;
    }

private:
    std::size_t texts_{0};
    std::size_t same_{0};
    std::size_t both_refuse_{0};
    std::size_t wrong_{0};
    std::map<std::pair<yaml::FaultKind, std::string>, std::size_t> stricter_;
};

void add_files(const fs::path& folder, Comparison& comparison) {
    std::vector<fs::path> paths;
    std::error_code none;
    for (const auto& entry : fs::recursive_directory_iterator{folder, none})
        if (entry.is_regular_file() && entry.path().extension() == ".yaml") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
        std::ifstream file{path, std::ios::binary};
        comparison.add(path.filename().string(), {std::istreambuf_iterator<char>{file}, {}});
    }
}

template <class Number>
bool read_number(const char* text, Number& into) {
    const std::string_view all{text};
    const auto [end, error] = std::from_chars(all.data(), all.data() + all.size(), into);
    return error == std::errc{} && end == all.data() + all.size();
}

}  // namespace

int main(int count, char** words) {
    std::size_t records = 2000;
    std::uint32_t seed = 20260901;
    if (count > 3 || (count > 1 && !read_number(words[1], records)) ||
        (count > 2 && !read_number(words[2], seed))) {
        std::fputs("usage: atelier_differential [COUNT [SEED]]\n", stderr);
        return 2;
    }
    Comparison comparison;
    add_files(root / "examples", comparison);
    add_files(root / "src", comparison);
    add_files(root.parent_path() / "shared/data/yaml-test-suite", comparison);
    test::Mutations mutations{seed};
    for (std::size_t i = 0; i < records; ++i)
        comparison.add("spoilt record " + std::to_string(i), mutations.of(test::written_by_hand));
    return comparison.report() ? 0 : 1;
}
