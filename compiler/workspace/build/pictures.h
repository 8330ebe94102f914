// The files that pictures are written as: SVG by ourselves, the formats of language/outputs.def by
// `rsvg-convert` where it is installed.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/emit/svg/svg.h"
#include "compiler/emit/svg/theme.h"
#include "compiler/layout/diagram.h"
#include "compiler/workspace/build/convert.h"
#include "compiler/workspace/config/config.h"

namespace jc::workspace {

struct PictureFile {
  // `svg`, or a word of the table of formats.
  std::string format;
  std::string bytes;
  // Which page it shows, from 0; nothing where it has all of them.
  std::optional<std::size_t> page = std::nullopt;
};

// A page on its way into another format.
struct DrawnPage {
  std::string svg;
  double width = 0;
  double height = 0;
};

// What a format makes of the pages: a file for each of them, or one for all.
struct FormatFiles {
  std::vector<Converted> files;
  bool one_for_all = false;
};

// Looks at the pages of a picture as they are written, from any thread.
using LookAtPicture = std::function<void(const std::vector<layout::Diagram>& pages)>;

class PictureFiles {
 public:
  // `as_of` (yyyymmdd) is the date that PDFs carry, so that the same input gives the same bytes.
  PictureFiles(const Config& config, int as_of, const LookAtPicture* look = nullptr);

  // In our own format first, if it is among them.
  std::vector<PictureFile> files(const std::vector<layout::Diagram>& pages,
                                 std::span<const std::string> formats);
  // What went wrong since the last report, once for all pictures, under `missing-program`.
  void report(diag::Diagnostics& out);

 private:
  // What could not be made is left out, and reported.
  void add(std::vector<PictureFile>& made, const std::string& format, FormatFiles converted);

  const Config& config_;
  emit::SvgWriter svg_;
  int as_of_;
  const LookAtPicture* look_;
  diag::Diagnostics problems_;
};

emit::Theme theme_of(const Config& config);

// The picture as it is, or from right to left where the language is read so.
layout::Diagram turned(layout::Diagram diagram, const Config& config);

}  // namespace jc::workspace
