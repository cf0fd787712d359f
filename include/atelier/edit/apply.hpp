#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/edit/address.hpp"
#include "atelier/edit/edit.hpp"
#include "atelier/edit/patch.hpp"
#include "atelier/edit/patching.hpp"
#include "atelier/edit/scalar.hpp"
#include "atelier/edit/value.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/document.hpp"
#include "atelier/yaml/read.hpp"

// Changes a text by what is meant. An edit is made twice: in the values of the document, where it is plain what it means, and in the bytes of
// the text, which keep their order, quotes, comments and line ends. Then the new text is read again. Only where both agree is there a
// new text at all. An emitter that writes the whole tree anew was rejected: no emitter keeps what people wrote around their data.
namespace atelier::edit {

namespace detail {

[[nodiscard]] inline bool can_be_written(const Value& value) {
    return edit::can_be_written(value.text) &&
           std::all_of(value.keys.begin(), value.keys.end(),
                       [](const std::string& key) { return edit::can_be_written(key); }) &&
           std::all_of(value.items.begin(), value.items.end(),
                       [](const Value& item) { return can_be_written(item); });
}

/// What stands at the end of a way of numbers.
[[nodiscard]] inline Value& at(Value& root, const std::vector<std::size_t>& way) {
    Value* value = &root;
    for (const std::size_t index : way) value = &value->items[index];
    return *value;
}

/// The rest of an address as groups within groups, with the value in the innermost.
[[nodiscard]] inline Value nested(std::string_view rest, Value value) {
    if (rest.empty()) return value;
    const std::string_view key = rest.substr(0, rest.find('.'));
    Value inner = nested(rest.substr(std::min(key.size() + 1, rest.size())), std::move(value));
    return Value::map().put(key, std::move(inner));
}

/// Makes one edit in one document.
class Step {
public:
    Step(const yaml::Document& document, const Order& order)
        : document_{document}, patching_{document, order}, meant_{Value::of(document.tree.root())} {}

    /// The new text without byte order mark; nothing where it stays as it is, or where something is in the way.
    [[nodiscard]] Patches make(const Edit& edit) {
        const Found found = find(document_.tree.root(), edit.address);
        reached_ = edit.address.substr(0, edit.address.size() - found.rest.size());
        if (edit.kind == Edit::Kind::remove) return remove(found);
        if (edit.kind == Edit::Kind::add) return add(found, edit.value);
        return set(found, edit.value);
    }

    [[nodiscard]] Obstacle obstacle() const { return obstacle_; }
    [[nodiscard]] const Value& meant() const { return meant_; }
    [[nodiscard]] const std::string& reached() const { return reached_; }

private:
    /// A node's parent on the way, and whether they stand between brackets.
    struct Parent {
        yaml::View node;
        bool in_flow{false};
    };

    [[nodiscard]] Patches stop(Obstacle obstacle) {
        obstacle_ = obstacle;
        return {};
    }

    [[nodiscard]] Parent parent_of(const std::vector<std::size_t>& way) const {
        Parent out{document_.tree.root()};
        yaml::View node = out.node;
        for (const std::size_t index : way) {
            out.node = node;
            out.in_flow = out.in_flow || node.style() == yaml::Style::flow;
            auto child = node.begin();
            for (std::size_t i = 0; i < index; ++i) ++child;
            node = *child;
        }
        return out;
    }

    [[nodiscard]] Patches done(Patches patches) {
        if (patching_.obstacle() != Obstacle::none) obstacle_ = patching_.obstacle();
        return patches;
    }

    [[nodiscard]] Patches set(const Found& found, const Value& value) {
        Value& there = at(meant_, found.way);
        if (found.rest.empty()) {
            if (there == value) return {};
            there = value;
            return replace(found, value);
        }
        const std::string_view key = found.rest.substr(0, found.rest.find('.'));
        Value inner = nested(found.rest.substr(std::min(key.size() + 1, found.rest.size())), value);
        if (there.is(Value::Kind::list)) return stop(Obstacle::no_entry);
        if (there.is(Value::Kind::scalar)) return stop(Obstacle::not_a_group);
        const bool empty = there.items.empty();
        if (there.is(Value::Kind::null)) there = Value::map();
        there.put(key, inner);
        if (empty) return replace(found, there);
        return done(patching_.insert_key(found.node, found.keys, key, inner));
    }

    [[nodiscard]] Patches add(const Found& found, const Value& value) {
        if (!found.rest.empty()) return set(found, Value::list({value}));
        Value& there = at(meant_, found.way);
        if (there.is(Value::Kind::scalar) || there.is(Value::Kind::map)) return stop(Obstacle::not_a_list);
        const bool empty = there.items.empty();
        if (there.is(Value::Kind::null)) there = Value::list();
        there.items.push_back(value);
        return empty ? replace(found, there) : done(patching_.append(found.node, value));
    }

    [[nodiscard]] Patches replace(const Found& found, const Value& value) {
        if (found.way.empty()) return stop(Obstacle::not_a_group);
        const Parent parent = parent_of(found.way);
        const bool is_entry = parent.node.is(yaml::Kind::sequence);
        return done(patching_.replace(found.node, is_entry, parent.in_flow, value));
    }

    /// What is left with nothing in it goes with the last thing in it, up to the root.
    [[nodiscard]] Patches remove(const Found& found) {
        if (!found.rest.empty()) return stop(Obstacle::not_there);
        std::vector<std::size_t> way = found.way;
        if (way.empty()) return stop(Obstacle::not_there);
        while (way.size() > 1 && parent_of(way).node.size() == 1) way.pop_back();
        const Parent parent = parent_of(way);
        if (parent.node.size() == 1) return stop(Obstacle::unwritable);  // a record without any key is none
        const std::size_t index = way.back();
        way.pop_back();
        at(meant_, way).drop(index);
        return done(patching_.take_out(parent.node, index));
    }

    const yaml::Document& document_;
    Patching patching_;
    Value meant_;
    std::string reached_;
    Obstacle obstacle_{Obstacle::none};
};

}  // namespace detail

/// Makes the edits one after another, each in what the one before has made. All of them, or none: then the outcome says which one, and why.
/// The document has to be sound (complete, without faults). Pure: no file is touched.
[[nodiscard]] inline Outcome apply(const yaml::Document& document, const std::vector<Edit>& edits,
                                   const Order& order = {}) {
    std::string text{document.source.text()};
    Outcome out;
    if (!document.complete || !document.faults.empty()) {
        out.obstacle = Obstacle::not_sound;
        return out;
    }
    yaml::Document current = yaml::read(text::Source{document.source.name(), text});
    for (; out.which < edits.size(); ++out.which) {
        const Edit& edit = edits[out.which];
        if (!detail::can_be_written(edit.value)) {
            out.obstacle = Obstacle::no_text;
            return out;
        }
        detail::Step step{current, order};
        Patches patches = step.make(edit);
        out.obstacle = step.obstacle();
        out.reached = step.reached();
        if (!out.made()) return out;
        if (patches.empty()) continue;
        text = patched(text, std::move(patches));
        yaml::Document next = yaml::read(text::Source{document.source.name(), text});
        if (!next.complete || !next.faults.empty() || Value::of(next.tree.root()) != step.meant()) {
            out.obstacle = Obstacle::unwritable;
            return out;
        }
        current = std::move(next);
    }
    out.text = (document.source.had_bom() ? "\xEF\xBB\xBF" : "") + text;
    return out;
}

}  // namespace atelier::edit
