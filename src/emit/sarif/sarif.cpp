#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "emit/format.hpp"
#include "emit/json/stream.hpp"
#include "emit/sarif/line_hash.hpp"
#include "emit/sarif/values.hpp"
#include "emit/sarif/writer.hpp"
#include "emit/support/closing.hpp"
#include "emit/support/remarks.hpp"

// SARIF 2.1.0, for code scanning and editors: one run, its rules first, its results one by one.
namespace atelier::emit {
namespace {

constexpr std::size_t run_indent = 6;
constexpr std::size_t result_indent = 8;

template <class Item>
class Log final : public Writer<Item> {
public:
    Log(const Run& run, const Look& look, sarif::Reader reader) : run_{run}, look_{look}, reader_{reader} {}

    void begin(std::string& out) override {
        const std::vector<RemarkKind> kinds = kinds_of(static_cast<const Item*>(nullptr), run_);
        for (const RemarkKind& kind : kinds) rules_.emplace(kind.code, rules_.size());
        out +=
            "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": "
            "\"2.1.0\",\n"
            "  \"runs\": [\n    {";
        const json::Value about = sarif::run_of(kinds, run_);
        bool first = true;
        for (const auto& [key, value] : about.items()) {
            out += first ? "\n      " : ",\n      ";
            out += json::dump(key) + ": " + json::dump(value, run_indent);
            first = false;
        }
        out += ",\n      \"results\": [";
    }

    void item(const Item& item, std::string& out) override {
        write(remarks_of(item, run_, look_), source_of(item), out);
    }
    void unjudged(const Unjudged& one, std::string& out) override {
        write(remarks_of(one, run_, look_), &one.source, out);
    }

    // What is fixed since the baseline is no result: as one that is absent it would have no place in any file, and GitHub refuses a whole
    // file for one such result. JSON lists it.
    void end(const Totals&, std::string& out) override {
        out += empty_ ? "]" : "\n      ]";
        if (!notes_.empty())
            out += ",\n      \"invocations\": " +
                   json::dump(json::Value::array({sarif::invocation_of(notes_)}), run_indent);
        out += "\n    }\n  ]\n}\n";
    }

private:
    /// The text of the file, where the item has it: scores and gates are about a file as a whole.
    [[nodiscard]] static const text::Source* source_of(const Item& item) {
        if constexpr (std::is_same_v<Item, FileFindings>)
            return &item.source;
        else
            return nullptr;
    }

    /// GitHub shows as open what is marked as taken back.
    [[nodiscard]] bool leaves_out(const Remark& remark) const {
        return reader_ == sarif::Reader::github && remark.standing == Standing::accepted;
    }

    void write(const Remarks& remarks, const text::Source* source, std::string& out) {
        std::set<std::uint32_t> lines;
        for (const Remark& remark : remarks.all) lines.insert(remark.place.begin.line);
        const auto hashes =
            source == nullptr ? std::map<std::uint32_t, std::string>{} : sarif::line_hashes(*source, lines);
        for (const Remark& remark : remarks.all) {
            if (leaves_out(remark)) continue;
            json::Value value = sarif::result_of(remarks, remark, run_);
            const auto hash = hashes.find(remark.place.begin.line);
            if (hash != hashes.end()) value["partialFingerprints"]["primaryLocationLineHash"] = hash->second;
            const auto rule = rules_.find(remark.code);
            if (rule != rules_.end()) value["ruleIndex"] = rule->second;
            write(value, out);
        }
        for (const LeftOut& each : remarks.left_out)
            notes_.push_back(sarif::notification_of(remarks.file, in_words(each)));
    }

    void write(const json::Value& value, std::string& out) {
        out += empty_ ? "\n        " : ",\n        ";
        out += json::dump(value, result_indent);
        empty_ = false;
    }

    Run run_;
    Look look_;
    sarif::Reader reader_;
    bool empty_{true};
    std::vector<json::Value> notes_;  ///< what is said of the run rather than of a place
    std::map<std::string_view, std::size_t> rules_;
};

template <class Item>
std::unique_ptr<Writer<Item>> make(const Run& run, const Look& look) {
    return sarif::writer<Item>(run, look, sarif::Reader::any);
}

}  // namespace

namespace sarif {

template <class Item>
std::unique_ptr<Writer<Item>> writer(const Run& run, const Look& look, Reader reader) {
    return std::make_unique<Log<Item>>(run, look, reader);
}

template std::unique_ptr<Writer<FileFindings>> writer(const Run&, const Look&, Reader);
template std::unique_ptr<Writer<ScoreItem>> writer(const Run&, const Look&, Reader);
template std::unique_ptr<Writer<GateItem>> writer(const Run&, const Look&, Reader);

}  // namespace sarif

extern const Format sarif_format;
const Format sarif_format{
    .name = "sarif",
    .help = "for code scanning and editors",
    .findings = make<FileFindings>,
    .scores = make<ScoreItem>,
    .gates = make<GateItem>,
};

}  // namespace atelier::emit
