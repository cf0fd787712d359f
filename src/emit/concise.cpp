#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/score/elements.hpp"
#include "atelier/text/words.hpp"
#include "emit/format.hpp"
#include "emit/support/closing.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/gates.hpp"

// One line for each thing, without a heading or a count: for grep, for editors and for eyes in a hurry.
namespace atelier::emit {
namespace {

void write(const text::Source& source, const std::vector<diag::Finding>& findings, bool unicode,
           std::string& out) {
    const std::string name = escape::path(source.name(), unicode);
    for (const diag::Finding& finding : findings) {
        if (finding.suppressed) continue;
        const text::Position at = source.position(finding.span.begin);
        out += fmt::format("{}:{}:{}: {}{} {} {}\n", name, at.line, at.column, finding.known ? "known " : "",
                           diag::to_string(finding.severity), finding.code,
                           escape::sentence(finding.message, unicode));
    }
}

void write(const Unjudged& one, bool unicode, std::string& out) {
    write(one.source, one.errors, unicode, out);
    out += fmt::format("{}: not judged, {}\n", escape::path(one.file, unicode),
                       escape::sentence(one.why, unicode));
}

class ConciseFindings : public FindingsWriter {
public:
    explicit ConciseFindings(const Look& look) : unicode_{look.unicode} {}

    void item(const FileFindings& file, std::string& out) override {
        write(file.source, file.findings, unicode_, out);
        for (const LeftOut& each : file.left_out)
            out += fmt::format("{}: {}\n", escape::path(file.source.name(), unicode_), in_words(each));
    }

private:
    bool unicode_;
};

class ConciseScores : public ScoresWriter {
public:
    ConciseScores(const Run& run, const Look& look) : method_{run.method}, look_{look} {
        look_.unicode = false;  // a figure is the same in every locale
        unicode_ = look.unicode;
    }

    void item(const ScoreItem& item, std::string& out) override {
        const std::string name = escape::path(item.file, unicode_);
        switch (item.level) {
            case Level::question: return questions(name, item.score, out);
            case Level::cell: return figures(name, item.score.groups, out);
            case Level::block: return figures(name, item.score.blocks, out);
            case Level::phase: return figures(name, item.score.phases, out);
            case Level::element: return elements(name, item.score, out);
        }
    }
    void unjudged(const Unjudged& one, std::string& out) override { write(one, unicode_, out); }

private:
    void figures(std::string_view name, std::span<const score::Figures> all, std::string& out) const {
        for (const score::Figures& each : all)
            line(name, each.address, each, each.insufficient_basis ? " insufficient basis" : "", out);
    }

    void elements(std::string_view name, const score::RecordScore& score, std::string& out) const {
        for (const score::ElementScore& each : score.elements)
            line(name, score::element_address(each.figures.address), each.figures,
                 each.as_a_whole ? " as a whole" : "", out);
    }

    void line(std::string_view name, std::string_view address, const score::Figures& each,
              std::string_view more, std::string& out) const {
        out += fmt::format("{}: {} ", name, escape::terminal(address, unicode_));
        if (has_figures(each))
            out += fmt::format("{} {} of {}{}\n", interval(each.claimed, look_), each.answered,
                               each.applicable, more);
        else
            out += each.due ? "nothing applies\n" : "not yet due\n";
    }

    void questions(std::string_view name, const score::RecordScore& score, std::string& out) const {
        for (std::size_t i = 0; i < score.questions.size() && i < method_.questions.size(); ++i) {
            const score::Standing& each = score.questions[i];
            out += fmt::format("{}: {} ", name, escape::terminal(method_.questions[i].address, unicode_));
            out += each.due ? record::to_string(each.claimed) : std::string_view{"not yet due"};
            if (each.due && each.supported != each.claimed)
                out += fmt::format(" supported {}", record::to_string(each.supported));
            out += '\n';
        }
    }

    const method::Method& method_;
    Look look_;
    bool unicode_{true};
};

class ConciseGates : public GatesWriter {
public:
    ConciseGates(const Run& run, const Look& look) : method_{run.method}, unicode_{look.unicode} {}

    void item(const GateItem& item, std::string& out) override {
        const std::string head = fmt::format("{}: {}", escape::path(item.file, unicode_),
                                             escape::terminal(phase_id(method_, item.gate.phase), unicode_));
        points(head, "blocked", item.gate.blockers, out);
        points(head, "conditional", item.gate.conditions, out);
        points(head, "waived", item.gate.waived, out);
        out += fmt::format("{} {}, {}", head, gate::to_string(item.gate.result),
                           item.gate.result == gate::Result::blocked
                               ? open_words(item.gate)
                               : fmt::format("{} of {} met", item.gate.met(), item.gate.asked));
        if (!item.gate.unsupported.empty())
            out += fmt::format(", {} of {} claims not carried by evidence and facts",
                               item.gate.unsupported.size(), item.gate.claims);
        if (item.errors > 0) out += fmt::format(", {} in the record", text::count(item.errors, "error"));
        out += '\n';
    }
    void unjudged(const Unjudged& one, std::string& out) override { write(one, unicode_, out); }

private:
    void points(std::string_view head, std::string_view kind, std::span<const gate::Point> all,
                std::string& out) const {
        for (const gate::Point& each : all)
            out += fmt::format("{} {}: {} {} -> {}\n", head, kind, escape::terminal(each.address, unicode_),
                               escape::sentence(each.has, unicode_), escape::sentence(each.needs, unicode_));
    }

    const method::Method& method_;
    bool unicode_;
};

template <class Kind, class Item>
std::unique_ptr<Writer<Item>> make(const Run& run, const Look& look) {
    return std::make_unique<Kind>(run, look);
}

}  // namespace

extern const Format concise_format;
const Format concise_format{
    .name = "concise",
    .help = "one line each, for editors and grep",
    .findings = [](const Run&, const Look& look) -> std::unique_ptr<FindingsWriter> {
        return std::make_unique<ConciseFindings>(look);
    },
    .scores = make<ConciseScores, ScoreItem>,
    .gates = make<ConciseGates, GateItem>,
    .for_people = true,
};

}  // namespace atelier::emit
