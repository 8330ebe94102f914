// The picture of a change holds what every picture of a map does; what is shared between both sides is no
// other.
#include "compiler/diff/policy.h"
#include "compiler/emit/diff/diff_svg.h"
#include "compiler/workspace/compare/compare.h"
#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"
#include "tests/unit/layout/map/map_checks.h"

namespace jc::test {

namespace {

workspace::Comparison compared(const fs::path& folder) {
  return workspace::compare(workspace::side_on_disk((folder / "before").string()),
                            workspace::side_on_disk((folder / "after").string()), 1);
}

}  // namespace

TEST_CASE("in pictures of changes nothing overlaps and no words leave their card") {
  for (const fs::path& folder : folders_in("tests/golden/edits")) {
    INFO(folder.filename());
    const workspace::Comparison comparison = compared(folder);
    const std::vector<diff::Verdict> verdicts = diff::judge(comparison.report, {});
    const std::vector<diff::ApprovalProblem> problems;
    const emit::DiffPage page{comparison.report,
                              verdicts,
                              problems,
                              *comparison.files_before,
                              *comparison.files_after,
                              "before",
                              "after",
                              "journeyc diff before after",
                              ""};
    layout::check_picture(emit::diff_picture(page, {comparison.before.front()->model.get()},
                                             {comparison.after.front()->model.get()}));
  }
}

TEST_CASE("what was read on one side says the same on the other") {
  for (const fs::path& folder : folders_in("tests/golden/edits")) {
    INFO(folder.filename());
    const workspace::Comparison comparison = compared(folder);
    for (const auto& [name, shared] :
         {std::pair("before", comparison.before.front()), std::pair("after", comparison.after.front())}) {
      const workspace::Compilation alone =
          workspace::compile(workspace::request_for(workspace::side_on_disk((folder / name).string()), 1));
      REQUIRE(alone.model->documents.size() == shared->model->documents.size());
      for (std::size_t i = 0; i < alone.model->documents.size(); i++) {
        const model::Document& one = alone.model->documents[i];
        const model::Document& other = shared->model->documents[i];
        CHECK((*alone.files)[one.file].path() == (*shared->files)[other.file].path());
        CHECK(one.records.size() == other.records.size());
        CHECK(one.values.size() == other.values.size());
        CHECK(alone.model->linked[i].uses.size() == shared->model->linked[i].uses.size());
      }
    }
  }
}

TEST_CASE("a picture tells who moves from tier to tier in the whole sentence") {
  const auto names = [](const std::string& served) {
    return "vocabulary: v\nattributes: { arr: { title: Revenue, kind: currency } }\nsegments:\n"
           "  big: { where: arr >= $10k }\n  small: { where: arr < $10k }\ntiers:\n  high: { serves: [" +
           served + "] }\n  low: { serves: [small] }\n";
  };
  const std::string journey =
      "journey: j\ngoal: g\nstages:\n  - { id: a, touchpoints: [{ id: call, tiers: [high] }] }\n";
  const Folder was;
  const Folder is;
  was.write("v.vocabulary.yaml", names("big"));
  is.write("v.vocabulary.yaml", names("big, small"));
  for (const Folder* each : {&was, &is}) {
    each->write("j.journey.yaml", journey);
  }
  const Ran ran =
      program({"diff", was.path().string(), is.path().string(), "--format", "svg", "--fail-on", "never"});
  CHECK(ran.out.find("Customers with Revenue") != std::string::npos);
}

}  // namespace jc::test
