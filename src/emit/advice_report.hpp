#pragma once

#include <string_view>

#include "atelier/advice/next.hpp"
#include "atelier/record/record.hpp"
#include "atelier/text/source.hpp"

namespace atelier::emit {

/// What to do next with one record. Good only during the call.
struct AdviceItem {
    std::string_view file;
    const record::Record& record;
    const text::Source& source;
    const advice::Next& next;
    bool why{false};  ///< with the whole chain of each piece; data formats always give it
};

}  // namespace atelier::emit
