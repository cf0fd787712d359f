#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "atelier/method/method.hpp"
#include "atelier/text/span.hpp"

// Advice is only worth following if it can be traced. Each piece of it carries a chain that leads from facts of the record over what the
// method says to what is advised, and each link says where it comes from.
namespace atelier::advice {

/// Who says what a link says.
enum class Origin : std::uint8_t {
    record,   ///< a fact of the record
    stated,   ///< the method's guide says so itself
    derived,  ///< the guide tells it in prose
    article,  ///< the article on innovation capacity
    own,      ///< this toolkit's own judgement, or its arithmetic
    local     ///< a local method
};

[[nodiscard]] constexpr std::string_view to_string(Origin origin) {
    constexpr std::string_view names[] = {"record",  "guide",   "guide-prose",
                                          "article", "atelier", "local-method"};
    return names[static_cast<std::size_t>(origin)];
}

/// Where a question or an output comes from.
[[nodiscard]] constexpr Origin origin_of(method::Basis basis) {
    return basis == method::Basis::stated    ? Origin::stated
           : basis == method::Basis::derived ? Origin::derived
                                             : Origin::local;
}

/// One sentence of a chain. Texts of the record stand in it as they are: whoever prints it escapes it.
struct Link {
    Origin origin{Origin::record};
    std::string text;
    text::Span at{};  ///< in the record's text; empty where nothing of it stands there
};

}  // namespace atelier::advice
