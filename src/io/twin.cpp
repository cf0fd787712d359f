#include "io/twin.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

#include "atelier/text/folded.hpp"
#include "io/path_words.hpp"

namespace atelier::io {
namespace {

/// A name with its accents composed (Unicode NFC), so that two ways of writing them are one. As it is where it is no UTF-8.
std::string composed(const std::string& name) {
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> out{
        utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(name.c_str())), std::free};
    return out ? std::string{reinterpret_cast<const char*>(out.get())} : name;
}

}  // namespace

rules::Surroundings::Twin twin_of(const Files& files, const std::string& root, const std::string& folder,
                                  std::string_view path) {
    rules::Surroundings::Twin out{{}, true};
    std::string here = folder;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string part{path.substr(0, end)};
        path.remove_prefix(std::min(end + 1, path.size()));
        const std::string meant = composed(part);
        const auto entries = files.list(here);
        if (!entries) return {};
        std::string name;
        bool accents = false;
        for (const FolderEntry& entry : *entries) {
            const std::string other = composed(entry.name);
            if (text::folded(other) != text::folded(meant) || accents) continue;
            name = entry.name;
            accents = other == meant;
            if (name == part) break;
        }
        if (name.empty()) return {};
        out.only_accents = out.only_accents && accents;
        out.path += (out.path.empty() ? "" : "/") + name;
        here = join(here, name);
    }
    // Through a link the way may lead out: what is there is not told.
    if (files.look(root, here) != rules::Surroundings::Presence::present) return {};
    return out;
}

}  // namespace atelier::io
