#include "io/twin.hpp"

#include <algorithm>
#include <cstdlib>

#include <utf8proc.h>

#include "atelier/text/folded.hpp"
#include "io/path_words.hpp"

namespace atelier::io {
namespace {

using Presence = rules::Surroundings::Presence;

/// A name with its accents composed (Unicode NFC), so that two ways of writing them are one. As it is where it is no UTF-8.
std::string composed(const std::string& name) {
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> out{
        utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(name.c_str())), std::free};
    return out ? std::string{reinterpret_cast<const char*>(out.get())} : name;
}

}  // namespace

FoldedNames folded_names(const Files& files, const std::string& folder) {
    FoldedNames out;
    for (FolderEntry& entry : files.list(folder).value_or(std::vector<FolderEntry>{})) {
        std::string folded = text::folded(composed(entry.name));
        out[std::move(folded)].push_back(std::move(entry.name));
    }
    return out;
}

rules::Surroundings::Twin twin_of(const Files& files, const std::string& root, const std::string& folder,
                                  std::string_view path, const NamesIn& names_in) {
    rules::Surroundings::Twin out{{}, true};
    std::string here = folder;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string part{path.substr(0, end)};
        path.remove_prefix(std::min(end + 1, path.size()));
        // Through a link the way may lead out: what is there is neither listed nor told.
        if (files.look(root, here) != Presence::present) return {};
        const std::shared_ptr<const FoldedNames> names = names_in(here);
        const std::string meant = composed(part);
        const auto found = names->find(text::folded(meant));
        if (found == names->end()) return {};
        // The name itself before one that differs in its accents alone, and that before one with other capitals.
        const auto rank = [&](const std::string& name) {
            return name == part ? 0 : composed(name) == meant ? 1 : 2;
        };
        const std::string& name =
            *std::min_element(found->second.begin(), found->second.end(),
                              [&](const std::string& a, const std::string& b) { return rank(a) < rank(b); });
        out.only_accents = out.only_accents && rank(name) < 2;
        out.path += (out.path.empty() ? "" : "/") + name;
        here = join(here, name);
    }
    if (files.look(root, here) != Presence::present) return {};
    return out;
}

}  // namespace atelier::io
