// The diff for a terminal: sentences by class, and what fails with the command that approves it.
#include <fmt/format.h>

#include <iterator>

#include "compiler/diag/style.h"
#include "compiler/emit/diff/diff_page.h"
#include "compiler/text/columns.h"

namespace jc::emit {

using diff::Change;
using diff::Class;
using diff::Direction;

namespace {

struct Section {
  Class which;
  std::string_view title;
};
constexpr Section kSections[] = {{Class::promise, "Promises"},
                                 {Class::workload, "Workload"},
                                 {Class::ownership, "Ownership"},
                                 {Class::measurement, "Numbers"},
                                 {Class::editorial, "Wording"}};

diag::Style style_of(const Change& change) {
  const auto promise = change.classes.of(Class::promise);
  return !promise                           ? diag::Style::plain
         : *promise == Direction::stronger  ? diag::Style::fix
         : *promise == Direction::same      ? diag::Style::plain
         : change.verb == diff::Verb::added ? diag::Style::plain
                                            : diag::Style::error;
}

std::string_view sign(const Change& change) {
  return change.verb == diff::Verb::added ? "+" : change.verb == diff::Verb::removed ? "-" : "~";
}

std::string directions(const Change& change) {
  std::string words;
  for (std::size_t i = 0; i < diff::kClassCount; i++) {
    const auto which = static_cast<Class>(i);
    if (const auto direction = change.classes.of(which); direction && which != Class::editorial) {
      words +=
          fmt::format("{}{} {}", words.empty() ? "" : ", ", diff::name_of(which), diff::name_of(*direction));
    }
  }
  return words;
}

class Text {
 public:
  Text(const DiffPage& page, bool colour) : page_(page), colour_(colour) {}

  std::string run() {
    line(0, diag::paint(fmt::format("{} → {}: {}", page_.before, page_.after, counts_of(page_.report)),
                        diag::Style::strong, colour_));
    for (const Section& section : kSections) {
      const std::vector<std::size_t> members = changes_of(page_.report, section.which);
      if (!members.empty()) {
        text_ += "\n";
        line(0, diag::paint(section.title, diag::Style::strong, colour_));
        for (const std::size_t each : members) {
          change(each);
        }
      }
    }
    for (const diff::Hint& each : page_.report.hints) {
      if (each.about.empty()) {
        line(0, text::printable(each.says));
      }
    }
    if (const std::string hours = hours_of(page_.report); !hours.empty()) {
      text_ += "\n";
      line(0, fmt::format("Hours a year by role: {}", hours));
    }
    rest();
    return std::move(text_);
  }

 private:
  void line(std::size_t indent, std::string_view words) {
    text_ += std::string(indent, ' ') + std::string(words) + "\n";
  }

  void change(std::size_t at) {
    const Change& change = page_.report.changes[at];
    const diff::Verdict& verdict = page_.verdicts[at];
    line(2, diag::paint(fmt::format("{} {}", sign(change), text::printable(change.says)), style_of(change),
                        colour_));
    const std::string words = directions(change);
    line(4, diag::paint(fmt::format("{}{}{} [{}]", text::printable(change.entity), words.empty() ? "" : " · ",
                                    words, change.fingerprint),
                        diag::Style::frame, colour_));
    for (const std::size_t each : consequences_of(page_.report, change)) {
      line(4, "… with it: " + text::printable(page_.report.changes[each].says));
    }
    for (const diff::Hint& each : page_.report.hints) {
      if (each.about == change.fingerprint) {
        line(4, "look at as well: " + text::printable(each.says));
      }
    }
    if (verdict.passing == diff::Passing::fails) {
      line(4, fmt::format("fails; if it is meant: {} --approve {} --why \"…\"", page_.command,
                          change.fingerprint));
    } else if (verdict.passing == diff::Passing::approved) {
      line(4, "approved: " + text::printable(verdict.why));
    } else if (verdict.passing == diff::Passing::announced || verdict.passing == diff::Passing::draft ||
               verdict.passing == diff::Passing::known) {
      line(4, verdict.passing == diff::Passing::announced ? "passes: it was announced"
              : verdict.passing == diff::Passing::draft   ? "passes: the journey is a draft"
                                                          : "passes: the base has it already");
    }
  }

  void rest() {
    for (const diff::Announcement& each : page_.report.announcements) {
      line(0, fmt::format("\nAnnounced with version {} of {}{}{}: {}", each.version, each.journey,
                          each.date.empty() ? "" : ", ", each.date, text::printable(each.why)));
    }
    for (const diff::ApprovalProblem& each : page_.approval_problems) {
      line(0, "\n" + each.text);
    }
    if (page_.report.same_meaning + page_.report.moved_files > 0) {
      line(0, fmt::format("\n{} written otherwise with the same meaning, {} moved to another file name.",
                          page_.report.same_meaning, page_.report.moved_files));
    }
  }

  const DiffPage& page_;
  bool colour_;
  std::string text_;
};

}  // namespace

std::string diff_text(const DiffPage& page, bool colour) { return Text(page, colour).run(); }

}  // namespace jc::emit
