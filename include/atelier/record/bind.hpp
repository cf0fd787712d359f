#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/record/assessment.hpp"
#include "atelier/record/binder.hpp"
#include "atelier/record/bound.hpp"
#include "atelier/record/describe.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/record/record.hpp"
#include "atelier/yaml/document.hpp"

namespace atelier::record {

/// The newest format that this program knows.
inline constexpr int format_version = 1;

namespace detail {

/// Checks the number behind `atelier:` or `response:`. False for a newer format, whose fields could mean anything.
inline bool check_format(std::string_view key, const Whole& version, std::vector<Misfit>& misfits) {
    if (!version.given || *version == format_version) return true;
    const bool newer = *version > format_version;
    misfits.push_back({newer ? MisfitKind::newer_format : MisfitKind::bad_version,
                       version.at,
                       std::string{key},
                       std::to_string(*version),
                       std::to_string(format_version),
                       {},
                       {},
                       {}});
    return !newer;
}

[[nodiscard]] inline Form form_of(yaml::View root) {
    return root.find("response").found() ? Form::response : Form::record;
}

}  // namespace detail

/// Binds a document to a record (or a response, where its key `response` says so). The first fault does not hide the next. Never throws on bad input.
[[nodiscard]] inline Bound bind(const yaml::Document& document, const method::Method& method) {
    Bound bound;
    Record& record = bound.record;
    record.assessment.by_question.assign(method.questions.size(), -1);
    const yaml::View root = document.tree.root();
    if (!root.found()) {
        bound.usable = false;
        return bound;
    }
    record.form = detail::form_of(root);
    {
        Index unused;
        std::vector<Misfit> ignored;
        Binder peek{method, unused, ignored, false};
        Whole version;
        const std::string_view key = record.form == Form::response ? "response" : "atelier";
        const yaml::View node = root.find(key);
        if (node.found()) peek.value(node, version);
        bound.usable = detail::check_format(key, version, bound.misfits);
        if (!bound.usable) return bound;
    }
    Binder binder{method, record.index, bound.misfits, document.understood()};
    binder.entry(root, record);
    if (record.phase) record.phase_index = method.phase(*record.phase);
    std::stable_sort(bound.misfits.begin(), bound.misfits.end(),
                     [](const Misfit& a, const Misfit& b) { return a.span.begin < b.span.begin; });
    return bound;
}

}  // namespace atelier::record
