#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/yaml/tree.hpp"

namespace atelier::edit {

/// What a piece of YAML says, without how it is written: no quotes, no layout, no comments. An edit is first made here, where it is plain
/// what is meant, and then in the text; the two have to agree, or nothing is written.
struct Value {
    enum class Kind : std::uint8_t { null, scalar, list, map };

    Kind kind{Kind::null};
    std::string text;   ///< of a scalar
    bool typed{false};  ///< a scalar that readers take for a number, a day or a truth: never put in quotes
    std::vector<std::string> keys;  ///< of a map, as many as `items`
    std::vector<Value> items;       ///< the entries of a list, or the values of a map

    [[nodiscard]] static Value scalar(std::string_view text) {
        Value value;
        value.kind = Kind::scalar;
        value.text = text;
        return value;
    }
    [[nodiscard]] static Value typed_scalar(std::string_view text) {
        Value value = scalar(text);
        value.typed = true;
        return value;
    }
    [[nodiscard]] static Value list(std::vector<Value> items = {}) {
        Value value;
        value.kind = Kind::list;
        value.items = std::move(items);
        return value;
    }
    [[nodiscard]] static Value map() {
        Value value;
        value.kind = Kind::map;
        return value;
    }

    /// What a node of a document says. Numbers and the like come as texts: the tree does not tell them apart either.
    [[nodiscard]] static Value of(yaml::View node) {
        Value value;
        switch (node.kind()) {
            case yaml::Kind::scalar: return scalar(node.text());
            case yaml::Kind::sequence: value.kind = Kind::list; break;
            case yaml::Kind::mapping: value.kind = Kind::map; break;
            default: return value;
        }
        value.items.reserve(node.size());
        for (const yaml::View child : node) {
            if (value.kind == Kind::map) value.keys.emplace_back(child.key());
            value.items.push_back(of(child));
        }
        return value;
    }

    [[nodiscard]] bool is(Kind other) const { return kind == other; }

    [[nodiscard]] const Value* find(std::string_view key) const {
        const auto at = std::find(keys.begin(), keys.end(), key);
        return at == keys.end() ? nullptr : &items[static_cast<std::size_t>(at - keys.begin())];
    }
    [[nodiscard]] Value* find(std::string_view key) {
        return const_cast<Value*>(static_cast<const Value&>(*this).find(key));
    }

    /// Adds a key, or gives it another value.
    Value& put(std::string_view key, Value value) {
        if (Value* there = find(key)) {
            *there = std::move(value);
        } else {
            keys.emplace_back(key);
            items.push_back(std::move(value));
        }
        return *this;
    }

    void drop(std::size_t index) {
        if (is(Kind::map)) keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(index));
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    }

    /// Equal where they say the same: the order of entries counts, that of keys does not.
    friend bool operator==(const Value& a, const Value& b) {
        if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size()) return false;
        if (a.kind != Kind::map || a.keys == b.keys) return a.items == b.items;
        for (std::size_t i = 0; i < a.keys.size(); ++i) {
            const Value* other = b.find(a.keys[i]);
            if (other == nullptr || *other != a.items[i]) return false;
        }
        return true;
    }
};

}  // namespace atelier::edit
