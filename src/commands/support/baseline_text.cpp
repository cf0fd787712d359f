#include "commands/support/baseline_text.hpp"

#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace atelier::commands {
namespace {

constexpr std::string_view schema = "atelier.baseline";

/// Hears what the JSON parser reads, in the order of the text. A tree of the whole would cost some thirty times the file.
class Reader final : public nlohmann::json_sax<nlohmann::json> {
public:
    [[nodiscard]] BaselineText take(bool parsed) {
        out_.sound = (parsed || !out_.whole) && has_schema_ && has_findings_;
        return std::move(out_);
    }

    bool start_object(std::size_t) override {
        if (depth_ == finding) {
            print_.clear();
            entry_ = {};
        }
        ++depth_;
        return true;
    }
    bool end_object() override {
        --depth_;
        if (depth_ == finding && in_findings_ && !print_.empty()) {
            out_.entries[print_] = entry_;
            out_.whole = out_.entries.size() <= most_baseline_findings;
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
        if (key_ == "record") entry_.record = value;
        if (key_ == "code") entry_.code = value;
        if (key_ == "address") entry_.address = value;
        return true;
    }
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
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
    std::string key_;
    std::string print_;
    BaselineEntry entry_;
};

}  // namespace

BaselineText read_baseline(std::string_view text) {
    Reader reader;
    const bool parsed = nlohmann::json::sax_parse(text, &reader);
    return reader.take(parsed);
}

std::string baseline_text(const BaselineEntries& entries) {
    auto findings = nlohmann::ordered_json::array();
    for (const auto& [print, entry] : entries)
        findings.push_back({{"fingerprint", print},
                            {"record", entry.record},
                            {"code", entry.code},
                            {"address", entry.address}});
    const nlohmann::ordered_json json{{"schema", schema}, {"version", 1}, {"findings", findings}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace atelier::commands
