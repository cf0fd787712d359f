#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "atelier/method/method.hpp"

namespace atelier::commands {

/// What a new record begins with. All texts are values that a record may hold: see as_scalar() in yaml/scalar.hpp.
struct Start {
    std::string id;
    std::string name;
    std::string city;     ///< may be empty, as may the country
    std::string country;  ///< two capital letters
    method::Index phase{0};
    std::vector<std::pair<std::string, std::string>> stakeholders;  ///< id and name
};

/// A record that says so much, and holds every other section as a comment that explains it: take the `# ` away, and it is part of the
/// record. The words are those of describe() and of the method; of the assessment, the questions of the phases up to the record's.
[[nodiscard]] std::string starter_record(const Start& start, const method::Method& method);

}  // namespace atelier::commands
