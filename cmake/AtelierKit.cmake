# atelier::kit: what is compiled once and shared by the program and the tests.

atelier_require_package(nlohmann_json 3.11 nlohmann-json3-dev)
atelier_require_package(CLI11 2.1 libcli11-dev)
atelier_require_library(utf8proc utf8proc.h libutf8proc-dev)

set(atelier_src "${PROJECT_SOURCE_DIR}/src")
set(atelier_generated_src "${PROJECT_BINARY_DIR}/generated")

atelier_table(
    LIST "${atelier_src}/commands/commands.list"
    FOLDER "${atelier_src}/commands"
    PATTERN "*.cpp"
    TEMPLATE "${PROJECT_SOURCE_DIR}/cmake/commands_table.cpp.in"
    OUTPUT "${atelier_generated_src}/commands_table.cpp"
    DECLARATION "extern const Command {name}_command;"
    ITEM "    &{name}_command")

atelier_table(
    LIST "${atelier_src}/emit/formats.list"
    FOLDER "${atelier_src}/emit"
    PATTERN "*.cpp" "*/*.cpp"
    FOLDERS_ARE_ENTRIES
    TEMPLATE "${PROJECT_SOURCE_DIR}/cmake/formats_table.cpp.in"
    OUTPUT "${atelier_generated_src}/formats_table.cpp"
    DECLARATION "extern const Format {name}_format;"
    ITEM "    &{name}_format")

# The scripts for shells, which `atelier completion` prints as they stand.
set(atelier_shells "${atelier_src}/commands/support/shells")
foreach(shell bash zsh fish)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${atelier_shells}/atelier.${shell}")
    file(READ "${atelier_shells}/atelier.${shell}" atelier_${shell}_script)
endforeach()
configure_file("${PROJECT_SOURCE_DIR}/cmake/shells.cpp.in" "${atelier_generated_src}/shells.cpp" @ONLY)

# What `init --with` adds: the files of src/init/PART, at their paths.
file(GLOB_RECURSE init_files CONFIGURE_DEPENDS RELATIVE "${atelier_src}/init" "${atelier_src}/init/*")
list(SORT init_files)
list(LENGTH init_files init_count)
set(init_items "")
foreach(file IN LISTS init_files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${atelier_src}/init/${file}")
    string(REGEX MATCH "^[^/]+" part "${file}")
    string(REGEX REPLACE "^[^/]+/(.*)$" "\\1" path "${file}")
    file(READ "${atelier_src}/init/${file}" text)
    string(APPEND init_items "    {\"${part}\", \"${path}\", R\"init(${text})init\"},\n")
endforeach()
configure_file("${PROJECT_SOURCE_DIR}/cmake/init_templates.cpp.in" "${atelier_generated_src}/init_templates.cpp" @ONLY)

file(GLOB_RECURSE atelier_kit_sources CONFIGURE_DEPENDS "${atelier_src}/*.cpp")
list(REMOVE_ITEM atelier_kit_sources "${atelier_src}/method/compile.cpp")

add_library(
    atelier_kit STATIC ${atelier_kit_sources} "${atelier_generated_src}/commands_table.cpp"
                       "${atelier_generated_src}/formats_table.cpp" "${atelier_generated_src}/shells.cpp"
                       "${atelier_generated_src}/init_templates.cpp")
add_library(atelier::kit ALIAS atelier_kit)
atelier_settings(atelier_kit)
target_include_directories(atelier_kit PUBLIC "${atelier_src}")
target_link_libraries(
    atelier_kit
    PUBLIC atelier::core nlohmann_json::nlohmann_json
    PRIVATE CLI11::CLI11 atelier::utf8proc)

# For the fuzzer, reading the headers once spares half of the work. What runs most is worth optimising for a long search.
if(ATELIER_BUILD_FUZZ)
    if(ATELIER_FUZZ_OPTIMISE)
        file(GLOB hot "${atelier_src}/emit/support/escape*.cpp" "${atelier_src}/emit/support/width.cpp"
             "${atelier_src}/commands/support/ruling.cpp")
        set_source_files_properties(${hot} PROPERTIES COMPILE_OPTIONS -O1 SKIP_PRECOMPILE_HEADERS ON)
    endif()
    if(ATELIER_PRECOMPILE)
        target_precompile_headers(atelier_kit PRIVATE <algorithm> <array> <map> <fmt/core.h> <nlohmann/json.hpp>
                                  "${atelier_src}/commands/support/session.hpp")
    endif()
endif()
