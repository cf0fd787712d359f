#include <string>

#include "atelier/yaml/read.hpp"
#include "commands/support/ruling.hpp"
#include "support/checking.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"

// A configuration, and a record that is checked under it.
namespace atelier::fuzz {
namespace {

void run(std::string_view bytes) {
    const yaml::Document document = yaml::read(text::Source{".atelier.yaml", std::string{bytes}});
    require_sound(document);
    const rules::BoundConfig bound = rules::bind_config(document);
    // One that says nothing is no fault, as it would be for a record.
    const bool says_nothing = document.complete && !document.tree.root().found();
    const auto findings = commands::check_config(document, bound, settings());
    if (!says_nothing) require_sound(findings, document);
    rules::Settings changed = settings();
    rules::apply(bound.config, changed);
    for (const rules::Override& one : bound.config.overrides) {
        static_cast<void>(one.covers("records/a.atelier.yaml"));
        rules::apply(one, changed);
    }
    require(changed.answer_age >= 0 && changed.evidence_age >= 0, "an age is no less than 0");
    const rules::Sheet sheet = commands::read_sheet(
        {"atelier.yaml",
         "atelier: 1\nid: a\nname: A\nphase: nowhere\nid: b\nassessment: {date: 2020-01-01}\n"},
        shipped(), changed.limits);
    require(!sheet.document.faults.empty(), "limits hide no fault");
    for (const diag::Finding& finding : findings_of(sheet, changed))
        require(finding.span.end <= sheet.document.source.size(), "a span lies in the text");
}

}  // namespace

extern const Target config_target;
const Target config_target{
    .name = "config",
    .about = "a configuration is read and checked, and settings stay within bounds",
    .longest = 2048,
    .run = run,
    .seeds = seeds::configs,
};

}  // namespace atelier::fuzz
