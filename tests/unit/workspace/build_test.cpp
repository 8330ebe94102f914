// The table of views, and the formats that pictures are written in.
#include <stdlib.h>

#include <algorithm>
#include <set>

#include "compiler/layout/diagram.h"
#include "compiler/workspace/build/asked.h"
#include "compiler/workspace/build/pictures.h"
#include "compiler/workspace/build/scene.h"
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

TEST_CASE("every word of `emit` is written by something, and every line by one function") {
  std::set<std::string_view> written;
  for (const OutputMaker& output : outputs()) {
    INFO(output.row.file);
    CHECK(output.make != nullptr);
    CHECK(output.row.file.rfind('.') != std::string_view::npos);
    if (output.row.when != language::When::always) {
      written.insert(output.row.word);
    }
  }
  for (const language::FormatRow& format : language::kPictureFormats) {
    written.insert(format.word);
  }
  CHECK(written == std::set<std::string_view>(std::begin(language::kEmits), std::end(language::kEmits)));
}

TEST_CASE("formats apply to the kinds that are listed, or to all") {
  const auto row = [](std::string_view word) {
    return *std::find_if(std::begin(language::kOutputs), std::end(language::kOutputs),
                         [&](const language::OutputRow& each) { return each.word == word; });
  };
  CHECK(Asked({"flow", "png"}).formats_of(row("flow")).size() == 2);
  CHECK(Asked({"flow", "png"}).formats_of(row("tiers")).empty());
  CHECK(Asked({"png", "json"}).formats_of(row("tiers")) == std::vector<std::string>{"png"});
  CHECK(Asked({"json"}).formats_of(row("tiers")).empty());
  CHECK(Asked({"flow"}).has_kind("flow"));
  CHECK_FALSE(Asked({"flow"}).has_kind("map"));
}

TEST_CASE("pictures become PNG and PDF, or it is said what is missing") {
  const Config config;
  const std::vector<std::string> kAll = {"svg", "png", "pdf"};
  diag::Diagnostics problems;
  PictureFiles here(config, 20260901);
  const auto files = here.files({square()}, kAll);
  here.report(problems);
  if (problems.empty()) {
    REQUIRE(files.size() == 3);
    CHECK(files[1].bytes.starts_with("\x89PNG"));
    CHECK(files[2].bytes.starts_with("%PDF"));
    CHECK(here.files({square()}, kAll)[2].bytes == files[2].bytes);
    // A picture and a PNG for each page, one PDF with two pages.
    const auto paged = here.files({square(), square()}, kAll);
    REQUIRE(paged.size() == 5);
    CHECK(paged[1].page == 1);
    CHECK(paged[4].format == "pdf");
    CHECK_FALSE(paged[4].page);
    CHECK(paged[4].bytes.find("/Count 2") != std::string::npos);
  }
  const std::string path = ::getenv("PATH");
  ::setenv("PATH", "/nowhere", 1);
  PictureFiles nowhere(config, 20260901);
  CHECK(nowhere.files({square()}, kAll).size() == 1);
  CHECK(nowhere.files({square()}, kAll).size() == 1);
  ::setenv("PATH", path.c_str(), 1);
  problems.clear();
  nowhere.report(problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].rule == "missing-program");
  CHECK(problems[0].help.find("librsvg") != std::string::npos);
}

}  // namespace jc::workspace
