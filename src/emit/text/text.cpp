#include "emit/text/text.hpp"

namespace atelier::emit {

extern const Format text_format;
const Format text_format{.name = "text",
                         .help = "for people",
                         .findings = plain::findings,
                         .scores = plain::scores,
                         .gates = plain::gates,
                         .advice = plain::advice,
                         .actions = plain::actions,
                         .rules = plain::rules,
                         .settings = plain::settings,
                         .portfolio = plain::portfolio,
                         .for_people = true};

}  // namespace atelier::emit
