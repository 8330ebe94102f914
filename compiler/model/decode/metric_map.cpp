// A metric with its target as a map, as tables of other tools have it: `{ name: NPS, target: 40, current: 31
// }`.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/read.h"
#include "compiler/model/decode/declared_metrics.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

namespace {

constexpr std::string_view kSignKeys[] = {"operator", "op", "comparison", "comparator", "sign"};
constexpr std::string_view kUnitKeys[] = {"unit", "units"};
constexpr std::string_view kTodayKeys[] = {"baseline", "current", "now", "today", "actual", "as-is"};

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("+-0123456789.,") == std::string_view::npos;
}

// `70` with `%` is `70%`, with `days` `70 days`.
std::string with_unit(std::string_view number, std::string_view unit) {
  const bool percent = unit == "%" || unit == "percent" || unit == "pct";
  return percent ? fmt::format("{}%", number) : fmt::format("{} {}", number, unit);
}

bool reads(const std::string& text) { return expr::read_phrase(expr::PhraseKind::target, text) != nullptr; }

struct MetricText {
  std::string text;
  // How many keys of the map are in it; 0 where it does not say which way it should go.
  std::uint32_t keys = 0;
};

// The text that such a map stands for, and how many of its keys are in it.
MetricText metric_text(const syntax::Written& map, const std::string& name) {
  const auto said = [&](std::span<const std::string_view> keys) {
    for (const std::string_view key : keys) {
      for (const syntax::WrittenEntry& entry : map.entries) {
        if (entry.key == key && !entry.value.text.empty()) {
          return entry.value.text;
        }
      }
    }
    return std::string();
  };
  std::string aim = said(kTargetKeys);
  const std::string sign = said(kSignKeys);
  const std::string unit = said(kUnitKeys);
  std::string today = said(kTodayKeys);
  std::uint32_t keys = 2;
  if (!unit.empty() && is_number(aim) && reads(fmt::format("{} >= {}", name, with_unit(aim, unit)))) {
    aim = with_unit(aim, unit);
    today = is_number(today) ? with_unit(today, unit) : today;
    keys++;
  }
  const std::string_view between = sign.empty() ? "" : " ";
  const std::string signed_aim = fmt::format("{}{}{}", sign, between, aim);
  keys += sign.empty() ? 0 : 1;
  // A level that is reached from below zero is no change by so much.
  const bool level = aim.starts_with('-') || aim.starts_with('+');
  const bool compared = !sign.empty() || aim.find_first_of("0123456789") > (level ? 1U : 0U);
  const std::string change = compared ? fmt::format("{} {} from {}", name, signed_aim, today)
                                      : fmt::format("{} from {} to {}", name, today, aim);
  if (!today.empty() && reads(change)) {
    return {change, keys + 1};
  }
  if (sign.empty() && level && is_number(aim)) {
    return {fmt::format("{} {}", name, aim), 0};
  }
  return {fmt::format("{} {}", name, signed_aim), keys};
}

}  // namespace

// `{ name: NPS, target: ">= 40" }` is `nps >= 40`.
bool Decoder::report_metric_map(const Field& field, syntax::NodeId map) {
  if (report_metrics_by_name(field, map)) {
    return true;
  }
  const syntax::NodeId metric = scalar_under(tree_, map, kMetricKeys);
  const bool in_full = scalar_under(tree_, map, kSignKeys) == syntax::kNoNode;
  if (metric == syntax::kNoNode || (value_under(tree_, map, "metric") == metric && in_full)) {
    return false;
  }
  const std::string name = to_kebab_case(tree_[metric].text);
  const std::string elsewhere = fmt::format(
      "what the metric is, and who has it, stands under `vocabulary: {{ metrics: {{ {}: {{ … }} }} }}`",
      name);
  const syntax::NodeId aim = scalar_under(tree_, map, kTargetKeys);
  const MetricText said = aim == syntax::kNoNode ? MetricText{fmt::format("{} >= …", name), 0}
                                                 : metric_text(syntax::as_written(tree_, map), name);
  const expr::ParseResult read = expr::parse_phrase(expr::PhraseKind::target, said.text);
  if (!read && aim != syntax::kNoNode) {
    report_phrase(field.key, expr::PhraseKind::target, said.text, read.problem, span_of(aim));
    out_.back().help += fmt::format("; {}", elsewhere);
    return true;
  }
  if (aim != syntax::kNoNode && said.keys == 0) {
    const std::string_view level = tree_[aim].text;
    report_wrong_type(
        field, map, "a metric and its target as one text, not a map",
        fmt::format("at least or at most? write `{0} >= {1}` or `{0} <= {1}`; {2}", name, level, elsewhere));
    return true;
  }
  const bool all = said.keys == tree_[map].count / 2;
  report_wrong_type(
      field, map, "a metric and its target as one text, not a map",
      all ? fmt::format("write `{}`", said.text) : fmt::format("write `{}`; {}", said.text, elsewhere));
  if (read) {
    offer_text(map, said.text, said.keys);
  }
  return true;
}

}  // namespace jc::model
