#pragma once

#include <cstdint>
#include <memory>

#include "emit/format.hpp"

namespace atelier::emit::sarif {

/// For whom a file is meant. What is taken back is kept and marked for any reader, and left out for GitHub's code scanning, which shows
/// it as open.
enum class Reader : std::uint8_t { any, github };

/// For findings, scores and gates.
template <class Item>
[[nodiscard]] std::unique_ptr<Writer<Item>> writer(const Run& run, const Look& look, Reader reader);

}  // namespace atelier::emit::sarif
