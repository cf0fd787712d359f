#include "io/left_out.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "atelier/text/words.hpp"
#include "io/path_words.hpp"
#include "io/reach.hpp"
#include "io/way.hpp"

namespace atelier::io {
namespace {

constexpr std::size_t most_sentences = 20;

std::string help_with(const std::string& file) { return "To have its records read, name the file: " + file; }

}  // namespace

void LeftOut::say(std::string sentence, std::string help) {
    if (!said_.insert(sentence).second) return;
    ++found_.left_out;
    if (said_.size() > most_sentences)
        ++unsaid_;
    else
        found_.told.push_back({std::move(sentence), std::move(help)});
}

void LeftOut::finish() {
    if (unsaid_ > 0) found_.told.push_back({text::count(unsaid_, "more was", "more were") + " left out", {}});
    if (budget_ == 0)
        found_.told.push_back(
            {"what git ignores, hidden folders and repositories of their own hold more than "
             "50,000 entries, and were not looked into any further",
             {}});
}

void LeftOut::tell(const std::string& folder, Ignoring& ignoring, std::vector<std::string> ignored,
                   Seen seen) {
    for (auto* list :
         {&ignored, &seen.near, &seen.odd, &seen.linked, &seen.hidden, &seen.nested, &seen.dropped})
        std::sort(list->begin(), list->end());
    refused(seen);
    without_git(ignoring, seen);
    ignored_by_git(folder, ignoring, ignored, seen.dropped);
    not_entered(seen);
    not_followed(folder, seen);
    for (const std::string& path : seen.near)
        say(path + " has nearly the name of a record and was left out",
            "A record is a file named atelier.yaml or something.atelier.yaml; any other name can be given as "
            "it is.");
}

void LeftOut::without_git(const Ignoring& ignoring, const Seen& seen) {
    if (ignoring.problem().empty()) return;
    const std::string sentence = ignoring.problem() + ", so what .gitignore excludes was not left out";
    if (!said_.insert(sentence).second) return;
    found_.told.push_back(
        {sentence, seen.nested.empty() ? std::string{} : "Folders that hold a `.git` were not entered."});
}

void LeftOut::refused(const Seen& seen) {
    for (const std::string& what : seen.closed) say(what + " and was left out");
    for (const std::string& path : seen.odd)
        say(path + (files_.kind(path) == EntryKind::missing
                        ? " is a link that leads nowhere and was left out"
                        : " has the name of a record, is no file and was left out"));
    if (!seen.closed.empty() || !seen.odd.empty()) found_.whole = false;
}

void LeftOut::ignored_by_git(const std::string& folder, Ignoring& ignoring,
                             const std::vector<std::string>& ignored,
                             const std::vector<std::string>& dropped) {
    for (const std::string& why : ignoring.reasons(ignored)) {
        const bool is_folder = why.ends_with('/');
        const bool is_all = is_folder && folder.starts_with(why.substr(0, why.size() - 1));
        const auto first = std::find_if(ignored.begin(), ignored.end(), [&](const std::string& path) {
            return is_all || path.starts_with(why);
        });
        say("git ignores " + (why == "./" ? "this folder" : why) + ", so it was not " +
                (is_folder ? "searched" : "read"),
            is_folder ? help_with(first == ignored.end() ? "" : *first) : "To have it read, name it: " + why);
    }
    for (const std::string& one : dropped)
        if (const auto record = first_record(files_, one, budget_))
            say("git ignores " + one + "/, so it was not searched", help_with(*record));
}

void LeftOut::not_entered(const Seen& seen) {
    for (const std::string& one : seen.nested)
        if (first_record(files_, one, budget_))
            say(one + " is a git repository of its own, so it was not searched",
                "To have its records read, name it: " + one);
    for (const std::string& one : seen.hidden)
        if (const auto record = first_record(files_, one, budget_))
            say("the folder " + one + " is hidden, so it was not searched", help_with(*record));
}

/// Links to folders. What they lead to within the folder is searched in any case, and what lies outside of the repository is no matter.
void LeftOut::not_followed(const std::string& folder, const Seen& seen) {
    if (seen.linked.empty()) return;
    const std::string top = real_folder(files_, folder);
    const std::string reach = reach_of(files_, folder);
    for (const std::string& one : seen.linked) {
        const std::string entry = join(real_folder(files_, folder_of(one)), name_of(one));
        const Place place = files_.locate(reach, entry);
        if (place.presence != rules::Surroundings::Presence::present || is_within(top, place.path)) continue;
        if (const auto record = first_record(files_, one, budget_))
            say(one + " is a link to a folder, so it was not searched", help_with(*record));
    }
}

}  // namespace atelier::io
