#include <fstream>
#include <iostream>
#include <sstream>

#include <atelier/gate/judge.hpp>
#include <atelier/method/builtin.hpp>
#include <atelier/rules/check.hpp>
#include <atelier/score/compute.hpp>

// Reads one record with the headers alone, and prints what is found, the score of each block, and the gate of the declared phase.
int main(int count, char** words) {
    const auto day = atelier::text::parse_date(count == 3 ? words[2] : "");
    std::ifstream file{count == 3 ? words[1] : ""};
    if (!file || !day) {
        std::cerr << "How it is used: embed FILE YYYY-MM-DD\n";
        return 2;
    }
    std::stringstream text;
    text << file.rdbuf();

    const atelier::method::Method method = atelier::method::builtin();
    const auto sheet = atelier::rules::read_sheet({words[1], text.str()}, method);
    atelier::rules::Settings settings;
    settings.as_of = *day;
    std::cout << atelier::rules::check(sheet, method, settings).size() << " findings\n";
    const atelier::record::Record& record = sheet.record();
    if (!sheet.readable() || record.phase_index == atelier::method::none) return 1;

    const auto score =
        atelier::score::score(record, method, atelier::rules::contradicted(sheet, method, *day), *day);
    for (const auto& block : score.blocks)
        if (block.claimed.low)
            std::cout << block.claimed.low->decimal(2) << " to " << block.claimed.high->decimal(2) << "  "
                      << block.title << '\n';

    atelier::gate::Terms terms;
    terms.phase = record.phase_index;
    terms.as_of = *day;
    const auto gate = atelier::gate::judge(record, method, score.questions, terms);
    std::cout << method.phases[gate.phase].title << ": " << to_string(gate.result) << ", "
              << gate.blockers.size() << " in the way\n";
}
