#include "emit/markdown/markdown.hpp"

namespace atelier::emit {

extern const Format markdown_format;
const Format markdown_format{"markdown",         "for pull requests and pages",
                             markdown::findings, markdown::scores,
                             markdown::gates,    markdown::rules};

}  // namespace atelier::emit
