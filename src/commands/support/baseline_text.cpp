#include "commands/support/baseline_text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "atelier/diag/fingerprint.hpp"

namespace atelier::commands {
namespace {

constexpr std::string_view schema = "atelier.baseline";
/// Rises where the same finding gets another fingerprint.
constexpr std::uint64_t version = 2;
/// What a finding takes in the text beside its words.
constexpr std::size_t frame = 160;

std::optional<std::uint64_t> parse_print(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (text.size() != 16 || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// True where a word, a number or a text is longer than any in a baseline. The parser would hold it three times.
bool has_endless_value(std::string_view text) {
    std::size_t length = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\') {
            ++i;
            ++length;
        } else if (c == '"') {
            quoted = !quoted;
            length = 0;
        } else if (!quoted && std::string_view{" \t\r\n,:[]{}"}.find(c) != std::string_view::npos) {
            length = 0;
        }
        if (++length > most_baseline_value) return true;
    }
    return false;
}

/// Hears what the JSON parser reads, in the order of the text. A tree of the whole would cost some thirty times the file.
class Reader final : public nlohmann::json_sax<nlohmann::json> {
public:
    [[nodiscard]] BaselineText take(bool parsed) {
        out_.sound = (parsed || !out_.whole) && has_schema_ && has_findings_;
        out_.current = version_ == version;
        out_.entries.sort();
        return std::move(out_);
    }

    bool start_object(std::size_t) override {
        if (depth_ == finding) {
            print_.clear();
            record_.clear();
            file_.clear();
            code_.clear();
            address_.clear();
        }
        ++depth_;
        return true;
    }
    bool end_object() override {
        --depth_;
        if (depth_ == finding && in_findings_) {
            if (const auto print = parse_print(print_))
                out_.entries.add(*print, record_, file_, code_, address_);
            out_.whole = out_.entries.fits();
        }
        return out_.whole;
    }
    bool start_array(std::size_t) override {
        if (depth_ == 0) return false;  // the text is a list
        if (depth_ == top) {
            in_findings_ = key_ == "findings";
            has_findings_ = has_findings_ || in_findings_;
        }
        ++depth_;
        return true;
    }
    bool end_array() override {
        --depth_;
        if (depth_ == top) in_findings_ = false;
        return true;
    }
    bool key(std::string& name) override {
        key_ = name;
        return true;
    }
    bool string(std::string& value) override {
        if (depth_ == top && key_ == "schema") has_schema_ = value == schema;
        if (depth_ != finding + 1 || !in_findings_) return true;
        if (key_ == "fingerprint") print_ = value;
        if (key_ == "record") record_ = value;
        if (key_ == "file") file_ = value;
        if (key_ == "code") code_ = value;
        if (key_ == "address") address_ = value;
        return true;
    }
    bool number_unsigned(number_unsigned_t value) override {
        if (depth_ == top && key_ == "version") version_ = value;
        return true;
    }
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

private:
    static constexpr std::size_t top = 1;      ///< within the object that is the text
    static constexpr std::size_t finding = 2;  ///< within the list of findings

    BaselineText out_;
    std::size_t depth_{0};
    bool has_schema_{false};
    bool has_findings_{false};
    bool in_findings_{false};
    std::uint64_t version_{0};
    std::string key_;
    std::string print_;
    std::string record_;
    std::string file_;
    std::string code_;
    std::string address_;
};

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

auto order_of(const BaselineEntry& entry) { return std::tie(entry.print, *entry.file); }

}  // namespace

void BaselineEntries::add(std::uint64_t print, std::string_view record, std::string_view file,
                          std::string_view code, std::string_view address) {
    ++size_;
    bytes_ += frame + record.size() + file.size() + code.size() + address.size();
    if (fits()) all_.push_back({print, keep(record), keep(file), keep(code), keep(address), false});
}

const std::string* BaselineEntries::keep(std::string_view word) {
    auto at = words_.lower_bound(word);
    if (at == words_.end() || *at != word) at = words_.emplace_hint(at, word);
    return &*at;
}

void BaselineEntries::sort() {
    std::sort(all_.begin(), all_.end(),
              [](const BaselineEntry& a, const BaselineEntry& b) { return order_of(a) < order_of(b); });
    all_.erase(std::unique(
                   all_.begin(), all_.end(),
                   [](const BaselineEntry& a, const BaselineEntry& b) { return order_of(a) == order_of(b); }),
               all_.end());
}

BaselineText read_baseline(std::string_view text) {
    if (has_endless_value(text)) {
        BaselineText out;
        out.sound = false;
        return out;
    }
    Reader reader;
    const bool parsed = nlohmann::json::sax_parse(text, &reader);
    return reader.take(parsed);
}

std::string baseline_text(const BaselineEntries& entries) {
    std::string out =
        fmt::format("{{\n  \"schema\": \"{}\",\n  \"version\": {},\n  \"findings\": [", schema, version);
    const char* before = "\n";
    for (const BaselineEntry& entry : entries.all()) {
        out += fmt::format(
            "{}    {{\n      \"fingerprint\": \"{}\",\n      \"record\": {},\n      \"file\": {},\n"
            "      \"code\": {},\n      \"address\": {}\n    }}",
            before, diag::in_hex(entry.print), quoted(*entry.record), quoted(*entry.file),
            quoted(*entry.code), quoted(*entry.address));
        before = ",\n";
    }
    out += entries.all().empty() ? "]\n}\n" : "\n  ]\n}\n";
    return out;
}

}  // namespace atelier::commands
