#include <string>

#include "commands/support/ruling.hpp"
#include "support/checking.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"

// A record, from its bytes to its findings.
namespace atelier::fuzz {
namespace {

void run(std::string_view bytes) {
    const rules::Sheet sheet = commands::read_sheet({"atelier.yaml", std::string{bytes}}, shipped());
    require_sound(sheet.document);
    const auto findings = findings_of(sheet);
    require_sound(findings, sheet.document);
    require(in_one_text(findings) == in_one_text(findings_of(sheet)), "the same text has the same findings");
}

}  // namespace

extern const Target record_target;
const Target record_target{
    .name = "record",
    .about = "a record is read and checked, and nothing in it passes unseen",
    .longest = 4096,
    .run = run,
    .seeds = seeds::records,
};

}  // namespace atelier::fuzz
