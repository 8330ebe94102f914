# Puts text files into the program, so that it needs no files beside it.
#
#   embed_texts(<target> <function> <base folder> <file>...)
#
# adds `std::span<const EmbeddedText> <function>()` of namespace jc::embedded to the target: the files by
# path relative to the base folder, sorted. A file that is added or changed is picked up by the next build.
if(CMAKE_SCRIPT_MODE_FILE)
  file(STRINGS ${LIST} files)
  set(out "#include \"compiler/source/embedded.h\"\n\nnamespace jc::embedded {\n\nnamespace {\n\n")
  string(APPEND out "constexpr source::EmbeddedText kTexts[] = {\n")
  foreach(file IN LISTS files)
    file(RELATIVE_PATH name ${BASE} ${file})
    # As hex, because neither CMake's lists nor raw strings carry every text; in short pieces, because hex
    # digits must not run on and some compilers limit the length of a literal.
    file(READ ${file} hex HEX)
    string(LENGTH "${hex}" digits)
    math(EXPR size "${digits} / 2")
    string(REGEX REPLACE "(................................................................)" "\\1\n" bytes "${hex}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${bytes}")
    string(REPLACE "\n" "\"\n     \"" bytes "${bytes}")
    string(APPEND out "    {\"${name}\",\n     {\"${bytes}\", ${size}}},\n")
  endforeach()
  string(APPEND out "};\n\n}  // namespace\n\nstd::span<const source::EmbeddedText> ${FUNCTION}() { return kTexts; }\n\n}  // namespace jc::embedded\n")
  file(WRITE ${OUT} "${out}")
  return()
endif()

set(embed_script ${CMAKE_CURRENT_LIST_FILE})

function(embed_texts target function base)
  list(SORT ARGN)
  set(list_file ${PROJECT_BINARY_DIR}/embedded/${function}.txt)
  set(source ${PROJECT_BINARY_DIR}/embedded/${function}.cpp)
  string(REPLACE ";" "\n" lines "${ARGN}")
  file(CONFIGURE OUTPUT ${list_file} CONTENT "${lines}\n")
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DLIST=${list_file} -DBASE=${base} -DFUNCTION=${function} -DOUT=${source} -P ${embed_script}
    DEPENDS ${ARGN} ${list_file} ${embed_script}
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()
