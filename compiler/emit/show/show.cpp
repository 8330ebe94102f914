#include "compiler/emit/show/show.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "compiler/emit/show/cells.h"
#include "compiler/emit/show/curve.h"
#include "compiler/emit/show/stage.h"
#include "compiler/text/columns.h"

namespace jc::emit {

namespace {

using view::JourneyMap;
using view::MapLane;

constexpr std::size_t kNarrowestColumn = 24;
constexpr std::size_t kWidestColumn = 48;
constexpr std::size_t kCurveRows = 5;

// The pieces of a frame.
struct Frame {
  const char* across;
  const char* down;
  // Left end, where columns part, and right end of a line: at the top, between rows, at the bottom.
  const char* top[3];
  const char* middle[3];
  const char* bottom[3];
};
constexpr Frame kBox = {"\xE2\x94\x80",
                        "\xE2\x94\x82",
                        {"\xE2\x94\x8C", "\xE2\x94\xAC", "\xE2\x94\x90"},
                        {"\xE2\x94\x9C", "\xE2\x94\xBC", "\xE2\x94\xA4"},
                        {"\xE2\x94\x94", "\xE2\x94\xB4", "\xE2\x94\x98"}};
constexpr Frame kPlain = {"-", "|", {"+", "+", "+"}, {"+", "+", "+"}, {"+", "+", "+"}};

// Stages that stand side by side.
struct Band {
  std::size_t first = 0;
  std::size_t count = 0;
};

class Show {
 public:
  Show(const JourneyMap& map, const ShowOptions& options)
      : map_(map),
        options_(options),
        width_(std::max(options.width, kNarrowestShow)),
        frame_(options.ascii ? kPlain : kBox),
        stages_(map, options.ascii) {}

  std::string run() {
    head();
    const std::size_t stages = map_.stages.size();
    const std::size_t fit =
        std::clamp((width_ - 1) / (kNarrowestColumn + 1), std::size_t{1}, std::max<std::size_t>(stages, 1));
    const std::size_t bands = (stages + fit - 1) / fit;
    const std::size_t across = bands == 0 ? 1 : (stages + bands - 1) / bands;
    column_ = std::min((width_ - 1) / across - 1, across == 1 ? width_ - 2 : kWidestColumn);
    for (std::size_t first = 0; first < stages; first += across) {
      band({first, std::min(across, stages - first)});
    }
    return std::move(out_);
  }

 private:
  void line(const std::string& text) {
    const std::size_t end = text.find_last_not_of(' ');
    out_ += text.substr(0, end == std::string::npos ? 0 : end + 1) + '\n';
  }

  void words(std::string_view text, Tint tint, std::string_view mark = {}) {
    for (const std::string& each :
         lines_of({{std::string(text), tint, std::string(mark), Tint::dim}}, width_, options_.colour)) {
      line(each);
    }
  }

  void head() {
    const view::MapHeader& header = map_.header;
    words(header.title, Tint::strong);
    words(header.goal, Tint::plain);
    std::vector<std::string> about = {header.kind};
    about.insert(about.end(), header.chips.begin(), header.chips.end());
    words(fmt::format("{}", fmt::join(about, options_.ascii ? " | " : " \xC2\xB7 ")), Tint::dim);
    words(header.summary, Tint::plain);
    for (const view::MapItem& fact : header.facts) {
      std::string text = fact.text;
      for (const view::MapDetail& detail : fact.details) {
        text += (text.empty() ? "" : "; ") + detail.text;
      }
      words(text, Tint::plain, fact.lead.empty() ? "" : fact.lead + ":");
    }
    line("");
  }

  std::string across(std::size_t cells) const { return repeated(frame_.across, cells); }

  // A line of the frame, with a row's name in it.
  void rule(const char* const (&ends)[3], std::size_t columns, std::string_view name = {}) {
    std::string text = ends[0];
    std::size_t named = 0;
    if (!name.empty()) {
      const std::size_t room = columns * (column_ + 1) - 1;
      const std::size_t wide = std::min(text::display_width(name), room - std::min<std::size_t>(room, 4));
      text += across(1) + " ";
      out_ += tinted(text, Tint::dim, options_.colour) +
              tinted(fitted(name, wide, options_.ascii), Tint::accent, options_.colour);
      text = " ";
      named = wide + 3;
    }
    // The name may reach over the places where columns part.
    for (std::size_t x = named; x < columns * (column_ + 1) - 1; x++) {
      text += (x + 1) % (column_ + 1) == 0 ? ends[1] : frame_.across;
    }
    line(tinted(text + ends[2], Tint::dim, options_.colour));
  }

  // Cells side by side, as high as the highest.
  void row(const std::vector<ShowCell>& cells) {
    std::vector<std::vector<std::string>> columns;
    std::size_t height = 0;
    for (const ShowCell& cell : cells) {
      columns.push_back(lines_of(cell, column_ - 2, options_.colour));
      height = std::max(height, columns.back().size());
    }
    const std::string down = tinted(frame_.down, Tint::dim, options_.colour);
    for (std::size_t i = 0; i < height; i++) {
      std::string text = down;
      for (const std::vector<std::string>& column : columns) {
        text += " " + (i < column.size() ? column[i] : std::string(column_ - 2, ' ')) + " " + down;
      }
      line(text);
    }
  }

  // Over all columns of the band.
  void wide_row(const ShowCell& cell, std::size_t columns) {
    const std::size_t room = columns * (column_ + 1) - 3;
    const std::string down = tinted(frame_.down, Tint::dim, options_.colour);
    for (const std::string& each : lines_of(cell, room, options_.colour)) {
      line(down + " " + each + " " + down);
    }
  }

  static bool empty(const std::vector<ShowCell>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const ShowCell& cell) { return cell.empty(); });
  }

  void band(Band band) {
    rule(frame_.top, band.count);
    std::vector<ShowCell> heads;
    for (std::size_t i = 0; i < band.count; i++) {
      heads.push_back(stages_.head(band.first + i));
    }
    row(heads);
    lane("Steps", band, [&](std::size_t stage) { return stages_.steps(stage); }, {});
    for (const MapLane& each : map_.lanes) {
      show_lane(each, band);
    }
    rule(frame_.bottom, band.count);
  }

  template <class Cell>
  void lane(const std::string& name, Band band, Cell cell_of, const ShowCell& whole) {
    std::vector<ShowCell> cells;
    for (std::size_t i = 0; i < band.count; i++) {
      cells.push_back(cell_of(band.first + i));
    }
    if (empty(cells) && whole.empty()) {
      return;
    }
    rule(frame_.middle, band.count, name);
    wide_row(whole, band.count);
    if (!empty(cells)) {
      row(cells);
    }
  }

  void show_lane(const MapLane& each, Band band) {
    const std::string name = each.title.empty() ? std::string(view::info(each.kind).title) : each.title;
    // What belongs to the journey as a whole stands above the first stages.
    const ShowCell whole = band.first == 0 ? stages_.throughout(each) : ShowCell();
    if (each.kind == view::LaneKind::feelings) {
      feelings(name, band, whole);
      return;
    }
    lane(
        name, band, [&](std::size_t stage) { return stages_.cell(each, stage); }, whole);
  }

  void feelings(const std::string& name, Band band, const ShowCell& whole) {
    const view::MapFeelings& all = map_.feelings;
    const auto words_of = [&](std::size_t stage) { return stages_.feelings(stage); };
    lane(name, band, words_of, whole);
    for (std::size_t persona = 0; persona < all.personas.size(); persona++) {
      const Levels levels = stages_.levels(persona, band.first, band.count, column_);
      if (std::none_of(levels.begin(), levels.end(), [](const auto& level) { return level.has_value(); })) {
        continue;
      }
      const std::string whose = all.personas[persona];
      const std::string scale = all.best.empty() ? "" : fmt::format("top {}, bottom {}", all.best, all.worst);
      wide_row({{whose + (whose.empty() || scale.empty() ? "" : ": ") + scale, Tint::dim, "", Tint::dim}},
               band.count);
      const std::string down = tinted(frame_.down, Tint::dim, options_.colour);
      for (const std::string& curve : curve_lines(levels, kCurveRows, options_.ascii)) {
        line(down + tinted(curve, Tint::accent, options_.colour) + down);
      }
    }
  }

  const JourneyMap& map_;
  ShowOptions options_;
  std::size_t width_;
  const Frame& frame_;
  ShowStages stages_;
  std::size_t column_ = 0;
  std::string out_;
};

// A journey without stages is divided into its steps.
JourneyMap with_steps_as_stages(JourneyMap map) {
  map.stages.clear();
  for (std::size_t i = 0; i < map.columns.size(); i++) {
    view::MapColumn& step = map.columns[i];
    view::MapStage stage;
    stage.number = i + 1;
    stage.title = std::exchange(step.title, "");
    stage.span = {i, i};
    // Steps have actors; that is no owner who is missing.
    stage.owner_origin = view::OwnerOrigin::inherited;
    stage.confidence = step.confidence;
    map.stages.push_back(std::move(stage));
  }
  return map;
}

}  // namespace

std::string show_map(const JourneyMap& map, const ShowOptions& options) {
  const bool steps_alone = map.stages.size() == 1 && map.stages.front().title.empty();
  return steps_alone ? Show(with_steps_as_stages(map), options).run() : Show(map, options).run();
}

}  // namespace jc::emit
