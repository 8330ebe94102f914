#include "compiler/emit/reference/words.h"

#include <fmt/format.h>

#include "compiler/expr/phrase/phrase.h"

namespace jc::emit {

using language::Base;
using language::Field;
using language::Kind;
using language::Shape;

std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += c == '|' ? "\\|" : std::string(1, c);
  }
  return out;
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

std::string name_words(language::NameKind kind) {
  const language::NameKindInfo& about = language::info(kind);
  return fmt::format("name of {}{}", about.what, about.free ? ", or text" : "");
}

std::string choice_words(const language::Type& type) {
  std::string out;
  for (const std::string_view word : type.choices) {
    out += fmt::format("{}`{}`", out.empty() ? "" : " ", word);
  }
  return out;
}

namespace {

std::string base_words(const language::Type& type) {
  switch (type.base) {
    case Base::id:
      return "id";
    case Base::flag:
      return "`true` or `false`";
    case Base::integer:
      return "whole number";
    case Base::number:
      return "number";
    case Base::date:
      return "date, as `2026-09-01` or `2026-09`";
    case Base::choice:
      return choice_words(type);
    case Base::name:
      return name_words(type.names);
    case Base::phrase:
      return fmt::format("[{}](#{})", expr::name(type.phrase), expr::name(type.phrase));
    case Base::record:
      return fmt::format("[{}](#{})", language::info(type.record).name, language::info(type.record).name);
    case Base::any:
      return "anything";
    case Base::text:
      break;
  }
  return "text";
}

}  // namespace

std::string type_words(const language::Type& type) {
  const std::string base = base_words(type);
  const bool named = type.key_names != language::NameKind::none;
  const std::string keys = named ? std::string(language::info(type.key_names).what) : "";
  switch (type.shape) {
    case Shape::one:
      return base;
    case Shape::list:
      return fmt::format("list of: {}", base);
    case Shape::keyed:
      return fmt::format("map from {} to: {}", named ? "the name of a " + keys : "id", base);
    case Shape::table:
      return fmt::format("map from {} to: {}", named ? "the name of a " + keys : "a word", base);
    case Shape::table_of_lists:
      return fmt::format("map from a word to a list of: {}", base);
  }
  return base;
}

std::string_view phrase_words(expr::PhraseKind kind) {
  switch (kind) {
    case expr::PhraseKind::duration:
      return "A length of time: a number or a range and a unit (`seconds`, `minutes`, `hours`, `business "
             "hours`, `days`, "
             "`business days`, `weeks`, `months`, `quarters`, `years`).";
    case expr::PhraseKind::moment:
      return "A point or window in time. It hangs on an anchor: an event, a milestone, a stage (its entry; "
             "`end of "
             "<stage>` for its exit) or a date; `day`, `week` and `month` with a number count from the "
             "journey's "
             "`starts-at`, or from a stage: `day 3 of onboarding`.";
    case expr::PhraseKind::cadence:
      return "How often something comes back. `biweekly`, `bi-monthly`, `biannual` and `triweekly` have two "
             "meanings: "
             "they are read, and reported with both. Write `every 2 weeks` or `twice a week`.";
    case expr::PhraseKind::quantity:
      return "A number with what it counts. `+6%` is relative to what was, `+6 points` is added.";
    case expr::PhraseKind::target:
      return "What a metric is to reach. It begins with the metric's name. Comparisons are `<=`, `<`, `>=`, "
             "`>`, `=` "
             "and their words (`at most`, `below`, `at least`, `above`), `between … and …`, `from … to …`, "
             "or a change. "
             "`of <group>` says whom it is measured on (a role, persona or segment), `at` or `by` with a "
             "moment when.";
    case expr::PhraseKind::criterion:
      return "Something that becomes true for a customer. Statements are about events, milestones, stages, "
             "metrics, "
             "attributes and time, joined by `and`, `or`, `not` and parentheses. A statement may go on with "
             "a time "
             "(`at 90 days after contract-signed`), with `for 14 days` (that long) or `within 30 days` (in "
             "that time). "
             "Lateness (`7 days late`) belongs where something is due. What can't be measured is written in "
             "words, "
             "with who judges it: `{ text: …, judged-by: csm }`, anywhere inside `all`, `any` and `not`. A "
             "list "
             "alone means all of it.";
    case expr::PhraseKind::condition:
      return "Which customers: a criterion on attributes only. Attributes are declared in the vocabulary.";
    case expr::PhraseKind::effect:
      return "The change that is expected of a metric.";
    case expr::PhraseKind::range:
      return "Lowest and highest value. Only bands may leave an end open; a band begins at its lower value "
             "and ends "
             "before its upper one, so that two can meet. A scale can be words from worst to best instead: "
             "`emotion: [lowest, low, neutral, high, highest]`; a score is then one "
             "of them, or two where it changes: `low .. high`.";
  }
  return "";
}

bool is_form(Kind kind) { return kind >= Kind::prose && kind <= Kind::range_form; }

void add_table_head(std::string& page) { page += "| key | value | what it says |\n|---|---|---|\n"; }

void add_row(std::string& page, const Field& field) {
  const bool required = (field.flags & language::kRequired) != 0;
  std::string doc = cell(field.doc);
  if ((field.flags & language::kInherited) != 0) {
    doc += " · *inherited*";
  }
  if ((field.flags & language::kShorthand) != 0) {
    doc += " · *short form*";
  }
  page += fmt::format("| {}`{}`{} | {} | {} |\n", required ? "**" : "", field.key, required ? "**" : "",
                      cell(type_words(field.type)), doc);
}

void add_table(std::string& page, Kind kind) {
  const language::KindInfo& about = language::info(kind);
  // An overlay that takes the keys of its base has the same table.
  if (about.overlay && about.fields.data() == language::info(about.base).fields.data()) {
    page += fmt::format(
        "The keys of [{}](#{}), except ids and what makes up the framework (titles, outcomes, criteria, "
        "metrics).\n\n",
        language::info(about.base).name, language::info(about.base).name);
    return;
  }
  add_table_head(page);
  for (const Field& field : about.fields) {
    add_row(page, field);
  }
  page += "\n";
}

}  // namespace jc::emit
