#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/entry.hpp"
#include "atelier/method/fields.hpp"
#include "atelier/method/lists.hpp"
#include "atelier/method/method.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/method/reader.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::method::detail {

/// Reads which strategy answers which weak spot, in a catalogue or in an overlay of one. Everything else of the method must be there.
class Advising {
public:
    /// Where something else is wrong with the text, advice that names what is not there has no fault of its own: it may be what was lost.
    Advising(Reader& reader, const Method& method, Basis basis)
        : reader_{reader}, method_{method}, basis_{basis}, whole_{!reader.spoilt()} {}

    [[nodiscard]] std::vector<Advice> read(yaml::View list, const std::string& under) {
        std::vector<Advice> out;
        if (!list.found()) return out;
        std::set<std::pair<std::string_view, std::string_view>> seen;
        for (const yaml::View item : list) {
            const Entry entry = reader_.read(item, advice_fields, under);
            if (!entry.has("for") || !entry.has("strategy") || !entry.has("because")) continue;
            if (!seen.emplace(entry.text("for"), entry.text("strategy")).second)
                reader_.report(ProblemKind::doubled, entry.place("strategy"), under, entry.text("strategy"),
                               "it is advised for `" + std::string{entry.text("for")} + "` already");
            else if (is_known(entry))
                add(entry, out);
        }
        return out;
    }

private:
    [[nodiscard]] bool is_known(const Entry& entry) {
        const std::string_view weak = entry.text("for");
        if (method_.block(weak) != none || method_.group(weak) != none || method_.question(weak) != none)
            return true;
        if (!whole_) return false;
        std::vector<std::string_view> known = ids_of(method_.blocks);
        for (const std::string_view address : addresses_of(method_.groups)) known.push_back(address);
        for (const std::string_view address : addresses_of(method_.questions)) known.push_back(address);
        reader_.unknown_reference(entry.place("for"), entry.address + ".for", weak,
                                  "block, step, cell, theme or question", known);
        return false;
    }

    void add(const Entry& entry, std::vector<Advice>& out) {
        const StrategyReference found = method_.strategy_reference(entry.text("strategy"));
        if (found.strategy != none) {
            out.push_back({entry.text("for"), found.strategy, found.action, entry.text("because"), basis_});
            return;
        }
        if (!whole_) return;
        reader_.unknown_reference(entry.place("strategy"), entry.address + ".strategy",
                                  entry.text("strategy"), "strategy", references());
    }

    [[nodiscard]] std::vector<std::string_view> references() {
        if (known_.empty())
            for (const Strategy& strategy : method_.strategies) {
                known_.emplace_back(strategy.id);
                for (Index i = 0; i < strategy.action_count; ++i)
                    known_.push_back(std::string{strategy.id} + "/" +
                                     std::string{method_.actions[strategy.first_action + i].id});
            }
        return {known_.begin(), known_.end()};
    }

    Reader& reader_;
    const Method& method_;
    Basis basis_;
    bool whole_;
    std::vector<std::string> known_;
};

}  // namespace atelier::method::detail
