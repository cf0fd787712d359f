#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "atelier/gate/judge.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/score/compute.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/read.hpp"
#include "commands/support/ruling.hpp"
#include "emit/format.hpp"

// The parts of the program one by one, each on the record of examples/republica: to see what a change does to one of them. What a user
// waits for is measured by run.py.
namespace {

using namespace atelier;

/// The record, with all that can be made of it.
struct Made {
    std::string text;
    method::Method method = commands::shipped_method();
    rules::Settings settings;
    rules::Sheet sheet;
    std::vector<diag::Finding> findings;
    score::RecordScore score;
    gate::Terms terms;
    gate::Gate gate;

    explicit Made(const char* path) : text{read(path)}, sheet{commands::read_sheet(source(), method)} {
        settings.as_of = *text::parse_date("2026-09-01");
        findings = commands::check(sheet, method, settings);
        score = score::score(sheet.record(), method, commands::contradicted(sheet, method, settings.as_of),
                             settings.as_of);
        terms.phase = sheet.record().phase_index;
        terms.as_of = settings.as_of;
        gate = gate::judge(sheet.record(), method, score.questions, terms);
    }
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;
    ~Made() = default;

    [[nodiscard]] text::Source source() const { return {"atelier.yaml", text}; }

private:
    static std::string read(const char* path) {
        std::ifstream file{path};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
};

const Made& made() {
    static const Made one{"examples/republica/atelier.yaml"};
    return one;
}

/// Measures `step`, and says how many bytes of the record it gets through in a second.
template <class Step>
void measure(const std::string& name, Step step) {
    benchmark::RegisterBenchmark(name.c_str(), [step](benchmark::State& state) {
        for ([[maybe_unused]] const auto& round : state) step();
        state.SetBytesProcessed(static_cast<std::int64_t>(made().text.size()) *
                                static_cast<std::int64_t>(state.iterations()));
    });
}

void register_reading() {
    measure("guard", [source = made().source()] {
        std::vector<yaml::Fault> faults;
        const yaml::Limits limits;
        benchmark::DoNotOptimize(yaml::Guard{source, limits, faults}.pass());
    });
    measure("tree", [source = made().source()] { benchmark::DoNotOptimize(yaml::read(source)); });
    measure("bind", [] { benchmark::DoNotOptimize(record::bind(made().sheet.document, made().method)); });
}

void register_judging() {
    measure("rules",
            [] { benchmark::DoNotOptimize(commands::check(made().sheet, made().method, made().settings)); });
    measure("score", [] {
        const auto contradicted = commands::contradicted(made().sheet, made().method, made().settings.as_of);
        benchmark::DoNotOptimize(
            score::score(made().sheet.record(), made().method, contradicted, made().settings.as_of));
    });
    measure("gate", [] {
        benchmark::DoNotOptimize(
            gate::judge(made().sheet.record(), made().method, made().score.questions, made().terms));
    });
}

/// Measures one of a format's writers, where it has one.
template <class Item, class Maker>
void register_writer(const std::string& name, Maker maker, Item item) {
    if (!maker) return;
    measure(name, [maker, item] {
        const emit::Run run{made().settings.as_of, made().method};
        const auto writer = maker(run, emit::Look{});
        std::string out;
        writer->begin(out);
        writer->item(item(), out);
        emit::Totals totals;
        totals.add(made().findings);
        writer->end(totals, out);
        benchmark::DoNotOptimize(out);
    });
}

void register_emitters() {
    for (const emit::Format* format : emit::all_formats()) {
        const std::string name{format->name};
        register_writer("emit/" + name + "/findings", format->findings, [] {
            return emit::FileFindings{made().sheet.document.source, "amsterdam-republica", "",
                                      made().findings, ""};
        });
        register_writer("emit/" + name + "/scores", format->scores, [] {
            return emit::ScoreItem{"atelier.yaml", made().sheet.record(), made().score};
        });
        register_writer("emit/" + name + "/gates", format->gates, [] {
            return emit::GateItem{"atelier.yaml", made().sheet.record(), made().gate, made().terms};
        });
    }
}

}  // namespace

int main(int count, char** words) {
    benchmark::Initialize(&count, words);
    if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
    if (made().text.empty()) {
        std::fputs("examples/republica/atelier.yaml is not here: run it from the top of the project.\n",
                   stderr);
        return 2;
    }
    register_reading();
    register_judging();
    register_emitters();
    benchmark::RunSpecifiedBenchmarks();
}
