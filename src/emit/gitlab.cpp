#include <cstddef>
#include <map>
#include <memory>
#include <string>

#include <fmt/core.h>

#include "atelier/diag/fingerprint.hpp"
#include "emit/format.hpp"
#include "emit/json/stream.hpp"
#include "emit/support/closing.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/remarks.hpp"

// A Code Quality report of GitLab: a list of issues that a merge request compares with those of its target. What is taken back or waived
// is none; an empty run is an empty list.
namespace atelier::emit {
namespace {

[[nodiscard]] std::string_view severity_of(const Remark& remark) {
    if (remark.standing == Standing::known) return "info";
    switch (remark.severity) {
        case diag::Severity::error: return "major";
        case diag::Severity::warning: return "minor";
        case diag::Severity::note: break;
    }
    return "info";
}

template <class Item>
class Issues final : public Writer<Item> {
public:
    Issues(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void begin(std::string& out) override { out += '['; }

    void item(const Item& item, std::string& out) override { write(remarks_of(item, run_, look_), out); }
    void unjudged(const Unjudged& one, std::string& out) override {
        write(remarks_of(one, run_, look_), out);
    }

    void end(const Totals&, std::string& out) override { out += empty_ ? "]\n" : "\n]\n"; }

private:
    void write(const Remarks& remarks, std::string& out) {
        for (const Remark& remark : remarks.all) {
            if (remark.standing == Standing::accepted) continue;
            write(value_of(remarks.file, remark), out);
        }
        for (const LeftOut& each : remarks.left_out)
            if (each.all() > each.suppressed) write(value_of(remarks, each), out);
    }

    void write(const json::Value& value, std::string& out) {
        out += empty_ ? "\n  " : ",\n  ";
        out += json::dump(value, 2);
        empty_ = false;
    }

    /// The service counts what it is given, and there is no other place for a word on the rest.
    [[nodiscard]] json::Value value_of(const Remarks& remarks, const LeftOut& each) {
        Remark remark;
        remark.severity = each.errors > 0     ? diag::Severity::error
                          : each.warnings > 0 ? diag::Severity::warning
                                              : diag::Severity::note;
        remark.code = each.code;
        remark.message = in_words(each);
        remark.fingerprint =
            diag::in_hex(diag::Digest{}.feed("left out").feed(each.code).feed(remarks.record).value());
        return value_of(remarks.file, remark);
    }

    [[nodiscard]] json::Value value_of(std::string_view file, const Remark& remark) {
        const std::string_view known = remark.standing == Standing::known ? "Known: " : "";
        return {
            {"description", fmt::format("{}{}", known, escape::sentence(remark.message, true))},
            {"check_name", remark.code},
            {"fingerprint", unique(remark)},
            {"severity", severity_of(remark)},
            {"location", {{"path", without_dot(file)}, {"lines", {{"begin", remark.place.begin.line}}}}},
        };
    }

    /// GitLab drops issues that share a fingerprint, and two files may hold one record: what was there before is counted on. So that much
    /// is kept of each issue, and no more.
    [[nodiscard]] std::string unique(const Remark& remark) {
        std::size_t& times = given_[remark.fingerprint];
        if (times++ == 0) return remark.fingerprint;
        for (;;) {
            const std::string print = diag::fingerprint(remark.fingerprint, {}, {}, times++);
            if (given_.emplace(print, 1).second) return print;
        }
    }

    Run run_;
    Look look_;
    bool empty_{true};
    std::map<std::string, std::size_t> given_;  ///< by fingerprint, how often it was asked for
};

template <class Item>
std::unique_ptr<Writer<Item>> make(const Run& run, const Look& look) {
    return std::make_unique<Issues<Item>>(run, look);
}

}  // namespace

extern const Format gitlab_format;
const Format gitlab_format{
    .name = "gitlab",
    .help = "a Code Quality report for GitLab",
    .findings = make<FileFindings>,
    .scores = make<ScoreItem>,
    .gates = make<GateItem>,
};

}  // namespace atelier::emit
