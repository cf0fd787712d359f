# Installs into a fresh folder and builds the consumer against what lies there, as another project would: nothing
# is handed to it but the prefix. A sanitized or counted build would install the same headers.

if(ATELIER_SANITIZE OR ATELIER_COVERAGE)
    return()
endif()

set(prefix "${CMAKE_CURRENT_BINARY_DIR}/prefix")
set(consumer "${CMAKE_CURRENT_BINARY_DIR}/consumer")

add_test(NAME package.clean COMMAND "${CMAKE_COMMAND}" -E rm -rf "${prefix}" "${consumer}")
add_test(NAME package.install COMMAND "${CMAKE_COMMAND}" --install "${PROJECT_BINARY_DIR}" --config $<CONFIG> --prefix
                                      "${prefix}")
add_test(
    NAME package.consumer
    COMMAND
        "${CMAKE_CTEST_COMMAND}" --build-and-test "${CMAKE_CURRENT_SOURCE_DIR}/consumer" "${consumer}" --build-generator
        "${CMAKE_GENERATOR}" --build-options "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}"
        "-DCMAKE_PREFIX_PATH=${prefix}" --test-command consumer)

set_tests_properties(package.clean PROPERTIES FIXTURES_SETUP package-clean)
set_tests_properties(package.install PROPERTIES FIXTURES_REQUIRED package-clean FIXTURES_SETUP package)
set_tests_properties(package.consumer PROPERTIES FIXTURES_REQUIRED package)
set(package_tests package.clean package.install package.consumer)

if(ATELIER_BUILD_APPS)
    add_test(NAME package.program COMMAND "${prefix}/${CMAKE_INSTALL_BINDIR}/atelier" --version)
    set_tests_properties(package.program PROPERTIES FIXTURES_REQUIRED package PASS_REGULAR_EXPRESSION
                                                    "${PROJECT_VERSION}")
    # What ships is what the installed program prints.
    set(schema "${prefix}/${CMAKE_INSTALL_DATADIR}/atelier/schemas/record.schema.json")
    add_test(NAME package.schema.printed COMMAND "${prefix}/${CMAKE_INSTALL_BINDIR}/atelier" schema record --no-config -o
                                                 "${prefix}/printed.json")
    add_test(NAME package.schema COMMAND "${CMAKE_COMMAND}" -E compare_files "${schema}" "${prefix}/printed.json")
    set_tests_properties(package.schema.printed PROPERTIES FIXTURES_REQUIRED package FIXTURES_SETUP package-schema)
    set_tests_properties(package.schema PROPERTIES FIXTURES_REQUIRED package-schema)
    list(APPEND package_tests package.program package.schema.printed package.schema)
endif()
set_tests_properties(${package_tests} PROPERTIES LABELS package TIMEOUT 300)
