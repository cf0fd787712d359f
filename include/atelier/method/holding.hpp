#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "atelier/yaml/document.hpp"

namespace atelier::method::detail {

/// What the views of a loaded Method point into: the text with its tree, the addresses that stand nowhere in
/// the text, and, for an overlay, whatever its base points into. Methods share one through `Method::owner`.
struct Holding {
    explicit Holding(yaml::Document read, std::shared_ptr<const void> base_owner = {})
        : document{std::move(read)}, base{std::move(base_owner)} {}

    std::string_view keep(std::string text) { return composed.emplace_back(std::move(text)); }

    yaml::Document document;
    std::deque<std::string> composed;  // a deque, since views must outlive its growth
    std::shared_ptr<const void> base;
};

}  // namespace atelier::method::detail
