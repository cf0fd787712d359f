#include "sheet.hpp"

#include <utility>

#include "atelier/method/builtin.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/yaml/read.hpp"

namespace atelier::test {

const method::Method& shipped() {
    static const method::Method method = method::builtin();
    return method;
}

struct Sheet::Read {
    yaml::Document document;
    record::Bound bound;
};

Sheet::Sheet(std::string text, const method::Method& method) {
    auto read = std::make_unique<Read>(Read{yaml::read(text::Source{"test.yaml", std::move(text)}), {}});
    read->bound = record::bind(read->document, method);
    REQUIRE(read->document.complete);
    REQUIRE(read->bound.usable);
    record_ = &read->bound.record;
    read_ = std::move(read);
}

Sheet::~Sheet() = default;

}  // namespace atelier::test
