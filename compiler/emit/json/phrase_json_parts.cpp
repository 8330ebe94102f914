#include "compiler/emit/json/phrase_json_parts.h"

#include <nlohmann/json.hpp>

namespace jc::emit {

using Json = nlohmann::ordered_json;
using language::Kind;

std::string_view word(expr::Bound bound) {
  constexpr std::string_view kWords[] = {"exact", "about", "at-least", "at-most"};
  return kWords[static_cast<std::size_t>(bound)];
}

std::string_view word(expr::Unit unit) {
  constexpr std::string_view kWords[] = {"seconds",       "minutes", "hours",  "business-hours", "days",
                                         "business-days", "weeks",   "months", "quarters",       "years"};
  return kWords[static_cast<std::size_t>(unit)];
}

std::string_view word(expr::Comparator comparator) {
  constexpr std::string_view kWords[] = {"<", "<=", "=", "!=", ">=", ">", "between", "one-of", "none-of"};
  return kWords[static_cast<std::size_t>(comparator)];
}

Json object_for(std::size_t members) {
  Json object = Json::object();
  object.get_ref<Json::object_t&>().reserve(members);
  return object;
}

Json number_json(expr::Decimal number) {
  return number.is_whole() ? Json(number.integer()) : Json(number.approximate());
}

Json name_json(const NameSite& site, std::span<const Kind> kinds, std::string_view name) {
  Json out = object_for(kFewMembers);
  out["name"] = std::string(name);
  if (const model::Entity to = site.model.find(site.document, kinds, name)) {
    out["kind"] = std::string(language::info(to.kind()).name);
    out["path"] = to.path();
  }
  return out;
}

Json days_json(const expr::Length& length) {
  Json out = object_for(kFewMembers);
  out["low"] = length.low_days();
  out["high"] = length.high ? Json(length.high_days()) : Json(nullptr);
  return out;
}

namespace {

Json amounts_json(const std::vector<expr::Amount>& amounts) {
  Json out = Json::array();
  for (const expr::Amount& amount : amounts) {
    Json one = object_for(2);
    one["count"] = number_json(amount.count);
    one["unit"] = std::string(word(amount.unit));
    out.push_back(std::move(one));
  }
  return out;
}

Json seconds_as_days(const std::optional<std::int64_t>& seconds) {
  constexpr double kDay = 86400.0;
  return seconds ? Json(static_cast<double>(*seconds) / kDay) : Json(nullptr);
}

Json period_json(const NameSite& site, const expr::CalendarPeriod& period) {
  Json out = object_for(kFewMembers);
  out["unit"] = std::string(word(period.unit));
  out["low"] = period.low;
  out["high"] = period.open ? Json(nullptr) : Json(period.high);
  if (period.edge != expr::Edge::unsaid) {
    out["edge"] = period.edge == expr::Edge::start ? "start" : "end";
  }
  if (period.of) {
    out["of"] = anchor_json(site, *period.of);
  }
  return out;
}

Json offset_json(const NameSite& site, const expr::Offset& offset) {
  constexpr std::string_view kSides[] = {"before", "after", "around"};
  Json out = object_for(kFewMembers);
  out["side"] = std::string(kSides[static_cast<std::size_t>(offset.side)]);
  out["within"] = offset.within;
  out["distance"] = duration_json(offset.distance);
  out["anchor"] = anchor_json(site, offset.anchor);
  return out;
}

}  // namespace

Json duration_json(const expr::Duration& duration) {
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(duration);
  out["bound"] = std::string(word(duration.bound));
  const auto& high = duration.high.empty() ? duration.low : duration.high;
  // One unit throughout is the usual case, and worth the shorter form.
  if (duration.low.size() == 1 && high.size() == 1 && duration.low[0].unit == high[0].unit) {
    out["low"] = number_json(duration.low[0].count);
    out["high"] = number_json(high[0].count);
    out["unit"] = std::string(word(high[0].unit));
  } else {
    out["low_parts"] = amounts_json(duration.low);
    out["high_parts"] = amounts_json(high);
  }
  out["days"] = days_json(expr::length(duration));
  return out;
}

Json happening_json(const NameSite& site, expr::AnchorKind kind, std::string_view name) {
  constexpr Kind kOne[][1] = {{Kind::event}, {Kind::event}, {Kind::milestone}, {Kind::stage}, {Kind::status}};
  if (kind == expr::AnchorKind::unsaid) {
    return name_json(site, language::kAnchor, name);
  }
  Json out = name_json(site, kOne[static_cast<std::size_t>(kind)], name);
  // What the writer said counts, even where nothing of that name is declared.
  out["kind"] = std::string(language::info(kOne[static_cast<std::size_t>(kind)][0]).name);
  return out;
}

Json anchor_json(const NameSite& site, const expr::Anchor& anchor) {
  if (anchor.date) {
    Json date = object_for(1);
    date["date"] = expr::print(*anchor.date);
    return date;
  }
  Json out = happening_json(site, anchor.kind, anchor.name.text);
  if (anchor.edge != expr::Edge::unsaid) {
    out["edge"] = anchor.edge == expr::Edge::start ? "start" : "end";
  }
  return out;
}

Json point_json(const NameSite& site, const expr::Point& point) {
  constexpr std::string_view kWhens[] = {"at", "by", "until", "before", "after"};
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(point);
  out["when"] = std::string(kWhens[static_cast<std::size_t>(point.when)]);
  if (const auto* anchor = std::get_if<expr::Anchor>(&point.place)) {
    out["anchor"] = anchor_json(site, *anchor);
  } else if (const auto* offset = std::get_if<expr::Offset>(&point.place)) {
    out["offset"] = offset_json(site, *offset);
  } else {
    out["period"] = period_json(site, std::get<expr::CalendarPeriod>(point.place));
  }
  const expr::Window window = expr::window(point);
  Json& days = out["days"] = object_for(2);
  days["low"] = seconds_as_days(window.low);
  days["high"] = seconds_as_days(window.high);
  return out;
}

Json moment_json(const NameSite& site, const expr::Moment& moment) {
  constexpr std::string_view kPicks[] = {"only", "earlier", "later", "span"};
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(moment);
  out["pick"] = std::string(kPicks[static_cast<std::size_t>(moment.pick)]);
  out["points"] = Json::array();
  for (const expr::Point& point : moment.points) {
    out["points"].push_back(point_json(site, point));
  }
  return out;
}

Json quantity_json(const expr::Quantity& quantity) {
  constexpr std::string_view kMeasures[] = {"number", "percent", "points", "currency", "time", "other"};
  Json out = object_for(kFewMembers);
  out["text"] = expr::print(quantity);
  out["measure"] = std::string(kMeasures[static_cast<std::size_t>(quantity.measure)]);
  out["bound"] = std::string(word(quantity.bound));
  if (quantity.sign != expr::Sign::none) {
    out["sign"] = quantity.sign == expr::Sign::plus ? "+" : "-";
  }
  if (quantity.measure == expr::Measure::time) {
    out["time"] = duration_json(quantity.time);
  } else if (quantity.is_range()) {
    out["low"] = number_json(quantity.low);
    out["high"] = number_json(quantity.high);
  } else {
    out["value"] = number_json(quantity.low);
  }
  switch (quantity.measure) {
    case expr::Measure::percent:
      out["unit"] = "%";
      break;
    case expr::Measure::points:
      out["unit"] = "points";
      break;
    case expr::Measure::currency:
      out["unit"] = quantity.currency;
      break;
    case expr::Measure::other:
      out["unit"] = quantity.unit.text;
      break;
    default:
      break;
  }
  if (quantity.per_unit) {
    out["per"] = std::string(word(*quantity.per_unit));
    if (!quantity.per_name.text.empty()) {
      out["each"] = quantity.per_name.text;
    }
  } else if (!quantity.per_name.text.empty()) {
    out["per"] = quantity.per_name.text;
  }
  if (quantity.out_of) {
    out["out_of"] = number_json(*quantity.out_of);
  }
  return out;
}

Json group_json(const NameSite& site, const expr::Name& group) {
  return name_json(site, language::kGroup, group.text);
}

}  // namespace jc::emit
