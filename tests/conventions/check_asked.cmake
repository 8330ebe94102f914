# Fails where rules or facts look through all documents without saying so (model/asked.h): a check that keeps what it
# knew of most files would not notice. cmake -DROOT=<repository> -P check_asked.cmake

# These ask for no more than how many there are, or which vocabularies, or are of builds.
set(known compiler/facts/audience.cpp compiler/facts/scale.cpp compiler/lint/lint.cpp compiler/lint/report.cpp
          compiler/lint/report_workspace.cpp compiler/lint/page/examples.cpp)

file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/compiler/facts/*.cpp ${ROOT}/compiler/lint/*.cpp)
list(REMOVE_ITEM sources ${known})
foreach(source IN LISTS sources)
  file(READ ${ROOT}/${source} text)
  if(text MATCHES "(model|model_|model\\(\\))\\.(documents\\.|documents\\)|linked\\.|linked\\))" OR text MATCHES
     "roots\\((language::)?Kind::journey")
    if(NOT text MATCHES "Asked::note\\(")
      string(APPEND failures "${source} looks through all documents and does not say so\n")
    endif()
  endif()
endforeach()
if(failures)
  message(FATAL_ERROR "${failures}")
endif()
