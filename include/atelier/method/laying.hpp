#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/advising.hpp"
#include "atelier/method/entry.hpp"
#include "atelier/method/fields.hpp"
#include "atelier/method/holding.hpp"
#include "atelier/method/lists.hpp"
#include "atelier/method/method.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/method/reader.hpp"

namespace atelier::method::detail {

/// Lays one overlay over a copy of its base. Added questions come first, so that the other lists know them;
/// what is retired leaves last, so that every entry can be judged against the question that it names.
class Laying {
public:
    Laying(Holding& holding, Reader& reader, const Method& base)
        : holding_{holding}, reader_{reader}, base_{base}, method_{base} {}

    [[nodiscard]] Method read() {
        const yaml::View root = holding_.document.tree.root();
        if (!root.found()) return std::move(method_);
        const Entry top = reader_.read(root, overlay_fields, {});
        head(top.get("overlay"));
        add(top.get("add"));
        retire(top.get("retire"));
        reword(top.get("reword"));
        weigh(top.get("weigh"));
        describe(top.get("describe"));
        if (root.size() == 1 && root.find("overlay").found())
            no_effect(root.find("overlay").key_span(), "overlay", "overlay",
                      "it adds, rewords, weighs, describes, retires and advises nothing");
        leave_retired();
        advise(top.get("advise"));
        return std::move(method_);
    }

private:
    void head(yaml::View view) {
        if (!view.found()) return;
        const Entry entry = reader_.read(view, overlay_head_fields, "overlay");
        method_.id = entry.text("id");
        method_.title = entry.text("title");
        method_.version = entry.number("version");
        method_.base_id = base_.id;
        method_.base_version = base_.version;
        if (entry.has("id") && method_.id == base_.id)
            reader_.report(ProblemKind::wrong_value, entry.place("id"), "overlay.id", method_.id,
                           "a name other than the base's");
        written_for(entry.get("base"));
    }

    void written_for(yaml::View view) {
        if (!view.found()) return;
        const Entry entry = reader_.read(view, base_fields, "overlay.base");
        const auto compare = [&](std::string_view key, const std::string& actual, std::string near) {
            if (!entry.has(key) || entry.text(key) == actual) return;
            reader_.report(ProblemKind::wrong_base, entry.place(key), "overlay.base." + std::string{key},
                           entry.text(key), actual, std::move(near));
        };
        compare("id", std::string{base_.id}, reader_.nearest(entry.text("id"), std::array{base_.id}));
        compare("version", std::to_string(base_.version), {});
    }

    void add(yaml::View list) {
        if (!list.found()) return;
        Seen seen;
        for (const yaml::View item : list) {
            const yaml::View to = item.find("to");
            const Index group = to.found() ? method_.group(to.text()) : none;
            const Entry entry =
                reader_.read_named(item, add_fields, group == none ? "add" : std::string{to.text()});
            if (group == none)
                reader_.unknown_reference(entry.place("to"), entry.address + ".to", entry.text("to"),
                                          "step, cell or theme", addresses_of(method_.groups));
            if (group == none || !entry.has("id") || !is_first(reader_, seen, entry) || is_taken(entry))
                continue;
            append(entry, group);
        }
        std::stable_sort(method_.questions.begin(), method_.questions.end(),
                         [](const Question& a, const Question& b) { return a.group < b.group; });
    }

    [[nodiscard]] bool is_taken(const Entry& entry) {
        const bool was_retired = is_retired(entry.address);
        if (!was_retired && base_.question(entry.address) == none && base_.output(entry.address) == none)
            return false;
        reader_.report(
            ProblemKind::doubled, entry.place("id"), entry.address, entry.text("id"),
            was_retired ? "it was retired, and an id is never used again" : "the base has it already");
        return true;
    }

    void append(const Entry& entry, Index group) {
        place_has_use(reader_, entry);
        Question question = question_of(entry);
        question.address = holding_.keep(entry.address);
        question.basis = Basis::local;
        question.group = group;
        question.phase = method_.groups[group].phase;
        question.block = method_.groups[group].block;
        method_.questions.push_back(question);
        added_.insert(question.address);
    }

    /// Calls `use` with each entry and the question that it names, unless an entry before it has named the
    /// same.
    template <class Use>
    void each(yaml::View list, Fields fields, std::string_view what, Use use) {
        if (!list.found()) return;
        Seen seen;
        for (const yaml::View item : list) {
            const Entry entry = reader_.read(item, fields, std::string{what});
            const std::string address{entry.text("question")};
            if (address.empty()) continue;
            const auto [before, fresh] = seen.try_emplace(address, entry.place("question"));
            if (!fresh) {
                const bool retires = what == "retire";
                reader_.report(retires ? ProblemKind::no_effect : ProblemKind::doubled,
                               entry.place("question"), address, address,
                               retires ? "it is retired already" : "", {}, before->second);
            } else if (const Index question = method_.question(address); question != none) {
                use(entry, question);
            } else if (is_retired(address)) {
                no_effect(entry.place("question"), address, address, "it is retired already");
            } else {
                unknown_question(entry, address);
            }
        }
    }

    [[nodiscard]] bool is_retired(std::string_view address) const {
        return std::any_of(method_.retired.begin(), method_.retired.end(),
                           [&](const Retired& gone) { return gone.address == address; });
    }

    /// Where no address is near, a question of the same name elsewhere may be what was meant, if there is
    /// just one.
    void unknown_question(const Entry& entry, const std::string& address) {
        std::string near = reader_.nearest(address, addresses_of(method_.questions));
        if (near.empty()) {
            const std::string_view tail = std::string_view{address}.substr(address.rfind('.') + 1);
            const auto same = [&](const Question& question) { return question.id == tail; };
            const auto found = std::find_if(method_.questions.begin(), method_.questions.end(), same);
            const bool only =
                found != method_.questions.end() && std::none_of(found + 1, method_.questions.end(), same);
            if (only) near = found->address;
        }
        reader_.report(ProblemKind::unknown_reference, entry.place("question"), address, address, "question",
                       std::move(near));
    }

    void retire(yaml::View list) {
        each(list, retire_fields, "retire", [&](const Entry& entry, Index question) {
            const std::string_view address = method_.questions[question].address;
            if (added_.contains(address)) {
                no_effect(entry.place("question"), std::string{address}, std::string{address},
                          "the overlay adds the question itself");
                return;
            }
            method_.retired.push_back({address, entry.text("reason")});
            leaving_.emplace(address, entry.place("question"));
        });
    }

    void reword(yaml::View list) {
        each(list, reword_fields, "reword", [&](const Entry& entry, Index index) {
            Question& question = method_.questions[index];
            if (is_leaving(entry, question) || !entry.has("text")) return;
            if (entry.text("text") == question.text) {
                unchanged(entry, "text", question, "it asks this already");
                return;
            }
            question.text = entry.text("text");
            question.reworded = true;
        });
    }

    void weigh(yaml::View list) {
        each(list, weigh_fields, "weigh", [&](const Entry& entry, Index index) {
            Question& question = method_.questions[index];
            if (is_leaving(entry, question) || !entry.has("weight")) return;
            if (entry.weight() == question.weight)
                unchanged(entry, "weight", question, "it has this weight already");
            question.weight = entry.weight();
        });
    }

    /// What is not said here stays as the base has it.
    void describe(yaml::View list) {
        each(list, describe_fields, "describe", [&](const Entry& entry, Index index) {
            Question& question = method_.questions[index];
            if (is_leaving(entry, question)) return;
            if (!entry.has("partly") && !entry.has("largely") && !entry.has("fully"))
                return unchanged(entry, "question", question,
                                 "it says nothing of `partly`, `largely` or `fully`");
            describe_by(reader_, entry, question.signs);
            question.signs.basis = Basis::local;
        });
    }

    [[nodiscard]] bool is_leaving(const Entry& entry, const Question& question) {
        if (!leaving_.contains(question.address)) return false;
        unchanged(entry, "question", question, "the overlay retires the question");
        return true;
    }

    void unchanged(const Entry& entry, std::string_view key, const Question& question, std::string because) {
        const std::string address{question.address};
        no_effect(entry.place(key), address, address, std::move(because));
    }

    void no_effect(text::Span span, std::string address, std::string_view subject, std::string because) {
        reader_.report(ProblemKind::no_effect, span, std::move(address), subject, std::move(because));
    }

    /// A group must go on asking something: scores and gates have no meaning for one that does not.
    void leave_retired() {
        std::erase_if(method_.questions,
                      [&](const Question& question) { return leaving_.contains(question.address); });
        std::vector<bool> asks(method_.groups.size());
        for (const Question& question : method_.questions) asks[question.group] = true;
        std::set<Index> told;
        for (const Retired& gone : method_.retired) {
            const auto place = leaving_.find(gone.address);
            const Index group = base_.question(gone.address) == none
                                    ? none
                                    : base_.questions[base_.question(gone.address)].group;
            if (place == leaving_.end() || group == none || asks[group] || !told.insert(group).second)
                continue;
            const std::string address{method_.groups[group].address};
            reader_.report(ProblemKind::empty, place->second, address, address,
                           "all its questions are retired");
        }
    }

    /// What is advised for a weak spot here takes the place of all that the base advises for it. What has been retired needs no advice.
    void advise(yaml::View list) {
        std::vector<Advice> ours = Advising{reader_, method_, Basis::local}.read(list, "advise");
        std::erase_if(method_.advice, [&](const Advice& theirs) {
            return is_retired(theirs.weak) || std::any_of(ours.begin(), ours.end(), [&](const Advice& own) {
                       return own.weak == theirs.weak;
                   });
        });
        method_.advice.insert(method_.advice.end(), ours.begin(), ours.end());
    }

    Holding& holding_;
    Reader& reader_;
    const Method& base_;
    Method method_;
    std::set<std::string_view> added_;
    std::map<std::string_view, text::Span> leaving_;  // retired here, with the places that say so
};

}  // namespace atelier::method::detail
