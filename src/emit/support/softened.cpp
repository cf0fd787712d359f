#include "emit/support/softened.hpp"

#include <fmt/core.h>

namespace atelier::emit {

std::string softened(const Softening& softening) {
    std::string clauses;
    for (const std::string& each : softening.softens) clauses += (clauses.empty() ? "" : "; ") + each;
    return fmt::format("{} changes what is checked: {}. All of it: atelier config", softening.file, clauses);
}

}  // namespace atelier::emit
