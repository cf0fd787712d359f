#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/method/method.hpp"
#include "atelier/record/field.hpp"
#include "atelier/record/index.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/folded.hpp"
#include "atelier/text/words.hpp"

// Addresses in the method, as actions, lessons and waivers name them: what they may name, and what to say where they do not.
namespace atelier::rules {

namespace detail {

[[nodiscard]] constexpr std::string_view reach_in_words(record::Reach reach) {
    switch (reach) {
        case record::Reach::question: return "question";
        case record::Reach::topic: return "question or cell";
        case record::Reach::gate: break;
    }
    return "question, cell or output";
}

[[nodiscard]] inline bool reaches(const method::Method& method, std::string_view address,
                                  record::Reach reach) {
    if (method.question(address) != method::none) return true;
    if (reach == record::Reach::question) return false;
    if (method.group(address) != method::none) return true;
    return reach == record::Reach::gate && method.output(address) != method::none;
}

/// All that an address of this reach may name, in the method's order.
[[nodiscard]] inline std::vector<std::string_view> within_reach(const method::Method& method,
                                                                record::Reach reach) {
    std::vector<std::string_view> out;
    for (const auto& question : method.questions) out.push_back(question.address);
    if (reach != record::Reach::question)
        for (const auto& group : method.groups) out.push_back(group.address);
    if (reach == record::Reach::gate)
        for (const auto& output : method.outputs) out.push_back(output.address);
    return out;
}

/// The one question that ends like the word, where its phase or block is what went wrong.
[[nodiscard]] inline std::string_view only_one_ending(const method::Method& method, std::string_view word) {
    const std::string_view tail = word.substr(word.rfind('.') + 1);
    const auto same = [&](const method::Question& question) { return question.id == tail; };
    const auto found = std::find_if(method.questions.begin(), method.questions.end(), same);
    if (found == method.questions.end() || std::any_of(found + 1, method.questions.end(), same)) return {};
    return found->address;
}

/// The one question whose text holds these words: for somebody who wrote the question where its address belongs.
[[nodiscard]] inline std::string_view only_one_asking(const method::Method& method, std::string_view word) {
    constexpr std::size_t longest = 200;
    const std::string wanted = word.size() > longest ? std::string{} : text::folded(word);
    if (wanted.find(' ') == std::string::npos) return {};
    std::string_view found;
    for (const method::Question& question : method.questions) {
        if (text::folded(question.text).find(wanted) == std::string::npos) continue;
        if (!found.empty()) return {};
        found = question.address;
    }
    return found;
}

/// What an address names that its field cannot take, in words: `a cell`; or empty.
[[nodiscard]] inline std::string_view other_kind(const method::Method& method, std::string_view address) {
    if (const method::Index group = method.group(address); group != method::none) {
        const method::GroupKind kind = method.groups[group].kind;
        return kind == method::GroupKind::cell   ? "a cell"
               : kind == method::GroupKind::step ? "a step"
                                                 : "a theme";
    }
    if (method.output(address) != method::none) return "an output";
    return method.phase(address) != method::none ? "a phase" : std::string_view{};
}

[[nodiscard]] inline std::string questions_of(const method::Method& method, std::string_view address) {
    std::vector<std::string_view> out;
    for (const auto& question : method.questions)
        if (method.groups[question.group].address == address) out.push_back(question.address);
    return out.empty() ? std::string{}
                       : fmt::format("Name one of its questions: {}.", text::listing(out, "`", "or"));
}

[[nodiscard]] inline std::string_view reason_of_retirement(const method::Method& method,
                                                           std::string_view address) {
    for (const auto& retired : method.retired)
        if (retired.address == address) return retired.reason;
    return {};
}

/// Message and remedy for an address that is not within reach.
[[nodiscard]] inline std::pair<std::string, std::string> astray(const method::Method& method,
                                                                std::string_view address, record::Reach reach,
                                                                Suggester& known) {
    if (const std::string_view reason = reason_of_retirement(method, address); !reason.empty())
        return {fmt::format("the local method has retired {}", ticked(address)),
                sentence(reason) + " Take it out, or name another question."};
    if (const std::string_view kind = other_kind(method, address); !kind.empty())
        return {fmt::format("{} is {}, and not a {}", ticked(address), kind, reach_in_words(reach)),
                questions_of(method, address)};
    std::string_view near = known.nearest(address);
    if (near.empty()) near = only_one_ending(method, address);
    if (near.empty()) near = only_one_asking(method, address);
    return {fmt::format("the method has no {} {}", reach_in_words(reach), ticked(address)),
            near.empty() ? std::string{} : did_you_mean(near)};
}

}  // namespace detail

/// Reports each address of this reach that the method does not have, or that names something of another kind.
template <record::Reach R>
void report_astray(const Case& subject, const Reporter& to) {
    Suggester known{detail::within_reach(subject.method, R)};
    for (const record::AddressUse& use : subject.record.index.addresses) {
        if (use.reach != R || detail::reaches(subject.method, use.text, R)) continue;
        auto [message, help] = detail::astray(subject.method, use.text, R, known);
        diag::Finding& finding = to.report(use.at, use.path, std::move(message));
        if (!help.empty()) finding.help = std::move(help);
    }
}

}  // namespace atelier::rules
