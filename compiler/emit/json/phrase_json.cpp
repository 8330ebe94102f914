#include "compiler/emit/json/phrase_json.h"

#include <nlohmann/json.hpp>

#include "compiler/emit/json/phrase_json_parts.h"

namespace jc::emit {

using Json = nlohmann::ordered_json;

namespace {

Json day_json(const expr::DayRule& day) {
  constexpr std::string_view kRules[] = {"unsaid",  "weekdays",         "nth-weekday", "month-day",
                                         "nth-day", "nth-business-day", "nth-week"};
  constexpr std::string_view kWeekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                            "friday", "saturday", "sunday"};
  Json out = object_for(kFewMembers);
  out["rule"] = std::string(kRules[static_cast<std::size_t>(day.kind)]);
  if (!day.weekdays.empty()) {
    out["weekdays"] = Json::array();
    for (const expr::Weekday weekday : day.weekdays) {
      out["weekdays"].push_back(std::string(kWeekdays[static_cast<std::size_t>(weekday)]));
    }
  }
  if (day.number != 0) {
    out["number"] = day.number;
  }
  return out;
}

Json rhythm_json(const NameSite& site, const expr::Rhythm& rhythm) {
  constexpr std::string_view kKinds[] = {"every",      "times", "two-ways", "as-needed",
                                         "continuous", "once",  "each"};
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(rhythm);
  out["rhythm"] = std::string(kKinds[static_cast<std::size_t>(rhythm.kind)]);
  out["bound"] = std::string(word(rhythm.bound));
  const bool counted = rhythm.kind == expr::Rhythm::Kind::every || rhythm.kind == expr::Rhythm::Kind::times;
  if (counted || rhythm.kind == expr::Rhythm::Kind::two_ways) {
    out["low"] = rhythm.low;
    out["high"] = rhythm.high;
    out["unit"] = std::string(word(rhythm.unit));
  }
  if (rhythm.day.kind != expr::DayRule::Kind::unsaid) {
    out["day"] = day_json(rhythm.day);
  }
  if (!rhythm.months.empty()) {
    out["months"] = rhythm.months;
  }
  if (!rhythm.hedge.text.empty()) {
    out["hedge"] = rhythm.hedge.text;
  }
  if (rhythm.from) {
    out["from"] = point_json(site, *rhythm.from);
  }
  if (const auto* moment = std::get_if<expr::Moment>(&rhythm.until)) {
    out["until"] = moment_json(site, *moment);
  } else if (const auto* criterion = std::get_if<expr::Criterion>(&rhythm.until)) {
    out["until"] = {{"text", expr::print(*criterion)}, {"tree", criterion_json(site, *criterion, false)}};
  }
  if (rhythm.lasting) {
    out["lasting"] = duration_json(*rhythm.lasting);
  }
  return out;
}

Json cadence_json(const NameSite& site, const expr::Cadence& cadence) {
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(cadence);
  out["in_turn"] = cadence.in_turn;
  out["rhythms"] = Json::array();
  for (const expr::Rhythm& rhythm : cadence.rhythms) {
    out["rhythms"].push_back(rhythm_json(site, rhythm));
  }
  out["readings"] = Json::array();
  for (const expr::Reading& reading : expr::readings(cadence)) {
    out["readings"].push_back({{"text", reading.text}, {"days", days_json(reading.period)}});
  }
  return out;
}

Json metric_json(const NameSite& site, const expr::Name& metric) {
  return name_json(site, language::kMetricOnly, metric.text);
}

Json target_json(const NameSite& site, const expr::Target& target) {
  constexpr std::string_view kForms[] = {"compared", "from-to", "changed", "tracked"};
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(target);
  out["metric"] = metric_json(site, target.metric);
  out["form"] = std::string(kForms[static_cast<std::size_t>(target.form)]);
  if (target.form == expr::Target::Form::compared) {
    out["comparator"] = std::string(word(target.comparator));
  }
  if (target.form == expr::Target::Form::tracked) {
    return out;
  }
  out["value"] = quantity_json(target.value);
  if (target.upper) {
    out["upper"] = quantity_json(*target.upper);
  }
  if (target.baseline) {
    out["baseline"] = quantity_json(*target.baseline);
  }
  if (!target.group.text.empty()) {
    out["of"] = group_json(site, target.group);
  }
  if (target.when) {
    out["when"] = point_json(site, *target.when);
  }
  return out;
}

Json effect_json(const NameSite& site, const expr::Effect& effect) {
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(effect);
  out["metric"] = metric_json(site, effect.metric);
  out["change"] = quantity_json(effect.change);
  if (effect.baseline) {
    out["baseline"] = quantity_json(*effect.baseline);
  }
  if (!effect.group.text.empty()) {
    out["of"] = group_json(site, effect.group);
  }
  return out;
}

Json range_json(const expr::Range& range) {
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(range);
  out["low"] = range.low ? number_json(*range.low) : Json(nullptr);
  out["high"] = range.high ? number_json(*range.high) : Json(nullptr);
  out["percent"] = range.percent;
  return out;
}

}  // namespace

Json phrase_json(const NameSite& site, const expr::Phrase& phrase) {
  const auto& value = phrase->value;
  switch (phrase->kind) {
    case expr::PhraseKind::duration:
      return duration_json(std::get<expr::Duration>(value));
    case expr::PhraseKind::moment:
      return moment_json(site, std::get<expr::Moment>(value));
    case expr::PhraseKind::cadence:
      return cadence_json(site, std::get<expr::Cadence>(value));
    case expr::PhraseKind::quantity:
      return quantity_json(std::get<expr::Quantity>(value));
    case expr::PhraseKind::target:
      return target_json(site, std::get<expr::Target>(value));
    case expr::PhraseKind::effect:
      return effect_json(site, std::get<expr::Effect>(value));
    case expr::PhraseKind::range:
      return range_json(std::get<expr::Range>(value));
    case expr::PhraseKind::criterion:
    case expr::PhraseKind::condition:
      break;
  }
  const bool condition = phrase->kind == expr::PhraseKind::condition;
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(phrase);
  out["tree"] = criterion_json(site, std::get<expr::Criterion>(value), condition);
  return out;
}

}  // namespace jc::emit
