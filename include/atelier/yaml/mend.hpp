#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/source.hpp"
#include "atelier/text/utf8.hpp"
#include "atelier/yaml/diagnosis.hpp"
#include "atelier/yaml/document.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/limits.hpp"
#include "atelier/yaml/mending.hpp"

namespace atelier::yaml::detail {

/// Goes on behind slips: puts each right in memory and reads the text again, until it is read to its end, or enough has been found, or
/// the work grows out of proportion. `Read` reads a text as it stands.
template <class Read>
class Mender {
public:
    Mender(const text::Source& source, const Limits& limits, Read read)
        : source_{source}, limits_{limits}, read_{std::move(read)}, mending_{source.text()} {}

    /// What was read at first, or more than that.
    [[nodiscard]] Document mend(Document first) {
        Document current = std::move(first);
        bool changed = false;
        for (std::size_t round = 0; round < most_rounds && affordable(round); ++round) {
            std::vector<Edit> edits = find(current);
            if (edits.empty()) break;
            changed = true;
            mending_.apply(std::move(edits));
            if (mending_.text().starts_with("\xEF\xBB\xBF")) break;  // a source takes off its first
            current = read_(text::Source{source_.name(), mending_.text()});
        }
        if (!changed) return current;
        return in_place(std::move(current));
    }

private:
    static constexpr std::size_t most_rounds = 60;
    static constexpr std::size_t most_masked = 8;
    static constexpr std::size_t most_bytes = std::size_t{2} << 20U;  // to be read again, over all rounds

    [[nodiscard]] bool affordable(std::size_t round) const {
        return (round + 1) * source_.size() <= most_bytes && !limits_.out_of_time();
    }

    /// Limits end the reading for good.
    [[nodiscard]] static bool ends_all(const Fault& fault) {
        using enum FaultKind;
        const FaultKind kind = fault.kind;
        if (kind == encoding && fault.detail == "UTF-16") return true;
        return kind == depth || kind == size || kind == long_scalar || kind == events || kind == time ||
               kind == not_a_mapping || kind == no_text;
    }

    /// Faults that do not keep the reader from going on.
    [[nodiscard]] static bool is_light(const Fault& fault) {
        using enum FaultKind;
        const FaultKind kind = fault.kind;
        if (kind == control && fault.span.empty()) return true;  // as an escape
        return kind == anchor || kind == tag || kind == duplicate_key || kind == key;
    }

    /// What is to be changed before the next round; what is said of it is kept.
    std::vector<Edit> find(const Document& current) {
        std::vector<Edit> edits;
        const Lines lines{mending_.text()};
        if (may_hold_a_merge(mending_.text()))
            if (auto slip = merge_conflict(lines)) take(std::move(*slip), edits);
        if (!edits.empty()) return edits;
        if (std::any_of(current.faults.begin(), current.faults.end(), ends_all)) return edits;
        const Diagnosis diagnosis{lines};
        for (const Fault& fault : current.faults) {
            if (is_of_bytes(fault.kind) && !is_light(fault)) {
                take_bytes(fault, edits);
                continue;
            }
            const bool light = is_light(fault) && !(fault.kind == FaultKind::key && !current.complete);
            if (light) {
                if (auto slip = of_light(lines, fault)) {
                    take(std::move(*slip), edits);
                    return edits;
                }
                continue;
            }
            if (!edits.empty()) return edits;
            auto slip = diagnosis.of(fault);
            if (!slip || slip->edits.empty())
                pass_over(lines, fault, false, edits);
            else if (is_known(slip->fault))
                pass_over(lines, slip->fault, true, edits);
            else
                take(std::move(*slip), edits);
            return edits;
        }
        return edits;
    }

    [[nodiscard]] static bool is_of_bytes(FaultKind kind) {
        return kind == FaultKind::encoding || kind == FaultKind::control || kind == FaultKind::directive;
    }

    /// What the guard refused is taken out, each with its own words.
    void take_bytes(const Fault& fault, std::vector<Edit>& edits) {
        if (fault.kind != FaultKind::encoding) return take({fault, {{fault.span, {}}}}, edits);
        if (std::any_of(edits.begin(), edits.end(), [](const Edit& edit) { return !edit.words.empty(); }))
            return;
        take({fault, from_windows(mending_.text())}, edits);
    }

    [[nodiscard]] static std::optional<Slip> of_light(const Lines& lines, const Fault& fault) {
        const std::size_t i = lines.at(fault.span.begin);
        if (fault.kind == FaultKind::duplicate_key) return doubled_for_want_of_dash(lines, i);
        if (fault.kind != FaultKind::key || !lines.counts(i)) return std::nullopt;
        if (auto slip = look_alike_slip(lines, i)) return slip;
        return bracket_slip(lines, i);
    }

    void take(Slip slip, std::vector<Edit>& edits) {
        slip.fault.span = mending_.origin(slip.fault.span);
        slip.fault.other =
            slip.fault.other == text::Span{} ? slip.fault.other : mending_.origin(slip.fault.other);
        slips_.push_back(std::move(slip.fault));
        edits.insert(edits.end(), std::make_move_iterator(slip.edits.begin()),
                     std::make_move_iterator(slip.edits.end()));
    }

    /// True where the same was said of the same place: what was put right there did not help.
    [[nodiscard]] bool is_known(const Fault& fault) const {
        const text::Span span = mending_.origin(fault.span);
        return std::any_of(slips_.begin(), slips_.end(), [&](const Fault& slip) {
            return slip.span.begin == span.begin && slip.kind == fault.kind && slip.detail == fault.detail;
        });
    }

    /// A line that nobody understands is passed over with what hangs on it.
    void pass_over(const Lines& lines, const Fault& fault, bool known, std::vector<Edit>& edits) {
        if (unread_.size() >= most_masked || lines.size() == 0) return;
        std::size_t i = lines.at(fault.span.begin);
        while (i > 0 && lines[i].inside) --i;
        const std::size_t last = lines.last_of(i);
        const text::Span span{lines[i].begin, lines[last].end};
        if (span.empty()) return;
        // Behind one that was passed over, the next line may be its consequence.
        const text::Span origin = mending_.origin(span);
        const bool follows = !unread_.empty() && unread_.back().end <= origin.begin &&
                             source_.slice({unread_.back().end, origin.begin}).find_first_not_of(" \r\n") ==
                                 std::string_view::npos;
        const bool told = std::any_of(slips_.begin(), slips_.end(), [&](const Fault& slip) {
            return slip.span.begin >= origin.begin && slip.span.begin < origin.end;
        });
        unread_.push_back(origin);
        if (known || follows || told)
            edits.push_back({span, {}});
        else
            take({fault, {{span, {}}}}, edits);
    }

    /// The document of the mended text, with its places in the original.
    [[nodiscard]] Document in_place(Document current) {
        Document out{source_, std::move(current.tree), std::move(current.comments), std::move(slips_)};
        out.mended_text = current.source.shared();
        for (std::uint32_t i = 0; i < out.tree.size(); ++i) {
            Node& node = out.tree.at(i);
            node.span = mending_.origin(node.span);
            node.key_span = mending_.origin(node.key_span);
        }
        for (text::Span& comment : out.comments) comment = mending_.origin(comment);
        std::erase_if(out.comments,
                      [&](text::Span comment) { return !source_.slice(comment).starts_with('#'); });
        for (Fault& fault : current.faults) {
            // Where lines were passed over, nothing is said of what is left for want of them.
            if (!unread_.empty() && (fault.kind == FaultKind::not_a_mapping || fault.detail == "no key"))
                continue;
            fault.span = mending_.origin(fault.span);
            if (fault.other != text::Span{}) fault.other = mending_.origin(fault.other);
            out.faults.push_back(std::move(fault));
        }
        out.mended = current.complete;
        out.unread = std::move(unread_);
        return out;
    }

    /// Bytes that are no UTF-8, as Windows-1252 has them.
    [[nodiscard]] static std::vector<Edit> from_windows(std::string_view text) {
        std::vector<Edit> edits;
        for (std::uint32_t at = 0; at < text.size();) {
            const text::CodePoint point = text::decode(text, at);
            if (!point.valid) {
                std::string words;
                text::append_utf8(words, point.value >= 0xA0 ? point.value : U'?');
                edits.push_back({{at, at + 1}, words});
            }
            at += point.bytes;
        }
        return edits;
    }

    const text::Source& source_;
    const Limits& limits_;
    Read read_;
    Mending mending_;
    std::vector<Fault> slips_;
    std::vector<text::Span> unread_;
};

}  // namespace atelier::yaml::detail
