// The one comment of a pull request that a bot keeps editing.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/diag/markdown_table.h"
#include "compiler/diff/words.h"
#include "compiler/emit/diff/diff_page.h"
#include "compiler/text/joined.h"

namespace jc::emit {

using diag::markdown_text;
using diff::Change;
using diff::Class;
using diff::Direction;

namespace {

constexpr std::string_view kMarker = "<!-- journeyc diff -->";

std::string_view arrow(Direction direction) {
  switch (direction) {
    case Direction::weaker:
    case Direction::less:
      return "▼";
    case Direction::stronger:
    case Direction::more:
      return "▲";
    case Direction::cannot_say:
      return "？";
    default:
      return "＝";
  }
}

std::string_view in_words(Direction direction) {
  return direction == Direction::cannot_say ? "can't say" : diff::name_of(direction);
}

// Long lists are cut; what it is about may be longer than its values.
constexpr std::size_t kLongestValue = 200;
constexpr std::size_t kLongestSentence = 500;

std::string cell(const std::string& text, std::size_t longest = kLongestValue) {
  return text.empty() ? "–" : markdown_text(shortened(text, longest));
}

std::string whom(const Change& change) {
  std::string words = change.whom.empty() ? "everybody" : text::joined(change.whom);
  return change.journeys.size() > 1 ? fmt::format("{} ({} journeys)", words, change.journeys.size()) : words;
}

std::string mark_of(const diff::Verdict& verdict) {
  switch (verdict.passing) {
    case diff::Passing::fails:
      return " **fails**";
    case diff::Passing::approved:
      return fmt::format(" approved: {}", markdown_text(verdict.why));
    case diff::Passing::announced:
      return " announced";
    case diff::Passing::draft:
      return " draft";
    case diff::Passing::known:
      return " the base has it already";
    default:
      return "";
  }
}

std::string folded(std::string_view title, const std::string& body) {
  return body.empty() ? "" : fmt::format("\n<details><summary>{}</summary>\n\n{}\n</details>\n", title, body);
}

// What it is and what of it, where the columns beside it say what it was and becomes; else the sentence.
std::string what(const Change& change) {
  const std::size_t at = change.says.find(change.title + ": ");
  const bool begins = at == 0 || (at != std::string::npos && change.says.starts_with("Tier"));
  if (change.verb != diff::Verb::changed || change.key.empty() || change.was.empty() ||
      change.becomes.empty() || change.title.empty() || !begins) {
    return change.says;
  }
  // "(2 business hours later)" makes it plain.
  const bool remarked = change.says.ends_with(").") && !change.says.ends_with(change.was + ".");
  const std::size_t open = remarked ? change.says.rfind(" (") : std::string::npos;
  const std::string remark =
      open == std::string::npos ? "" : ", " + change.says.substr(open + 2, change.says.size() - open - 4);
  return fmt::format("{}: {}{}{}{}", change.title, change.part, change.part.empty() ? "" : " ",
                     diff::key_in_words(change.key), remark);
}

class Comment {
 public:
  explicit Comment(const DiffPage& page) : page_(page) {}

  // `cut` says what is left out: 1 wording, 2 also what follows, 3 also workload, ownership and numbers.
  std::string run(int cut) {
    std::string out =
        fmt::format("{}\n### Journeys: {}\n\n{} → {}\n", kMarker, markdown_text(counts_of(page_.report)),
                    markdown_text(page_.before), markdown_text(page_.after));
    out += promises();
    out += cut < 3 ? section("Workload", Class::workload) + hours() + section("Ownership", Class::ownership) +
                         numbers()
                   : left_out("workload, ownership and numbers",
                              {Class::workload, Class::ownership, Class::measurement});
    out += announcements() + hints();
    out += cut < 2 ? touched() : "";
    out += cut < 1 ? wording() : left_out("wording", {Class::editorial});
    return out + foot();
  }

 private:
  const Change& at(std::size_t i) const { return page_.report.changes[i]; }

  std::string promises() const {
    const std::vector<std::size_t> members = changes_of(page_.report, Class::promise);
    if (members.empty()) {
      return "\nNo promise to customers changes.\n";
    }
    std::string out = "\n| | what | was | becomes | for whom |\n|---|---|---|---|---|\n";
    for (const std::size_t i : members) {
      const Change& change = at(i);
      const Direction direction = *change.classes.of(Class::promise);
      const bool whole = change.key.empty();
      const std::string was = whole && change.verb == diff::Verb::removed ? "there" : change.was;
      const std::string becomes = whole ? (change.verb == diff::Verb::added     ? "new"
                                           : change.verb == diff::Verb::removed ? "gone"
                                                                                : change.becomes)
                                        : change.becomes;
      out += fmt::format("| {} {} | {}<br>`{}`{} | {} | {} | {} |\n", arrow(direction), in_words(direction),
                         cell(what(change), kLongestSentence), change.entity, mark_of(page_.verdicts[i]),
                         cell(was), cell(becomes), cell(whom(change)));
    }
    return out;
  }

  std::string item(std::size_t i, bool history = false) const {
    const Change& change = at(i);
    std::string line = fmt::format("- {}{}", markdown_text(change.says), mark_of(page_.verdicts[i]));
    if (history && change.history == diff::History::goes_on) {
      line += " Figures go on.";
    }
    return line + "\n";
  }

  std::string section(std::string_view title, Class which) const {
    std::string out;
    for (const std::size_t i : changes_of(page_.report, which)) {
      out += item(i);
    }
    return out.empty() ? "" : fmt::format("\n**{}**\n\n{}", title, out);
  }

  std::string hours() const {
    const std::string hours = hours_of(page_.report);
    return hours.empty() ? "" : fmt::format("\n**Hours a year by role**: {}.\n", markdown_text(hours));
  }

  std::string numbers() const {
    std::string out;
    for (const std::size_t i : changes_of(page_.report, Class::measurement)) {
      out += item(i, true);
    }
    return out.empty() ? "\n**Numbers**: nothing; history goes on.\n" : "\n**Numbers**\n\n" + out;
  }

  std::string announcements() const {
    std::string out;
    for (const diff::Announcement& each : page_.report.announcements) {
      out +=
          fmt::format("\nAnnounced with version {} of {}{}: {}\n", markdown_text(each.version),
                      markdown_text(each.journey),
                      each.date.empty() ? "" : ", from " + markdown_text(each.date), markdown_text(each.why));
    }
    return out;
  }

  // What a reviewer would ask next stands open, below what they ask it of.
  std::string hints() const {
    std::string out;
    for (const diff::Hint& each : page_.report.hints) {
      out += fmt::format("- {}\n", markdown_text(each.says));
    }
    return out.empty() ? "" : "\n**Look at as well**\n\n" + out;
  }

  std::string touched() const {
    std::string out;
    for (std::size_t i = 0; i < page_.report.changes.size(); i++) {
      out += at(i).is_consequence() ? item(i) : "";
    }
    return folded("What comes with it", out);
  }

  std::string wording() const {
    std::string out;
    for (const std::size_t i : changes_of(page_.report, Class::editorial)) {
      out += item(i);
    }
    if (page_.report.same_meaning + page_.report.moved_files > 0) {
      out += fmt::format("- {} written otherwise with the same meaning, {} moved to another file name\n",
                         page_.report.same_meaning, page_.report.moved_files);
    }
    return folded("Wording", out);
  }

  std::string left_out(std::string_view what, std::initializer_list<Class> classes) const {
    std::size_t count = 0;
    for (const Class which : classes) {
      count += changes_of(page_.report, which).size();
    }
    return count == 0 ? ""
                      : fmt::format(
                            "\n*Too long for one comment: {} changes of {} are left out here; "
                            "`journeyc diff` lists them.*\n",
                            count, what);
  }

  std::string foot() const {
    std::string out;
    std::string approve;
    for (std::size_t i = 0; i < page_.verdicts.size(); i++) {
      if (page_.verdicts[i].passing == diff::Passing::fails) {
        // The title says which is which; a `#` begins what the shell leaves out.
        std::string title = at(i).title;
        std::replace(title.begin(), title.end(), '\n', ' ');
        std::replace(title.begin(), title.end(), '`', '\'');
        approve += fmt::format("{} --approve {} --why \"…\"  # {}\n", page_.command, at(i).fingerprint,
                               shortened(title, kLongestValue));
      }
    }
    for (const diff::ApprovalProblem& each : page_.approval_problems) {
      out += fmt::format("\n{}\n", markdown_text(each.text));
    }
    if (!approve.empty()) {
      out += fmt::format(
          "\nWhere a change is meant, tell customers first and say so in the journey (a new `version`, and "
          "an "
          "entry of `changes` with `announced: true`), or approve it here and commit "
          "`journeyc-approvals.yaml`:\n\n```sh\n{}```\n",
          approve);
    }
    // In angle brackets a path may have blanks and parentheses.
    return page_.picture.empty() ? out : out + fmt::format("\n[The picture](<{}>)\n", page_.picture);
  }

  const DiffPage& page_;
};

}  // namespace

std::string diff_markdown(const DiffPage& page, std::size_t most_bytes) {
  std::string text;
  for (int cut = 0; cut <= 3; cut++) {
    text = Comment(page).run(cut);
    if (most_bytes == 0 || text.size() < most_bytes) {
      break;
    }
  }
  return text;
}

}  // namespace jc::emit
