#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "emit/format.hpp"
#include "emit/json/stream.hpp"
#include "emit/json/values.hpp"

namespace atelier::emit::json {

/// A report of one object for each record: the day, then `records`, then what could not be judged. What is particular to a report is the
/// object that object_of() makes of an item, and fields that stand before the list.
template <class Item>
class Records : public Writer<Item> {
public:
    Records(const Run& run, std::string_view schema, Value before = Value::object())
        : run_{run},
          schema_{schema},
          before_(std::move(before)) {}  // in braces it would become a list of one

    void begin(std::string& out) override {
        stream_.open(schema_, out);
        stream_.field("as_of", text::to_iso(run_.as_of), out);
        for (const auto& [key, value] : before_.items()) stream_.field(key, value, out);
        stream_.open_list("records", out);
    }

    void item(const Item& item, std::string& out) override {
        stream_.item(object_of(item, run_.method), out);
    }

    void unjudged(const Unjudged& one, std::string&) override { unjudged_.push_back(object_of(one)); }

    void end(const Totals&, std::string& out) override {
        stream_.close_list(out);
        stream_.field("unjudged", unjudged_, out);
        if (!run_.softening.softens.empty()) stream_.field("configuration", object_of(run_.softening), out);
        stream_.close(out);
    }

private:
    Run run_;
    std::string_view schema_;
    Value before_;
    Stream stream_;
    Value unjudged_ = Value::array();
};

}  // namespace atelier::emit::json
