#include "support/checking.hpp"

#include <chrono>
#include <utility>

#include "atelier/text/utf8.hpp"
#include "commands/support/ruling.hpp"
#include "support/target.hpp"

namespace atelier::fuzz {
namespace {

class Repository final : public rules::Surroundings {
public:
    [[nodiscard]] Presence look(std::string_view path) const override {
        if (path.find("missing") != std::string_view::npos) return Presence::missing;
        return path.find("outside") != std::string_view::npos ? Presence::outside : Presence::present;
    }
};

void require_inside(text::Span span, const text::Source& source) {
    require(span.begin <= span.end && span.end <= source.size(), "a span lies in the text");
}

void require_sound(yaml::View node, const text::Source& source) {
    require_inside(node.span(), source);
    require_inside(node.key_span(), source);
    for (const yaml::View child : node) require_sound(child, source);
}

/// No control characters, which a text of ours never holds and one from a record cannot.
bool is_plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (!point.valid || text::is_forbidden(point.value)) return false;
        at += point.bytes;
    }
    return true;
}

}  // namespace

const method::Method& shipped() {
    static const method::Method method = commands::shipped_method();
    return method;
}

const rules::Settings& settings() {
    static const rules::Settings settings = [] {
        rules::Settings out;
        out.as_of = text::Date{std::chrono::year{2026} / 9 / 1};
        return out;
    }();
    return settings;
}

const rules::Surroundings& repository() {
    static const Repository repository;
    return repository;
}

std::vector<diag::Finding> findings_of(const rules::Sheet& sheet, const rules::Settings& how) {
    return commands::check(sheet, shipped(), how, &repository());
}

void require_sound(const yaml::Document& document) {
    const text::Source& source = document.source;
    std::uint32_t last = 0;
    for (const text::Span comment : document.comments) {
        require_inside(comment, source);
        require(comment.begin >= last, "comments stand in the order of the text");
        require(source.slice(comment).starts_with('#'), "a comment begins with its sign");
        last = comment.end;
    }
    last = 0;
    for (const yaml::Fault& fault : document.faults) {
        require_inside(fault.span, source);
        require(fault.span.begin >= last, "faults stand in the order of the text");
        last = fault.span.begin;
    }
    require(document.complete || !document.faults.empty(), "what was not read as a whole has a fault");
    if (document.tree.root().found()) require_sound(document.tree.root(), source);
}

void require_sound(const std::vector<diag::Finding>& findings, const yaml::Document& document) {
    bool error = false;
    std::pair<std::uint32_t, std::string_view> last{0, ""};
    for (const diag::Finding& finding : findings) {
        error = error || (finding.severity == diag::Severity::error && finding.counts());
        require_inside(finding.span, document.source);
        for (const diag::Label& label : finding.related) require_inside(label.span, document.source);
        require(last <= std::pair{finding.span.begin, finding.code},
                "findings stand in the order of the text");
        last = {finding.span.begin, finding.code};
        for (const std::string* words : {&finding.message, &finding.why, &finding.help})
            require(!words->empty(), "a finding says what, why and what to do");
        require(document.source.position(finding.span.begin).line <= document.source.line_count(),
                "a finding has a line");
    }
    require(document.complete || error, "what was not read as a whole has an error");
    require(document.faults.empty() || error, "a fault of the text is an error");
    if (!document.complete) return;
    // A text that was understood holds no controls, and so no finding has any to quote.
    for (const diag::Finding& finding : findings)
        for (const std::string* words : {&finding.message, &finding.why, &finding.help, &finding.label})
            require(is_plain(*words), "a finding is UTF-8 without controls");
}

std::string in_one_text(const std::vector<diag::Finding>& findings) {
    std::string out;
    const auto add = [&](std::string_view text) { out.append(text).push_back('\n'); };
    for (const diag::Finding& finding : findings) {
        add(finding.code);
        add(to_string(finding.severity));
        for (const std::string* text : {&finding.message, &finding.why, &finding.help, &finding.label,
                                        &finding.address, &finding.suppressed_because})
            add(*text);
        add(std::to_string(finding.span.begin) + "-" + std::to_string(finding.span.end));
        for (const diag::Label& label : finding.related)
            add(std::to_string(label.span.begin) + "-" + std::to_string(label.span.end) + label.text);
        add(finding.suppressed ? "suppressed" : "");
    }
    return out;
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (!point.valid) return false;
        at += point.bytes;
    }
    return true;
}

}  // namespace atelier::fuzz
