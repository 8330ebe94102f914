// The table of views, and the formats that pictures are written in.
#include "compiler/workspace/views.h"

#include <stdlib.h>

#include <algorithm>
#include <set>

#include "compiler/layout/diagram.h"
#include "compiler/workspace/picture_files.h"
#include "tests/test.h"

namespace jc::workspace {

namespace {

layout::Diagram square() {
  layout::Diagram diagram;
  diagram.width = diagram.height = 10;
  diagram.title = "square";
  return diagram;
}

}  // namespace

TEST_CASE("every view is a word of `emit`, and every word is written by something") {
  std::set<std::string_view> written = {"playbook", "json", "png", "pdf"};
  for (const View& view : views()) {
    INFO(view.kind);
    CHECK(std::count(std::begin(language::kEmits), std::end(language::kEmits), view.kind) == 1);
    CHECK((view.draw != nullptr) != (view.write != nullptr));
    CHECK(view.has != nullptr);
    written.insert(view.kind);
  }
  CHECK(written == std::set<std::string_view>(std::begin(language::kEmits), std::end(language::kEmits)));
}

TEST_CASE("formats apply to the kinds that are listed, or to all") {
  Config config;
  config.emit = {"flow", "png"};
  CHECK(PictureFiles(config, 20260901).wants("flow"));
  CHECK_FALSE(PictureFiles(config, 20260901).wants("tiers"));
  config.emit = {"png", "json"};
  CHECK(PictureFiles(config, 20260901).wants("tiers"));
  config.emit = {"json"};
  CHECK_FALSE(PictureFiles(config, 20260901).wants("tiers"));
}

TEST_CASE("pictures become PNG and PDF, or it is said what is missing") {
  Config config;
  config.emit = {"flow", "png", "pdf"};
  diag::Diagnostics problems;
  PictureFiles here(config, 20260901);
  const auto files = here.files("flow", {square()});
  here.report(problems);
  if (problems.empty()) {
    REQUIRE(files.size() == 3);
    CHECK(files[1].bytes.starts_with("\x89PNG"));
    CHECK(files[2].bytes.starts_with("%PDF"));
    CHECK(here.files("flow", {square()})[2].bytes == files[2].bytes);
    // A picture and a PNG for each page, one PDF with two pages.
    const auto paged = here.files("flow", {square(), square()});
    REQUIRE(paged.size() == 5);
    CHECK(paged[1].page == 1);
    CHECK(paged[4].ending == ".pdf");
    CHECK_FALSE(paged[4].page);
    CHECK(paged[4].bytes.find("/Count 2") != std::string::npos);
  }
  const std::string path = ::getenv("PATH");
  ::setenv("PATH", "/nowhere", 1);
  PictureFiles nowhere(config, 20260901);
  CHECK(nowhere.files("flow", {square()}).size() == 1);
  CHECK(nowhere.files("flow", {square()}).size() == 1);
  ::setenv("PATH", path.c_str(), 1);
  problems.clear();
  nowhere.report(problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].rule == "missing-program");
  CHECK(problems[0].help.find("librsvg") != std::string::npos);
}

}  // namespace jc::workspace
