# Puts every page of docs/rules into the program: adding a rule is adding a file.
#
# Run as part of the configuration it adds the generated source to jc_lint; run as a script (cmake -P) it
# writes that source.
if(CMAKE_SCRIPT_MODE_FILE)
  file(GLOB pages ${PAGES}/*.md)
  list(FILTER pages EXCLUDE REGEX "/index\\.md$")
  list(SORT pages)
  set(out "// Made by rule_pages.cmake.\n#include \"compiler/lint/embedded.h\"\n\nnamespace jc::lint {\n\nnamespace {\n\n")
  string(APPEND out "constexpr EmbeddedPage kPages[] = {\n")
  foreach(page IN LISTS pages)
    get_filename_component(name ${page} NAME)
    # As hex, because neither lists nor raw strings of CMake and C++ carry every text.
    file(READ ${page} hex HEX)
    string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
    # Short pieces, because some compilers limit the length of a literal.
    string(REPEAT "\\\\x.." 24 piece)
    string(REGEX REPLACE "(${piece})" "\\1\"\n     \"" bytes "${bytes}")
    string(LENGTH "${hex}" digits)
    math(EXPR size "${digits} / 2")
    string(APPEND out "    {\"docs/rules/${name}\",\n     {\"${bytes}\", ${size}}},\n")
  endforeach()
  string(APPEND out "};\n\n}  // namespace\n\nstd::span<const EmbeddedPage> embedded_pages() { return kPages; }\n\n}  // namespace jc::lint\n")
  file(WRITE ${OUT} "${out}")
  return()
endif()

file(GLOB rule_pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/rules/*.md)
# Part of the command, so that it runs again when a page is removed.
string(MD5 rule_page_names "${rule_pages}")
set(rule_pages_source ${CMAKE_BINARY_DIR}/generated/rule_pages.cpp)
add_custom_command(
  OUTPUT ${rule_pages_source}
  COMMAND ${CMAKE_COMMAND} -DPAGES=${PROJECT_SOURCE_DIR}/docs/rules -DOUT=${rule_pages_source} -DNAMES=${rule_page_names}
          -P ${CMAKE_CURRENT_LIST_FILE}
  DEPENDS ${rule_pages} ${CMAKE_CURRENT_LIST_FILE}
  VERBATIM)
target_sources(jc_lint PRIVATE ${rule_pages_source})
