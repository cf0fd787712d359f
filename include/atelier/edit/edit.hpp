#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "atelier/edit/value.hpp"

namespace atelier::edit {

/// What is meant, at an address (address.hpp): nothing is said of how the text will look.
struct Edit {
    enum class Kind : std::uint8_t {
        set,  ///< the value at the address, which comes to be where it is not there yet
        add,  ///< one more entry, at the end of the list at the address
        remove,  ///< the key or the entry at the address; a list or section that is left with nothing in it goes, too
    };
    Kind kind{Kind::set};
    std::string address;
    Value value{};
};

/// Why an edit was not made.
enum class Obstacle : std::uint8_t {
    none,
    not_sound,    ///< the text has slips: nobody could say what an edit would do
    no_entry,     ///< the list has no such entry
    not_there,    ///< there is nothing to remove
    not_a_list,   ///< something else stands where an entry should be added
    not_a_group,  ///< a value stands where the address goes on
    comment,      ///< a comment stands inside of what would go
    no_text,      ///< the value cannot be written: control characters, or bytes that are no UTF-8
    unwritable,   ///< written, the text would not say what is meant
};

/// The new text, or why there is none.
struct Outcome {
    std::string text{};  ///< as it goes to the file, byte order mark included
    Obstacle obstacle{Obstacle::none};
    std::size_t which{0};   ///< the edit that was not made
    std::string reached{};  ///< how far its address leads

    [[nodiscard]] bool made() const { return obstacle == Obstacle::none; }
};

}  // namespace atelier::edit
