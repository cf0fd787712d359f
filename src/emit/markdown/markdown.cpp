#include "emit/markdown/markdown.hpp"

namespace atelier::emit {

extern const Format markdown_format;
const Format markdown_format{.name = "markdown",
                             .help = "for pull requests and pages",
                             .findings = markdown::findings,
                             .scores = markdown::scores,
                             .gates = markdown::gates,
                             .advice = markdown::advice,
                             .actions = markdown::actions,
                             .rules = markdown::rules,
                             .portfolio = markdown::portfolio,
                             .for_people = true};

}  // namespace atelier::emit
