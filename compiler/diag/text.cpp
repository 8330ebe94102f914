#include "compiler/diag/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/diag/style.h"
#include "compiler/diag/summary.h"
#include "compiler/diag/window.h"
#include "compiler/text/columns.h"
#include "compiler/text/wrap.h"

namespace jc::diag {
namespace {

// Below this a wrapped text is a column of single words.
constexpr std::size_t kNarrowestText = 20;
// What the second line of a message is set in by.
constexpr std::size_t kMessageIndent = 4;

// `error[rule]`
std::string head_of(const Diagnostic& diagnostic) {
  const std::string rule = text::printable(diagnostic.rule);
  return to_string(diagnostic.severity) + (rule.empty() ? "" : "[" + rule + "]");
}

std::size_t room(const TextOptions& options, std::size_t used) {
  if (options.width == 0) {
    return 0;
  }
  return std::max(options.width > used ? options.width - used : 0, kNarrowestText);
}

std::string message_of(const Diagnostic& diagnostic, const TextOptions& options) {
  const std::string head = head_of(diagnostic);
  // On one line, whatever the spec that it quotes holds.
  const auto lines = text::wrap(text::printable(diagnostic.message), room(options, kMessageIndent),
                                room(options, text::display_width(head) + 2));
  std::string out = paint(head, style_of(diagnostic.severity), options.colour);
  out += paint(": " + lines[0], Style::strong, options.colour) + "\n";
  for (std::size_t i = 1; i < lines.size(); i++) {
    out += std::string(kMessageIndent, ' ') + paint(lines[i], Style::strong, options.colour) + "\n";
  }
  return out;
}

// The lines below the window: `= help: add …`.
class Notes {
 public:
  Notes(std::size_t gutter, const TextOptions& options) : gutter_(gutter), options_(options) {}

  void add(std::string_view title, std::string_view text, Style style, std::string_view mark = "") {
    const std::size_t indent = gutter_ + 3 + title.size() + 2;
    // The mark is part of the text so that it is never pushed past the width.
    const std::string all = std::string(text) + std::string(mark);
    const auto lines = text::wrap(all, room(options_, indent), room(options_, indent));
    out_ += std::string(gutter_ + 1, ' ') + paint("= ", Style::frame, options_.colour);
    out_ += paint(title, style, options_.colour) + ": " + lines[0] + "\n";
    for (std::size_t i = 1; i < lines.size(); i++) {
      out_ += (lines[i].empty() ? "" : std::string(indent, ' ') + lines[i]) + "\n";
    }
  }

  std::string text() && { return std::move(out_); }

 private:
  std::size_t gutter_;
  const TextOptions& options_;
  std::string out_;
};

std::string notes_of(const Diagnostic& diagnostic, const source::Files& files, std::size_t gutter,
                     const TextOptions& options) {
  Notes notes(gutter, options);
  for (const Label& label : diagnostic.related) {
    if (label.span.file.value >= files.size() && !label.text.empty()) {
      notes.add("note", label.text, Style::strong);
    }
  }
  if (diagnostic.related.size() > kMostRelated) {
    notes.add("note", fmt::format("and {} more places", diagnostic.related.size() - kMostRelated),
              Style::strong);
  }
  if (!diagnostic.why.empty()) {
    notes.add("why", diagnostic.why, Style::strong);
  }
  if (!diagnostic.help.empty()) {
    notes.add("help", diagnostic.help, Style::info);
  }
  for (const Fix& fix : diagnostic.fixes) {
    notes.add("fix", fix.title, Style::fix,
              fix.by_hand ? " (by hand)"
              : fix.safe  ? " [*]"
                          : " (may change the meaning)");
  }
  return std::move(notes).text();
}

std::string render_one(const Diagnostic& diagnostic, const source::Files& files, const TextOptions& options) {
  const Windows windows = draw_windows(diagnostic, files, options);
  const std::string notes = notes_of(diagnostic, files, windows.gutter, options);
  std::string out = message_of(diagnostic, options) + windows.text;
  if (!windows.text.empty() && !notes.empty()) {
    out += paint(std::string(windows.gutter, ' ') + " |", Style::frame, options.colour) + "\n";
  }
  return out + notes;
}

}  // namespace

std::string render_text(const Diagnostics& diagnostics, const source::Files& files,
                        const TextOptions& options) {
  std::string out;
  // A reason is read once; what was found is read each time.
  std::set<std::pair<std::string_view, std::string_view>> told;
  for (const Diagnostic& diagnostic : diagnostics) {
    const bool again = !diagnostic.why.empty() && !told.emplace(diagnostic.rule, diagnostic.why).second;
    if (!again) {
      out += render_one(diagnostic, files, options) + "\n";
      continue;
    }
    Diagnostic without = diagnostic;
    without.why.clear();
    out += render_one(without, files, options) + "\n";
  }
  return out;
}

namespace {

// A path that opens a line: one that a CI system would take for a command, as in `::error::x.yaml`, is
// spelled so that it is a path to everybody.
std::string opening(std::string_view path) {
  std::string shown = text::printable(path);
  const std::string_view rest =
      std::string_view(shown).substr(std::min(shown.find_first_not_of(" \t"), shown.size()));
  return rest.starts_with("::") || rest.starts_with("##[") ? "./" + shown : shown;
}

}  // namespace

std::string render_concise(const Diagnostics& diagnostics, const source::Files& files) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string place = "journeyc";
    if (diagnostic.span.file.value < files.size()) {
      const source::File& file = files[diagnostic.span.file];
      const source::Position at = file.position(diagnostic.span.begin);
      place = fmt::format("{}:{}:{}", opening(file.path()), at.line, at.column);
    }
    out += fmt::format("{}: {} {}\n", place, head_of(diagnostic), text::printable(diagnostic.message));
  }
  return out;
}

}  // namespace jc::diag
