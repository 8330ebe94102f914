// What a build remembers of each journey: kept where nobody has touched it, made anew where somebody has.
#include "compiler/workspace/write/parts.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "compiler/workspace/write/outputs.h"
#include "tests/test.h"

namespace jc::workspace {

namespace {

namespace fs = std::filesystem;

// A folder that is gone when the test is over.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "journeyc-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

const std::vector<std::string> kPaths = {"core/map.svg", "core/playbook.md"};

// A build of one journey that says of itself that it was made of `stamp`.
void build(const std::string& folder, const std::string& stamp) {
  OutputWriter writer(folder, folder);
  std::vector<Output> outputs;
  for (const std::string& path : kPaths) {
    outputs.push_back({{path, "map", "map", ""}, "bytes of " + path});
  }
  writer.write(std::move(outputs));
  writer.note({"core/", stamp, kPaths, ".a { fill: red }\n", ""});
  diag::Diagnostics problems;
  writer.finish([](const OutputFile&) { return false; }, problems);
  CHECK(problems.empty());
}

std::optional<KeptPart> kept(const std::string& folder, const std::string& stamp) {
  return OutputWriter(folder, folder).keep("core/", stamp);
}

}  // namespace

TEST_CASE("parts are read as they were written, whatever stands in them") {
  const Parts parts{{"a/", {"a/", "1", {"a/x:1\ty.svg", "", "a/\n.md"}, "two\nlines\n", "9.9"}},
                    {"b/", {"b/", "2", {}, "", ""}}};
  const Parts read = read_parts(parts_text(parts));
  REQUIRE(read.size() == 2);
  CHECK(read.at("a/").paths == parts.at("a/").paths);
  CHECK(read.at("a/").told == parts.at("a/").told);
  CHECK(read.at("a/").standing == "9.9");
  CHECK(read.at("b/").stamp == "2");
  CHECK(read.at("b/").paths.empty());
  // What is no list of parts at all comes to an end.
  CHECK(read_parts("99999999999999999999:x").size() == 1);
  CHECK(read_parts("no colon").size() == 1);
}

TEST_CASE("the part of an earlier build is kept while its stamp holds and nobody has touched a file of it") {
  const Folder cache;
  ::setenv("XDG_CACHE_HOME", cache.path().c_str(), 1);
  const Folder place;
  const std::string folder = (place.path() / "out").string();
  build(folder, "stamp");
  const auto same = kept(folder, "stamp");
  REQUIRE(same);
  CHECK(same->files.size() == 2);
  CHECK(same->files.front().path == "core/map.svg");
  CHECK(same->told == ".a { fill: red }\n");
  CHECK_FALSE(kept(folder, "another"));
  CHECK_FALSE(kept(folder, ""));
  std::ofstream(place.path() / "out/core/map.svg", std::ios::binary) << "changed by hand";
  CHECK_FALSE(kept(folder, "stamp"));
}

TEST_CASE("a file that is a part of its own is there to be taken from, until somebody touches it") {
  const Folder cache;
  ::setenv("XDG_CACHE_HOME", cache.path().c_str(), 1);
  const Folder place;
  const std::string folder = (place.path() / "out").string();
  {
    OutputWriter writer(folder, folder);
    writer.write({{{"model.json", "json", "JSON", ""}, "{}"}});
    writer.note({"model.json", "stamp", {"model.json"}, "its lines", ""});
    diag::Diagnostics problems;
    writer.finish([](const OutputFile&) { return false; }, problems);
  }
  const auto left = OutputWriter(folder, folder).left("model.json");
  REQUIRE(left);
  CHECK(left->bytes == "{}");
  CHECK(left->told == "its lines");
  CHECK_FALSE(OutputWriter(folder, folder).left("README.md"));
  std::ofstream(place.path() / "out/model.json", std::ios::binary) << "[]";
  CHECK_FALSE(OutputWriter(folder, folder).left("model.json"));
}

TEST_CASE("what damaged memory says of parts is not believed") {
  const Folder cache;
  ::setenv("XDG_CACHE_HOME", cache.path().c_str(), 1);
  const Folder place;
  const std::string folder = (place.path() / "out").string();
  build(folder, "stamp");
  for (const auto& entry : fs::directory_iterator(cache.path() / "journeyc/builds")) {
    if (entry.path().extension() == ".parts") {
      std::fstream(entry.path(), std::ios::in | std::ios::out | std::ios::ate) << "x";
    }
  }
  CHECK_FALSE(kept(folder, "stamp"));
}

}  // namespace jc::workspace
