#include "compiler/model/decode/key_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "compiler/expr/phrase/read.h"
#include "compiler/language/inner_keys.h"
#include "compiler/language/own_word.h"
#include "compiler/language/shorthand.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

namespace {

// Every key as the word for itself.
const Alias* own_key(std::string_view key) {
  static const std::map<std::string_view, Alias> all = [] {
    std::map<std::string_view, Alias> keys;
    for (const KindInfo& kind : language::kinds()) {
      for (const Field& field : kind.fields) {
        keys.emplace(field.key, Alias{field.key, field.key, ""});
      }
    }
    return keys;
  }();
  const auto found = all.find(key);
  return found == all.end() ? nullptr : &found->second;
}

// What a thing is called.
const Alias* called(Kind kind) {
  const Field* words = language::shorthand_of(kind);
  const bool text = words != nullptr && words->type.base == Base::text;
  const std::string_view key = text ? words->key : "title";
  return find_field(kind, find_key(key)) == nullptr ? nullptr : own_key(key);
}

// Hyphens aside.
bool is_same_letters(std::string_view a, std::string_view b) {
  const auto letters = [](std::string_view word) {
    std::string kept(word);
    std::erase(kept, '-');
    return kept;
  };
  return a.find('-') != b.find('-') && a.substr(0, 1) == b.substr(0, 1) && letters(a) == letters(b);
}

}  // namespace

std::vector<const Alias*> aliases_of(std::string_view word) {
  const std::string plain = to_kebab_case(word);
  std::vector<const Alias*> found;
  for (const Alias& each : language::aliases()) {
    if (each.word == word || each.word == plain) {
      found.push_back(&each);
    }
  }
  // `time frame` is `timeframe` to most.
  for (const Alias& each : found.empty() ? language::aliases() : std::span<const Alias>()) {
    if (is_same_letters(each.word, plain)) {
      found.push_back(&each);
    }
  }
  return found;
}

std::vector<const Alias*> aliases_of(Kind kind, std::string_view word) {
  std::vector<const Alias*> found = aliases_of(word);
  const KindInfo& about = info(kind);
  const std::string plain = to_kebab_case(word);
  if (language::is_own_word(kind, plain)) {
    const Alias* title = called(kind);
    return title == nullptr ? found : std::vector{title};
  }
  const bool known = std::any_of(found.begin(), found.end(), [&](const Alias* each) {
    return find_field(kind, find_key(each->key)) != nullptr;
  });
  if (known || !about.entity || about.overlay) {
    return found;
  }
  const std::string own = to_kebab_case(about.name);
  if (!plain.starts_with(own + '-')) {
    return found;
  }
  const std::string rest = plain.substr(own.size() + 1);
  if (find_field(kind, find_key(rest)) != nullptr) {
    return {own_key(text_of(find_key(rest)))};
  }
  return aliases_of(rest);
}

UnitInKey unit_in_key(std::string_view word) {
  constexpr std::pair<std::string_view, std::string_view> kUnits[] = {{"business-days", "business days"},
                                                                      {"working-days", "business days"},
                                                                      {"minutes", "minutes"},
                                                                      {"mins", "minutes"},
                                                                      {"min", "minutes"},
                                                                      {"hours", "hours"},
                                                                      {"hrs", "hours"},
                                                                      {"h", "hours"},
                                                                      {"days", "days"},
                                                                      {"d", "days"},
                                                                      {"weeks", "weeks"},
                                                                      {"wks", "weeks"},
                                                                      {"months", "months"},
                                                                      {"quarters", "quarters"},
                                                                      {"years", "years"}};
  const std::string plain = to_kebab_case(word);
  for (const auto& [ending, unit] : kUnits) {
    if (plain.size() <= ending.size() + 1 || !plain.ends_with(fmt::format("-{}", ending))) {
      continue;
    }
    std::string base = plain.substr(0, plain.size() - ending.size() - 1);
    base = base.ends_with("-in") ? base.substr(0, base.size() - 3) : base;
    return {std::move(base), std::string(unit)};
  }
  return {};
}

namespace {

bool is_number_or_range(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         text.find_first_not_of("0123456789.- ") == std::string_view::npos;
}

// Words that a moment or a rhythm begins with.
bool leads_phrase(std::string_view word) {
  constexpr std::string_view kWords[] = {"every", "within", "by"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

// By when at the latest.
bool ends_by(std::string_view word) {
  constexpr std::string_view kWords[] = {"deadline", "due", "due-date", "due-by", "target-date"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

}  // namespace

// `Duration (days): 5` is `duration: 5 days`, `every: 2 weeks` is `repeat: every 2 weeks`: what the key said
// of the value would be lost with it.
bool Decoder::help_with_carried(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry) {
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  const syntax::Node& value = tree_[entry.value];
  if (!may_offer() || entry.merged || value.kind != syntax::NodeKind::scalar) {
    return false;
  }
  std::vector<std::string_view> keys;
  const auto add_meant = [&](std::string_view meant) {
    if (find_field(kind, find_key(meant)) != nullptr) {
      keys.push_back(text_of(find_key(meant)));
    }
    for (const Alias* each : aliases_of(kind, meant)) {
      keys.push_back(each->key);
    }
  };
  const UnitInKey named = unit_in_key(word);
  std::string phrase;
  if (!named.unit.empty() && is_number_or_range(value.text)) {
    add_meant(named.base);
    add_meant(word);
    phrase = fmt::format("{} {}", value.text, named.unit);
  } else if (const std::string lead = to_kebab_case(word); leads_phrase(lead)) {
    add_meant(word);
    phrase = fmt::format("{} {}", lead, value.text);
  } else if (ends_by(lead) && find_field(kind, "due"_key) == nullptr) {
    // A stage is over by then, and does not take place at that time.
    keys.push_back("window");
    phrase = fmt::format("by {}", value.text);
  }
  for (const std::string_view key : keys) {
    const Field* field = find_field(kind, find_key(key));
    if (field == nullptr || field->type.base != Base::phrase || is_written(key) ||
        expr::read_phrase(field->type.phrase, phrase) == nullptr) {
      continue;
    }
    const std::string line = fmt::format("{}: {}", key, phrase);
    found.help = fmt::format("write `{}`", line);
    const source::Span whole{document_.file, written(entry.key).begin, written(entry.value).end};
    if (phrase.find_first_of("\"'#:{}[],&*|\n") == std::string::npos) {
      found.fixes.push_back({found.help, false, {{whole, line}}});
    }
    return true;
  }
  return false;
}

// `unless: upgraded` where only `if` may stand: the same the other way round.
bool Decoder::help_with_unless(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry) {
  const std::string word = to_kebab_case(tree_[tree_.resolve(entry.key)].text);
  const syntax::Node& value = tree_[entry.value];
  constexpr std::string_view kWords[] = {"unless",    "when-not",    "if-not",
                                         "except-if", "except-when", "not-if"};
  if (find_field(kind, "unless"_key) != nullptr || find_field(kind, "if"_key) == nullptr ||
      std::find(std::begin(kWords), std::end(kWords), word) == std::end(kWords)) {
    return false;
  }
  const bool plain = value.kind == syntax::NodeKind::scalar && !entry.merged &&
                     expr::read_phrase(expr::PhraseKind::criterion, value.text) != nullptr;
  const bool several = value.text.find(' ') != std::string_view::npos;
  const std::string text = !plain    ? "not …"
                           : several ? fmt::format("not ({})", value.text)
                                     : fmt::format("not {}", value.text);
  const bool reads = expr::read_phrase(expr::PhraseKind::criterion, text) != nullptr;
  found.help = fmt::format("write `if: {}`", reads ? text : "not …");
  if (may_offer() && reads && !is_written("if") &&
      text.find_first_of("\"'#:{}[],&*|\n") == std::string::npos) {
    const source::Span whole{document_.file, written(entry.key).begin, written(entry.value).end};
    found.fixes.push_back({found.help, false, {{whole, fmt::format("if: {}", text)}}});
  }
  return true;
}

// Another word in the map for the same key, which has it: that which comes first in the table of words.
std::string_view Decoder::rival_of(Kind kind, const syntax::Entry& entry, const Alias& meant) {
  if (is_written(meant.key)) {
    return meant.key;
  }
  // Each is looked up among all words: what has more keys than any record was written by no hand.
  constexpr std::size_t kMostBeside = 100;
  if (frames_[depth_ - 1].entries.size() > kMostBeside) {
    return "";
  }
  for (const syntax::Entry& each : frames_[depth_ - 1].entries) {
    const std::string_view word = tree_[tree_.resolve(each.key)].text;
    if (each.key == entry.key || find_field(kind, find_key(word)) != nullptr) {
      continue;
    }
    const Alias* other = alias_of(kind, each, current_);
    const bool earlier = other != nullptr && other->key == meant.key &&
                         (other == &meant ? tree_[each.key].begin < tree_[entry.key].begin : other < &meant);
    if (earlier) {
      return word;
    }
  }
  return "";
}

// `typical duration`, `process owner`: the key behind a word that says of which sort it is, where the value
// reads as what stands under that key.
bool Decoder::help_with_sort_of(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry,
                                RecordId self) {
  const std::string word = to_kebab_case(tree_[tree_.resolve(entry.key)].text);
  for (std::size_t at = word.find('-'); may_offer() && at != std::string::npos; at = word.find('-', at + 1)) {
    const std::string rest = word.substr(at + 1);
    std::vector<const Alias*> meant = aliases_of(rest);
    if (const Alias* own = own_key(rest)) {
      meant.insert(meant.begin(), own);
    }
    for (const Alias* each : meant) {
      const Field* field = find_field(kind, find_key(each->key));
      // Of a text nobody can tell whether it is meant, and a value is a number of any sort.
      if (field == nullptr || field->type.base == Base::text || field->key == "value" ||
          is_written(field->key) || !reads_as(*field, entry.value, self)) {
        continue;
      }
      found.help =
          fmt::format("here it is `{}` ({})", field->key, field->doc.substr(0, field->doc.find(';')));
      offer_key(found, kind, entry, field->key, false, self);
      return true;
    }
  }
  return false;
}

}  // namespace jc::model
