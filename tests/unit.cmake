# One program and one ctest entry for each folder of tests/unit: whatever .cpp lies in tests/unit/yaml becomes
# part of the entry `unit.yaml`. A new file or folder is found by itself.

atelier_require_package(Catch2 2.13 catch2)
atelier_require_library(yaml yaml.h libyaml-dev)
atelier_require_library(cmark-gfm cmark-gfm.h libcmark-gfm-dev)
atelier_require_library(cmark-gfm-extensions cmark-gfm-core-extensions.h libcmark-gfm-extensions-dev)
# The archive of the extensions needs symbols of the other.
target_link_libraries(atelier::cmark-gfm-extensions INTERFACE atelier::cmark-gfm)

# What all unit tests share: Catch2 with its main, compiled once. The rooms of the core are tested with the headers alone, which proves
# that they work without what is compiled, and spares the sanitized build half of its time.
add_library(atelier_test_core STATIC catch_main.cpp catch_precompiled.cpp)
atelier_settings(atelier_test_core)
target_include_directories(atelier_test_core PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(atelier_test_core PUBLIC atelier::core Catch2::Catch2 atelier::yaml)
target_compile_definitions(
    atelier_test_core PUBLIC ATELIER_TEST_ROOT="${PROJECT_SOURCE_DIR}" ATELIER_TEST_BUILD="${PROJECT_BINARY_DIR}")

# What ask for small records share.
set(sheet_rooms score gate advice portfolio)
add_library(atelier_test_sheet STATIC sheet.cpp)
atelier_settings(atelier_test_sheet)
target_link_libraries(atelier_test_sheet PUBLIC atelier_test_core)

# The other rooms take the kit, and the helpers of tests/support.
set(kit_rooms emit schema vcs io commands)
add_library(atelier_test_kit INTERFACE)
target_link_libraries(atelier_test_kit INTERFACE atelier_test_core atelier_fake_world atelier::cmark-gfm-extensions)

# Catch2's assertions cost far more to optimise than they take to run. The program that is shipped keeps its
# flags, and the checks from the command line run that very program.
set(unit_options $<$<NOT:$<CONFIG:Debug>>:-O0>)
foreach(target atelier_test_core atelier_test_sheet atelier_fake_world)
    target_compile_options(${target} PRIVATE ${unit_options})
    set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "")
endforeach()
# Catch2 itself is not what is looked at.
set_source_files_properties(catch_main.cpp PROPERTIES COMPILE_OPTIONS $<$<BOOL:${ATELIER_SANITIZE}>:-fno-sanitize=all>)

if(ATELIER_PRECOMPILE)
    target_precompile_headers(atelier_test_core PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/catch.hpp" <string> <vector>)
    # Its define has to come before the first sight of Catch2.
    set_source_files_properties(catch_main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endif()

file(GLOB stray CONFIGURE_DEPENDS unit/*.cpp)
if(stray)
    message(FATAL_ERROR "A unit test belongs in a folder of tests/unit that mirrors the room it tests: ${stray}")
endif()

file(GLOB_RECURSE unit_tests CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}/unit" unit/*.cpp)
set(rooms "")
foreach(file IN LISTS unit_tests)
    string(REGEX REPLACE "/.*" "" room "${file}")
    list(APPEND rooms "${room}")
    list(APPEND "unit_tests_of_${room}" "unit/${file}")
endforeach()
list(REMOVE_DUPLICATES rooms)

foreach(room IN LISTS rooms)
    set(target "atelier_unit_${room}")
    add_executable(${target} ${unit_tests_of_${room}})
    atelier_settings(${target})
    target_compile_options(${target} PRIVATE ${unit_options})
    if(room IN_LIST kit_rooms)
        target_link_libraries(${target} PRIVATE atelier_test_kit)
        set(labels unit kit)
    else()
        target_link_libraries(${target} PRIVATE atelier_test_core)
        set(labels unit core)
        list(APPEND core_unit_tests ${target})
    endif()
    if(room IN_LIST sheet_rooms)
        target_link_libraries(${target} PRIVATE atelier_test_sheet)
    endif()
    if(ATELIER_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM atelier_test_core)
    endif()
    set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "")
    add_test(NAME unit.${room} COMMAND ${target} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    # Catch2 2 takes a program without tests for a success.
    set_tests_properties(unit.${room} PROPERTIES LABELS "${labels}" TIMEOUT 300 FAIL_REGULAR_EXPRESSION "No tests ran")
endforeach()
add_custom_target(core_unit_tests DEPENDS ${core_unit_tests})

# Our reader against libyaml's. A few thousand spoilt records here; by hand a hundred thousand and more, see CONTRIBUTING.md.
add_executable(atelier_differential differential/main.cpp)
atelier_settings(atelier_differential)
target_link_libraries(atelier_differential PRIVATE atelier_test_core)
set_target_properties(atelier_differential PROPERTIES CXX_CLANG_TIDY "")
add_test(NAME differential COMMAND atelier_differential 3000)
set_tests_properties(differential PROPERTIES LABELS unit TIMEOUT 300)
