#include "compiler/workspace/build/pictures.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "compiler/language/outputs.h"
#include "compiler/layout/mirrored.h"
#include "compiler/workspace/build/asked.h"

namespace jc::workspace {

// Each is defined in a source of its own.
#define FORMAT(name, title) FormatFiles as_##name(std::span<const DrawnPage> pages, int as_of);
#include "compiler/language/outputs.def"

namespace {

using Convert = FormatFiles (*)(std::span<const DrawnPage> pages, int as_of);

// Beside the lines of language::kPictureFormats.
constexpr Convert kConverters[] = {
#define FORMAT(name, title) as_##name,
#include "compiler/language/outputs.def"
};

Convert converter_to(std::string_view format) {
  const auto* const row =
      std::find_if(std::begin(language::kPictureFormats), std::end(language::kPictureFormats),
                   [&](const language::FormatRow& each) { return each.word == format; });
  return kConverters[row - std::begin(language::kPictureFormats)];
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
  theme.language = config.words.language == "en" ? "" : config.words.language;
  theme.from_right = view::reads_from_right(config.words.language);
  return theme;
}

layout::Diagram turned(layout::Diagram diagram, const Config& config) {
  return view::reads_from_right(config.words.language) ? layout::mirrored(std::move(diagram)) : diagram;
}

PictureFiles::PictureFiles(const Config& config, int as_of, const LookAtPicture* look)
    : config_(config), svg_(theme_of(config)), as_of_(as_of), look_(look) {}

void PictureFiles::add(std::vector<PictureFile>& made, const std::string& format, FormatFiles converted) {
  for (std::size_t i = 0; i < converted.files.size(); i++) {
    Converted& file = converted.files[i];
    const bool known = !problems_.empty() && problems_.back().message == file.problem;
    if (file.problem.empty()) {
      made.push_back(
          {format, std::move(file.bytes), converted.one_for_all ? std::nullopt : std::optional(i)});
    } else if (!known) {
      problems_.push_back({.rule = "missing-program", .message = file.problem, .help = file.help});
    }
  }
}

std::vector<PictureFile> PictureFiles::files(const std::vector<layout::Diagram>& pages,
                                             std::span<const std::string> formats) {
  std::vector<DrawnPage> drawn;
  if (look_ != nullptr && *look_) {
    (*look_)(pages);
  }
  for (const layout::Diagram& page : pages) {
    drawn.push_back({svg_.write(turned(page, config_)), page.width, page.height});
  }
  std::vector<PictureFile> made;
  for (const std::string& format : formats) {
    if (format != kOwnFormat) {
      add(made, format, converter_to(format)(drawn, as_of_));
    }
  }
  if (std::find(formats.begin(), formats.end(), kOwnFormat) != formats.end()) {
    std::vector<PictureFile> own;
    for (std::size_t i = 0; i < drawn.size(); i++) {
      own.push_back({std::string(kOwnFormat), std::move(drawn[i].svg), i});
    }
    made.insert(made.begin(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  }
  return made;
}

void PictureFiles::report(diag::Diagnostics& out) {
  std::move(problems_.begin(), problems_.end(), std::back_inserter(out));
  problems_.clear();
}

}  // namespace jc::workspace
