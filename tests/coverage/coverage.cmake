# Two entries around all others: counts from an earlier run are removed first, and the report comes last. Included
# last, so that it knows of every test.
#
# Counted by clang, as the source stands: a branch is one outcome of a condition that we wrote. gcov counts what the machine jumps at,
# and with it the ways out of every constructor that might throw; nobody can tell those from a forgotten `if`.

if(NOT ATELIER_COVERAGE)
    return()
endif()

if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "ATELIER_COVERAGE counts with clang. Configure with -D CMAKE_CXX_COMPILER=clang++.")
endif()

# The counts can be read by the same version only.
string(REGEX MATCH "^[0-9]+" clang_version "${CMAKE_CXX_COMPILER_VERSION}")
find_program(ATELIER_LLVM_COV NAMES "llvm-cov-${clang_version}" llvm-cov REQUIRED)
find_program(ATELIER_LLVM_PROFDATA NAMES "llvm-profdata-${clang_version}" llvm-profdata REQUIRED)
mark_as_advanced(ATELIER_LLVM_COV ATELIER_LLVM_PROFDATA)

get_property(all_tests DIRECTORY PROPERTY TESTS)

add_test(NAME coverage-reset COMMAND "${CMAKE_COMMAND}" -E rm -rf "${PROJECT_BINARY_DIR}/counts")
set_property(TEST ${all_tests} APPEND PROPERTY DEPENDS coverage-reset)

set(counted "$<TARGET_FILE:atelier>")
foreach(room IN LISTS rooms)
    list(APPEND counted "$<TARGET_FILE:atelier_unit_${room}>")
endforeach()

add_test(
    NAME coverage-report
    COMMAND
        "${CMAKE_COMMAND}" -D "PROFDATA=${ATELIER_LLVM_PROFDATA}" -D "COV=${ATELIER_LLVM_COV}" -D
        "ROOT=${PROJECT_SOURCE_DIR}" -D "BUILD=${PROJECT_BINARY_DIR}" -D "PROGRAMS=${counted}" -D LEAST_lines=90 -D
        LEAST_branches=80 -P "${CMAKE_CURRENT_SOURCE_DIR}/coverage/report.cmake")
set_tests_properties(coverage-report PROPERTIES DEPENDS "${all_tests}" TIMEOUT 900)
set_tests_properties(coverage-reset coverage-report PROPERTIES LABELS coverage)
