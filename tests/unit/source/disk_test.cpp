// Reading and writing real files in a folder of the test's own.
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "compiler/source/load.h"
#include "compiler/source/write.h"
#include "tests/test.h"

namespace jc::source {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "journeyc-test-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

void put(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string content(const Loaded& loaded) {
  const auto* text = std::get_if<std::string>(&loaded);
  return text == nullptr ? "FAILED " + std::get<LoadFailure>(loaded).text : *text;
}

LoadFailureKind kind(const Loaded& loaded) {
  REQUIRE(std::holds_alternative<LoadFailure>(loaded));
  return std::get<LoadFailure>(loaded).kind;
}

TEST_CASE("files are read byte by byte") {
  const Folder folder;
  const std::string bytes(
      "\xEF\xBB\xBF"
      "a\r\n\0\xFF",
      8);
  put(folder / "a", bytes);
  put(folder / "empty", "");
  CHECK(content(load(folder / "a")) == bytes);
  CHECK(content(load(folder / "empty")).empty());
  fs::create_symlink("a", folder / "link");
  CHECK(content(load(folder / "link")) == bytes);
  CHECK(content(load("/proc/self/status")).size() > 10);
}

TEST_CASE("failures to read say what is wrong") {
  const Folder folder;
  CHECK(content(load(folder / "none")) == "FAILED does not exist");
  CHECK(kind(load(folder / "none/below")) == LoadFailureKind::not_found);
  CHECK(kind(load("")) == LoadFailureKind::not_found);
  CHECK(kind(load(std::string("a\0b", 3))) == LoadFailureKind::not_found);
  CHECK(kind(load(folder / std::string(3000, 'x'))) == LoadFailureKind::not_found);
  CHECK(content(load(folder / "")) == "FAILED is a folder, not a file");
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  CHECK(content(load(folder / "a")) == "FAILED is a link that leads back to itself");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(content(load(folder / "pipe")) == "FAILED is a pipe, device or socket, not a file");
  CHECK(kind(load("/dev/zero")) == LoadFailureKind::special);
  put(folder / "big", "12345");
  CHECK(content(load(folder / "big", 5)) == "12345");
  CHECK(content(load(folder / "big", 4)) == "FAILED is bigger than the limit of 4 bytes");
  if (::geteuid() != 0) {
    put(folder / "locked", "x");
    ::chmod((folder / "locked").c_str(), 0);
    CHECK(kind(load(folder / "locked")) == LoadFailureKind::not_readable);
  }
}

TEST_CASE("descriptors are read to their end") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "hello", 5) == 5);
  ::close(ends[1]);
  CHECK(content(load_descriptor(ends[0])) == "hello");
  ::close(ends[0]);
  CHECK(kind(load_descriptor(ends[0])) == LoadFailureKind::system);
  const int zero = ::open("/dev/zero", O_RDONLY);
  CHECK(kind(load_descriptor(zero, 100000)) == LoadFailureKind::too_big);
  ::close(zero);
}

TEST_CASE("unchanged files are not touched") {
  const Folder folder;
  const std::string path = folder / "out.txt";
  CHECK(write_if_changed(path, "one").outcome == WriteOutcome::written);
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(5);
  fs::last_write_time(path, old);
  const auto before = fs::last_write_time(path);
  CHECK(write_if_changed(path, "one").outcome == WriteOutcome::unchanged);
  CHECK(fs::last_write_time(path) == before);
  CHECK(write_if_changed(path, "two").outcome == WriteOutcome::written);
  CHECK(content(load(path)) == "two");
  CHECK(write_if_changed(path, "").outcome == WriteOutcome::written);
  CHECK(write_if_changed(path, "").outcome == WriteOutcome::unchanged);
  CHECK(folder.count() == 1);
}

TEST_CASE("permissions stay, links are replaced and not followed") {
  const Folder folder;
  put(folder / "script", "x");
  ::chmod((folder / "script").c_str(), 0750);
  CHECK(write_if_changed(folder / "script", "y").outcome == WriteOutcome::written);
  struct stat status {};
  REQUIRE(::stat((folder / "script").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0750U);
  put(folder / "target", "same");
  fs::create_symlink("target", folder / "link");
  CHECK(write_if_changed(folder / "link", "same").outcome == WriteOutcome::written);
  CHECK_FALSE(fs::is_symlink(folder / "link"));
  CHECK(write_if_changed(folder / "link", "new").outcome == WriteOutcome::written);
  CHECK(content(load(folder / "target")) == "same");
}

TEST_CASE("failures to write leave nothing behind") {
  const Folder folder;
  CHECK(write_if_changed(folder / "none/a", "x").reason == "its folder does not exist");
  fs::create_directory(folder / "folder");
  CHECK(write_if_changed(folder / "folder", "x").reason == "is a folder, not a file");
  CHECK(write_if_changed("", "x").outcome == WriteOutcome::failed);
  CHECK(write_if_changed(folder / "a/", "x").reason == "is not the name of a file");
  CHECK(write_if_changed("/dev/null", "x").reason == "is a pipe, device or socket, not a file");
  CHECK(write_if_changed(folder / std::string(300, 'x'), "x").outcome == WriteOutcome::failed);
  CHECK(folder.count() == 1);
  const std::string longest(255, 'n');
  CHECK(write_if_changed(folder / longest, "x").outcome == WriteOutcome::written);
}

}  // namespace
}  // namespace jc::source
