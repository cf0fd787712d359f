#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/span.hpp"

namespace atelier::edit {

/// One change of the bytes of a text: what stands in the span gives way to the words. An empty span is a place where they are put in.
struct Patch {
    text::Span span;
    std::string words;
};

using Patches = std::vector<Patch>;

/// The text with all patches made. They must not overlap; of several at one place the first comes first.
[[nodiscard]] inline std::string patched(std::string_view text, Patches patches) {
    std::stable_sort(patches.begin(), patches.end(),
                     [](const Patch& a, const Patch& b) { return a.span.begin < b.span.begin; });
    std::string out;
    std::size_t at = 0;
    for (const Patch& patch : patches) {
        out += text.substr(at, patch.span.begin - at);
        out += patch.words;
        at = std::max(patch.span.begin, patch.span.end);
    }
    return out.append(text.substr(at));
}

}  // namespace atelier::edit
