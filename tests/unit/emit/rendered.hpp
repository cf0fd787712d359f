#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

// Markdown as GitHub's own renderer reads it, so that tests look at what comes of a text rather than at its backslashes.
namespace atelier::emit::sample {

struct Rendered {
    std::map<std::string, int> nodes;  ///< how many of each kind: "link", "table_row", "item"
    std::string words;                 ///< all that is read, `code` included, in order
    std::string open;  ///< the same without code: where a forge looks for mentions and references
    std::string html;

    [[nodiscard]] int count(const std::string& kind) const {
        const auto found = nodes.find(kind);
        return found == nodes.end() ? 0 : found->second;
    }
    /// Links, images and HTML of any kind.
    [[nodiscard]] int active() const {
        return count("link") + count("image") + count("html_inline") + count("html_block") +
               count("footnote_reference");
    }
    /// All else that a text cannot be by itself.
    [[nodiscard]] int styled() const {
        return count("emph") + count("strong") + count("strikethrough") + count("list") +
               count("block_quote") + count("code_block") + count("thematic_break");
    }
};

inline Rendered render(std::string_view markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser{cmark_parser_new(CMARK_OPT_FOOTNOTES),
                                                                        cmark_parser_free};
    for (const char* name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    const std::unique_ptr<cmark_node, void (*)(cmark_node*)> root{cmark_parser_finish(parser.get()),
                                                                  cmark_node_free};

    Rendered out;
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk{cmark_iter_new(root.get()),
                                                                  cmark_iter_free};
    for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
        if (event != CMARK_EVENT_ENTER) continue;
        cmark_node* node = cmark_iter_get_node(walk.get());
        const std::string kind = cmark_node_get_type_string(node);
        ++out.nodes[kind];
        const char* literal = cmark_node_get_literal(node);
        if (literal == nullptr) continue;
        out.words += literal;
        out.open += kind == "code" ? " " : literal;
    }
    char* html =
        cmark_render_html(root.get(), CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser.get()));
    out.html = html;
    cmark_get_default_mem_allocator()->free(html);
    return out;
}

}  // namespace atelier::emit::sample
