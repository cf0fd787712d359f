#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "emit/format.hpp"
#include "emit/support/closing.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/remarks.hpp"
#include "emit/support/softened.hpp"

// JUnit XML, which every build service reads: a suite for each record and a test case for each rule, those in order included. A case
// fails where a remark of it makes the exit status; the others stand in its output.
namespace atelier::emit {
namespace {

struct Case {
    std::string_view code;
    std::string_view name;
    std::string of;  ///< the point or figure; empty for a rule
    std::vector<const Remark*> remarks;

    [[nodiscard]] bool fails() const {
        for (const Remark* remark : remarks)
            if (remark->objected) return true;
        return false;
    }
    [[nodiscard]] bool skipped() const {
        for (const Remark* remark : remarks)
            if (remark->standing != Standing::accepted) return false;
        return !remarks.empty();
    }
};

/// For findings a case is a rule; for gates and scores each remark is one of its own, and a kind that has none is in order.
[[nodiscard]] std::vector<Case> cases_of(const Remarks& remarks, const std::vector<RemarkKind>& kinds,
                                         bool by_rule) {
    std::vector<Case> out;
    std::map<std::string_view, std::size_t> at;
    for (const RemarkKind& kind : kinds) {
        at.emplace(kind.code, out.size());
        out.push_back({kind.code, kind.name, {}, {}});
    }
    for (const Remark& remark : remarks.all) {
        const auto [found, fresh] = at.emplace(remark.code, out.size());
        if (fresh) out.push_back({remark.code, remark.name, {}, {}});
        Case& whole = out[found->second];
        if (by_rule || whole.remarks.empty()) {
            whole.remarks.push_back(&remark);
            if (!by_rule) {
                whole.name = remark.name;
                whole.of = remark.address;
            }
        } else {
            out.push_back({remark.code, remark.name, remark.address, {&remark}});
        }
    }
    return out;
}

template <class Item>
class Suites final : public Writer<Item> {
public:
    Suites(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void begin(std::string& out) override {
        out += fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{}\">\n",
                           escape::xml(run_.call));
    }

    void item(const Item& item, std::string& out) override {
        write(remarks_of(item, run_, look_), kinds_of(static_cast<const Item*>(nullptr), run_), out);
    }
    /// Nothing else is in order there: it was not asked.
    void unjudged(const Unjudged& one, std::string& out) override {
        write(remarks_of(one, run_, look_), {unjudged_kind}, out);
    }

    void end(const Totals&, std::string& out) override { out += "</testsuites>\n"; }

private:
    void write(const Remarks& remarks, const std::vector<RemarkKind>& kinds, std::string& out) {
        const std::vector<Case> cases = cases_of(remarks, kinds, std::is_same_v<Item, FileFindings>);
        std::size_t failures = 0;
        std::size_t skipped = 0;
        for (const Case& each : cases) {
            if (each.fails()) ++failures;
            if (each.skipped()) ++skipped;
        }
        file_ = escape::xml_sentence(without_dot(remarks.file), look_.unicode);
        out += fmt::format(
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n", file_,
            cases.size(), failures, skipped);
        if (!run_.softening.softens.empty())
            out += fmt::format(
                "    <properties>\n      <property name=\"configuration\" value=\"{}\"/>\n"
                "    </properties>\n",
                escape::xml_sentence(softened(run_.softening), look_.unicode));
        const std::string record = escape::xml_sentence(remarks.record, look_.unicode);
        for (const LeftOut& each : remarks.left_out) left_out_[each.code] = in_words(each);
        for (const Case& each : cases) write(each, record, out);
        left_out_.clear();
        out += "  </testsuite>\n";
    }

    void write(const Case& each, std::string_view record, std::string& out) const {
        std::string name = fmt::format("{} {}", each.code, each.name);
        if (!each.of.empty()) name += ": " + each.of;
        out += fmt::format(R"(    <testcase classname="{}" name="{}" file="{}")", record,
                           escape::xml_sentence(name, look_.unicode), file_);
        if (each.remarks.empty()) {
            out += "/>\n";
            return;
        }
        out += ">\n";
        if (each.skipped()) {
            out += fmt::format("      <skipped message=\"{}\"/>\n",
                               escape::xml_sentence(each.remarks.front()->because, look_.unicode));
        } else if (each.fails()) {
            const Remark& first = first_objection(each);
            out += fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                               diag::to_string(first.severity),
                               escape::xml_sentence(first.message, look_.unicode), lines(each, true));
        }
        std::string rest = lines(each, false);
        if (const auto more = left_out_.find(each.code); more != left_out_.end())
            rest += fmt::format("{}{}: {}", rest.empty() ? "" : "\n", file_, more->second);
        if (!rest.empty()) out += fmt::format("      <system-out>{}</system-out>\n", rest);
        out += "    </testcase>\n";
    }

    [[nodiscard]] static const Remark& first_objection(const Case& each) {
        for (const Remark* remark : each.remarks)
            if (remark->objected) return *remark;
        return *each.remarks.front();
    }

    /// One line for each remark that makes the case fail, or for each that does not.
    [[nodiscard]] std::string lines(const Case& each, bool objected) const {
        std::string out;
        for (const Remark* remark : each.remarks) {
            if (remark->objected != objected) continue;
            if (!out.empty()) out += '\n';
            const std::string_view standing = remark->standing == Standing::known      ? "known "
                                              : remark->standing == Standing::accepted ? "accepted "
                                                                                       : "";
            out += fmt::format("{}:{}:{}: {}{}: {}", file_, remark->place.begin.line,
                               remark->place.begin.column, standing, diag::to_string(remark->severity),
                               escape::xml_sentence(with_help(*remark), look_.unicode));
        }
        return out;
    }

    Run run_;
    Look look_;
    std::string file_;                                  ///< escaped
    std::map<std::string_view, std::string> left_out_;  ///< of the file at hand, by rule
};

template <class Item>
std::unique_ptr<Writer<Item>> make(const Run& run, const Look& look) {
    return std::make_unique<Suites<Item>>(run, look);
}

}  // namespace

extern const Format junit_format;
const Format junit_format{
    .name = "junit",
    .help = "test reports for build services",
    .findings = make<FileFindings>,
    .scores = make<ScoreItem>,
    .gates = make<GateItem>,
};

}  // namespace atelier::emit
