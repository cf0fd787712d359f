#include <string>
#include <string_view>

#include "atelier/text/date.hpp"
#include "emit/actions_report.hpp"
#include "emit/json/json.hpp"
#include "emit/json/stream.hpp"
#include "emit/json/values.hpp"

namespace atelier::emit::json {

namespace {

using advice::Followed;

[[nodiscard]] Value day_or_null(const std::optional<text::Date>& day) {
    return day ? Value(text::to_iso(*day)) : Value(nullptr);
}

/// What an action refers to, with its words; null where it refers to nothing.
[[nodiscard]] Value reference(std::string_view key, std::string_view id, std::string_view text) {
    if (id.empty()) return nullptr;
    return {{key, id}, {"text", or_null(text)}};
}

[[nodiscard]] Value change_of(const Followed& action) {
    if (action.change_kind.empty() && action.change.empty()) return nullptr;
    return {{"kind", or_null(action.change_kind)}, {"text", or_null(action.change)}};
}

[[nodiscard]] Value lacks(const Followed& action) {
    Value out = Value::array();
    if (action.lacks_owner()) out.push_back("owner");
    if (action.lacks_review()) out.push_back("review");
    return out;
}

[[nodiscard]] Value object_of(const Followed& action) {
    return {
        {"record", action.record},
        {"file", action.file},
        {"title", action.title},
        {"id", or_null(action.id)},
        {"stage", to_string(action.stage)},
        {"what", or_null(action.what())},
        {"strategy", reference("id", action.strategy, action.strategy_text)},
        {"change", change_of(action)},
        {"smallest_version", or_null(action.smallest_version)},
        {"barrier", reference("id", action.barrier, action.barrier_text)},
        {"question", reference("address", action.question, action.question_text)},
        {"owner", or_null(action.owner)},
        {"involved", action.involved},
        {"start", day_or_null(action.start)},
        {"review", day_or_null(action.review)},
        {"state", action.state ? Value(record::to_string(*action.state)) : Value(nullptr)},
        {"learned", or_null(action.learned)},
        {"lacks", lacks(action)},
    };
}

class Actions final : public ActionsWriter {
public:
    explicit Actions(const Run& run) : run_{run} {}

    void begin(std::string& out) override {
        stream_.open("atelier.actions", out);
        stream_.field("as_of", text::to_iso(run_.as_of), out);
    }

    void item(const ActionsReport& report, std::string& out) override {
        stream_.field("due", text::to_iso(report.terms.due), out);
        stream_.field("only_due", report.terms.only_due, out);
        stream_.field("records", report.records, out);
        stream_.open_list("actions", out);
        for (const Followed& action : report.actions) stream_.item(object_of(action), out);
        stream_.close_list(out);
        Value without = Value::array();
        for (const NamedRecord& one : report.without)
            without.push_back({{"record", one.id}, {"file", one.file}, {"title", one.title}});
        stream_.field("without_actions", without, out);
    }

    void unjudged(const Unjudged& one, std::string&) override { unjudged_.push_back(json::object_of(one)); }

    void end(const Totals&, std::string& out) override {
        stream_.field("unjudged", unjudged_, out);
        stream_.close(out);
    }

private:
    Run run_;
    Stream stream_;
    Value unjudged_ = Value::array();
};

}  // namespace

std::unique_ptr<ActionsWriter> actions(const Run& run, const Look&) { return std::make_unique<Actions>(run); }

}  // namespace atelier::emit::json
