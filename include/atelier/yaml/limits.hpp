#pragma once

#include <cstdint>
#include <functional>

namespace atelier::yaml {

/// Says when a text has taken too long. The clock belongs to whoever has one, so that the core stays without.
struct Deadline {
    std::function<bool()> passed;
};

/// How much one text may ask of the reader. A record of a lively atelier has some 25 KB and 1,500 events; the defaults
/// leave two orders of magnitude and still hold any text under 256 MiB of memory. Each limit that is met is a fault that names it.
struct Limits {
    std::uint32_t file{4U << 20U};  ///< bytes of a text
    std::uint32_t line{
        512U << 10U};  ///< bytes of a line: yaml-cpp holds a line's tokens at once, some 100 bytes each
    std::uint32_t scalar{256U << 10U};  ///< bytes of one value
    std::uint32_t nesting{32};          ///< collections within collections
    std::uint32_t events{200'000};      ///< keys, values, and starts of collections
    std::uint32_t seconds{10};          ///< for the sentence about it; `deadline` tells when they are over
    /// Asked now and then while a text is read and checked; null for as long as it takes. Borrowed for the call.
    const Deadline* deadline{nullptr};

    [[nodiscard]] bool out_of_time() const { return deadline != nullptr && deadline->passed(); }
};

}  // namespace atelier::yaml
