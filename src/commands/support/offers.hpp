#pragma once

#include <string>
#include <vector>

#include "io/world.hpp"

namespace atelier::commands {

enum class OfferKind {
    word,    ///< complete in itself
    part,    ///< something may follow without a space: the first steps of an address, the family of a rule
    file,    ///< the name of a file, as it is on the disk
    folder,  ///< likewise, with a slash at its end
};

/// What somebody could mean by a word that they have begun.
struct Offer {
    OfferKind kind{OfferKind::word};
    std::string text;     ///< the whole word, not only what is missing
    std::string meaning;  ///< a few words beside it; may be empty
};

/// What the last of `words` (a call without the program's name, perhaps half typed) could become, by the tables of options, in their
/// order. Of a local method, as the call or the configuration names it; where that cannot be used, of the one that ships. Says nothing
/// and throws nothing for a call that cannot be meant: there is nothing to offer then.
[[nodiscard]] std::vector<Offer> offers(const std::vector<std::string>& words, io::World& world);

/// Files and folders whose names begin as `begun` does; a leading `~/` is the user's home. Hidden ones only where the name begins with
/// a dot. With `records` only records, and any file where there is none; without `files` only folders. A name with a character that a
/// terminal could not show as it is, is left out.
[[nodiscard]] std::vector<Offer> path_offers(const io::World& world, const std::string& begun, bool files,
                                             bool records);

/// A path as a shell would have it: `~` and a leading `~/` are the user's home.
[[nodiscard]] std::string home_path(const io::World& world, const std::string& path);

}  // namespace atelier::commands
