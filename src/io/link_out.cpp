#include "io/link_out.hpp"

#include "io/path_words.hpp"
#include "io/reach.hpp"
#include "io/repository.hpp"
#include "io/way.hpp"

namespace atelier::io {

std::string link_out_on_way(const Files& files, const std::string& path) {
    for (auto slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
        std::string folder = path.substr(0, slash);
        if (!files.is_link(folder)) continue;
        // Asked of the link's own place: the call may come from elsewhere.
        const std::string stands = real_folder(files, folder_of(folder));
        const auto repository = repository_of(files, stands);
        const std::string root = repository ? repository->root : real_folder(files, ".");
        if (is_within(root, stands) &&
            files.look(root, join(stands, name_of(folder))) == rules::Surroundings::Presence::outside)
            return folder;
    }
    return {};
}

}  // namespace atelier::io
