# atelier_table: an explicit list, audited by the disk, becomes a table in C++.
#
#   atelier_table(
#       LIST rules.list       one entry a line; empty lines and lines that start with `#` are skipped
#       FOLDER include/…      where the entries live
#       PATTERN */*.hpp       which files of that folder count; may be given several times
#       TEMPLATE x.hpp.in     filled in with @table_declarations@, @table_items@ and @table_size@
#       OUTPUT x.hpp
#       DECLARATION "…"       one line for each entry
#       ITEM "…"              one item of the array for each entry
#       FOLDERS_ARE_ENTRIES)  a sub-folder with such files is one entry, as if it were one file
#
# In DECLARATION and ITEM, {entry} stands for the entry (`clm/decision-makers`) and {name} for its name in C++
# (`clm::decision_makers`).
# Files whose name starts with `_`, and files in folders named `detail` or `support`, are helpers and not audited.
#
# The order of the list is the order of the table. A static initialiser that registers itself would need no list,
# but is dropped by the linker when it comes from an archive, and has no order.

function(atelier_read_list list out)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list}")
    file(RELATIVE_PATH shown "${PROJECT_SOURCE_DIR}" "${list}")
    if(NOT EXISTS "${list}")
        message(FATAL_ERROR "The list ${shown} is missing. It names what is built in, one entry a line.")
    endif()
    file(STRINGS "${list}" lines)
    set(entries "")
    foreach(line IN LISTS lines)
        string(STRIP "${line}" line)
        if(line STREQUAL "" OR line MATCHES "^#")
            continue()
        endif()
        if(NOT line MATCHES "^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*$")
            message(FATAL_ERROR "${shown}: `${line}` is not an entry. Use small letters, digits and dashes: "
                                "the path of the file without its ending.")
        endif()
        if(line IN_LIST entries)
            message(FATAL_ERROR "${shown}: `${line}` is listed twice. Remove one of the lines.")
        endif()
        list(APPEND entries "${line}")
    endforeach()
    set(${out} "${entries}" PARENT_SCOPE)
endfunction()

# The entries that the disk would have: paths without their ending.
function(atelier_read_folder folder patterns folders_are_entries out)
    list(TRANSFORM patterns PREPEND "${folder}/")
    file(GLOB files CONFIGURE_DEPENDS LIST_DIRECTORIES false RELATIVE "${folder}" ${patterns})
    set(found "")
    foreach(file IN LISTS files)
        if(file MATCHES "(^|/)(detail|support)/" OR file MATCHES "(^|/)_")
            continue()
        endif()
        cmake_path(GET file PARENT_PATH parent)
        cmake_path(REMOVE_EXTENSION file LAST_ONLY OUTPUT_VARIABLE entry)
        if(folders_are_entries AND parent)
            set(entry "${parent}")
        endif()
        list(APPEND found "${entry}")
    endforeach()
    list(REMOVE_DUPLICATES found)
    set(${out} "${found}" PARENT_SCOPE)
endfunction()

function(atelier_table)
    cmake_parse_arguments(
        PARSE_ARGV 0 arg "FOLDERS_ARE_ENTRIES" "LIST;FOLDER;TEMPLATE;OUTPUT;DECLARATION;ITEM" "PATTERN")
    atelier_read_list("${arg_LIST}" listed)
    atelier_read_folder("${arg_FOLDER}" "${arg_PATTERN}" "${arg_FOLDERS_ARE_ENTRIES}" on_disk)
    file(RELATIVE_PATH list "${PROJECT_SOURCE_DIR}" "${arg_LIST}")
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${arg_FOLDER}")

    string(REGEX MATCH "[.][a-z]+$" ending "${arg_PATTERN}")

    set(faults "")
    foreach(entry IN LISTS on_disk)
        if(NOT entry IN_LIST listed)
            set(file "${folder}/${entry}${ending}")
            if(NOT EXISTS "${PROJECT_SOURCE_DIR}/${file}")
                set(file "${folder}/${entry}/")
            endif()
            string(APPEND faults "  ${file} is there, but ${list} does not name it: add the line `${entry}`, "
                                 "or remove the file.\n")
        endif()
    endforeach()
    foreach(entry IN LISTS listed)
        if(NOT entry IN_LIST on_disk)
            string(APPEND faults "  ${list} names `${entry}`, but ${folder}/${entry}${ending} is not there: "
                                 "write it, or remove the line.\n")
        endif()
    endforeach()
    if(faults)
        message(FATAL_ERROR "The list and the disk differ:\n${faults}")
    endif()

    set(declarations "")
    set(items "")
    foreach(entry IN LISTS listed)
        string(REPLACE "-" "_" name "${entry}")
        string(REPLACE "/" "::" name "${name}")
        foreach(line declaration item)
            string(TOUPPER "${line}" from)
            string(REPLACE "{entry}" "${entry}" ${line} "${arg_${from}}")
            string(REPLACE "{name}" "${name}" ${line} "${${line}}")
        endforeach()
        string(APPEND declarations "${declaration}\n")
        string(APPEND items "    ${item},\n")
    endforeach()
    list(LENGTH listed table_size)
    string(STRIP "${declarations}" table_declarations)
    string(REGEX REPLACE "\n$" "" table_items "${items}")
    configure_file("${arg_TEMPLATE}" "${arg_OUTPUT}" @ONLY)
endfunction()
