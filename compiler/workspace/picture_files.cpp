#include "compiler/workspace/picture_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "compiler/workspace/views.h"

namespace jc::workspace {

namespace {

constexpr std::string_view kFormats[] = {"png", "pdf"};

// Two pixels for one, for sharp text on today's screens; less where a side would get longer than programs
// open.
constexpr double kZoom = 2;
constexpr double kLongestSide = 16000;

double zoom_of(const layout::Diagram& diagram) {
  return std::min(kZoom, kLongestSide / std::max({diagram.width, diagram.height, 1.0}));
}

}  // namespace

emit::Theme theme_of(const Config& config) {
  emit::Theme theme;
  theme.mode = config.theme == "dark"    ? emit::Mode::dark
               : config.theme == "light" ? emit::Mode::light
                                         : emit::Mode::automatic;
  if (!config.font.empty()) {
    theme.font_family = config.font + ", " + theme.font_family;
  }
  if (emit::is_color(config.accent)) {
    theme.accent = config.accent;
  }
  return theme;
}

PictureFiles::PictureFiles(const Config& config, int as_of) : svg_(theme_of(config)), as_of_(as_of) {
  for (const std::string& word : config.emit) {
    const bool format = std::find(std::begin(kFormats), std::end(kFormats), word) != std::end(kFormats);
    if (format) {
      formats_.push_back(word);
    } else if (is_picture(word)) {
      kinds_.push_back(word);
    }
  }
}

bool PictureFiles::wants(std::string_view kind) const {
  const bool every = kinds_.empty() && !formats_.empty();
  return every || std::find(kinds_.begin(), kinds_.end(), kind) != kinds_.end();
}

void PictureFiles::add(std::vector<PictureFile>& made, std::string ending, Converted converted,
                       std::optional<std::size_t> page) {
  if (converted.problem.empty()) {
    made.push_back({std::move(ending), std::move(converted.bytes), page});
  } else if (problems_.empty() || problems_.back().message != converted.problem) {
    problems_.push_back({.rule = "missing-program", .message = converted.problem, .help = converted.help});
  }
}

std::vector<PictureFile> PictureFiles::files(std::string_view kind,
                                             const std::vector<layout::Diagram>& pages) {
  std::vector<std::string> svgs;
  svgs.reserve(pages.size());
  for (const layout::Diagram& page : pages) {
    svgs.push_back(svg_.write(page));
  }
  std::vector<PictureFile> made;
  for (const std::string& format : formats_) {
    if (format == "pdf") {
      add(made, ".pdf", pdf_of(svgs, as_of_), std::nullopt);
      continue;
    }
    for (std::size_t i = 0; i < pages.size(); i++) {
      add(made, ".png", png_of(svgs[i], zoom_of(pages[i])), i);
    }
  }
  if (std::find(kinds_.begin(), kinds_.end(), kind) != kinds_.end()) {
    std::vector<PictureFile> drawn;
    for (std::size_t i = 0; i < pages.size(); i++) {
      drawn.push_back({".svg", std::move(svgs[i]), i});
    }
    made.insert(made.begin(), std::make_move_iterator(drawn.begin()), std::make_move_iterator(drawn.end()));
  }
  return made;
}

void PictureFiles::report(diag::Diagnostics& out) {
  std::move(problems_.begin(), problems_.end(), std::back_inserter(out));
  problems_.clear();
}

}  // namespace jc::workspace
