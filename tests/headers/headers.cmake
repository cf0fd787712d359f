# Each public header is compiled alone and twice over, which proves that it includes what it needs and guards
# itself. All are then linked into one program, which proves that what they define is inline. The rules of a family,
# which nobody includes one by one, stand together.
# Flags for sanitizers and coverage would change nothing but the time, so those builds leave it out.
#
# Half of the time goes into what comes from elsewhere. With ATELIER_PRECOMPILE that is read once; a build without it (the tidy preset)
# shows too where one of those headers is missing.

if(ATELIER_SANITIZE OR ATELIER_COVERAGE)
    return()
endif()

file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/include/*.hpp")
list(APPEND headers atelier/version.hpp atelier/rules/table.hpp atelier/method/builtin.hpp)

set(sources "")
set(units "")
foreach(header IN LISTS headers)
    string(REGEX REPLACE "\\.hpp$" "" unit "${header}")
    string(REGEX REPLACE "^(atelier/rules/[^/]+)/.*" "\\1" unit "${unit}")
    list(APPEND units "${unit}")
    string(APPEND "includes_of_${unit}" "#include \"${header}\"  // NOLINT(readability-duplicate-include)\n")
endforeach()
list(REMOVE_DUPLICATES units)
foreach(unit IN LISTS units)
    set(source "${CMAKE_CURRENT_BINARY_DIR}/alone/${unit}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "${includes_of_${unit}}${includes_of_${unit}}" @ONLY)
    list(APPEND sources "${source}")
endforeach()

add_executable(atelier_headers headers/main.cpp ${sources})
atelier_settings(atelier_headers)
target_compile_options(atelier_headers PRIVATE -O0 -g0)
target_link_libraries(atelier_headers PRIVATE atelier::core)
set_target_properties(atelier_headers PROPERTIES CXX_CLANG_TIDY "")
if(ATELIER_PRECOMPILE)
    target_precompile_headers(atelier_headers PRIVATE <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <span> <string>
                              <string_view> <utility> <vector> <fmt/core.h>)
endif()

add_test(NAME headers COMMAND atelier_headers)
set_tests_properties(headers PROPERTIES LABELS headers TIMEOUT 30)
