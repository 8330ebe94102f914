#include "compiler/cli/preview.h"

#include <stdlib.h>

#include <algorithm>
#include <stdexcept>

#include "compiler/cli/commands.h"
#include "compiler/cli/stop_building.h"
#include "compiler/cli/watching.h"

namespace jc::cli {

namespace fs = std::filesystem;

namespace {

// Keeps what is said of a build, for the page.
class Said : public Streams {
 public:
  explicit Said(const Streams& outer) : outer_(outer) {}
  std::string environment(const char* name) const override { return outer_.environment(name); }
  const std::string& said() const { return said_; }

 private:
  void put_out(std::string_view text) override { said_ += text; }
  void put_error(std::string_view text) override { said_ += text; }

  const Streams& outer_;
  std::string said_;
};

fs::path new_folder() {
  std::string name = (fs::temp_directory_path() / "journeyc-preview-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("no folder can be made for the preview in " +
                             fs::temp_directory_path().string());
  }
  return name;
}

// All pictures and pages, whatever the configuration builds; of somebody in particular, the page and the map.
std::vector<std::string> what_to_show(bool for_somebody) {
  std::vector<std::string> words{"site"};
  if (for_somebody) {
    words.emplace_back("map");
    return words;
  }
  for (const language::OutputRow& row : language::kOutputs) {
    if (row.is_picture() && row.when == language::When::by_default) {
      words.emplace_back(row.word);
    }
  }
  return words;
}

Arguments building(Arguments arguments, const std::string& folder) {
  arguments.out_dir = folder;
  arguments.emit = what_to_show(!arguments.audience.empty());
  arguments.color = "never";
  arguments.quiet = true;
  // So that a build fails only where nothing could be written.
  arguments.fail_on = "never";
  return arguments;
}

}  // namespace

Preview::Preview(const Arguments& arguments, Streams& streams)
    : streams_(streams), folder_(new_folder()), watch_(watch_over(arguments, streams)) {
  arguments_ = building(arguments, folder_.string());
}

Preview::~Preview() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Preview::build() {
  const StopBuilding stopping(folder_);
  Said said(streams_);
  stale_ = run_build(arguments_, said) != 0;
  findings_ = said.said();
  streams_.error(findings_);
  version_++;
}

void Preview::follow() {
  if (watch_.changed()) {
    build();
  }
}

std::vector<std::string> Preview::pages() const {
  std::vector<std::string> paths;
  for (const fs::directory_entry& each : fs::recursive_directory_iterator(folder_)) {
    if (each.path().extension() == ".html") {
      paths.push_back(each.path().lexically_relative(folder_).generic_string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace jc::cli
