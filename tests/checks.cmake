# The checks that are scripts. atelier_check(NAME name SCRIPT folder/file.py [ARGS …] [TIMEOUT seconds])
# A script that nobody registered would never run, so at the end the disk is audited for such; modules that other
# scripts import start with `_`.

# The first Python on the way that has PyYAML and jsonschema: the system's packages serve only the system's own
# Python, and that need not be the one that comes first.
function(atelier_has_yaml result python)
    execute_process(COMMAND "${python}" -c "import sys, yaml, jsonschema; sys.exit(sys.version_info < (3, 9))"
                    RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
    if(NOT status EQUAL 0)
        set(${result} FALSE PARENT_SCOPE)
    endif()
endfunction()
find_program(ATELIER_PYTHON python3 VALIDATOR atelier_has_yaml)
mark_as_advanced(ATELIER_PYTHON)
if(NOT ATELIER_PYTHON)
    message(FATAL_ERROR "No Python 3.9 or newer with PyYAML and jsonschema was found, which the checks are written in.\n"
                        "On Debian and Ubuntu: apt-get install python3 python3-yaml python3-jsonschema. Other systems: see scripts/packages.")
endif()

set(registered "")
function(atelier_check)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;SCRIPT;TIMEOUT" "ARGS")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    # -B: no __pycache__ in the source tree.
    add_test(NAME ${arg_NAME} COMMAND "${ATELIER_PYTHON}" -B "${CMAKE_CURRENT_SOURCE_DIR}/${arg_SCRIPT}" ${arg_ARGS}
             WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    set_tests_properties(${arg_NAME} PROPERTIES LABELS check TIMEOUT ${arg_TIMEOUT})
    list(APPEND registered "${arg_SCRIPT}")
    set(registered "${registered}" PARENT_SCOPE)
endfunction()

atelier_check(NAME architecture SCRIPT architecture/arrows.py)
atelier_check(NAME architecture.self-test SCRIPT architecture/arrows.py ARGS --self-test)
atelier_check(NAME docs.self-test SCRIPT docs/run_examples.py ARGS --self-test)
atelier_check(NAME docs.fields SCRIPT docs/fields.py ARGS --check)

atelier_check(NAME packages.recipes SCRIPT packaging/recipes.py)
atelier_check(NAME packages.build-once SCRIPT packaging/build_once.py)

atelier_check(NAME mutation.self-test SCRIPT mutation/mutate.py ARGS --self-test)
atelier_check(NAME oracle.self-test SCRIPT oracle/compare.py ARGS --self-test)
atelier_check(NAME oracle.generate SCRIPT oracle/generate.py ARGS --self-test)

# The arithmetic of the measurements alone: no test asks how long anything takes.
atelier_check(NAME bench.self-test SCRIPT ../bench/run.py ARGS --self-test)

if(ATELIER_BUILD_APPS)
    atelier_check(NAME oracle SCRIPT oracle/compare.py ARGS $<TARGET_FILE:atelier> TIMEOUT 600)
    set(embed "")
    if(ATELIER_BUILD_EXAMPLES)
        set(embed --place examples/embed/build/embed=$<TARGET_FILE:embed>)
    endif()
    atelier_check(NAME docs SCRIPT docs/run_examples.py ARGS $<TARGET_FILE:atelier> ${embed} TIMEOUT 600)
    atelier_check(NAME docs.rules SCRIPT docs/rules.py ARGS --check $<TARGET_FILE:atelier>)
    atelier_check(NAME docs.reference SCRIPT docs/reference.py ARGS --check $<TARGET_FILE:atelier>)
    atelier_check(NAME golden SCRIPT golden/compare.py ARGS $<TARGET_FILE:atelier>)
    atelier_check(NAME readers.csv SCRIPT readers/csv_files.py ARGS $<TARGET_FILE:atelier>)
    atelier_check(NAME schema.agree SCRIPT schema/agree.py ARGS $<TARGET_FILE:atelier> TIMEOUT 900)
    atelier_check(NAME schema.outputs SCRIPT schema/outputs.py ARGS $<TARGET_FILE:atelier> TIMEOUT 600)
    atelier_check(NAME shell.man SCRIPT shell/man_pages.py ARGS $<TARGET_FILE:atelier>)
    foreach(shell bash bash-completion zsh fish)
        atelier_check(NAME shell.${shell} SCRIPT shell/completion.py ARGS ${shell} $<TARGET_FILE:atelier>)
        set_tests_properties(shell.${shell} PROPERTIES SKIP_RETURN_CODE 77)
    endforeach()
    # The longest begin first.
    set_tests_properties(schema.agree shell.bash shell.bash-completion PROPERTIES COST 100)
    set_tests_properties(shell.man PROPERTIES SKIP_RETURN_CODE 77)
    # Packages are made of the static release; others would need what is on this machine.
    if(ATELIER_STATIC)
        atelier_check(NAME packages SCRIPT packaging/packages.py ARGS "${PROJECT_BINARY_DIR}" "${CMAKE_CPACK_COMMAND}"
                      ${PROJECT_VERSION})
        set_tests_properties(packages PROPERTIES SKIP_RETURN_CODE 77)
    endif()
    # Abuse: a short run of each here, the whole by scripts/abuse. Their bounds on time and memory are those of a release.
    foreach(abuse faults files loss memory repositories resources sameness sockets)
        if(abuse STREQUAL "resources" AND NOT ATELIER_STATIC)
            list(APPEND registered abuse/resources.py)
            continue()
        endif()
        atelier_check(NAME abuse.${abuse} SCRIPT abuse/${abuse}.py ARGS $<TARGET_FILE:atelier> TIMEOUT 600)
        set_tests_properties(abuse.${abuse} PROPERTIES LABELS "check;abuse" SKIP_RETURN_CODE 77)
    endforeach()
    atelier_check(NAME adopting.steps SCRIPT adopting/steps.py ARGS $<TARGET_FILE:atelier>)
    # The hook runs under a program that not everybody has.
    atelier_check(NAME adopting.hooks SCRIPT adopting/hooks.py ARGS $<TARGET_FILE:atelier>)
    set_tests_properties(adopting.hooks PROPERTIES LABELS readers SKIP_RETURN_CODE 77)
else()
    list(APPEND registered docs/run_examples.py docs/rules.py docs/reference.py golden/compare.py oracle/compare.py
         schema/agree.py schema/outputs.py readers/csv_files.py shell/completion.py shell/man_pages.py adopting/steps.py adopting/hooks.py)
    file(GLOB abuse RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" abuse/[a-z]*.py)
    list(APPEND registered ${abuse})
endif()

# Readers of the outputs that are not ours: tests/readers. Their packages come from npm and from Debian (group `readers` of
# scripts/packages), so that only `scripts/test --full` runs them. atelier_reader(NAME) registers readers/NAME.py, which gets the
# program and the folder in which the packages of npm are installed.
function(atelier_reader name)
    atelier_check(NAME readers.${name} SCRIPT readers/${name}.py ARGS $<TARGET_FILE:atelier> "${PROJECT_BINARY_DIR}/readers"
                  ${ARGN} TIMEOUT 600)
    set_tests_properties(readers.${name} PROPERTIES LABELS readers SKIP_RETURN_CODE 77 FIXTURES_REQUIRED readers)
    set(registered "${registered}" PARENT_SCOPE)
endfunction()

if(ATELIER_BUILD_APPS)
    atelier_check(NAME readers.install SCRIPT readers/install.py ARGS "${PROJECT_BINARY_DIR}/readers" TIMEOUT 900)
    set_tests_properties(readers.install PROPERTIES LABELS readers SKIP_RETURN_CODE 77 FIXTURES_SETUP readers)
    foreach(reader ci_files github gitlab json_schemas junit language_server markdown ndjson sarif schema_tools)
        atelier_reader(${reader})
    endforeach()
else()
    file(GLOB readers RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" readers/[a-z]*.py)
    list(APPEND registered ${readers})
endif()

list(APPEND registered packaging/packages.py)

file(GLOB scripts CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" */*.py)
list(FILTER scripts EXCLUDE REGEX "/_")
list(REMOVE_ITEM scripts ${registered})
if(scripts)
    message(FATAL_ERROR "Not registered, and so never run: ${scripts}. Add an atelier_check to tests/checks.cmake.")
endif()
