// Outputs: written whole, left alone when unchanged, removed when no longer made, never outside their folder.
#include "compiler/workspace/outputs.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/test.h"
#include "tests/unit/corpus.h"

namespace jc::workspace {

namespace {

namespace fs = std::filesystem;

class Place {
 public:
  Place() {
    std::string name = (fs::temp_directory_path() / "journeyc-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Place() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  const fs::path& path() const { return path_; }
  std::string out() const { return (path_ / "out").string(); }

 private:
  fs::path path_;
};

WriteReport write_outputs(const std::string& folder, const std::vector<Output>& outputs,
                          diag::Diagnostics& out) {
  OutputWriter writer(folder);
  writer.write(outputs);
  return writer.finish(out);
}

}  // namespace

TEST_CASE("outputs are written once and removed when they are no longer made") {
  const Place place;
  diag::Diagnostics problems;
  WriteReport report =
      write_outputs(place.out(), {{"README.md", "index"}, {"a/journey.json", "{}"}}, problems);
  CHECK(report.written == 2);
  CHECK(test::read_file(place.out() + "/a/journey.json") == "{}");
  report = write_outputs(place.out(), {{"README.md", "index"}, {"a/journey.json", "{}"}}, problems);
  CHECK(report.written == 0);
  CHECK(report.unchanged == 2);
  std::ofstream(place.out() + "/mine.txt") << "not ours";
  report = write_outputs(place.out(), {{"README.md", "new"}}, problems);
  CHECK(report.written == 1);
  CHECK(report.removed == 1);
  CHECK_FALSE(fs::exists(place.out() + "/a"));
  CHECK(fs::exists(place.out() + "/mine.txt"));
  CHECK(test::read_file(place.out() + "/README.md") == "new");
  CHECK(problems.empty());
}

TEST_CASE("nothing is written or removed outside the folder") {
  const Place place;
  diag::Diagnostics problems;
  std::ofstream(place.path() / "precious.txt") << "keep";
  SECTION("a list that was edited") {
    fs::create_directories(place.out());
    std::ofstream(place.out() + "/.journeyc-outputs")
        << "../precious.txt\na/../../precious.txt\n"
        << (place.path() / "precious.txt").string() << "\n..\n.\n\n";
    write_outputs(place.out(), {{"README.md", "index"}}, problems);
    CHECK(problems.empty());
  }
  SECTION("a path that climbs") {
    write_outputs(place.out(), {{"../precious.txt", "gone"}, {"/nowhere/at/all", "x"}}, problems);
    CHECK(problems.size() == 2);
  }
  SECTION("a folder that is a link") {
    fs::create_directories(place.out());
    fs::create_directory_symlink(place.path(), place.out() + "/a");
    write_outputs(place.out(), {{"a/precious.txt", "gone"}}, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].rule == "unwritable-output");
  }
  SECTION("a stale file behind a link") {
    fs::create_directories(place.out());
    fs::create_directory_symlink(place.path(), place.out() + "/a");
    std::ofstream(place.out() + "/.journeyc-outputs") << "a/precious.txt\n";
    write_outputs(place.out(), {}, problems);
  }
  SECTION("a file that is a link") {
    fs::create_directories(place.out());
    fs::create_symlink(place.path() / "precious.txt", place.out() + "/README.md");
    write_outputs(place.out(), {{"README.md", "index"}}, problems);
  }
  CHECK(test::read_file(place.path() / "precious.txt") == "keep");
}

TEST_CASE("outputs may come in pieces, from several threads") {
  const Place place;
  diag::Diagnostics problems;
  const std::string large(3U << 20U, 'x');
  write_outputs(place.out(), {{"old.svg", "gone"}, {"1/a.svg", large}}, problems);
  OutputWriter writer(place.out());
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; i++) {
    threads.emplace_back([&writer, &large, i] {
      writer.write({{std::to_string(i) + "/a.svg", large}, {std::to_string(i) + "/b.svg", "small"}});
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  const WriteReport report = writer.finish(problems);
  CHECK(problems.empty());
  CHECK(report.written == 7);
  CHECK(report.unchanged == 1);
  CHECK(report.removed == 1);
  for (int i = 0; i < 4; i++) {
    CHECK(test::read_file(place.out() + "/" + std::to_string(i) + "/a.svg") == large);
    CHECK(test::read_file(place.out() + "/" + std::to_string(i) + "/b.svg") == "small");
  }
}

TEST_CASE("a folder that can't be made is a problem with a way out") {
  const Place place;
  std::ofstream(place.path() / "out") << "a file";
  diag::Diagnostics problems;
  write_outputs(place.out(), {{"README.md", "index"}}, problems);
  REQUIRE_FALSE(problems.empty());
  CHECK(problems[0].rule == "unwritable-output");
  CHECK(problems[0].help.find("--out-dir") != std::string::npos);
}

TEST_CASE("names of files are safe, whatever an id holds") {
  CHECK(safe_name("core-lifecycle") == "core-lifecycle");
  for (const char* id :
       {"..", ".", "", "/", "../../etc/passwd", ".hidden", "a/b\\c:d", "a\nb", "\x01", "-rf"}) {
    const std::string name = safe_name(id);
    INFO(id << " became " << name);
    CHECK_FALSE(name.empty());
    CHECK(name[0] != '.');
    CHECK(name.find_first_of("/\\:\n\x01") == std::string::npos);
  }
  CHECK(safe_name(std::string(5000, 'x')).size() <= 200);
  CHECK(safe_name("caf\xC3\xA9") == "caf\xC3\xA9");
}

}  // namespace jc::workspace
