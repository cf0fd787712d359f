#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"

namespace atelier::diag {

/// Names a finding across edits elsewhere in the file: made from the code, the record's id and the address, never
/// from a line number. Where several findings share all three, their order tells them apart. 16 hexadecimal digits (FNV-1a, 64 bits):
/// stable across machines, and not a secret.
[[nodiscard]] inline std::string fingerprint(std::string_view code, std::string_view record,
                                             std::string_view address, std::size_t nth) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    const auto feed = [&](std::string_view part) {
        for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        hash = (hash ^ 0xFFU) *
               0x100000001b3ULL;  // a byte that no UTF-8 holds, so that parts do not run together
    };
    feed(code);
    feed(record);
    feed(address);
    if (nth > 0) feed(std::to_string(nth));
    return fmt::format("{:016x}", hash);
}

/// The fingerprints of a report's findings, in their order.
[[nodiscard]] inline std::vector<std::string> fingerprints(const std::vector<Finding>& findings,
                                                           std::string_view record) {
    std::vector<std::string> out;
    out.reserve(findings.size());
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> seen;
    for (const Finding& finding : findings)
        out.push_back(
            fingerprint(finding.code, record, finding.address, seen[{finding.code, finding.address}]++));
    return out;
}

/// Gives each finding of a record its fingerprint.
inline void stamp(std::vector<Finding>& findings, std::string_view record) {
    std::vector<std::string> prints = fingerprints(findings, record);
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i].fingerprint = std::move(prints[i]);
}

}  // namespace atelier::diag
