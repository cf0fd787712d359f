#include <string>

#include "commands/support/ruling.hpp"
#include "support/checking.hpp"
#include "support/scoring.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"

// A local method or an overlay, and a record that is read by it.
namespace atelier::fuzz {
namespace {

void run(std::string_view bytes) {
    const method::Loaded loaded =
        commands::read_method({"local.yaml", std::string{bytes}}, shipped(), settings().limits);
    require_sound(*loaded.document);
    const auto findings = commands::check_method(loaded, settings());
    require_sound(findings, *loaded.document);
    require(loaded.usable || !findings.empty(), "a method that cannot be used has a finding");
    if (!loaded.usable) return;
    const rules::Sheet sheet = commands::read_sheet(
        {"atelier.yaml", "atelier: 1\nid: a\nname: A\nphase: maturing\nassessment: {date: 2026-01-01}\n"},
        loaded.method);
    require_sound_scores(sheet, loaded.method, {.phase = 2});
}

}  // namespace

extern const Target method_target;
const Target method_target{
    .name = "method",
    .about = "a local method is read, checked, and if it may be used, used",
    .longest = 4096,
    .run = run,
    .seeds = seeds::methods,
};

}  // namespace atelier::fuzz
