# The version of CMakeLists.txt is the one that packages carry and pages tell people to install.
#   cmake -DROOT=<repository> -DVERSION=<version> -P check_version.cmake
set(problems "")
foreach(place "package.json|\"version\": \"@\"" "package.json|\"@journeyc/linux-x64\": \"@\"" ".ci/npm/platform.json|\"version\": \"@\""
        "docs/ci.md|journeyc_@_amd64.deb" "docs/ci.md|journeyc@v@" "docs/ci.md|rev: v@" "README.md|journeyc_@_amd64.deb")
  string(REPLACE "|" ";" parts "${place}")
  list(GET parts 0 file)
  list(GET parts 1 pattern)
  # The last sign stands for the version; the others are of names.
  string(FIND "${pattern}" "@" at REVERSE)
  string(SUBSTRING "${pattern}" 0 ${at} before)
  math(EXPR after "${at} + 1")
  string(SUBSTRING "${pattern}" ${after} -1 behind)
  file(READ ${ROOT}/${file} text)
  string(FIND "${text}" "${before}${VERSION}${behind}" found)
  if(found EQUAL -1)
    string(APPEND problems "  ${file} lacks ${before}${VERSION}${behind}\n")
  endif()
endforeach()
if(problems)
  message(FATAL_ERROR "the version is ${VERSION}, but\n${problems}")
endif()
