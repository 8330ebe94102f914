// What the phrases have in common, as JSON: names, lengths, points in time, quantities.
#pragma once
#include <cstddef>
#include <nlohmann/json_fwd.hpp>

#include "compiler/emit/json/phrase_json.h"

namespace jc::emit {

// How the JSON calls the words of a phrase; the same words as in `model.schema.json`.
std::string_view word(expr::Bound bound);
std::string_view word(expr::Unit unit);
std::string_view word(expr::Comparator comparator);

// An object with room for so many members. One that grows copies all that is in it at each step, with what is
// in that: the library keeps members in a list, and their names can't be moved.
nlohmann::ordered_json object_for(std::size_t members);
// Hardly any part of a phrase has more.
inline constexpr std::size_t kFewMembers = 8;

// A whole number without a fraction, anything else as the nearest double.
nlohmann::ordered_json number_json(expr::Decimal number);
nlohmann::ordered_json days_json(const expr::Length& length);
nlohmann::ordered_json duration_json(const expr::Duration& duration);
nlohmann::ordered_json anchor_json(const NameSite& site, const expr::Anchor& anchor);
// A happening or an anchor: what `kind` says, or event, milestone, stage in this order.
nlohmann::ordered_json happening_json(const NameSite& site, expr::AnchorKind kind, std::string_view name);
nlohmann::ordered_json point_json(const NameSite& site, const expr::Point& point);
nlohmann::ordered_json moment_json(const NameSite& site, const expr::Moment& moment);
nlohmann::ordered_json quantity_json(const expr::Quantity& quantity);
nlohmann::ordered_json group_json(const NameSite& site, const expr::Name& group);
nlohmann::ordered_json criterion_json(const NameSite& site, const expr::Criterion& criterion, bool condition);

}  // namespace jc::emit
