# Writes every schema that the program knows into a folder: cmake -DPROGRAM=… -DFOLDER=… -P WriteSchemas.cmake
# The program itself says which there are, so that none is forgotten here.

execute_process(COMMAND "${PROGRAM}" schema --no-config OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n  [a-z-]+ " names "\n${listed}")
if(NOT names)
    message(FATAL_ERROR "`atelier schema` lists no schema:\n${listed}")
endif()
file(REMOVE_RECURSE "${FOLDER}")
file(MAKE_DIRECTORY "${FOLDER}")
foreach(name IN LISTS names)
    string(STRIP "${name}" name)
    execute_process(COMMAND "${PROGRAM}" schema "${name}" --no-config -o "${FOLDER}/${name}.schema.json"
                    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
