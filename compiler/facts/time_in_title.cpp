#include "compiler/facts/time_in_title.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/model/kebab_case.h"
#include "compiler/model/phrase_cache.h"
#include "compiler/text/trimmed.h"

namespace jc::facts {

namespace {

using expr::PhraseKind;

// Behind these a time may begin; those of two words before those of one, and they are part of what is read.
constexpr std::string_view kBegins[] = {" no later than ", " at least ", " by ",     " within ",
                                        " every ",         " until ",    " before ", " after "};
// And these stand between what it is and its time.
constexpr std::string_view kMarks[] = {": ", " - ", " – ", " — ", ", ", " @ "};

struct Tail {
  std::string_view front;
  std::string_view time;
};

// `Plan agreed (day 10)`, `Plan agreed: day 10`, `Plan agreed by day 10`.
std::vector<Tail> tails(std::string_view title) {
  std::vector<Tail> found;
  const auto open = title.rfind('(');
  if (open != std::string_view::npos && open > 0 && title.back() == ')') {
    found.push_back({title.substr(0, open), title.substr(open + 1, title.size() - open - 2)});
  }
  for (const std::string_view mark : kMarks) {
    if (const auto at = title.rfind(mark); at != std::string_view::npos) {
      found.push_back({title.substr(0, at), title.substr(at + mark.size())});
    }
  }
  for (const std::string_view word : kBegins) {
    if (const auto at = title.rfind(word); at != std::string_view::npos) {
      found.push_back({title.substr(0, at), title.substr(at + 1)});
    }
  }
  return found;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; });
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

// A time with its number: a name alone (`after launch`, `by phone`) is no time for sure.
bool is_time(const expr::Moment& moment) {
  return !moment.points.empty() &&
         std::all_of(moment.points.begin(), moment.points.end(), [](const expr::Point& point) {
           const auto* anchor = std::get_if<expr::Anchor>(&point.place);
           return anchor == nullptr || anchor->date;
         });
}

// Names in it that nothing has would be found missing once they stand under a key.
bool is_resolved(const Model& model, const Entity& entity, const expr::Moment& moment) {
  constexpr Kind kAnchors[] = {Kind::event, Kind::milestone, Kind::stage};
  return std::all_of(moment.points.begin(), moment.points.end(), [&](const expr::Point& point) {
    const expr::Anchor* anchor = expr::anchor(point);
    return anchor == nullptr || anchor->date || anchor->name.text.empty() ||
           model.find(entity.document(), kAnchors, anchor->name.text);
  });
}

// Under which key a time of the kind stands; none where the entity has no such key.
struct Place {
  std::string_view key;
  bool may_be_fixed = true;
};

bool takes(const Entity& entity, std::string_view key) {
  return find_field(entity.kind(), find_key(key)) != nullptr;
}

bool is_written(const Entity& entity, std::string_view key) {
  return takes(entity, key) && static_cast<bool>(entity.find(find_key(key)));
}

bool is_timed(const Entity& entity, std::string_view key) {
  return is_written(entity, key) || is_written(entity, "repeat") || is_written(entity, "done-when");
}

Place place_of(Context& context, const Entity& entity, std::string_view time) {
  const std::string text(time);
  if (const expr::Phrase phrase = read_once(PhraseKind::duration, text).phrase; phrase != nullptr) {
    // Of a contact it may be our time as well as theirs.
    for (const std::string_view key : {"duration", "effort"}) {
      if (takes(entity, key) && has_digit(time)) {
        return is_written(entity, "duration") || is_written(entity, "effort") ? Place() : Place{key};
      }
    }
  }
  if (const expr::Phrase phrase = read_once(PhraseKind::cadence, text).phrase; phrase != nullptr) {
    const std::string_view key = takes(entity, "cadence")  ? "cadence"
                                 : takes(entity, "repeat") ? "repeat"
                                                           : "";
    const bool names_day = std::get<expr::Cadence>(phrase->value).rhythms.empty();
    return key.empty() || names_day || is_written(entity, key) ? Place() : Place{key};
  }
  // `within 30 days`: of what, only its author knows.
  constexpr std::string_view kWithin = "within ";
  if (time.starts_with(kWithin) &&
      read_once(PhraseKind::duration, text.substr(kWithin.size())).phrase != nullptr) {
    const std::string_view key = takes(entity, "due") ? "due" : takes(entity, "when") ? "when" : "";
    return key.empty() || is_timed(entity, key) ? Place() : Place{key, false};
  }
  const expr::Phrase phrase = has_digit(time) ? read_once(PhraseKind::moment, text).phrase : nullptr;
  if (phrase == nullptr || !is_time(std::get<expr::Moment>(phrase->value))) {
    return {};
  }
  const std::string_view key = takes(entity, "due") ? "due" : takes(entity, "when") ? "when" : "";
  return key.empty() || is_timed(entity, key)
             ? Place()
             : Place{key, is_resolved(context.model(), entity, std::get<expr::Moment>(phrase->value))};
}

bool is_named_elsewhere(const Model& model, const Entity& entity) {
  const std::vector<Use>& uses = model.linked_of(entity.document()).uses;
  return std::any_of(uses.begin(), uses.end(), [&](const Use& use) {
    return use.is_known() && use.to_document == entity.document().place &&
           use.to_record == entity.record_id();
  });
}

bool is_plain(std::string_view text) {
  return !text.empty() && text.find_first_of("\"'#:{}[],&*!|>%@`\n") == std::string_view::npos;
}

// The id that a text alone has by its words, in the words that are left; that which it had where something
// names it or has the other.
std::string id_of(const Model& model, const Entity& entity, std::string_view front) {
  std::string id = to_kebab_case(front);
  const Kind kinds[] = {entity.kind()};
  const bool keep =
      id.empty() || is_named_elsewhere(model, entity) || model.find(entity.document(), kinds, id);
  return keep ? std::string(entity.id()) : id;
}

// What is read of it: a text alone is its title, or what is done.
KeyId text_key(const Entity& entity) {
  const bool titled = static_cast<bool>(entity.find("title"_key));
  return !titled && entity.kind() == Kind::activity ? "does"_key : "title"_key;
}

// A text alone becomes the map that it is short for; in a map the key stands behind the text.
void offer(const Model& model, const Entity& entity, const ValueView& title, const Tail& tail,
           std::string_view pair, Fact& fact) {
  const source::Span written = title.span();
  const source::File& file = model.files()[written.file];
  const std::string_view content = file.content();
  const std::string_view bytes = content.substr(written.begin, written.end - written.begin);
  const bool quoted = bytes.size() > 2 && (bytes[0] == '"' || bytes[0] == '\'');
  const std::string_view front = text::trimmed(tail.front);
  if ((quoted ? bytes.substr(1, bytes.size() - 2) : bytes) != title->text || !is_plain(front) ||
      !is_plain(tail.time)) {
    return;
  }
  const source::Span whole = entity.span();
  if (written.begin == whole.begin && written.end == whole.end) {
    const std::string map = fmt::format("{{ id: {}, {}: {}, {} }}", id_of(model, entity, front),
                                        text_of(text_key(entity)), front, pair);
    fact.fixes.push_back({fmt::format("write `{}`", map), false, {{written, map}}});
    return;
  }
  const bool flow = content[whole.begin] == '{';
  const source::Span at = entity.key_span(text_key(entity));
  const std::size_t line = content.rfind('\n', at.begin) + 1;
  const std::string between = flow ? ", " : "\n" + std::string(at.begin - line, ' ');
  fact.fixes.push_back(
      {fmt::format("write `{}`", pair), false, {{written, fmt::format("{}{}{}", front, between, pair)}}});
}

}  // namespace

std::optional<Fact> time_in_title(Context& context, Entity entity) {
  const ValueView title = entity.find(text_key(entity));
  if (!title.is(Is::text)) {
    return std::nullopt;
  }
  for (const Tail& tail : tails(title->text)) {
    const Place place = has_letter(tail.front) ? place_of(context, entity, tail.time) : Place();
    if (place.key.empty()) {
      continue;
    }
    Fact fact;
    const auto begin = static_cast<std::uint32_t>(tail.time.data() - title->text.data());
    fact.at = span_in_phrase(context.model().files(), title,
                             {begin, begin + static_cast<std::uint32_t>(tail.time.size())});
    const bool open = tail.time.starts_with("within ") && tail.time.find(" of ") == std::string_view::npos;
    // `by` is what `due` says.
    const std::string_view time =
        place.key == "due" && tail.time.starts_with("by ") ? tail.time.substr(3) : tail.time;
    const std::string pair = fmt::format("{}: {}{}", place.key, time, open ? " of <event>" : "");
    const std::string_view words = text_key(entity) == "title"_key ? "the title" : "what is done";
    fact.text = fmt::format("`{}` stands in {}, and nothing reads it there", tail.time, words);
    fact.help = fmt::format("write `{}`, and {} without it", pair, words);
    if (place.may_be_fixed) {
      offer(context.model(), entity, title, tail, pair, fact);
    }
    return fact;
  }
  return std::nullopt;
}

}  // namespace jc::facts
