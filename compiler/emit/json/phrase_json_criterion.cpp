#include <nlohmann/json.hpp>

#include "compiler/emit/json/phrase_json_parts.h"

namespace jc::emit {

using Json = nlohmann::ordered_json;
using language::Kind;

namespace {

Json happened_json(const NameSite& site, const expr::Happened& happened) {
  Json out = object_for(kFewMembers);
  out["is"] = "happened";
  out["what"] = happening_json(site, happened.kind, happened.name.text);
  out["absent"] = happened.absent;
  if (happened.counted) {
    out["comparator"] = std::string(word(*happened.counted));
    out["times"] = happened.times;
  }
  return out;
}

Json value_json(const expr::Value& value) {
  if (const auto* quantity = std::get_if<expr::Quantity>(&value)) {
    return quantity_json(*quantity);
  }
  Json out = object_for(1);
  if (const auto* date = std::get_if<expr::Date>(&value)) {
    out["date"] = expr::print(*date);
  } else {
    out["word"] = std::get<expr::Name>(value).text;
  }
  return out;
}

Json compared_json(const NameSite& site, const expr::Compared& compared, bool condition) {
  constexpr Kind kEither[] = {Kind::metric, Kind::attribute};
  constexpr Kind kMetric[] = {Kind::metric};
  constexpr Kind kAttribute[] = {Kind::attribute};
  std::span<const Kind> kinds = kEither;
  if (condition || compared.kind == expr::NameKind::attribute) {
    kinds = kAttribute;
  } else if (compared.kind == expr::NameKind::metric) {
    kinds = kMetric;
  }
  Json out = object_for(kFewMembers);
  out["is"] = "compared";
  out["what"] = name_json(site, kinds, compared.name.text);
  out["comparator"] = std::string(word(compared.comparator));
  out["values"] = Json::array();
  for (const expr::Value& value : compared.values) {
    out["values"].push_back(value_json(value));
  }
  if (!compared.group.text.empty()) {
    out["of"] = group_json(site, compared.group);
  }
  return out;
}

Json late_json(const NameSite& site, const expr::Late& late) {
  Json out = object_for(kFewMembers);
  out["is"] = "late";
  if (!late.name.text.empty()) {
    out["what"] = happening_json(site, late.kind, late.name.text);
  }
  if (late.by) {
    out["by"] = duration_json(*late.by);
  }
  return out;
}

Json statement_json(const NameSite& site, const expr::Leaf& leaf, bool condition) {
  switch (leaf.kind()) {
    case expr::LeafKind::happened:
      return happened_json(site, std::get<expr::Happened>(leaf.what));
    case expr::LeafKind::compared:
      return compared_json(site, std::get<expr::Compared>(leaf.what), condition);
    case expr::LeafKind::late:
      return late_json(site, std::get<expr::Late>(leaf.what));
    case expr::LeafKind::timed: {
      Json out = object_for(kFewMembers);
      out["is"] = "timed";
      out["moment"] = moment_json(site, std::get<expr::Timed>(leaf.what).moment);
      return out;
    }
    case expr::LeafKind::judged:
      break;
  }
  const auto& judged = std::get<expr::Judged>(leaf.what);
  Json out = object_for(kFewMembers);
  out["is"] = "judged";
  out["words"] = judged.text.text;
  out["by"] = Json::array();
  for (const expr::Name& judge : judged.by) {
    out["by"].push_back(name_json(site, language::kCustomerParty, judge.text));
  }
  return out;
}

Json leaf_json(const NameSite& site, const expr::Leaf& leaf, bool condition) {
  Json out = statement_json(site, leaf, condition);
  if (leaf.when) {
    out["when"] = point_json(site, *leaf.when);
  }
  if (leaf.lasting) {
    out["lasting"] = duration_json(*leaf.lasting);
  }
  if (leaf.within) {
    out["within"] = duration_json(*leaf.within);
  }
  return out;
}

}  // namespace

Json criterion_json(const NameSite& site, const expr::Criterion& criterion, bool condition) {
  Json out;
  if (criterion.join == expr::Criterion::Join::leaf) {
    out = leaf_json(site, criterion.leaf, condition);
  } else {
    Json& parts = out[criterion.join == expr::Criterion::Join::all ? "all" : "any"];
    parts = Json::array();
    for (const expr::Criterion& part : criterion.parts) {
      parts.push_back(criterion_json(site, part, condition));
    }
  }
  if (!criterion.negated) {
    return out;
  }
  Json negated;
  negated["not"] = std::move(out);
  return negated;
}

}  // namespace jc::emit
