#include <string>
#include <vector>

#include "commands/support/ruling.hpp"
#include "support/checking.hpp"
#include "support/scoring.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"

// Scores and gates of a record, read by the method that ships or by an overlay that comes behind it.
namespace atelier::fuzz {
namespace {

void run(std::string_view bytes) {
    Input input{bytes};
    const Asked asked = Asked::from(input);
    const std::string text{input.part()};
    const std::string overlay{input.part()};
    const auto score = [&](const method::Method& method) {
        const rules::Sheet sheet = commands::read_sheet({"atelier.yaml", text}, method);
        if (sheet.readable()) require_sound_scores(sheet, method, asked);
    };
    if (overlay.empty()) return score(shipped());
    const method::Loaded loaded =
        commands::read_method({"local.yaml", overlay}, shipped(), settings().limits);
    if (loaded.usable) score(loaded.method);
}

/// Records as they are, and each tenth with an overlay that weighs and retires.
std::vector<Seed> with_overlays() {
    const std::string overlay = seeds::methods().front().bytes;
    std::vector<Seed> out = seeds::records();
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::string choices{chooses(i % 5), chooses(i % 2), chooses(i / 2 % 2), chooses(i / 5 % 5)};
        std::vector<std::string> parts{choices + out[i].bytes};
        if (i % 10 == 0) parts.push_back(overlay);
        out[i].bytes = in_parts(parts);
    }
    return out;
}

}  // namespace

extern const Target score_target;
const Target score_target{
    .name = "score",
    .about = "intervals lie within 0 and 1, counts add up, gates say what their points say",
    .longest = 4096,
    .run = run,
    .seeds = with_overlays,
};

}  // namespace atelier::fuzz
