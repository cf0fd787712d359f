#pragma once

#include <memory>

#include "io/files.hpp"

namespace atelier::io {

/// The files of this machine.
[[nodiscard]] std::unique_ptr<Files> disk_files();

}  // namespace atelier::io
