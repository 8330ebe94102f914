#include "compiler/model/phrase_words.h"

#include <algorithm>

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

PhrasePart part_of(const Model& model, const Document& document, const expr::NameUse& use) {
  for (const expr::NameKind kind : use.kinds) {
    if (const Entity found = model.find(document, kinds_of(kind), use.name)) {
      return {found.title(), true, found};
    }
  }
  return {use.name, true, {}};
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
    default:
      return {};
  }
}

std::vector<PhrasePart> phrase_parts(const Model& model, const Document& document, const expr::Phrase& phrase,
                                     std::size_t from) {
  const std::string text = expr::print(phrase);
  // Journeys repeat themselves, and every picture and page asks for the same phrases.
  const PhraseReading& canonical = read_once(phrase->kind, text);
  std::vector<expr::NameUse> uses = canonical.phrase ? canonical.phrase->names : std::vector<expr::NameUse>();
  std::sort(uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.at.begin < b.at.begin; });
  std::vector<PhrasePart> parts;
  std::size_t at = from;
  for (const expr::NameUse& use : uses) {
    if (use.at.begin >= at && use.at.end <= text.size()) {
      parts.push_back({readable(text.substr(at, use.at.begin - at)), false, {}});
      parts.push_back(part_of(model, document, use));
      at = use.at.end;
    }
  }
  parts.push_back({readable(text.substr(std::min(at, text.size()))), false, {}});
  return parts;
}

std::string phrase_in_words(const Model& model, const Document& document, const expr::Phrase& phrase) {
  std::string words;
  for (const PhrasePart& part : phrase_parts(model, document, phrase)) {
    words += part.text;
  }
  return words;
}

}  // namespace jc::model
