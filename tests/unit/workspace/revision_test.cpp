// Workspaces of a revision, which is on no disk: each reads what is its own, and what it extends above it.
#include "compiler/workspace/compile.h"
#include "tests/test.h"

namespace jc::workspace {
namespace {

constexpr const char* kJourney = "journey: j\ngoal: g\nstages: [{ id: a }]\n";

const std::map<std::string, std::string> kRevision{
    {"r/a.journey.yaml", kJourney},
    {"r/inner/b.journey.yaml", kJourney},
    {"r/inner/deeper/c.journey.yaml", kJourney},
    {"r/inner/deeper/journeyc.yaml", "journeyc: 1\n"},
    {"r/inner/journeyc.yaml", "journeyc: 1\nextends: [../journeyc.yaml]\n"},
    {"r/inner0/e.journey.yaml", kJourney},
    {"r/journeyc.yaml", "journeyc: 1\nprofile: strict\n"},
    {"s/f.journey.yaml", kJourney},
};

Compilation compiled(const std::string& root) {
  Request request;
  request.root = root;
  request.lint = false;
  request.revision = &kRevision;
  return compile(request);
}

std::vector<std::string> journeys(const Compilation& compilation) {
  std::vector<std::string> paths;
  for (const model::Document& document : compilation.model->documents) {
    paths.push_back((*compilation.files)[document.file].path());
  }
  return paths;
}

TEST_CASE("a workspace of a revision reads the files below it that are no other workspace's") {
  const Compilation whole = compiled("r/");
  CHECK(journeys(whole) == std::vector<std::string>{"r/a.journey.yaml", "r/inner0/e.journey.yaml"});
  CHECK(whole.nested == std::vector<std::string>{"r/inner"});
}

TEST_CASE("a workspace inside a revision is configured by what it extends there") {
  const Compilation inner = compiled("r/inner/");
  CHECK(journeys(inner) == std::vector<std::string>{"r/inner/b.journey.yaml"});
  CHECK(inner.nested == std::vector<std::string>{"r/inner/deeper"});
  CHECK(inner.findings.empty());
  CHECK(inner.config.files == std::vector<std::string>{"r/inner/journeyc.yaml", "r/journeyc.yaml"});
}

}  // namespace
}  // namespace jc::workspace
