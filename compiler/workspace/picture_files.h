// The files that pictures are written as: SVG by ourselves, PNG and PDF by `rsvg-convert` where it is
// installed.
//
// `emit` lists kinds of pictures and formats. Kinds without a format are SVG; with `png` or `pdf` they are
// written in that as well. A format without any kind means every picture, in that format alone.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/emit/svg/svg.h"
#include "compiler/emit/svg/theme.h"
#include "compiler/layout/diagram.h"
#include "compiler/workspace/config/config.h"
#include "compiler/workspace/convert.h"

namespace jc::workspace {

struct PictureFile {
  // `.svg`, `.png` or `.pdf`.
  std::string ending;
  std::string bytes;
  // Which page it shows, from 0; nothing where it has all of them.
  std::optional<std::size_t> page = std::nullopt;
};

class PictureFiles {
 public:
  // `as_of` (yyyymmdd) is the date that PDFs carry, so that the same input gives the same bytes.
  PictureFiles(const Config& config, int as_of);

  // Whether pictures of the kind are written at all.
  bool wants(std::string_view kind) const;
  // An SVG, a PNG for each page, a PDF for all of them.
  std::vector<PictureFile> files(std::string_view kind, const std::vector<layout::Diagram>& pages);
  // What went wrong since the last report, once for all pictures, under `missing-program` or
  // `unwritable-output`.
  void report(diag::Diagnostics& out);

 private:
  // What could not be made is left out, and reported.
  void add(std::vector<PictureFile>& made, std::string ending, Converted converted,
           std::optional<std::size_t> page);

  emit::SvgWriter svg_;
  std::vector<std::string> kinds_;
  std::vector<std::string> formats_;
  int as_of_;
  diag::Diagnostics problems_;
};

emit::Theme theme_of(const Config& config);

}  // namespace jc::workspace
