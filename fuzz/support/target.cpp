#include "support/target.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace atelier::fuzz {

constexpr std::string_view between = "\n%%%\n";

const Target* find_target(std::string_view name) {
    for (const Target* target : all_targets())
        if (target->name == name) return target;
    return nullptr;
}

void require(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
    std::fflush(stderr);
    std::abort();
}

std::size_t Input::choice(std::size_t count) {
    if (rest_.empty() || count == 0) return 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    // So that `a` chooses the first.
    return (byte + 256U - static_cast<unsigned>('a')) % 256U % count;
}

std::string_view Input::part() {
    const std::size_t end = std::min(rest_.find(between), rest_.size());
    const std::string_view part = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + between.size(), rest_.size()));
    return part;
}

char chooses(std::size_t number) { return static_cast<char>('a' + static_cast<int>(number)); }

std::string in_parts(std::span<const std::string> parts) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) out += (i > 0 ? std::string{between} : "") + parts[i];
    return out;
}

}  // namespace atelier::fuzz
