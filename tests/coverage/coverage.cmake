# Two entries around all others: counts from an earlier run are removed first, and the report comes last. Included
# last, so that it knows of every test.

if(NOT ATELIER_COVERAGE)
    return()
endif()

find_program(ATELIER_GCOVR gcovr REQUIRED)
mark_as_advanced(ATELIER_GCOVR)

get_property(all_tests DIRECTORY PROPERTY TESTS)

add_test(NAME coverage-reset COMMAND "${CMAKE_COMMAND}" -D "FOLDER=${PROJECT_BINARY_DIR}" -P
                                     "${CMAKE_CURRENT_SOURCE_DIR}/coverage/reset.cmake")
set_property(TEST ${all_tests} APPEND PROPERTY DEPENDS coverage-reset)

# Branches that only an exception takes, or that the compiler knows to be unreachable, are none that we wrote.
add_test(
    NAME coverage-report
    COMMAND
        "${ATELIER_GCOVR}" --root "${PROJECT_SOURCE_DIR}" --filter "${PROJECT_SOURCE_DIR}/include/" --filter
        "${PROJECT_SOURCE_DIR}/src/" --exclude "${PROJECT_SOURCE_DIR}/src/method/compile.cpp" --exclude-throw-branches
        --exclude-unreachable-branches --object-directory "${PROJECT_BINARY_DIR}" --txt
        "${PROJECT_BINARY_DIR}/coverage.txt" --html-details "${PROJECT_BINARY_DIR}/coverage.html" --print-summary
        --fail-under-line 90 --fail-under-branch 80 "${PROJECT_BINARY_DIR}"
    WORKING_DIRECTORY "${PROJECT_BINARY_DIR}")
set_tests_properties(coverage-report PROPERTIES DEPENDS "${all_tests}" TIMEOUT 900)
set_tests_properties(coverage-reset coverage-report PROPERTIES LABELS coverage)
