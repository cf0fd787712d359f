#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "atelier/text/date.hpp"
#include "atelier/text/fraction.hpp"

namespace atelier::emit::json {

/// Keeps the keys in the order in which they are written.
using Value = nlohmann::ordered_json;

/// One JSON object with one list in it, written piece by piece, so that the memory it takes is that of one item: the fields before the
/// list, its items, the fields behind it. The result is the same, byte for byte, as if the whole had been dumped at once.
class Stream {
public:
    /// `schema` and `version` come first.
    void open(std::string_view schema, std::string& out);
    void field(std::string_view key, const Value& value, std::string& out);
    void open_list(std::string_view key, std::string& out);
    void item(const Value& value, std::string& out);
    void close_list(std::string& out) const;
    void close(std::string& out);

private:
    void begin_field(std::string_view key, std::string& out);

    bool empty_list_{true};
};

/// Null for a text that says nothing.
[[nodiscard]] Value or_null(std::string_view text);

/// A figure as a number with at most four decimals, rounded from the exact fraction; null where there is none.
[[nodiscard]] Value number(const std::optional<text::Fraction>& figure);

/// The value with two spaces an indent, its further lines moved in by `indent`. Bytes that are no UTF-8 are replaced. What would change the
/// look of a terminal unseen (DEL, C1, bidirectional and zero-width characters) is written as `\uXXXX`, which means the same; so is the
/// second of two `#`, with which build services begin a command wherever it stands.
[[nodiscard]] std::string dump(const Value& value, std::size_t indent = 0);

/// The value in one line, with the same care as dump().
[[nodiscard]] std::string one_line(const Value& value);

}  // namespace atelier::emit::json
