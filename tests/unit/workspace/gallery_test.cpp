// docs/gallery.md and its pictures: of all starter kits, as the program draws them today. `./dev gallery`
// runs this with UPDATE_GOLDEN=1, which writes them.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "compiler/language/outputs.h"
#include "compiler/workspace/build/build.h"
#include "tests/test.h"
#include "tests/unit/corpus.h"

namespace jc::workspace {

namespace {

namespace fs = std::filesystem;

const fs::path kRoot(jc::test::kSourceDir);
const fs::path kPage = kRoot / "docs" / "gallery.md";
const fs::path kPictures = kRoot / "docs" / "gallery";

// The heading and the first paragraph of a kit's README.
std::pair<std::string, std::string> about(const fs::path& kit) {
  std::istringstream lines(test::read_file(kit / "README.md"));
  std::string title;
  std::string paragraph;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) {
      title = line.substr(2);
    } else if (!line.empty() && !title.empty()) {
      paragraph += (paragraph.empty() ? "" : "\n") + line;
    } else if (line.empty() && !paragraph.empty()) {
      break;
    }
  }
  return {title, paragraph};
}

// The pictures of the framework: those of tiers look alike.
bool is_shown(const std::string& path) {
  const std::string name = fs::path(path).filename().string();
  return std::any_of(std::begin(language::kOutputs), std::end(language::kOutputs),
                     [&](const language::OutputRow& row) { return row.is_picture() && row.file == name; });
}

// Graphviz places these, and its versions differ.
bool is_placed_elsewhere(const std::string& path) {
  const std::string stem = fs::path(path).stem().string();
  return stem == "flow" || stem == "metrics";
}

std::string title_of(const std::string& svg) {
  const std::size_t begin = svg.find("<title>") + 7;
  return svg.substr(begin, svg.find("</title>") - begin);
}

// What each picture is for, as a question that it answers.
struct Purpose {
  std::string_view word;
  const char* question;
};

constexpr Purpose kPurposes[] = {
    {"summary", "What is the point, on one slide?"},
    {"map", "What does the customer go through, and what do we do meanwhile?"},
    {"blueprint", "What has to happen behind the scenes for each step?"},
    {"compare", "What goes, comes and changes between today and the plan?"},
    {"flow", "Which stage leads where, on what condition, and who hands over to whom?"},
    {"timeline", "What happens on which day, and when does nobody hear from us?"},
    {"tiers", "What do customers of each tier get that others do not?"},
    {"portfolio", "How do the journeys of our products stand beside each other?"},
    {"journeys", "Which journeys are parts of which, and how does each one stand?"},
    {"governance", "Who meets when, and what for?"},
    {"workload", "What do the meetings of a year take of each role's time?"},
    {"metrics", "Which number moves which?"},
    {"raci", "Who answers for what, and who else is asked or told?"},
    {"channels", "Where do customers meet us, and where do they meet nobody?"},
    {"opportunities", "What is worth most and takes least?"},
};

// The words of all pictures, each with its purpose as a row of a table.
std::vector<std::string> picture_words(std::string& table) {
  std::vector<std::string> words;
  table = "\n| picture | answers |\n|---|---|\n";
  for (const language::OutputRow& row : language::kOutputs) {
    if (!row.is_picture()) {
      continue;
    }
    words.emplace_back(row.word);
    const auto* const purpose = std::find_if(std::begin(kPurposes), std::end(kPurposes),
                                             [&](const Purpose& each) { return each.word == row.word; });
    INFO(row.word << " has no purpose here");
    REQUIRE(purpose != std::end(kPurposes));
    table += fmt::format("| `{}`: {} | {} |\n", row.word, row.title, purpose->question);
  }
  return words;
}

struct Gallery {
  std::string page;
  // From docs/gallery.
  std::map<std::string, std::string> pictures;
};

Gallery draw() {
  Gallery gallery;
  gallery.page =
      "# Gallery\n\nWhat `journeyc build` draws of the starter kits. `journeyc init --from KIT` starts with "
      "one of them;\n"
      "`./dev gallery` draws this page anew.\n";
  std::string purposes;
  const std::vector<std::string> pictures = picture_words(purposes);
  gallery.page += purposes;
  std::set<fs::path> kits;
  for (const auto& entry : fs::directory_iterator(kRoot / "specs")) {
    if (entry.is_directory()) {
      kits.insert(entry.path());
    }
  }
  for (const fs::path& kit : kits) {
    Request request;
    request.root = kit.generic_string() + "/";
    request.folders = {request.root};
    request.today = 20260901;
    Compilation compilation = compile(request);
    compilation.config.emit = pictures;
    diag::Diagnostics problems;
    const auto [title, paragraph] = about(kit);
    const std::string name = kit.filename().string();
    gallery.page += fmt::format("\n## {}\n\n{}\n\n`journeyc init --from {}`\n", title, paragraph, name);
    std::vector<Output> outputs;
    build(compilation, {}, problems,
          [&](const std::vector<Output>& made) { outputs.insert(outputs.end(), made.begin(), made.end()); });
    for (const Output& output : outputs) {
      if (!is_shown(output.file.path)) {
        continue;
      }
      const std::string path = name + "/" + output.file.path;
      gallery.page += fmt::format("\n![{}](gallery/{})\n", title_of(output.bytes), path);
      gallery.pictures[path] = output.bytes;
    }
  }
  return gallery;
}

void write(const Gallery& gallery) {
  fs::remove_all(kPictures);
  std::ofstream(kPage, std::ios::binary) << gallery.page;
  for (const auto& [path, bytes] : gallery.pictures) {
    fs::create_directories((kPictures / path).parent_path());
    std::ofstream(kPictures / path, std::ios::binary) << bytes;
  }
}

}  // namespace

TEST_CASE("the gallery is up to date (./dev gallery draws it)") {
  const Gallery gallery = draw();
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    write(gallery);
  }
  INFO("./dev gallery draws the gallery anew");
  CHECK(gallery.page == test::read_file(kPage));
  std::size_t size = 0;
  for (const auto& [path, bytes] : gallery.pictures) {
    INFO(path);
    const std::string there = test::read_file(kPictures / path);
    // Compared outside the macro: a failure should not print a picture.
    const bool same =
        is_placed_elsewhere(path) ? !there.empty() && title_of(there) == title_of(bytes) : there == bytes;
    CHECK(same);
    size += bytes.size();
  }
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(kPictures)) {
    files += entry.is_regular_file() ? 1U : 0U;
  }
  CHECK(files == gallery.pictures.size());
  CHECK(size < 3'000'000);
}

}  // namespace jc::workspace
