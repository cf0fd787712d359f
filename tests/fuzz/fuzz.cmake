# What is fuzzed, run over its seeds and over each input that once did harm: with any compiler, without libFuzzer. fuzz/ looks for new ones.
#
# tests/fuzz/replays/TARGET/NAME is one such input, as the fuzzer made it or cut down by hand; its name says what went wrong.

atelier_read_list("${PROJECT_SOURCE_DIR}/fuzz/targets.list" fuzz_targets)
file(GLOB replays CONFIGURE_DEPENDS LIST_DIRECTORIES true RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}/fuzz/replays" fuzz/replays/*)
foreach(folder IN LISTS replays)
    if(NOT folder IN_LIST fuzz_targets)
        message(FATAL_ERROR "tests/fuzz/replays/${folder} would never run: fuzz/targets.list names no such target.")
    endif()
endforeach()

foreach(target IN LISTS fuzz_targets)
    set(inputs --seeds)
    if(target IN_LIST replays)
        list(APPEND inputs "tests/fuzz/replays/${target}")
    endif()
    add_test(NAME fuzz.${target} COMMAND atelier_fuzz_replay ${target} ${inputs} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    set_tests_properties(fuzz.${target} PROPERTIES LABELS fuzz TIMEOUT 300)
endforeach()
