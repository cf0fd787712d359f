#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/entry.hpp"
#include "atelier/method/fields.hpp"
#include "atelier/method/holding.hpp"
#include "atelier/method/lists.hpp"
#include "atelier/method/method.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/method/reader.hpp"

namespace atelier::method::detail {

/// A phase as far as its groups need to know it.
struct Frame {
    std::string_view structure;  ///< what it is made of; empty where that could not be read
    text::Span place;
    bool asks{false};  ///< it has a group, or cannot be expected to have one
};

/// Reads what a catalogue asks: steps with their questions or outputs, cells, themes. Phases and blocks must
/// be in the Method by then; `frames` are its phases. Groups and questions come out in the order of the
/// method, not of the text.
class Groups {
public:
    Groups(Holding& holding, Reader& reader, Method& method, std::vector<Frame> frames)
        : holding_{holding}, reader_{reader}, method_{method}, frames_{std::move(frames)} {}

    void read(const Entry& top) {
        grouped(top.get("steps"), step_fields, GroupKind::step);
        cells(top.get("cells"));
        grouped(top.get("themes"), theme_fields, GroupKind::theme);
        settle();
        find_empty_phases();
    }

private:
    /// A group whose questions wait until all groups are in order.
    struct Draft {
        Group group;
        Index order{0};  // a cell's block; steps and themes keep the order of the text
        yaml::View questions;
    };

    /// Those phases that say that they are made of steps, of blocks or of themes.
    [[nodiscard]] std::vector<std::string_view> phases_made_of(std::string_view structure) const {
        std::vector<std::string_view> ids;
        for (std::size_t i = 0; i < frames_.size(); ++i)
            if (frames_[i].structure == structure) ids.push_back(method_.phases[i].id);
        return ids;
    }

    /// The phase that something of this structure says it belongs to; a problem where there is none.
    [[nodiscard]] Index phase_made_of(std::string_view structure, std::string_view id, text::Span span,
                                      const std::string& address) {
        const Index phase = method_.phase(id);
        if (phase != none && frames_[phase].structure == structure) return phase;
        // A phase whose structure could not be read is one problem, and not one for each of its groups.
        if (phase == none || !frames_[phase].structure.empty())
            reader_.unknown_reference(span, address, id, "phase made of " + std::string{structure},
                                      phases_made_of(structure));
        return none;
    }

    void grouped(yaml::View list, Fields fields, GroupKind kind) {
        if (!list.found()) return;
        const std::string_view structure = kind == GroupKind::step ? "steps" : "themes";
        Seen seen;
        std::vector<int> last(method_.phases.size());
        for (const yaml::View item : list) {
            const yaml::View named = item.find("phase");
            const bool known = named.found() && method_.phase(named.text()) != none;
            const Entry entry =
                reader_.read_named(item, fields, std::string{known ? named.text() : structure});
            const Index phase =
                phase_made_of(structure, entry.text("phase"), entry.place("phase"), entry.address + ".phase");
            if (phase == none || !entry.has("id") || !is_first(reader_, seen, entry)) continue;
            rises(reader_, entry, last[phase]);
            if (gathers_outputs(entry))
                outputs(entry, phase);
            else
                draft(entry, kind, phase, none);
        }
    }

    /// A step asks questions or gathers outputs: their addresses would be one space of names.
    [[nodiscard]] bool gathers_outputs(const Entry& step) {
        const bool asks = step.view.find("questions").found();
        const bool gathers = step.view.find("outputs").found();
        if (asks && gathers)
            reader_.report(ProblemKind::wrong_value, step.view.find("outputs").key_span(), step.address,
                           "outputs", "nothing beside `questions`");
        if (!asks && !gathers) reader_.missing(step, "questions");
        return gathers && !asks;
    }

    void outputs(const Entry& step, Index phase) {
        each(reader_, step.get("outputs"), output_fields, step.address, [&](const Entry& entry) {
            if (!has_room(reader_, method_.outputs, entry)) return;
            const std::string_view basis = entry.text("basis");
            method_.outputs.push_back({holding_.keep(entry.address), entry.text("id"), entry.text("text"),
                                       basis == "stated"    ? Basis::stated
                                       : basis == "derived" ? Basis::derived
                                                            : Basis::local,
                                       phase});
        });
    }

    void draft(const Entry& entry, GroupKind kind, Index phase, Index block) {
        frames_[phase].asks = true;
        if (!has_room(reader_, drafts_, entry)) return;
        Group group;
        group.address = holding_.keep(entry.address);
        group.kind = kind;
        group.phase = phase;
        group.block = block;
        group.id = kind == GroupKind::cell ? method_.blocks[block].id : entry.text("id");
        group.title = kind == GroupKind::cell ? method_.blocks[block].title : entry.text("title");
        group.focus = entry.text(kind == GroupKind::step ? "purpose" : "focus");
        group.number =
            kind == GroupKind::step ? static_cast<std::uint16_t>(entry.number("number")) : std::uint16_t{0};
        group.note = entry.text("note");
        drafts_.push_back(
            {group, kind == GroupKind::cell ? block : static_cast<Index>(0), entry.get("questions")});
    }

    void cells(yaml::View view) {
        if (!view.found()) return;
        for (const yaml::View row : view) {
            const Index phase = phase_made_of("blocks", row.key(), row.key_span(), "cells");
            if (phase == none) continue;
            frames_[phase].asks = true;
            if (row.is(yaml::Kind::mapping) && row.size() > 0)
                cells_of(row, phase);
            else if (row.is(yaml::Kind::null) || (row.is(yaml::Kind::mapping) && row.size() == 0))
                reader_.report(ProblemKind::empty, row.place(), std::string{row.key()}, row.key());
            else if (!row.is(yaml::Kind::refused))
                reader_.report(ProblemKind::wrong_value, row.place(), std::string{row.key()}, {},
                               "a mapping of building blocks");
        }
    }

    void cells_of(yaml::View row, Index phase) {
        const std::string phase_id{row.key()};
        std::set<std::string> meant;  // by keys that were misspelt: one problem and not two
        for (const yaml::View cell : row) {
            const Index block = method_.block(cell.key());
            if (block == none) {
                meant.insert(reader_.unknown_reference(cell.key_span(), phase_id, cell.key(),
                                                       "building block", ids_of(method_.blocks)));
            } else if (!cell.is(yaml::Kind::refused)) {
                draft(reader_.read(cell, cell_fields, phase_id + "." + std::string{cell.key()}),
                      GroupKind::cell, phase, block);
            }
        }
        for (const Block& block : method_.blocks)
            if (!row.find(block.id).found() && !meant.contains(std::string{block.id}))
                reader_.report(ProblemKind::missing_key, row.key_span(), phase_id, block.id);
    }

    void settle() {
        std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
            return a.group.phase != b.group.phase ? a.group.phase < b.group.phase : a.order < b.order;
        });
        for (const Draft& draft : drafts_) {
            const auto index = static_cast<Index>(method_.groups.size());
            method_.groups.push_back(draft.group);
            each(reader_, draft.questions, question_fields, std::string{draft.group.address},
                 [&](const Entry& entry) { add(entry, draft.group, index); });
        }
    }

    void add(const Entry& entry, const Group& group, Index index) {
        place_has_use(reader_, entry);
        if (!has_room(reader_, method_.questions, entry)) return;
        Question question = question_of(entry);
        question.address = holding_.keep(entry.address);
        question.phase = group.phase;
        question.group = index;
        question.block = group.block;
        method_.questions.push_back(question);
    }

    /// Asked only of a text that is right otherwise: a phase whose groups were misspelt is not empty.
    void find_empty_phases() {
        if (reader_.spoilt()) return;
        for (std::size_t i = 0; i < method_.phases.size(); ++i) {
            if (frames_[i].asks) continue;
            const std::string id{method_.phases[i].id};
            reader_.report(ProblemKind::empty, frames_[i].place, "phases." + id, id,
                           "no step, cell or theme asks a question in this phase");
        }
    }

    Holding& holding_;
    Reader& reader_;
    Method& method_;
    std::vector<Frame> frames_;
    std::vector<Draft> drafts_;
};

}  // namespace atelier::method::detail
