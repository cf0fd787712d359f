#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

namespace atelier::diag {

/// FNV-1a with 64 bits over parts of text: the same on every machine, and no secret.
class Digest {
public:
    Digest() = default;
    explicit Digest(std::uint64_t seed) : hash_{seed} {}

    Digest& feed(std::string_view part) {
        for (const char c : part) step(static_cast<unsigned char>(c));
        step(0xFFU);  // a byte that no UTF-8 holds, so that parts do not run together
        return *this;
    }
    Digest& feed(std::uint64_t number) {
        for (unsigned shift = 0; shift < 64; shift += 8) step(static_cast<unsigned char>(number >> shift));
        return *this;
    }

    [[nodiscard]] std::uint64_t value() const { return hash_; }

private:
    void step(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3ULL; }

    std::uint64_t hash_{0xcbf29ce484222325ULL};
};

/// A fingerprint names a finding across edits elsewhere in the file. It is made from what the finding is about (rules/identity.hpp), from
/// the record's id, and from its number among findings that have both in common; never from a line number.
[[nodiscard]] inline std::uint64_t fingerprint(std::uint64_t identity, std::string_view record,
                                               std::size_t nth) {
    Digest digest{identity};
    digest.feed(record);
    if (nth > 0) digest.feed(static_cast<std::uint64_t>(nth));
    return digest.value();
}

/// As it is written: 16 hexadecimal digits.
[[nodiscard]] inline std::string in_hex(std::uint64_t print) { return fmt::format("{:016x}", print); }

/// For what stands in no text, such as a figure or a point of a gate: its code, the record and the address tell it.
[[nodiscard]] inline std::string fingerprint(std::string_view code, std::string_view record,
                                             std::string_view address, std::size_t nth) {
    Digest digest;
    digest.feed(code).feed(record).feed(address);
    if (nth > 0) digest.feed(std::to_string(nth));
    return in_hex(digest.value());
}

/// Of each figure, how many equal ones stand before it.
[[nodiscard]] inline std::vector<std::uint32_t> among_equals(const std::vector<std::uint64_t>& all) {
    // By sorting, which takes a third of the memory of counting in a map.
    std::vector<std::uint32_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return all[a] != all[b] ? all[a] < all[b] : a < b; });
    std::vector<std::uint32_t> out(all.size(), 0);
    for (std::size_t i = 1; i < order.size(); ++i)
        if (all[order[i]] == all[order[i - 1]]) out[order[i]] = out[order[i - 1]] + 1;
    return out;
}

}  // namespace atelier::diag
