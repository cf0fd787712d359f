#include <yaml.h>

#include "files.hpp"

/// Parses files by libyaml, as bare as it goes.
int main(int count, char** words) {
    bench::each_file(count, words, [](const std::string& text) {
        yaml_parser_t parser;
        yaml_parser_initialize(&parser);
        // libyaml takes bytes as unsigned.
        yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size());
        for (bool more = true; more;) {
            yaml_event_t event;
            if (yaml_parser_parse(&parser, &event) == 0) {
                std::fprintf(stderr, "%s\n", parser.problem);
                std::exit(2);
            }
            more = event.type != YAML_STREAM_END_EVENT;
            yaml_event_delete(&event);
        }
        yaml_parser_delete(&parser);
    });
}
