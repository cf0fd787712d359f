#include <algorithm>
#include <string>

#include "commands/support/ruling.hpp"
#include "support/checking.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"

// Comments that take findings back: they mark, and change nothing else.
namespace atelier::fuzz {
namespace {

/// The findings that suppressions speak of, with their marks taken off. Left out are those that look at the words of comments themselves:
/// persons in them, and a text that a comment cuts off.
std::vector<diag::Finding> unmarked(std::vector<diag::Finding> findings) {
    std::erase_if(findings, [](const diag::Finding& finding) {
        return finding.code.starts_with("SUP") || finding.code.starts_with("PRV") || finding.code == "SYN022";
    });
    for (diag::Finding& finding : findings) {
        finding.suppressed = false;
        finding.suppressed_because.clear();
    }
    return findings;
}

/// The text with every comment's words blotted out, so that all places stay.
std::string without_comments(const yaml::Document& document) {
    std::string text{document.source.text()};
    for (const text::Span comment : document.comments)
        std::fill(text.begin() + comment.begin + 1, text.begin() + comment.end, ' ');
    return text;
}

void run(std::string_view bytes) {
    const rules::Sheet sheet = commands::read_sheet({"atelier.yaml", std::string{bytes}}, shipped());
    const auto findings = findings_of(sheet);
    require_sound(findings, sheet.document);
    for (const diag::Finding& finding : findings) {
        if (!finding.suppressed) continue;
        require(!finding.suppressed_because.empty(), "what is taken back is so for a reason");
        require(!finding.code.starts_with("SYN") || finding.severity != diag::Severity::error,
                "a text that cannot be read takes nothing back");
    }
    // Whether a carriage return belongs to the comment or to the line end is a matter of the text alone.
    if (!sheet.document.complete || bytes.find('\r') != std::string_view::npos) return;
    const rules::Sheet plain =
        commands::read_sheet({"atelier.yaml", without_comments(sheet.document)}, shipped());
    require(in_one_text(unmarked(findings)) == in_one_text(unmarked(findings_of(plain))),
            "suppressing changes no finding");
}

std::vector<Seed> with_suppressions() {
    std::vector<Seed> out;
    for (Seed& seed : seeds::records()) {
        // One comment above the last line, one behind it.
        const std::size_t last = seed.bytes.rfind('\n', seed.bytes.size() < 2 ? 0 : seed.bytes.size() - 2);
        const std::string code = seed.name.substr(0, 6);
        if (last != std::string::npos)
            seed.bytes.insert(last + 1,
                              "# atelier: ignore[" + code + "] reason=\"known\" until=2026-12-31\n");
        if (seed.bytes.ends_with('\n')) seed.bytes.pop_back();
        seed.bytes += "  # atelier: ignore[PHA001, " + code + "] reason=\"in hand\"\n";
        out.push_back(std::move(seed));
    }
    return out;
}

}  // namespace

extern const Target suppressions_target;
const Target suppressions_target{
    .name = "suppressions",
    .about = "a comment takes findings back with a reason, and changes nothing else",
    .longest = 2048,
    .run = run,
    .seeds = with_suppressions,
};

}  // namespace atelier::fuzz
