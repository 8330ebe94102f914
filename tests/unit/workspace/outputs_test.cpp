// Outputs: written whole, left alone when unchanged, removed when no longer made, never outside their folder.
#include "compiler/workspace/write/outputs.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "compiler/source/load.h"
#include "compiler/workspace/write/safe_name.h"
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

bool nothing_stays(const OutputFile&) { return false; }

using Files = std::vector<std::pair<std::string, std::string>>;

std::vector<Output> outputs_of(const Files& files) {
  std::vector<Output> outputs;
  for (const auto& [path, bytes] : files) {
    outputs.push_back({{path, path.substr(path.rfind('/') + 1), "", ""}, bytes});
  }
  return outputs;
}

WriteReport write_outputs(const std::string& folder, const Files& files, diag::Diagnostics& out) {
  OutputWriter writer(folder, folder);
  writer.write(outputs_of(files));
  return writer.finish(nothing_stays, out);
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
        << "0\t../precious.txt\tmap\t\t\n0\ta/../../precious.txt\tmap\t\t\n..\n.\n\n";
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
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.find("did not make") != std::string::npos);
  }
  CHECK(test::read_file(place.path() / "precious.txt") == "keep");
}

TEST_CASE("what somebody else wrote or changed is neither written over nor removed") {
  const Place place;
  diag::Diagnostics problems;
  fs::create_directories(place.out());
  SECTION("a file that was there before") {
    std::ofstream(place.out() + "/README.md") << "my own";
    write_outputs(place.out(), {{"README.md", "index"}}, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.find("README.md") != std::string::npos);
    CHECK(test::read_file(place.out() + "/README.md") == "my own");
  }
  SECTION("an output that was changed since") {
    write_outputs(place.out(), {{"README.md", "index"}, {"t/map.svg", "drawn"}}, problems);
    std::ofstream(place.out() + "/README.md") << "edited";
    std::ofstream(place.out() + "/t/map.svg") << "edited";
    CHECK(problems.empty());
    write_outputs(place.out(), {{"README.md", "anew"}, {"other.svg", "new"}}, problems);
    CHECK(problems.size() == 1);
    CHECK(test::read_file(place.out() + "/README.md") == "edited");
    // Together or not at all.
    CHECK_FALSE(fs::exists(place.out() + "/other.svg"));
    std::ofstream(place.out() + "/README.md") << "index";
    const WriteReport report = write_outputs(place.out(), {{"README.md", "anew"}}, problems);
    CHECK(report.left_alone == std::vector<std::string>{"t/map.svg"});
    CHECK(test::read_file(place.out() + "/README.md") == "anew");
    CHECK(test::read_file(place.out() + "/t/map.svg") == "edited");
  }
  SECTION("what a list that came with the repository names") {
    std::ofstream(place.out() + "/notes.txt") << "notes";
    std::ofstream(place.out() + "/map.svg") << "a map of the office";
    std::ofstream(place.out() + "/.journeyc-outputs")
        << "0000000000000000-5\tnotes.txt\tmap\t\t\n0000000000000000-13\tmap.svg\tmap\t\t\nnotes.txt\nmap."
           "svg\n";
    write_outputs(place.out(), {{"README.md", "index"}}, problems);
    CHECK(test::read_file(place.out() + "/notes.txt") == "notes");
    CHECK(test::read_file(place.out() + "/map.svg") == "a map of the office");
  }
}

TEST_CASE("what a build that was killed had set aside is swept by the next one") {
  const Place place;
  diag::Diagnostics problems;
  fs::create_directories(place.out());
  std::ofstream(place.out() + "/.journeyc-999999999-3.tmp") << "half";
  std::ofstream(place.out() + "/.journeyc-notes.tmp") << "ours";
  write_outputs(place.out(), {{"README.md", "index"}}, problems);
  CHECK_FALSE(fs::exists(place.out() + "/.journeyc-999999999-3.tmp"));
  CHECK(fs::exists(place.out() + "/.journeyc-notes.tmp"));
  CHECK(problems.empty());
}

TEST_CASE("a link that takes the folder's place while a build is under way leads nothing out") {
  const Place place;
  const std::string elsewhere = place.path() / "elsewhere";
  fs::create_directories(elsewhere);
  fs::create_directories(place.out());
  diag::Diagnostics problems;
  OutputWriter writer(place.out(), place.out());
  fs::rename(place.out(), place.out() + "-real");
  fs::create_directory_symlink(elsewhere, place.out());
  writer.write(outputs_of({{"README.md", "index"}, {"t/map.svg", "a"}}));
  writer.finish(nothing_stays, problems);
  CHECK(problems.empty());
  CHECK(fs::is_empty(elsewhere));
  CHECK(test::read_file(place.out() + "-real/t/map.svg") == "a");
  CHECK(writer.place().ends_with("-real"));
}

TEST_CASE("what an earlier build has left stays where it is told to, and stays on the list") {
  const Place place;
  diag::Diagnostics problems;
  write_outputs(place.out(), {{"README.md", "index"}, {"t/map.svg", "a"}, {"t/flow.svg", "b"}}, problems);
  {
    // A build holds its folder until it is done.
    OutputWriter writer(place.out(), place.out());
    CHECK(writer.earlier().size() == 3);
    writer.write(outputs_of({{"README.md", "index"}, {"t/map.svg", "c"}}));
    const WriteReport kept =
        writer.finish([](const OutputFile& file) { return file.kind == "flow.svg"; }, problems);
    CHECK(kept.removed == 0);
  }
  CHECK(test::read_file(place.out() + "/t/flow.svg") == "b");
  CHECK(problems.empty());
  // Still ours to remove.
  const WriteReport report = write_outputs(place.out(), {{"README.md", "index"}}, problems);
  CHECK(report.removed == 2);
  CHECK_FALSE(fs::exists(place.out() + "/t"));
}

TEST_CASE("two outputs with one path are a problem, and two workspaces never own one folder") {
  const Place place;
  diag::Diagnostics problems;
  write_outputs(place.out(), {{"t/map.svg", "a"}, {"t/map.svg", "b"}}, problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.find("one name") != std::string::npos);
  fs::create_directories(place.path() / "one");
  fs::create_directories(place.path() / "two");
  problems.clear();
  {
    OutputWriter first(place.path() / "shared", place.path() / "one");
    CHECK(first.other_owner().empty());
    first.write(outputs_of({{"README.md", "one"}}));
    first.finish(nothing_stays, problems);
  }
  OutputWriter second(place.path() / "shared", place.path() / "two");
  CHECK(second.other_owner().ends_with("one"));
}

TEST_CASE("outputs may come in pieces, from several threads") {
  const Place place;
  diag::Diagnostics problems;
  const std::string large(3U << 20U, 'x');
  write_outputs(place.out(), {{"map-old.svg", "gone"}, {"1/map.svg", large}}, problems);
  OutputWriter writer(place.out(), place.out());
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; i++) {
    threads.emplace_back([&writer, &large, i] {
      writer.write(
          outputs_of({{std::to_string(i) + "/map.svg", large}, {std::to_string(i) + "/flow.svg", "small"}}));
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  const WriteReport report = writer.finish(nothing_stays, problems);
  CHECK(problems.empty());
  CHECK(report.written == 7);
  CHECK(report.unchanged == 1);
  CHECK(report.removed == 1);
  for (int i = 0; i < 4; i++) {
    CHECK(test::read_file(place.out() + "/" + std::to_string(i) + "/map.svg") == large);
    CHECK(test::read_file(place.out() + "/" + std::to_string(i) + "/flow.svg") == "small");
  }
}

TEST_CASE("what is larger than any file that people write is ours as well, and is written anew") {
  const Place place;
  diag::Diagnostics problems;
  std::string large(source::kLoadLimit + 1, 'x');
  write_outputs(place.out(), {{"model.json", large}}, problems);
  CHECK(write_outputs(place.out(), {{"model.json", large}}, problems).unchanged == 1);
  large.back() = 'y';
  CHECK(write_outputs(place.out(), {{"model.json", large}}, problems).written == 1);
  CHECK(problems.empty());
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
  // Devices of Windows, where outputs are committed and checked out as well.
  CHECK(safe_name("con") == "con-");
  CHECK(safe_name("Aux.plan") == "Aux-.plan");
  CHECK(safe_name("lpt1") == "lpt1-");
  CHECK(safe_name("contact") == "contact");
}

}  // namespace jc::workspace
