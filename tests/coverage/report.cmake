# Adds the counts of all runs up, writes coverage.txt (a line for each file) and coverage.html (each line of each file) into
# the build folder, prints the totals, and fails below LEAST_lines or LEAST_branches.

function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(GLOB counts "${BUILD}/counts/*.profraw")
if(NOT counts)
    message(FATAL_ERROR "No test has left counts in ${BUILD}/counts. Run the preset `coverage` as a whole.")
endif()
run("${PROFDATA}" merge -sparse ${counts} -o "${BUILD}/coverage.profdata")

list(POP_FRONT PROGRAMS first)
set(what "${first}")
foreach(program IN LISTS PROGRAMS)
    list(APPEND what -object "${program}")
endforeach()
list(APPEND what "-instr-profile=${BUILD}/coverage.profdata")
# What compiles the method into the program runs at build time.
set(only "-ignore-filename-regex=src/method/compile.cpp" "${ROOT}/include" "${ROOT}/src")

run("${COV}" report ${what} ${only} OUTPUT_FILE "${BUILD}/coverage.txt")
run("${COV}" show ${what} ${only} -format=html "-output-dir=${BUILD}/coverage.html" OUTPUT_QUIET)
execute_process(COMMAND "${COV}" export -summary-only ${what} ${only} OUTPUT_VARIABLE summary COMMAND_ERROR_IS_FATAL ANY)

foreach(kind lines branches)
    string(JSON covered GET "${summary}" data 0 totals ${kind} covered)
    string(JSON count GET "${summary}" data 0 totals ${kind} count)
    math(EXPR tenths "${covered} * 1000 / ${count}")
    math(EXPR whole "${tenths} / 10")
    math(EXPR tenth "${tenths} % 10")
    message(NOTICE "${kind}: ${whole}.${tenth}% (${covered} of ${count}), at least ${LEAST_${kind}}% wanted")
    if(whole LESS LEAST_${kind})
        set(short TRUE)
    endif()
endforeach()
message(NOTICE "By file: ${BUILD}/coverage.txt; by line: ${BUILD}/coverage.html/index.html")
if(short)
    message(FATAL_ERROR "Less is covered than wanted.")
endif()
