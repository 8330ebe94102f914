#include "compiler/diag/window.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "compiler/diag/marked_line.h"
#include "compiler/text/columns.h"

namespace jc::diag {
namespace {

constexpr std::uint32_t kUnboundedLine = 140;
constexpr std::uint32_t kNarrowestLine = 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// All that is marked in one file.
struct Section {
  const source::File* file = nullptr;
  source::FileId id;
  bool primary = false;
  // Of the place that the heading names.
  std::uint32_t heading = 0;
  // By line number. Lines without marks are there for their context.
  std::map<std::uint32_t, std::vector<Mark>> lines;
};

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

// Line `number` as it is shown: a byte order mark is no text.
std::string_view shown_line(const source::File& file, std::uint32_t number) {
  std::string_view line = file.line(number);
  if (number == 1 && line.starts_with(kByteOrderMark)) {
    line.remove_prefix(kByteOrderMark.size());
  }
  return line;
}

void add_mark(Section& section, source::Span span, Mark mark) {
  const source::File& file = *section.file;
  const auto size = static_cast<std::uint32_t>(file.content().size());
  span.begin = std::min(span.begin, size);
  span.end = std::max(span.begin, std::min(span.end, size));
  span = file.first_line(span);
  const std::uint32_t number = file.position(span.begin).line;
  const std::string_view line = shown_line(file, number);
  const auto start = static_cast<std::uint32_t>(line.data() - file.content().data());
  const auto within = [&](std::uint32_t offset) {
    return std::min(offset > start ? offset - start : 0, static_cast<std::uint32_t>(line.size()));
  };
  mark.begin = within(span.begin);
  mark.end = within(span.end);
  section.lines[number].push_back(std::move(mark));
}

Section& section_of(std::vector<Section>& sections, source::Span span, const source::Files& files) {
  const auto known = std::find_if(sections.begin(), sections.end(),
                                  [&](const Section& section) { return section.id == span.file; });
  if (known != sections.end()) {
    return *known;
  }
  sections.push_back({.file = &files[span.file], .id = span.file, .heading = span.begin});
  return sections.back();
}

std::vector<Section> collect(const Diagnostic& diagnostic, const source::Files& files) {
  std::vector<Section> sections;
  if (diagnostic.span.file.value < files.size()) {
    Section& section = section_of(sections, diagnostic.span, files);
    section.primary = true;
    add_mark(section, diagnostic.span,
             {.text = diagnostic.label, .primary = true, .style = style_of(diagnostic.severity)});
  }
  for (std::size_t i = 0; i < std::min(diagnostic.related.size(), kMostRelated); i++) {
    const Label& label = diagnostic.related[i];
    if (label.span.file.value < files.size()) {
      add_mark(section_of(sections, label.span, files), label.span, {.text = label.text});
    }
  }
  return sections;
}

// Adds the lines around the marked ones, without blank ones at the edges, and those that alone separate two.
void add_context(Section& section, std::uint32_t context) {
  const source::File& file = *section.file;
  std::vector<std::uint32_t> marked;
  for (const auto& [number, marks] : section.lines) {
    marked.push_back(number);
  }
  const auto add_from = [&](std::uint32_t line, std::int64_t step) {
    // The farthest line of the context that is not blank bounds it.
    for (std::int64_t far = context; far > 0; far--) {
      const std::int64_t edge = line + step * far;
      if (edge < 1 || edge > file.line_count() || is_blank(file.line(static_cast<std::uint32_t>(edge)))) {
        continue;
      }
      for (std::int64_t number = edge; number != line; number -= step) {
        section.lines[static_cast<std::uint32_t>(number)];
      }
      return;
    }
  };
  for (const std::uint32_t line : marked) {
    add_from(line, -1);
    add_from(line, 1);
  }
  for (auto line = section.lines.begin(); std::next(line) != section.lines.end(); line++) {
    if (std::next(line)->first == line->first + 2) {
      section.lines[line->first + 1];
    }
  }
}

class WindowPainter {
 public:
  WindowPainter(std::size_t gutter, const TextOptions& options) : gutter_(gutter), colour_(options.colour) {
    const auto frame = static_cast<std::uint32_t>(gutter + 3);
    room_.colour = options.colour;
    room_.source = kUnboundedLine;
    if (options.width > 0) {
      room_.source = std::max(options.width > frame ? options.width - frame : 0, kNarrowestLine);
      room_.labels = room_.source;
    }
  }

  std::string paint(const Section& section) const {
    const source::Position at = section.file->position(section.heading);
    std::string out =
        fmt::format("{}{} {}:{}:{}\n", std::string(gutter_, ' '), frame(section.primary ? "-->" : ":::"),
                    text::printable(section.file->path()), at.line, at.column);
    out += rail("");
    std::uint32_t previous = 0;
    for (const auto& [number, marks] : section.lines) {
      if (previous != 0 && number != previous + 1) {
        out += frame("...") + "\n";
      }
      previous = number;
      const auto rows = draw_marked_line(shown_line(*section.file, number), marks, room_);
      out += numbered(number, rows.empty() ? "" : rows[0]);
      for (std::size_t i = 1; i < rows.size(); i++) {
        out += rail(rows[i]);
      }
    }
    return out;
  }

  // What stands below a line, behind the rail of the window.
  std::string rail(const std::string& text) const {
    return frame(std::string(gutter_, ' ') + " |") + (text.empty() ? "" : " ") + text + "\n";
  }

 private:
  std::string frame(std::string_view text) const { return diag::paint(text, Style::frame, colour_); }

  std::string numbered(std::uint32_t number, const std::string& text) const {
    return frame(fmt::format("{:>{}} |", number, gutter_)) + (text.empty() ? "" : " ") + text + "\n";
  }

  std::size_t gutter_;
  bool colour_;
  LineRoom room_;
};

}  // namespace

Windows draw_windows(const Diagnostic& diagnostic, const source::Files& files, const TextOptions& options) {
  std::vector<Section> sections = collect(diagnostic, files);
  Windows windows;
  for (Section& section : sections) {
    add_context(section, options.context_lines);
    windows.gutter = std::max(windows.gutter, std::to_string(section.lines.rbegin()->first).size());
  }
  const WindowPainter painter(windows.gutter, options);
  for (const Section& section : sections) {
    windows.text += (windows.text.empty() ? "" : painter.rail("")) + painter.paint(section);
  }
  return windows;
}

}  // namespace jc::diag
