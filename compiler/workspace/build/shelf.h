// Takes what an output makes, and gives it the names of files.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/workspace/build/asked.h"
#include "compiler/workspace/build/pictures.h"
#include "compiler/workspace/build/scene.h"
#include "compiler/workspace/write/output.h"

namespace jc::workspace {

class Keeping;

// What was made of one journey, one portfolio or the workspace.
struct Made {
  std::vector<Output> outputs;
  diag::Diagnostics problems;
  emit::Told told;
  // Of an earlier build, which stay as they are.
  std::vector<OutputFile> kept;
};

class Shelf {
 public:
  // `folder` of the outputs, with a slash behind it, or empty; `suffix` stands behind the names of files:
  // `-high-touch`.
  Shelf(const Asked& asked, PictureFiles& pictures, const language::OutputRow& row, const Scene& scene,
        std::string folder, std::string suffix, const Keeping& keeping, Made& to)
      : asked_(asked),
        pictures_(pictures),
        row_(row),
        scene_(scene),
        folder_(std::move(folder)),
        suffix_(std::move(suffix)),
        keeping_(keeping),
        to_(to) {}

  // The pages of a picture, in every format that was asked for.
  void picture(const std::vector<layout::Diagram>& pages);
  // A picture that is cut into pages where it is too large for one.
  void picture(layout::Diagram diagram);
  // Why there is no file.
  void problem(diag::Diagnostic problem) { to_.problems.push_back(std::move(problem)); }
  // The text of the output's file.
  void text(std::string bytes);
  // A page that a template made, or what is wrong with the template.
  void page(emit::Page page);
  // One of several pages of one output: `part` stands behind its name, and readers know it by nothing else.
  void page(emit::Page page, std::string_view part);
  // The same of a page that shows `made_of` and nothing else of any journey: where an earlier build has made
  // it of that, it stays.
  void page(std::string_view part, std::string_view made_of, const std::function<emit::Page()>& make);
  // The path of the output's file, and what is known of earlier builds.
  std::string path() const;
  const Keeping& keeping() const { return keeping_; }
  // The pictures of the scene that were put here before, in our own format.
  std::vector<const Output*> pictures() const;

 private:
  bool is_whole(const emit::Page& page);
  std::string name_of(std::string_view part) const;
  void add(std::string format, std::string name, std::string title, std::string bytes);
  std::string title_of(const PictureFile& file, std::size_t pages) const;

  const Asked& asked_;
  PictureFiles& pictures_;
  const language::OutputRow& row_;
  const Scene& scene_;
  std::string folder_;
  std::string suffix_;
  const Keeping& keeping_;
  Made& to_;
};

}  // namespace jc::workspace
