#include "compiler/facts/cadence.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/model/phrase_cache.h"

namespace jc::facts {

namespace {

// Two rhythms differ for certain when the longer one takes this many times the shorter: a month (28..31 days)
// and 30 days or 4 weeks don't, a month and six weeks do.
constexpr double kClearlyLonger = 1.3;
// Daily, and on business days only, are one rhythm to those who meet.
constexpr double kDay = 86400;
constexpr double kEveryBusinessDay = 1.5 * kDay;

const expr::Cadence* cadence(const ValueView& value) { return read_as<expr::Cadence>(value); }

// Most cadences are one clear rhythm, and need no readings made.
bool may_be_ambiguous(const expr::Cadence& found) {
  return found.rhythms.size() > 1 ||
         std::any_of(found.rhythms.begin(), found.rhythms.end(),
                     [](const expr::Rhythm& rhythm) { return rhythm.kind == expr::Rhythm::Kind::two_ways; });
}

// The word with two meanings, where one rhythm (or one of those in turn) has it; else all of it.
expr::Extent ambiguous_part(const expr::Cadence& found) {
  if (found.rhythms.size() == 1 || found.in_turn) {
    for (const expr::Rhythm& rhythm : found.rhythms) {
      if (rhythm.kind == expr::Rhythm::Kind::two_ways) {
        return rhythm.word_at;
      }
    }
  }
  return found.at;
}

std::string or_list(const std::vector<expr::Reading>& readings) {
  std::string text;
  for (std::size_t i = 0; i < readings.size(); i++) {
    text += i == 0 ? "" : i + 1 == readings.size() ? " or " : ", ";
    text += fmt::format("`{}`", readings[i].text);
  }
  return text;
}

Fact ambiguous_fact(const Model& model, const ValueView& value, const expr::Cadence& found,
                    const std::vector<expr::Reading>& readings) {
  Fact fact;
  const expr::Extent part = ambiguous_part(found);
  fact.at = place(model, value, part);
  const std::string_view word = value->text.substr(part.begin, part.end - part.begin);
  fact.text = fmt::format("`{}` can mean {}", word, or_list(readings));
  fact.help = "say which one is meant";
  if (const source::Span whole = replaceable(model, value); whole.exists()) {
    std::vector<expr::Reading> likely = readings;
    if (found.rhythms.size() == 1 && word.find("annual") == std::string_view::npos &&
        word.find("year") == std::string_view::npos) {
      // Most people who write `biweekly` or `bi-monthly` mean the longer rhythm, and twice a year by
      // `biannual`: so that is the one to take where nobody chooses. Of several rhythms the first written one
      // comes first.
      std::reverse(likely.begin(), likely.end());
    }
    for (const expr::Reading& reading : likely) {
      fact.fixes.push_back({fmt::format("write `{}`", reading.text), false, {{whole, reading.text}}});
    }
  }
  return fact;
}

// Where a word of a text stands, when the text is written as it is.
source::Span word_place(const Model& model, const ValueView& value, std::string_view word) {
  const auto begin = static_cast<std::uint32_t>(word.data() - value->text.data());
  return span_in_phrase(model.files(), value, {begin, begin + static_cast<std::uint32_t>(word.size())});
}

std::optional<Fact> ambiguous_title(const Model& model, const Entity& entity) {
  const ValueView title = entity.find("title"_key);
  if (!title.is(Is::text)) {
    return std::nullopt;
  }
  for (const NamedRhythm& named : rhythms_in_title(title->text)) {
    if (named.readings.size() > 1) {
      Fact fact;
      fact.at = word_place(model, title, named.word);
      fact.text = fmt::format("`{}` can mean {}", named.word, or_list(named.readings));
      const char* key = entity.kind() == Kind::touchpoint ? "repeat" : "cadence";
      fact.help = fmt::format("say which one with `{}: {}`", key, named.readings.front().text);
      return fact;
    }
  }
  return std::nullopt;
}

struct Period {
  double low;
  double high;
};

std::optional<Period> known(const expr::Length& length) {
  if (!length.high || *length.high <= 0) {
    return std::nullopt;
  }
  return Period{static_cast<double>(length.low), static_cast<double>(*length.high)};
}

bool fits(const Period& a, const Period& b) {
  const bool both_daily = std::max(a.low, b.low) <= kEveryBusinessDay && std::min(a.high, b.high) >= kDay;
  const bool apart = a.low > kClearlyLonger * b.high || b.low > kClearlyLonger * a.high;
  return both_daily || !apart;
}

// How long it can be from one time to the next: each of its rhythms, and each way to read a word with two
// meanings.
std::vector<expr::Length> periods_of(const expr::Cadence& found) {
  std::vector<expr::Length> periods;
  if (may_be_ambiguous(found)) {
    for (const expr::Reading& reading : expr::readings(found)) {
      periods.push_back(reading.period);
    }
  }
  for (const expr::Rhythm& rhythm : found.rhythms) {
    if (rhythm.kind != expr::Rhythm::Kind::two_ways) {
      periods.push_back(expr::period(rhythm));
    }
  }
  return periods;
}

// Some rhythm of the cadence may be what the title says. True as well where nothing certain is known.
bool may_agree(const expr::Cadence& found, const NamedRhythm& named) {
  for (const expr::Length& length : periods_of(found)) {
    const auto period = known(length);
    if (!period) {
      return true;
    }
    for (const expr::Reading& reading : named.readings) {
      const auto other = known(reading.period);
      if (!other || fits(*period, *other)) {
        return true;
      }
    }
  }
  return found.rhythms.empty();
}

std::optional<Fact> contradiction_in(const Model& model, std::string_view key, const ValueView& text,
                                     const ValueView& value, const std::vector<NamedRhythm>& rhythms) {
  const expr::Cadence& found = *cadence(value);
  for (const NamedRhythm& named : rhythms) {
    if (may_agree(found, named)) {
      continue;
    }
    Fact fact;
    fact.at = place(model, value, found.at);
    fact.text = fmt::format("the cadence is `{}`, and the {} says `{}`", value->text, key, named.word);
    fact.related.push_back(
        {word_place(model, text, named.word), fmt::format("the {} names another rhythm", key)});
    fact.help = fmt::format("find out which one people follow, and let cadence and {} say the same", key);
    const source::Span whole = replaceable(model, value);
    if (whole.exists() && named.readings.size() == 1 && found.rhythms.size() == 1) {
      const std::string& rhythm = named.readings.front().text;
      fact.fixes.push_back(
          {fmt::format("write `{}`, as the {} says", rhythm, key), false, {{whole, rhythm}}});
    }
    return fact;
  }
  return std::nullopt;
}

// All its rhythms say on which days of the week, and the named one is none of them.
bool leaves_out(const expr::Cadence& found, expr::Weekday day) {
  return !found.rhythms.empty() &&
         std::all_of(found.rhythms.begin(), found.rhythms.end(), [&](const expr::Rhythm& rhythm) {
           const std::vector<expr::Weekday>& days = rhythm.day.weekdays;
           return !days.empty() && std::find(days.begin(), days.end(), day) == days.end();
         });
}

std::optional<Fact> other_day_in(const Model& model, std::string_view key, const ValueView& text,
                                 const ValueView& value) {
  const expr::Cadence& found = *cadence(value);
  const std::optional<NamedDay> named = day_of_meeting(text->text);
  if (!named || !leaves_out(found, named->day)) {
    return std::nullopt;
  }
  Fact fact;
  fact.at = place(model, value, found.at);
  fact.text = fmt::format("the cadence is `{}`, and the {} says `{}`", value->text, key, named->word);
  fact.related.push_back(
      {word_place(model, text, named->word), fmt::format("the {} names another day", key)});
  fact.help = fmt::format("find out on which day people meet, and let cadence and {} say the same", key);
  return fact;
}

}  // namespace

ValueView cadence_value(const Entity& entity) {
  const bool meets = find_field(entity.kind(), "cadence"_key) != nullptr;
  return entity.find(meets ? "cadence"_key : "repeat"_key);
}

std::optional<Fact> ambiguous_cadence(Context& context, Entity entity) {
  const ValueView value = cadence_value(entity);
  if (!value || value->is == Is::nothing) {
    return entity.kind() == Kind::review ? std::nullopt : ambiguous_title(context.model(), entity);
  }
  const expr::Cadence* found = cadence(value);
  if (found == nullptr || !may_be_ambiguous(*found)) {
    return std::nullopt;
  }
  const std::vector<expr::Reading> readings = expr::readings(*found);
  return readings.size() > 1 ? std::optional(ambiguous_fact(context.model(), value, *found, readings))
                             : std::nullopt;
}

std::optional<Fact> cadence_contradiction(Context& context, Entity entity) {
  const ValueView value = cadence_value(entity);
  const expr::Cadence* found = cadence(value);
  if (found == nullptr) {
    return std::nullopt;
  }
  const Model& model = context.model();
  const ValueView title = entity.find("title"_key);
  if (title.is(Is::text)) {
    if (auto fact = contradiction_in(model, "title", title, value, rhythms_in_title(title->text))) {
      return fact;
    }
    if (auto fact = other_day_in(model, "title", title, value)) {
      return fact;
    }
  }
  const ValueView purpose = entity.find("purpose"_key);
  if (!purpose.is(Is::text)) {
    return std::nullopt;
  }
  auto fact = contradiction_in(model, "purpose", purpose, value, rhythms_in_purpose(purpose->text));
  return fact ? fact : other_day_in(model, "purpose", purpose, value);
}

namespace {

// The name a moment consists of; nothing where it says more than that.
const expr::Name* lone_name(const ValueView& value) {
  const auto* moment = read_as<expr::Moment>(value);
  if (moment == nullptr || moment->points.size() != 1 || moment->points[0].when != expr::When::at) {
    return nullptr;
  }
  const auto* anchor = std::get_if<expr::Anchor>(&moment->points[0].place);
  const bool bare = anchor != nullptr && anchor->kind == expr::AnchorKind::unsaid &&
                    anchor->edge == expr::Edge::unsaid && !anchor->date;
  return bare ? &anchor->name : nullptr;
}

}  // namespace

std::optional<Fact> rhythm_as_moment(Context& context, Entity touchpoint) {
  const Model& model = context.model();
  const ValueView values = touchpoint.find("when"_key);
  // Where events are declared and this is none of them, it is told as a name that nothing has.
  if (!values || model.declares(touchpoint.document(), Kind::event)) {
    return std::nullopt;
  }
  constexpr Kind kAnchors[] = {Kind::event, Kind::milestone, Kind::stage};
  ValueView value;
  const expr::Name* name = nullptr;
  for (const ValueView& each : values.items()) {
    const expr::Name* found = lone_name(each);
    if (found != nullptr && !model.find(touchpoint.document(), kAnchors, found->text) &&
        read_once(expr::PhraseKind::cadence, found->text).phrase != nullptr) {
      value = each;
      name = found;
      break;
    }
  }
  if (name == nullptr) {
    return std::nullopt;
  }
  Fact fact;
  fact.at = place(model, value, name->at);
  fact.text = fmt::format("`when: {}` is read as the time of an event called `{}`", value->text, name->text);
  fact.help =
      touchpoint.find("repeat"_key)
          ? std::string("say in `when` when it comes first, such as `week 1`, or leave `when` out")
          : fmt::format("a rhythm goes under `repeat: {}`; write `event {}` if there is such an event",
                        name->text, name->text);
  return fact;
}

}  // namespace jc::facts
