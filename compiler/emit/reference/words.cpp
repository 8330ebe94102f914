#include "compiler/emit/reference/words.h"

#include <fmt/format.h>

#include "compiler/emit/reference/text.h"
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

std::string phrase_words(expr::PhraseKind kind) {
  std::string words(reference_text(fmt::format("phrases/{}.md", expr::name(kind))));
  // A line end is the end of the file, not of the paragraph.
  words.pop_back();
  return words;
}

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
