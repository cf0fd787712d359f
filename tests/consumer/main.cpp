#include <iostream>
#include <string>

#include <atelier/gate/judge.hpp>
#include <atelier/method/builtin.hpp>
#include <atelier/rules/check.hpp>
#include <atelier/score/compute.hpp>
#include <atelier/version.hpp>

// What another project can do with the installed headers alone: parse, validate, score, gate. Ends with 1 where an answer is wrong.
namespace {

bool holds(bool condition, const char* what) {
    std::cout << (condition ? "holds: " : "does not hold: ") << what << '\n';
    return condition;
}

}  // namespace

int main() {
    const std::string text =
        "atelier: 1\nid: demo\nname: Demo\nphase: establishing\n"
        "lessons: []\n"
        "assessment: {establishing: {vision: {endorsement: partly}, learning: {capture: largely, influence: "
        "fully}}}\n"
        "cty: Bilbao\n";
    const auto method = atelier::method::builtin();
    const auto sheet = atelier::rules::read_sheet({"demo.yaml", text}, method);
    atelier::rules::Settings settings;
    settings.as_of = *atelier::text::parse_date("2026-09-01");
    const auto findings = atelier::rules::check(sheet, method, settings);
    const auto has = [&](std::string_view code) {
        for (const auto& finding : findings)
            if (finding.code == code) return true;
        return false;
    };
    const auto scored = atelier::score::score(
        sheet.record(), method, atelier::rules::contradicted(sheet, method, settings.as_of), settings.as_of);
    atelier::gate::Terms terms;
    terms.phase = method.phase("establishing");
    terms.as_of = settings.as_of;
    const auto gate = atelier::gate::judge(sheet.record(), method, scored.questions, terms);

    bool good = holds(!atelier::version.empty(), "the version is known");
    good = holds(method.questions.size() == 89, "the method asks 89 questions") && good;
    good = holds(has("SCH001"), "the unknown key is found") && good;
    good = holds(scored.blocks.front().claimed.low == atelier::text::Fraction(1, 9),
                 "vision scores 1/9 at least") &&
           good;
    good = holds(gate.result == atelier::gate::Result::blocked, "the gate is blocked") && good;
    return good ? 0 : 1;
}
