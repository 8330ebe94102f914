// What a build writes for somebody, for tests of audiences.
#pragma once
#include <map>
#include <string>
#include <utility>

#include "compiler/facts/audience.h"
#include "compiler/workspace/build/build.h"
#include "compiler/workspace/build/for_audience.h"
#include "tests/test.h"

namespace jc::workspace {

using Files = std::map<std::string, std::string>;

inline Files built_for(std::string_view whom, const Request& request,
                       std::optional<facts::Day> start = std::nullopt) {
  const Compilation compilation = compile(request);
  auto audience = facts::find_audience(*compilation.model, whom);
  REQUIRE(audience);
  audience->start = start;
  Files files;
  diag::Diagnostics problems;
  BuildOrder order{"out"};
  order.audience = &*audience;
  build(compilation, order, problems, [&](std::vector<Output> outputs) {
    for (Output& output : outputs) {
      files[output.file.path] = std::move(output.bytes);
    }
  });
  // Some say nothing to customers, and are told so.
  CHECK((problems.empty() || problems[0].rule == "nothing-to-build"));
  return files;
}

// A workspace of the source tree: `specs/buyer`.
inline Request of_workspace(const std::string& folder) {
  Request request;
  request.root = std::string(test::kSourceDir) + "/" + folder + "/";
  request.today = 20260901;
  return request;
}

}  // namespace jc::workspace
