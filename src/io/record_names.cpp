#include "io/record_names.hpp"

#include <string>

#include "atelier/text/words.hpp"

namespace atelier::io {

bool is_record_name(std::string_view file_name) {
    return file_name == "atelier.yaml" ||
           (file_name.ends_with(".atelier.yaml") && file_name != ".atelier.yaml");
}

bool is_near_record_name(std::string_view file_name) {
    if (is_record_name(file_name)) return false;
    std::string name = text::lowered(file_name);
    if (name.ends_with(".txt")) name.resize(name.size() - 4);
    if (name.ends_with(".yml")) name.replace(name.size() - 4, 4, ".yaml");
    return is_record_name(name);
}

}  // namespace atelier::io
