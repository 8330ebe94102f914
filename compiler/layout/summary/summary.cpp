#include "compiler/layout/summary/summary.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/diag/summary.h"
#include "compiler/layout/summary/summary_parts.h"
#include "compiler/text/joined.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace summary {
namespace {

constexpr double kTop = 24;
constexpr double kBottom = 676;
constexpr double kFooter = 690;
constexpr double kPanelWidth = 296;
constexpr double kPanelGap = 32;
constexpr double kMostChart = 340;
constexpr double kGap = 11;
constexpr double kMostGap = 44;

}  // namespace

bool fits(std::string_view text, double size, bool bold, double width, std::size_t lines) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (text::measure(text.substr(begin, end - begin), size, bold) > width) {
      return false;
    }
    begin = end + 1;
  }
  return !text::wrap(text, width, size, bold, lines).shortened;
}

std::string line_of_some(const std::vector<std::string>& texts, double width, double size) {
  for (std::size_t count = texts.size(); count > 0; count--) {
    std::vector<std::string> some(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(count));
    if (count < texts.size()) {
      some.push_back(view::say_of("{} more", texts.size() - count));
    }
    std::string line = text::joined(some, "; ");
    if (text::measure(text::one_line(line), size) <= width) {
      return line;
    }
  }
  return texts.empty() ? "" : view::say_of("{} in all", texts.size());
}

namespace {

class Slide {
 public:
  explicit Slide(const view::JourneySummary& shown) : shown_(shown) {}

  Diagram draw() {
    Diagram diagram;
    diagram.width = kWidth;
    diagram.height = kHeight;
    diagram.title = text::one_line(shown_.title);
    diagram.desc = text::one_line(description());
    Group header{"headline", "", "", "", view::Role::title, {}, {}};
    const double top = put_header(header) + 14;
    diagram.groups.push_back(std::move(header));
    const bool panel = has_panel(shown_);
    const double right = kWidth - kEdge - (panel ? kPanelWidth + kPanelGap : 0);
    const Columns columns{kEdge, right, std::max<std::size_t>(shown_.stages.size(), 1)};
    const Rect side{kWidth - kEdge - kPanelWidth, top, kPanelWidth, kBottom - top};
    const double size = text_size(columns, top, side);
    Group story{"story", "", "", "", view::Role::canvas, {}, {}};
    const Targets targets = put_story(story, columns, top, size, panel ? &side : nullptr);
    diagram.groups.push_back(std::move(story));
    if (panel) {
      Group beside{"panel", "", "", "", view::Role::lane, {}, {}};
      put_panel(beside, shown_, targets, side, size);
      diagram.groups.push_back(std::move(beside));
    }
    Group footer{"footer", "", "", "", view::Role::legend, {}, {}};
    put_footer(footer);
    diagram.groups.push_back(std::move(footer));
    return diagram;
  }

 private:
  using Targets = std::vector<const view::SummaryItem*>;

  std::string description() const {
    return view::say_of("{}. Summary of {}", shown_.headline, view::say_count(shown_.stages.size(), "stage"));
  }

  // In two lines: rather fewer words than half of the last one.
  board::TextBlock headline_in(double width) const {
    const board::Font font{kHeadline, true, false, view::Role::title};
    const board::TextBlock whole = board::text_block(shown_.headline, font, width, 3);
    const bool fits = whole.height() <= board::text_block(shown_.headline, font, width, 2).height();
    return fits || shown_.brief.empty() ? board::text_block(shown_.headline, font, width, 2)
                                        : board::text_block(shown_.brief, font, width, 2);
  }

  double put_header(Group& group) const {
    const double width = kWidth - 2 * kEdge;
    double y = board::put(group, headline_in(width), kEdge, kTop);
    std::string words = shown_.title;
    if (!shown_.goal.empty()) {
      words += "  \xC2\xB7  " + view::say("Goal: ") + shown_.goal;
    }
    return board::put(group,
                      board::text_block(words, {kHeading, false, false, view::Role::subtitle}, width, 2),
                      kEdge, y + 3);
  }

  // A slide with little on it says that in larger letters.
  double text_size(Columns columns, double top, const Rect& side) const {
    for (const double size : {kBody + 4, kBody + 2}) {
      Group nowhere;
      const Strip strip(shown_, columns);
      const double y = strip.put(nowhere, top) + kGap;
      Sections sections(shown_, columns, strip.numbered(), size);
      const double room =
          kBottom - y - least_chart(shown_, columns) - kGap * (1 + static_cast<double>(sections.count()));
      if (sections.fit(room) <= room && sections.tells_all() && panel_fits(shown_, side, size)) {
        return size;
      }
    }
    return kBody;
  }

  // From the stages down: the curve takes what the words leave. Returns the measures that are left for the
  // panel, where one has room for them.
  Targets put_story(Group& group, Columns columns, double top, double size, const Rect* panel) const {
    const Strip strip(shown_, columns);
    double y = strip.put(group, top) + kGap;
    Sections sections(shown_, columns, strip.numbered(), size);
    const bool chart = has_chart(shown_);
    const bool curve = has_curve(shown_);
    const double parts = static_cast<double>(sections.count());
    const double least = least_chart(shown_, columns);
    const double words = sections.fit(kBottom - y - least - kGap * parts);
    const double free = kBottom - y - words;
    const double height = curve ? std::clamp(free - kGap * parts, least, kMostChart) : least;
    if (chart) {
      put_chart(group, shown_, columns, y, height);
      y += height;
    }
    // One more, where there was room to spare.
    const auto told = static_cast<double>(sections.count());
    const double gaps = told > 0 ? std::clamp((free - height) / told, kGap, kMostGap) : 0;
    Targets targets = sections.counted_targets();
    if (panel != nullptr && panel_takes(shown_, targets, *panel, size)) {
      sections.tell_targets_elsewhere();
    } else {
      targets.clear();
    }
    sections.put(group, y + (chart ? gaps : 0), gaps);
    return targets;
  }

  void put_footer(Group& group) const {
    std::vector<std::string> parts{shown_.note, shown_.known};
    std::erase(parts, "");
    board::put(group,
               board::text_block(text::joined(parts, "  \xC2\xB7  "),
                                 {kBody, false, false, view::Role::muted}, kWidth - 2 * kEdge, 1),
               kEdge, kFooter);
  }

  const view::JourneySummary& shown_;
};

}  // namespace
}  // namespace summary

Diagram lay_out_summary(const view::JourneySummary& shown) { return summary::Slide(shown).draw(); }

}  // namespace jc::layout
