#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/advising.hpp"
#include "atelier/method/entry.hpp"
#include "atelier/method/fields.hpp"
#include "atelier/method/groups.hpp"
#include "atelier/method/holding.hpp"
#include "atelier/method/lists.hpp"
#include "atelier/method/method.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/method/reader.hpp"

namespace atelier::method::detail {

/// Turns the tree of a whole catalogue into a Method. What refers comes after what is referred to, whatever
/// the order of the sections in the text.
class Catalogue {
public:
    Catalogue(Holding& holding, Reader& reader) : holding_{holding}, reader_{reader} {}

    [[nodiscard]] Method read() {
        const yaml::View root = holding_.document.tree.root();
        if (!root.found()) return std::move(method_);  // no mapping: a fault already
        const Entry top = reader_.read(root, catalogue_fields, {});
        head(top.get("method"));
        phases(top.get("phases"));
        blocks(top.get("blocks"));
        Groups{holding_, reader_, method_, std::move(frames_)}.read(top);
        elements(top.get("elements"));
        strategies(top.get("strategies"));
        signs(top.get("signs"));
        chapters(top.get("chapters"));
        method_.advice = Advising{reader_, method_, Basis::derived}.read(top.get("advice"), "advice");
        method_.action_shape = words(top.get("action-shape"), "action-shape");
        method_.change_kinds = words(top.get("change-kinds"), "change-kinds");
        return std::move(method_);
    }

private:
    void head(yaml::View view) {
        if (!view.found()) return;
        const Entry entry = reader_.read(view, method_fields, "method");
        method_.id = method_.base_id = entry.text("id");
        method_.title = entry.text("title");
        method_.version = method_.base_version = entry.number("version");
    }

    void phases(yaml::View list) {
        each(reader_, list, phase_fields, "phases", [&](const Entry& entry) {
            method_.phases.push_back({entry.text("id"), entry.text("title"), entry.text("aim"),
                                      static_cast<std::uint16_t>(entry.number("number")),
                                      entry.text("more")});
            frames_.push_back({entry.text("structure"), entry.place("id"), !entry.has("structure")});
        });
    }

    void blocks(yaml::View list) {
        each(reader_, list, block_fields, "blocks", [&](const Entry& entry) {
            method_.blocks.push_back({entry.text("id"), entry.text("title"), entry.text("essence"),
                                      entry.text("without"), entry.text("note")});
        });
    }

    void elements(yaml::View list) {
        each(reader_, list, element_fields, "elements", [&](const Entry& entry) {
            method_.elements.push_back({entry.text("id"), entry.text("title")});
        });
    }

    void strategies(yaml::View list) {
        each(reader_, list, strategy_fields, "strategies", [&](const Entry& entry) {
            const Index element = method_.element(entry.text("element"));
            if (element == none) {
                reader_.unknown_reference(entry.place("element"), entry.address + ".element",
                                          entry.text("element"), "element", ids_of(method_.elements));
                return;
            }
            const std::size_t first = method_.actions.size();
            each(reader_, entry.get("actions"), strategy_action_fields, entry.address,
                 [&](const Entry& action) {
                     if (has_room(reader_, method_.actions, action))
                         method_.actions.push_back({action.text("id"), action.text("text")});
                 });
            method_.strategies.push_back(
                {entry.text("id"), entry.text("title"), entry.text("answers"),
                 static_cast<std::uint16_t>(entry.number("number")), element, static_cast<Index>(first),
                 static_cast<Index>(method_.actions.size() - first), entry.text("note")});
        });
    }

    /// Where something else is wrong with the text, a question that is not there may be what was lost, and is no problem of its own.
    void signs(yaml::View list) {
        if (!list.found()) return;
        const bool whole = !reader_.spoilt();
        Seen seen;
        for (const yaml::View item : list) {
            const Entry entry = reader_.read(item, sign_fields, "signs");
            const std::string address{entry.text("question")};
            if (address.empty()) continue;
            const Index question = method_.question(address);
            const auto [before, fresh] = seen.try_emplace(address, entry.place("question"));
            if (!fresh)
                reader_.report(ProblemKind::doubled, entry.place("question"), address, address, {}, {},
                               before->second);
            else if (question != none)
                describe_by(reader_, entry, method_.questions[question].signs);
            else if (whole)
                reader_.unknown_reference(entry.place("question"), "signs.question", address, "question",
                                          addresses_of(method_.questions));
        }
    }

    void chapters(yaml::View list) {
        each(reader_, list, chapter_fields, "chapters", [&](const Entry& entry) {
            const std::size_t first = method_.points.size();
            if (const yaml::View points = entry.get("points"); points.found())
                for (const yaml::View item : points) {
                    const Entry point = reader_.read(item, point_fields, entry.address + ".points");
                    if (point.has("text") && has_room(reader_, method_.points, point))
                        method_.points.push_back(point.text("text"));
                }
            method_.chapters.push_back({entry.text("id"), entry.text("title"), entry.text("source"),
                                        static_cast<Index>(first),
                                        static_cast<Index>(method_.points.size() - first)});
        });
    }

    /// A plain list of ids.
    [[nodiscard]] std::vector<std::string_view> words(yaml::View list, const std::string& address) {
        std::vector<std::string_view> found;
        if (!list.found()) return found;
        std::map<std::string_view, text::Span> seen;
        for (const yaml::View item : list) {
            if (item.is(yaml::Kind::refused)) continue;
            if (!item.is(yaml::Kind::scalar) || !text::is_kebab(item.text())) {
                reader_.report(ProblemKind::wrong_value, item.place(), address, {},
                               "an id of lower-case letters, digits and hyphens");
                continue;
            }
            const auto [before, fresh] = seen.try_emplace(item.text(), item.span());
            if (fresh)
                found.push_back(item.text());
            else
                reader_.report(ProblemKind::doubled, item.span(), address, item.text(), {}, {},
                               before->second);
        }
        return found;
    }

    Holding& holding_;
    Reader& reader_;
    Method method_;
    std::vector<Frame> frames_;  // of the phases, in their order
};

}  // namespace atelier::method::detail
