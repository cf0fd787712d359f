# How our own targets are compiled. Consumers of atelier::core are spared all of it.

set(atelier_warnings
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wconversion
    -Wsign-conversion
    -Wdouble-promotion
    -Wnon-virtual-dtor
    -Wold-style-cast
    -Woverloaded-virtual
    -Wcast-qual
    -Wformat=2
    -Wimplicit-fallthrough
    -Wundef
    -Wunused)

function(atelier_settings target)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
    target_compile_options(${target} PRIVATE ${atelier_warnings})
    # g++ 12 sees overlapping copies in ordinary uses of std::string at -O2 (its bug 105651).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(${target} PRIVATE -Wno-restrict)
    endif()
    if(ATELIER_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()

    # No build path in what is shipped, so that the same source gives the same bytes anywhere. Debug builds keep
    # their paths for the debugger and for the report of what is covered. The folder of the build comes last because
    # the last match wins.
    target_compile_options(
        ${target} PRIVATE $<$<NOT:$<CONFIG:Debug>>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=>
                          $<$<NOT:$<CONFIG:Debug>>:-ffile-prefix-map=${PROJECT_BINARY_DIR}/=build/>)

    if(ATELIER_SANITIZE)
        set(sanitize -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
        target_compile_options(${target} PRIVATE ${sanitize})
        target_link_options(${target} PRIVATE ${sanitize})
        # What the sanitizers add hides from g++ 12 that std::regex and std::function start initialised.
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    endif()
    if(ATELIER_BUILD_FUZZ)
        # Without what reports each comparison, which takes half of the time: the dictionary knows the words that texts are compared with. And
        # without two checks that no input can bring about.
        target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp
                                                 -fno-sanitize=vptr,alignment)
        target_link_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    endif()
    if(ATELIER_COVERAGE)
        # %4m: up to four files for each program, into which the counts of all its runs are added.
        set(count "-fprofile-instr-generate=${PROJECT_BINARY_DIR}/counts/%4m.profraw")
        target_compile_options(${target} PRIVATE ${count} -fcoverage-mapping -O0)
        target_link_options(${target} PRIVATE ${count})
    endif()
endfunction()

if(ATELIER_STATIC AND (ATELIER_SANITIZE OR APPLE))
    message(FATAL_ERROR "ATELIER_STATIC does not go with sanitizers or with macOS. Configure with -D ATELIER_STATIC=OFF.")
endif()
if(ATELIER_BUILD_FUZZ AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "ATELIER_BUILD_FUZZ needs libFuzzer, which comes with clang. Configure with -D CMAKE_CXX_COMPILER=clang++.")
endif()
