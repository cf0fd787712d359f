#pragma once

#include <yaml.h>

#include <optional>
#include <string>
#include <string_view>

#include "atelier/yaml/read.hpp"

// One listing of the data in a text, made once from our Tree and once from libyaml's events: the second opinion. Styles stay
// aside, since a value is text whatever it looks like; a key without a value and `~` are the same nothing.
namespace atelier::test {

inline void list_scalar(std::string& out, std::string_view value) {
    out += '=';
    for (const char c : value) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\')
            out += "\\\\";
        else
            out += c;
    }
    out += '\n';
}

inline void list_node(std::string& out, yaml::View node) {
    switch (node.kind()) {
        case yaml::Kind::null: out += "0\n"; return;
        case yaml::Kind::refused: out += "refused\n"; return;
        case yaml::Kind::scalar: list_scalar(out, node.text()); return;
        case yaml::Kind::sequence:
            out += "[\n";
            for (const yaml::View child : node) list_node(out, child);
            out += "]\n";
            return;
        case yaml::Kind::mapping: break;
    }
    out += "{\n";
    for (const yaml::View child : node) {
        list_scalar(out, child.key());
        list_node(out, child);
    }
    out += "}\n";
}

inline std::string ours(const yaml::Document& document) {
    std::string out;
    if (document.tree.root().found()) list_node(out, document.tree.root());
    return out;
}

/// What libyaml makes of a text: its listing, or nothing where it refuses.
class SecondOpinion {
public:
    explicit SecondOpinion(std::string_view text) {
        yaml_parser_initialize(&parser_);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size());
    }
    ~SecondOpinion() { yaml_parser_delete(&parser_); }
    SecondOpinion(const SecondOpinion&) = delete;
    SecondOpinion& operator=(const SecondOpinion&) = delete;

    std::optional<std::string> listing() {
        std::string out;
        int documents = 0;
        for (;;) {
            yaml_event_t event;
            if (yaml_parser_parse(&parser_, &event) == 0) {
                problem_ = parser_.problem != nullptr ? parser_.problem : "no problem named";
                return std::nullopt;
            }
            const yaml_event_type_t type = event.type;
            if (type == YAML_DOCUMENT_START_EVENT && ++documents > 1) out += "another document\n";
            add(out, event);
            yaml_event_delete(&event);
            if (type == YAML_STREAM_END_EVENT) return out;
        }
    }

    /// Why it refused.
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    void add(std::string& out, const yaml_event_t& event) {
        // Keys are listed as values are; only an empty plain value stands for nothing.
        switch (event.type) {
            case YAML_MAPPING_START_EVENT:
                value_ends();
                out += "{\n";
                depth_.push_back('k');
                break;
            case YAML_SEQUENCE_START_EVENT:
                value_ends();
                out += "[\n";
                depth_.push_back('[');
                break;
            case YAML_MAPPING_END_EVENT:
                depth_.pop_back();
                out += "}\n";
                break;
            case YAML_SEQUENCE_END_EVENT:
                depth_.pop_back();
                out += "]\n";
                break;
            case YAML_SCALAR_EVENT: scalar(out, event); break;
            case YAML_ALIAS_EVENT:
                value_ends();
                out += "alias\n";
                break;
            default: break;
        }
    }

    void scalar(std::string& out, const yaml_event_t& event) {
        const auto& data = event.data.scalar;
        const std::string_view value{reinterpret_cast<const char*>(data.value), data.length};
        const bool plain = data.style == YAML_PLAIN_SCALAR_STYLE;
        const bool nothing =
            plain && (value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL");
        const bool key = !depth_.empty() && depth_.back() == 'k';
        value_ends();
        if (nothing && !key)
            out += "0\n";
        else
            list_scalar(out, value);
    }

    /// In a mapping, keys and values take turns.
    void value_ends() {
        if (depth_.empty() || depth_.back() == '[') return;
        depth_.back() = depth_.back() == 'k' ? 'v' : 'k';
    }

    yaml_parser_t parser_{};
    std::string depth_;
    std::string problem_;
};

/// What is wrong with our reading of a text that we have no fault to find with, or nothing.
inline std::string disagreement(const yaml::Document& document, std::string_view text) {
    if (!document.faults.empty()) return {};
    if (!document.complete) return "not complete, and no fault says why";
    SecondOpinion other{text};
    const auto listing = other.listing();
    if (!listing) return "libyaml refuses it: " + other.problem();
    const std::string own = ours(document);
    return own == *listing ? "" : "read as\n" + own + "and by libyaml as\n" + *listing;
}

}  // namespace atelier::test
