#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/edit/apply.hpp"
#include "support/checking.hpp"
#include "support/seeds.hpp"
#include "support/target.hpp"
#include "unit/yaml/canonical.hpp"

// The edit layer in any sound text: what stands behind the last line end is the new value, and several nodes take it, one after another.
namespace atelier::fuzz {
namespace {

void list(yaml::View node, std::vector<yaml::View>& out) {
    for (const yaml::View child : node) {
        out.push_back(child);
        list(child, out);
    }
}

/// The address of a node in keys and numbers; empty where another node goes by it, too.
std::string address_of(yaml::View root, text::Span wanted) {
    std::string address;
    for (yaml::View node = root; node.span() != wanted;) {
        std::size_t number = 0;
        yaml::View next;
        for (const yaml::View child : node) {
            ++number;
            if (child.span().begin > wanted.begin || edit::detail::end_of(child) < wanted.end) continue;
            next = child;
            address += (address.empty() ? "" : ".") +
                       (node.is(yaml::Kind::mapping) ? std::string{child.key()} : std::to_string(number));
            break;
        }
        if (!next.found()) return {};
        node = next;
    }
    const edit::Found found = edit::find(root, address);
    return found.rest.empty() && found.node.span() == wanted ? address : std::string{};
}

void require_sound_edit(const yaml::Document& document, const edit::Edit& edit) {
    const edit::Outcome outcome = edit::apply(document, {edit});
    if (!outcome.made()) return;
    const yaml::Document after = yaml::read(text::Source{"text.yaml", outcome.text});
    require(after.complete && after.faults.empty(), "an edit left a text that is not sound");
    const std::string wrong = test::disagreement(after, after.source.text());
    require(wrong.empty(), wrong);
}

void run(std::string_view bytes) {
    const std::size_t end = bytes.rfind('\n');
    if (end == std::string_view::npos) return;
    const std::string_view value = bytes.substr(end + 1);
    const yaml::Document document =
        yaml::read(text::Source{"text.yaml", std::string{bytes.substr(0, end + 1)}});
    if (!document.complete || !document.faults.empty()) return;
    if (!test::disagreement(document, document.source.text()).empty())
        return;  // the target `yaml` finds that
    std::vector<yaml::View> nodes;
    list(document.tree.root(), nodes);
    constexpr std::size_t most = 12;
    const std::size_t step = std::max<std::size_t>(nodes.size() / most, 1);
    for (std::size_t i = 0; i < nodes.size(); i += step) {
        if (nodes[i].span().empty()) continue;
        const std::string address = address_of(document.tree.root(), nodes[i].span());
        if (address.empty()) continue;
        require_sound_edit(document, {edit::Edit::Kind::set, address, edit::Value::scalar(value)});
        require_sound_edit(document, {edit::Edit::Kind::remove, address, {}});
        require_sound_edit(document, {edit::Edit::Kind::add, address,
                                      edit::Value::map().put("id", edit::Value::scalar(value))});
    }
}

}  // namespace

extern const Target edit_target;
const Target edit_target{
    .name = "edit",
    .about = "after an edit a text is sound, and libyaml reads it as the same data",
    .longest = 1024,
    .run = run,
    .seeds = seeds::yaml,
};

}  // namespace atelier::fuzz
