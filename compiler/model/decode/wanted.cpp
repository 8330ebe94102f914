#include "compiler/model/decode/wanted.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "compiler/language/language.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

using namespace language;

namespace {

// Keys that say something of their own: remarks and the keys that every entity has show no form.
bool shows_form(const Field& field) {
  return field.key != "note" && field.key != "title" && field.key != "vocabulary" && field.key != "links";
}

// The keys that an example is made of: those that have to be there, or else the first two.
std::vector<std::string_view> telling_keys(Kind kind) {
  constexpr std::size_t kMost = 2;
  std::vector<std::string_view> required;
  std::vector<std::string_view> first;
  for (const Field* field : fields_of(kind)) {
    if ((field->flags & kRequired) != 0) {
      required.push_back(field->key);
    } else if (first.size() < kMost && shows_form(*field)) {
      first.push_back(field->key);
    }
  }
  return required.empty() ? first : required;
}

std::string map_form(Kind kind) {
  std::vector<std::string> entries;
  for (const std::string_view key : telling_keys(kind)) {
    entries.push_back(fmt::format("{}: …", key));
  }
  return fmt::format("{{ {} }}", fmt::join(entries, ", "));
}

// What stands under the keys of a table: the name of what they are, where they are names.
std::string name_in(const Type& type) {
  return type.key_names == NameKind::none ? "name" : std::string(info(type.key_names).what);
}

}  // namespace

std::string value_wanted(const Field& field) {
  switch (field.type.base) {
    case Base::flag:
      return "`true` or `false`";
    case Base::date:
      return "a date";
    case Base::integer:
      return "a whole number";
    case Base::number:
      return "a number";
    case Base::choice:
      return "one word of its list";
    case Base::name:
      return "a name";
    default:
      return "a text";
  }
}

std::string map_wanted(const Field& field) {
  constexpr std::size_t kFew = 3;
  std::vector<std::string> keys;
  for (const Field* key : fields_of(field.type.record)) {
    keys.push_back(fmt::format("`{}`", key->key));
  }
  if (keys.size() < 2 || keys.size() > kFew) {
    return fmt::format("a map with the keys of {}", with_article(info(field.type.record).name));
  }
  const std::string last = keys.back();
  keys.pop_back();
  return fmt::format("a map with {} or {} under it", fmt::join(keys, ", "), last);
}

std::string told_of(const Field& field) {
  const auto& choices = field.type.choices;
  const std::string_view about = field.doc.substr(0, field.doc.find(';'));
  if (choices.empty()) {
    return std::string(about);
  }
  const std::string list = fmt::format("one of {}", fmt::join(choices, ", "));
  // Some say the words themselves: those are listed once.
  const bool listed = about.find(choices.back()) != std::string_view::npos;
  const auto colon = about.find(':');
  const std::string_view front =
      listed ? about.substr(0, colon == std::string_view::npos ? 0 : colon) : about;
  return front.empty() ? list : fmt::format("{}: {}", front, list);
}

std::string form_of(const Field& field) {
  const bool record = field.type.base == Base::record;
  switch (field.type.shape) {
    case Shape::one:
      return record ? fmt::format("{}: {}", field.key, map_form(field.type.record)) : "";
    case Shape::list:
      return record ? fmt::format("{}: [{}]", field.key, map_form(field.type.record)) : "";
    case Shape::table_of_lists:
      return fmt::format("{}: {{ <{}>: [ … ] }}", field.key, name_in(field.type));
    default:
      return fmt::format("{}: {{ <{}>: {} }}", field.key, name_in(field.type), record ? "{ … }" : "…");
  }
}

std::string list_of_keys(const std::vector<std::string_view>& keys, std::string_view word,
                         std::string_view kind) {
  constexpr std::size_t kMostListed = 8;
  const std::string own = "x-" + to_kebab_case(word);
  const std::string told =
      keys.size() <= kMostListed
          ? fmt::format("the keys are {}", fmt::join(keys, ", "))
          : fmt::format("`journeyc explain {}` tells of the {} keys there are", kind, keys.size());
  return fmt::format("{}; what only you need may stand there as `{}`", told,
                     is_kebab_case(own) ? own : "x-…");
}

std::optional<std::string_view> reason_of_none(std::string_view text) {
  constexpr std::string_view kNone = "none";
  if (!text.starts_with(kNone) || text.size() == kNone.size()) {
    return std::nullopt;
  }
  const std::string_view rest = text.substr(kNone.size());
  const auto begin = rest.find_first_not_of(" ");
  if (begin == std::string_view::npos || (rest[begin] != ':' && rest[begin] != '-' && rest[begin] != '(')) {
    return std::nullopt;
  }
  std::string_view reason = rest.substr(begin + 1);
  reason.remove_prefix(std::min(reason.find_first_not_of(" "), reason.size()));
  if (rest[begin] == '(' && reason.ends_with(')')) {
    reason.remove_suffix(1);
  }
  return reason.empty() || (rest[begin] == '-' && begin == 0) ? std::nullopt : std::optional(reason);
}

}  // namespace jc::model
