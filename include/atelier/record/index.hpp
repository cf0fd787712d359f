#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/record/field.hpp"
#include "atelier/text/span.hpp"

namespace atelier::record {

/// One use of something, with its place and the path of its field (`governance.decides`, `lessons.l1.owner`).
struct Use {
    std::string_view text;
    text::Span at;
    std::string path;
};

struct IdUse : Use {
    Entity of;
};
struct RefUse : Use {
    Entity to;
};
struct AddressUse : Use {
    Reach reach;
};

/// What the binder noted on its way, so that a rule about all references, or about all free words, need not walk the
/// sections again: a new field is covered as soon as it has its type.
struct Index {
    std::vector<IdUse> ids;             ///< declared; `path` is that of the list
    std::vector<RefUse> refs;           ///< to ids of the same record
    std::vector<Use> texts;             ///< free words
    std::vector<AddressUse> addresses;  ///< in the method
    std::vector<Use> strategies;        ///< of the method
    std::vector<Use> parties;           ///< stakeholders or others

    [[nodiscard]] bool declares(Entity entity, std::string_view id) const {
        for (const IdUse& use : ids)
            if (use.of == entity && use.text == id) return true;
        return false;
    }

    /// All ids of a kind, in the order of the text: candidates for a suggestion.
    [[nodiscard]] std::vector<std::string_view> ids_of(Entity entity) const {
        std::vector<std::string_view> out;
        for (const IdUse& use : ids)
            if (use.of == entity) out.push_back(use.text);
        return out;
    }
};

}  // namespace atelier::record
