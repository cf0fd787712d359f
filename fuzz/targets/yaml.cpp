#include <string>

#include "atelier/yaml/read.hpp"
#include "support/checking.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"
#include "unit/yaml/both_ways.hpp"
#include "unit/yaml/canonical.hpp"

// The reader alone, and libyaml beside it: whatever we accept, it must read as the same data. And what the parser makes of the abridged
// text has to be what it makes of the whole.
namespace atelier::fuzz {
namespace {

void run(std::string_view bytes) {
    const yaml::Document document = yaml::read(text::Source{"text.yaml", std::string{bytes}});
    require_sound(document);
    const std::string wrong = test::disagreement(document, bytes);
    require(wrong.empty(), wrong);
    const std::string other = test::difference(bytes);
    require(other.empty(), other);
}

}  // namespace

extern const Target yaml_target;
const Target yaml_target{
    .name = "yaml",
    .about = "what is accepted as YAML, libyaml reads as the same data",
    .longest = 1024,
    .run = run,
    .seeds = seeds::yaml,
};

}  // namespace atelier::fuzz
