#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/catalogue.hpp"
#include "atelier/method/holding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/yaml/document.hpp"

namespace atelier::method {

/// What became of a text that should describe a method. Nothing is thrown and nothing printed: look at
/// `usable`, and show `faults()` and `problems` with the excerpts that `source()` gives.
struct Loaded {
    /// What could be understood. All its indices are sound whatever the text says, but it is to be worked
    /// with only if `usable`.
    Method method;
    std::vector<Problem> problems;  ///< in the order of the text
    std::shared_ptr<const yaml::Document> document;
    /// False where the text has a fault or a problem that `spoils`.
    bool usable{false};

    [[nodiscard]] const text::Source& source() const { return document->source; }
    [[nodiscard]] const std::vector<yaml::Fault>& faults() const { return document->faults; }
};

namespace detail {

template <class Work>
[[nodiscard]] Loaded finish(const std::shared_ptr<Holding>& holding, Reader& reader, Work&& work) {
    Loaded loaded;
    loaded.method = work();
    loaded.method.owner = holding;
    loaded.document = {holding, &holding->document};
    loaded.usable = !reader.spoilt();
    loaded.problems = reader.take();
    return loaded;
}

}  // namespace detail

/// Reads a whole catalogue, in the format of `src/method/innovation-atelier.yaml`: strictly, every key and
/// every reference. `places` are the dotted places of a record that a question's `at` may name, such as
/// `challenge.urgency`; without any, `at` is not checked. The Method and copies of it keep the document alive
/// that their views point into.
[[nodiscard]] inline Loaded load(yaml::Document document, std::span<const std::string_view> places = {}) {
    const auto holding = std::make_shared<detail::Holding>(std::move(document));
    detail::Reader reader{holding->document, places};
    return detail::finish(holding, reader, [&] { return detail::Catalogue{*holding, reader}.read(); });
}

}  // namespace atelier::method
