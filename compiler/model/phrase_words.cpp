#include "compiler/model/phrase_words.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "compiler/model/phrase_cache.h"

namespace jc::model {

namespace {

// The signs of phrases as people write them on paper.
std::string readable(std::string_view part) {
  static constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
      {">=", "\xE2\x89\xA5"}, {"<=", "\xE2\x89\xA4"}, {"!=", "\xE2\x89\xA0"}, {"..", " to "}};
  std::string out;
  for (std::size_t i = 0; i < part.size();) {
    const auto* sign = std::find_if(std::begin(kSigns), std::end(kSigns), [&](const auto& each) {
      // An open end, as in `75..`, keeps its dots.
      const bool closed =
          each.first != ".." || (i > 0 && i + 2 < part.size() && part[i - 1] != ' ' && part[i + 2] != ' ');
      return closed && part.substr(i).starts_with(each.first);
    });
    if (sign == std::end(kSigns)) {
      out += part[i++];
    } else {
      out += sign->second;
      i += sign->first.size();
    }
  }
  return out;
}

Entity meaning_of(const Model& model, const Document& document, const expr::NameUse& use) {
  for (const expr::NameKind kind : use.kinds) {
    if (const Entity found = model.find(document, kinds_of(kind), use.name)) {
      return found;
    }
  }
  return {};
}

std::string title_of(const Document& document, const Entity& meaning, const expr::NameUse& use) {
  return meaning ? meaning.title() : undeclared_title(document, use.name);
}

// The canonical phrase, cut where its names stand.
struct Cut {
  std::vector<expr::NameUse> names;
  // Before each of them, and behind the last.
  std::vector<std::string> words;
  // The same without the kinds of what the names mean.
  std::vector<std::string> bare;
};

std::string without_kind(std::string words) {
  for (const std::string_view kind : {"event ", "milestone ", "stage ", "status "}) {
    if (words.ends_with(kind)) {
      words.resize(words.size() - kind.size());
    }
  }
  return words;
}

// Grows from left to right.
class Sentence {
 public:
  // As it is.
  void add(std::string_view words) { last_ += words; }
  void add(expr::NameUse name) {
    words_.push_back(std::exchange(last_, ""));
    names_.push_back(std::move(name));
  }
  // A phrase in canonical text, from a byte of it on.
  void add(expr::PhraseKind kind, const std::string& text, std::size_t from) {
    const PhraseReading& canonical = read_once(kind, text);
    std::vector<expr::NameUse> uses =
        canonical.phrase ? canonical.phrase->names : std::vector<expr::NameUse>();
    std::sort(uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.at.begin < b.at.begin; });
    std::size_t at = from;
    for (expr::NameUse& use : uses) {
      if (use.at.begin >= at && use.at.end <= text.size()) {
        add(readable(text.substr(at, use.at.begin - at)));
        at = use.at.end;
        add(std::move(use));
      }
    }
    add(readable(text.substr(std::min(at, text.size()))));
  }
  Cut take() {
    Cut made{std::move(names_), std::move(words_), {}};
    made.words.push_back(std::move(last_));
    std::transform(made.words.begin(), made.words.end(), std::back_inserter(made.bare), without_kind);
    return made;
  }

 private:
  std::vector<expr::NameUse> names_;
  std::vector<std::string> words_;
  std::string last_;
};

using expr::Criterion;

// A part that may be taken for two, or whose end is not seen at once: `region is emea or apac`, or words.
bool reads_long(const Criterion& criterion) {
  if (criterion.join != Criterion::Join::leaf) {
    return std::any_of(criterion.parts.begin(), criterion.parts.end(), reads_long);
  }
  const std::string text = expr::print(criterion.leaf);
  return criterion.leaf.kind() == expr::LeafKind::judged || text.find(" or ") != std::string::npos ||
         text.find(" and ") != std::string::npos;
}

// The one way in which readers are told a criterion: "a and (b or c)", "not: they smile (CSM judges)".
class Telling {
 public:
  Telling(expr::PhraseKind kind, Sentence& out) : kind_(kind), out_(out) {}

  void tell(const Criterion& criterion) {
    if (criterion.join != Criterion::Join::leaf) {
      out_.add(criterion.negated ? "not (" : "");
      tell_parts(criterion);
      out_.add(criterion.negated ? ")" : "");
    } else if (const auto* judged = std::get_if<expr::Judged>(&criterion.leaf.what)) {
      out_.add(criterion.negated ? "not: " : "");
      tell_words(*judged);
    } else {
      out_.add(criterion.negated ? "not " : "");
      out_.add(kind_, expr::print(criterion.leaf), 0);
    }
  }

 private:
  void tell_parts(const Criterion& criterion) {
    const std::string comma = reads_long(criterion) ? "," : "";
    const std::string joint = comma + (criterion.join == Criterion::Join::any ? " or " : " and ");
    for (std::size_t i = 0; i < criterion.parts.size(); i++) {
      const Criterion& part = criterion.parts[i];
      // Who knows that `and` binds closer than `or`?
      const bool bracket = part.join != Criterion::Join::leaf && !part.negated;
      out_.add(i == 0 ? "" : joint);
      out_.add(bracket ? "(" : "");
      tell(part);
      out_.add(bracket ? ")" : "");
    }
  }

  void tell_words(const expr::Judged& judged) {
    std::string_view text = judged.text.text;
    // The sentence goes on behind a full stop.
    if (text.ends_with('.') && !text.ends_with("..")) {
      text.remove_suffix(1);
    }
    out_.add(text);
    for (std::size_t i = 0; i < judged.by.size(); i++) {
      out_.add(i == 0 ? " (" : i + 1 < judged.by.size() ? ", " : " and ");
      out_.add({judged.by[i].text, judged.by[i].at, {expr::NameKind::party}, {}, false});
    }
    out_.add(judged.by.empty() ? "" : judged.by.size() == 1 ? " judges)" : " judge)");
  }

  expr::PhraseKind kind_;
  Sentence& out_;
};

// Of a cadence that can be read in more than one way, so that nobody takes it for clear: "biweekly (twice a
// week or every 2 weeks?)".
std::string doubt(const expr::Phrase& phrase) {
  const auto* cadence = std::get_if<expr::Cadence>(&phrase->value);
  if (cadence == nullptr || expr::readings(*cadence).size() < 2) {
    return "";
  }
  for (const expr::Rhythm& rhythm : cadence->rhythms) {
    if (rhythm.kind != expr::Rhythm::Kind::two_ways) {
      continue;
    }
    expr::Rhythm word;
    word.kind = rhythm.kind;
    word.low = rhythm.low;
    word.high = rhythm.high;
    word.unit = rhythm.unit;
    const auto readings = expr::readings({false, {word}, {}});
    return " (" + readings.front().text + " or " + readings.back().text + "?)";
  }
  return " (which of them?)";
}

// `15 accounts per csm` may speak of a role, or of something that nobody declares: it is no use of a name.
void tell_per(const expr::Quantity& quantity, std::string_view text, Sentence& out) {
  const expr::Name& per = quantity.per_name;
  out.add(readable(text.substr(0, text.size() - per.text.size())));
  out.add({per.text, per.at, {expr::NameKind::party}, {}, false});
}

Cut cut(const expr::Phrase& phrase, std::size_t from) {
  Sentence sentence;
  if (const auto* criterion = std::get_if<Criterion>(&phrase->value)) {
    Telling(phrase->kind, sentence).tell(*criterion);
  } else if (const auto* quantity = std::get_if<expr::Quantity>(&phrase->value);
             quantity != nullptr && !quantity->per_name.text.empty()) {
    tell_per(*quantity, expr::print(phrase), sentence);
  } else {
    sentence.add(phrase->kind, expr::print(phrase), from);
    sentence.add(doubt(phrase));
  }
  return sentence.take();
}

// Journeys repeat themselves, and every picture and page asks for the same phrases: they are kept, a thread
// its own. What names mean depends on who asks.
const Cut& cut_once(const expr::Phrase& phrase, std::size_t from = 0) {
  struct Known {
    // So that nobody else gets its address.
    expr::Phrase phrase;
    // By the byte that it begins at: of a target all of it is asked for, and what stands behind the metric.
    std::map<std::size_t, Cut> cuts;
  };
  constexpr std::size_t kMost = 4096;
  thread_local std::unordered_map<const expr::PhraseContent*, Known> known;
  auto found = known.find(phrase.get());
  if (found == known.end()) {
    if (known.size() == kMost) {
      known.clear();
    }
    found = known.emplace(phrase.get(), Known{phrase, {}}).first;
  }
  const auto [at, added] = found->second.cuts.try_emplace(from);
  if (added) {
    at->second = cut(phrase, from);
  }
  return at->second;
}

}  // namespace

std::span<const Kind> kinds_of(expr::NameKind kind) {
  switch (kind) {
    case expr::NameKind::event:
      return language::kEventOnly;
    case expr::NameKind::milestone:
      return language::kMilestoneOnly;
    case expr::NameKind::stage:
      return language::kStageOnly;
    case expr::NameKind::metric:
      return language::kMetricOnly;
    case expr::NameKind::attribute:
      return language::kAttributeOnly;
    case expr::NameKind::group:
      return language::kGroup;
    case expr::NameKind::party:
      return language::kCustomerParty;
    case expr::NameKind::status:
      return language::kStatusOnly;
    default:
      return {};
  }
}

std::vector<PhrasePart> phrase_parts(const Model& model, const Document& document, const expr::Phrase& phrase,
                                     std::size_t from) {
  const auto& [names, all_words, words] = cut_once(phrase, from);
  std::vector<PhrasePart> parts;
  parts.reserve(2 * names.size() + 1);
  for (std::size_t i = 0; i < names.size(); i++) {
    parts.push_back({words[i], false, {}});
    const Entity meaning = meaning_of(model, document, names[i]);
    parts.push_back({title_of(document, meaning, names[i]), true, meaning});
  }
  parts.push_back({words.back(), false, {}});
  return parts;
}

namespace {

std::string in_a_row(const Model& model, const Document& document, const std::vector<expr::NameUse>& names,
                     const std::vector<std::string>& words) {
  std::string all;
  for (std::size_t i = 0; i < names.size(); i++) {
    all += words[i];
    all += title_of(document, meaning_of(model, document, names[i]), names[i]);
  }
  return all += words.back();
}

}  // namespace

Entity named_in(const Model& model, const Document& document, const expr::Phrase& phrase,
                const expr::Name& name) {
  for (const expr::NameUse& use : phrase->names) {
    if (use.name == name.text) {
      if (const Entity found = meaning_of(model, document, use)) {
        return found;
      }
    }
  }
  // `15 accounts per csm` may speak of a role and is no use of its name.
  return model.find(document, kinds_of(expr::NameKind::party), name.text);
}

std::string phrase_in_words(const Model& model, const Document& document, const expr::Phrase& phrase) {
  const Cut& cut = cut_once(phrase);
  return in_a_row(model, document, cut.names, cut.words);
}

std::string phrase_without_kinds(const Model& model, const Document& document, const expr::Phrase& phrase) {
  const Cut& cut = cut_once(phrase);
  return in_a_row(model, document, cut.names, cut.bare);
}

}  // namespace jc::model
