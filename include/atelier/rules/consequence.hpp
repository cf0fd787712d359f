#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/sheet.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/document.hpp"

// One mistake is one finding. Where an entry of the record could not be read as meant (a mistyped choice, an unknown key, an alias), the
// facts in it are unknown rather than absent, and claims must not be held against them until it is mended.
namespace atelier::rules {

/// The parts of a record that were not understood: of each list its entries, of each other section its keys.
class Misread {
public:
    Misread(const yaml::Document& document, const std::vector<record::Misfit>& misfits) {
        const yaml::View root = document.tree.root();
        if (!root.found()) return;
        lose_unread(document, root);
        std::vector<text::Span> places;
        for (const yaml::Fault& fault : document.faults) places.push_back(fault.span);
        for (const record::Misfit& misfit : misfits) {
            if (misfit.kind == record::MisfitKind::no_value) continue;
            places.push_back(misfit.span);
            slips_ = slips_ || hides_a_fact(misfit);
            if (misfit.kind == record::MisfitKind::bad_id && !misfit.nearest.empty())
                meant_.push_back(misfit.nearest);
        }
        if (places.empty()) return;
        std::sort(places.begin(), places.end());
        for (const yaml::View section : root) {
            if (section.key() == "assessment") {
                assessment_ = section.span();
                continue;
            }
            if (section.size() == 0) note({section.key_span().begin, section.span().end}, places);
            for (const yaml::View part : section) {
                const text::Span start = part.key_span().empty() ? part.span() : part.key_span();
                note(text::cover(start, part.span()), places);
            }
        }
        for (const record::Misfit& misfit : misfits) {
            if (misfit.path.find('.') != std::string::npos) continue;
            if (misfit.kind == record::MisfitKind::wrong_type)
                lists_.push_back(misfit.path);
            else if (misfit.kind == record::MisfitKind::unknown_key && !misfit.nearest.empty())
                lists_.push_back(misfit.nearest);
        }
    }

    [[nodiscard]] bool any() const { return !parts_.empty() || slips_ || !lists_.empty() || !meant_.empty(); }

    /// True for what a CLM rule holds against a claim, where its facts lie in such a part. One that stands at the claim, since it found no
    /// fact, could be looking for a key that was mistyped.
    [[nodiscard]] bool explains(const diag::Finding& finding) const {
        if (slips_ && within(assessment_, finding.span)) return true;
        const auto misread = [&](text::Span span) {
            return !within(assessment_, span) &&
                   std::any_of(parts_.begin(), parts_.end(),
                               [&](text::Span part) { return within(part, span) || within(span, part); });
        };
        return misread(finding.span) ||
               std::any_of(finding.related.begin(), finding.related.end(),
                           [&](const diag::Label& label) { return misread(label.span); });
    }

    /// True where a whole list was written as something else, or under a mistyped key: then what refers to its entries finds none of them.
    [[nodiscard]] bool lost(std::string_view section) const {
        return std::find(lists_.begin(), lists_.end(), section) != lists_.end();
    }

    /// True for a name that an entry would declare if its own were written as a finding suggests: `lab` for `Lab`.
    [[nodiscard]] bool meant(std::string_view id) const {
        return std::find(meant_.begin(), meant_.end(), id) != meant_.end();
    }

private:
    /// A key or a value that was not read as meant: what a claim looks for in vain may stand there.
    [[nodiscard]] static bool hides_a_fact(const record::Misfit& misfit) {
        if (misfit.path.starts_with("assessment.")) return false;
        switch (misfit.kind) {
            case record::MisfitKind::unknown_key: return !misfit.nearest.empty();
            case record::MisfitKind::wrong_type:
            case record::MisfitKind::wrong_choice:
            case record::MisfitKind::bad_date: return misfit.path.find('.') != std::string::npos;
            default: return false;
        }
    }

    /// Lists with a line that was passed over: what it would declare is unknown. One in the first column may have begun any list.
    void lose_unread(const yaml::Document& document, yaml::View root) {
        for (const text::Span line : document.unread) {
            std::string list;
            for (const yaml::View section : root)
                if (section.key_span().begin <= line.begin) list = section.key();
            const std::string_view words = document.source.slice(line);
            if (!words.starts_with(' ') && !words.starts_with('-'))
                lists_.insert(lists_.end(), {"stakeholders", "evidence", "focus", "activities", "barriers"});
            else
                lists_.push_back(std::move(list));
        }
    }

    [[nodiscard]] static bool within(text::Span outer, text::Span inner) {
        return inner.begin >= outer.begin && inner.end <= outer.end && !outer.empty();
    }

    void note(text::Span part, const std::vector<text::Span>& places) {
        const auto first =
            std::lower_bound(places.begin(), places.end(), part.begin,
                             [](text::Span place, std::uint32_t begin) { return place.begin < begin; });
        if (first != places.end() && first->begin < part.end) parts_.push_back(part);
    }

    std::vector<text::Span> parts_;
    std::vector<std::string> lists_;
    std::vector<std::string> meant_;
    text::Span assessment_;
    bool slips_{false};
};

namespace detail {

/// Lists with an entry without an id where the record refers to one id that no entry has: it is the same slip, told once (SCH005).
[[nodiscard]] inline std::vector<std::string_view> nameless_lists(const Sheet& sheet) {
    std::vector<std::string_view> out;
    std::optional<OnlyDangling> dangling;
    for (const record::Misfit& misfit : sheet.bound.misfits) {
        if (misfit.kind != record::MisfitKind::missing_key || misfit.subject != "id") continue;
        if (!dangling) dangling.emplace(sheet.record().index);
        const auto list = std::string_view{misfit.path}.substr(0, misfit.path.find('.'));
        if (std::find(out.begin(), out.end(), list) == out.end() &&
            text::is_kebab(dangling->of_list(misfit.path)))
            out.push_back(list);
    }
    return out;
}

}  // namespace detail

/// Tells what only follows from another finding: claims held against entries that were not understood, references into a list that was
/// not read as one.
class Consequences {
public:
    explicit Consequences(const Sheet& sheet)
        : source_{sheet.document.source},
          misread_{sheet.document, sheet.bound.misfits},
          nameless_{detail::nameless_lists(sheet)} {}

    [[nodiscard]] bool explain(const diag::Finding& finding) const {
        constexpr std::pair<std::string_view, std::string_view> lists[] = {{"REF002", "stakeholders"},
                                                                           {"REF003", "evidence"},
                                                                           {"REF004", "focus"},
                                                                           {"REF005", "activities"},
                                                                           {"REF006", "barriers"}};
        if (!misread_.any() && nameless_.empty()) return false;
        for (const auto& [code, list] : lists)
            if (finding.code == code)
                return misread_.lost(list) ||
                       std::find(nameless_.begin(), nameless_.end(), list) != nameless_.end() ||
                       misread_.meant(source_.slice(finding.span));
        return finding.code.starts_with("CLM") && finding.severity != diag::Severity::note &&
               misread_.explains(finding);
    }
    void drop(std::vector<diag::Finding>& findings) const {
        std::erase_if(findings, [&](const diag::Finding& finding) { return explain(finding); });
    }

private:
    const text::Source& source_;
    Misread misread_;
    std::vector<std::string_view> nameless_;
};

}  // namespace atelier::rules
