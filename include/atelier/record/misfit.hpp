#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "atelier/text/span.hpp"

namespace atelier::record {

/// The ways in which a sound YAML text fails to have the shape of a record. Each is worded by one rule of the family SCH (or CFG,
/// where the text is a configuration).
enum class MisfitKind : std::uint8_t {
    unknown_key,
    wrong_type,  ///< a list where a text must stand, `yes` where `true` or `false` must, …
    wrong_choice,
    bad_date,
    missing_key,
    no_value,  ///< a key with nothing behind it
    bad_id,    ///< not of lower-case letters, digits and hyphens
    newer_format,
    bad_version,  ///< `atelier: 0` or other than a whole number from 1
    bad_code,     ///< a country or a language that does not exist
    bad_number,
};

/// One such place, with what a sentence about it needs.
struct Misfit {
    MisfitKind kind;
    text::Span span;
    std::string path;                  ///< address of the field, `stakeholders.developer.role`
    std::string subject;               ///< the key, or what stands there
    std::string wanted;                ///< what the field takes, in words: "a date like 2026-09-01"
    std::string nearest;               ///< the valid name that is most likely meant, or empty
    std::vector<std::string> choices;  ///< what would be valid, where that is a short list
    std::string
        remedy{};  ///< what to do, as whole sentences with the writer's own words, where the place tells more than the kind
};

}  // namespace atelier::record
