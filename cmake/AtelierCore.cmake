# atelier::core: the headers, with what is generated for them.

set(atelier_include "${PROJECT_SOURCE_DIR}/include")
set(atelier_generated_include "${PROJECT_BINARY_DIR}/include")

configure_file("${PROJECT_SOURCE_DIR}/cmake/version.hpp.in" "${atelier_generated_include}/atelier/version.hpp" @ONLY)

atelier_table(
    LIST "${atelier_include}/atelier/rules/rules.list"
    FOLDER "${atelier_include}/atelier/rules"
    PATTERN "*/*.hpp"
    TEMPLATE "${PROJECT_SOURCE_DIR}/cmake/rules_table.hpp.in"
    OUTPUT "${atelier_generated_include}/atelier/rules/table.hpp"
    DECLARATION "#include \"atelier/rules/{entry}.hpp\""
    ITEM "&{name}")

include(AtelierFmt)

function(atelier_use_headers target scope)
    target_compile_features(${target} ${scope} cxx_std_20)
    target_include_directories(
        ${target} ${scope} $<BUILD_INTERFACE:${atelier_include}> $<BUILD_INTERFACE:${atelier_generated_include}>
        $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
    target_link_libraries(${target} ${scope} atelier::yaml-cpp ${atelier_fmt})
endfunction()

# The method's text, checked and turned into a header at build time. The compiler takes the headers without
# the target atelier::core, because that waits for what the compiler makes.
set(atelier_method "${PROJECT_SOURCE_DIR}/src/method/innovation-atelier.yaml")
set(atelier_builtin_method "${atelier_generated_include}/atelier/method/builtin.hpp")
add_executable(atelier_method_compiler "${PROJECT_SOURCE_DIR}/src/method/compile.cpp")
atelier_settings(atelier_method_compiler)
atelier_use_headers(atelier_method_compiler PRIVATE)
file(MAKE_DIRECTORY "${atelier_generated_include}/atelier/method")
add_custom_command(
    OUTPUT "${atelier_builtin_method}"
    COMMAND atelier_method_compiler "${atelier_method}" "${atelier_builtin_method}"
    DEPENDS "${atelier_method}" atelier_method_compiler
    COMMENT "Embedding the method"
    VERBATIM)
add_custom_target(atelier_generated DEPENDS "${atelier_builtin_method}")

add_library(atelier_core INTERFACE)
add_library(atelier::core ALIAS atelier_core)
set_target_properties(atelier_core PROPERTIES EXPORT_NAME core)
atelier_use_headers(atelier_core INTERFACE)
# Whoever links the core waits for the generated header, in this build and in one that includes it.
add_dependencies(atelier_core atelier_generated)
