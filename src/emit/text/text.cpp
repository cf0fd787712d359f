#include "emit/text/text.hpp"

namespace atelier::emit {

extern const Format text_format;
const Format text_format{"text",       "for people", plain::findings, plain::scores,
                         plain::gates, plain::rules, plain::settings};

}  // namespace atelier::emit
