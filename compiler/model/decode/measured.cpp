// Numbers that have to fit the key they stand under: working time, weights, bands, scales. What does not fit
// is answered with the right shape, filled with what was written.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "compiler/expr/phrase/spelling.h"
#include "compiler/expr/phrase/working_time.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

using expr::PhraseKind;

namespace {

constexpr std::string_view kNameKeys[] = {"name", "id", "metric", "band", "title", "label", "level", "color"};
constexpr std::string_view kValueKeys[] = {"weight", "share", "percent", "range", "value", "threshold"};
constexpr std::string_view kFromKeys[] = {"from", "min", "minimum", "low", "at-least"};
constexpr std::string_view kToKeys[] = {"to", "max", "maximum", "high", "below"};

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

std::string percent(expr::Decimal number) { return expr::print(number) + "%"; }

// What a weight that is no percentage comes to as one; empty where nobody can know.
std::string as_percentage(const expr::Quantity& weight) {
  if (weight.is_range() || weight.bound != expr::Bound::exact || weight.low.millionths < 0 ||
      weight.measure != expr::Measure::number) {
    return "";
  }
  if (weight.out_of && weight.out_of->integer() < 1) {
    return "";
  }
  if (weight.out_of) {
    return percent({weight.low.millionths * 100 / weight.out_of->integer()});
  }
  const bool share = weight.low <= expr::Decimal::whole(1);
  return percent(share ? expr::Decimal{weight.low.millionths * 100} : weight.low);
}

}  // namespace

// An `effort` is working time; what else it says is answered in its own terms, read or not.
// `text` stands at `node`, or was put together from the map there.
bool Decoder::report_no_work(const Field& field, syntax::NodeId node, const PhraseReading& read,
                             std::string_view text) {
  if (field.key != "effort" ||
      (read.phrase != nullptr && expr::is_working_time(std::get<expr::Quantity>(read.phrase->value)))) {
    return false;
  }
  const expr::PhraseProblem problem = expr::no_working_time(text);
  const bool map = tree_[tree_.resolve(node)].kind == syntax::NodeKind::mapping;
  report_phrase(
      field.key, PhraseKind::duration, text, problem,
      map ? files_[document_.file].first_line(span_of(node)) : span_in(node, problem.begin, problem.end));
  return true;
}

// A weight in `parts` is a percentage, or a plain number where all of them are.
bool Decoder::report_no_weight(const Field& field, syntax::NodeId node, const PhraseReading& read) {
  const std::string_view text = tree_[tree_.resolve(node)].text;
  const auto* weight = read.phrase == nullptr ? nullptr : &std::get<expr::Quantity>(read.phrase->value);
  const bool fits = weight != nullptr && !weight->out_of && weight->per_name.text.empty() &&
                    !weight->per_unit &&
                    (weight->measure == expr::Measure::percent || weight->measure == expr::Measure::number);
  if (fits) {
    return false;
  }
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"half", "50%"},       {"a half", "50%"},        {"one half", "50%"}, {"a third", "33%"},
      {"one third", "33%"},  {"a quarter", "25%"},     {"quarter", "25%"},  {"one quarter", "25%"},
      {"two thirds", "67%"}, {"three quarters", "75%"}};
  std::string share = weight == nullptr ? "" : as_percentage(*weight);
  for (const auto& [word, said] : kWords) {
    share = expr::lower_case(text) == word ? said : share;
  }
  report_wrong_type(
      field, node, fmt::format("a weight, and `{}` is no share of 100%", text),
      share.empty()
          ? fmt::format("say how much of the whole it is, for example `{}: 40%`; the parts add up to 100%",
                        field.key)
          : fmt::format("write `{}: {}`; the parts add up to 100%", field.key, share));
  return true;
}

// A band goes from a number to a number, and so does the scale of a metric.
bool Decoder::report_no_range(const Field& field, syntax::NodeId node, KeyId in) {
  const std::string_view text = tree_[tree_.resolve(node)].text;
  if (in == "bands"_key) {
    report_wrong_type(
        field, node, fmt::format("numbers, and `{}` says none", text),
        fmt::format("write from where to where it goes: `{}: <from>..<to>`; what it means stands "
                    "in the `definition` of the metric",
                    field.key));
    return true;
  }
  // `[poor, fair, good]` are words in order, as on a scale of feelings.
  const bool metric = current_ != kNoRecord && Entity(&document_, current_).kind() == Kind::metric;
  const bool grades =
      text.find_first_of("-/,") != std::string_view::npos || text.find(" to ") != std::string_view::npos;
  if (!metric || in != "scale"_key || !grades) {
    return false;
  }
  report_wrong_type(
      field, node, fmt::format("the lowest and the highest value, and `{}` is no number", text),
      fmt::format("give each grade a number, as `scale: 1..6`, and name the grades: `bands: {{ {}: "
                  "5..6 }}`",
                  text.substr(0, text.find_first_of("-.,/ "))));
  return true;
}

// `{ name: red, from: 0, to: 50 }`, `red: 0..50`, `40% adoption`: a name, and its number where there is one.
std::pair<std::string, std::string> Decoder::named_number(syntax::NodeId item) const {
  const syntax::Node& node = tree_[tree_.resolve(item)];
  if (node.kind == syntax::NodeKind::mapping) {
    const syntax::NodeId map = tree_.resolve(item);
    const syntax::NodeId name = scalar_under(tree_, map, kNameKeys);
    const syntax::NodeId value = scalar_under(tree_, map, kValueKeys);
    const syntax::NodeId from = scalar_under(tree_, map, kFromKeys);
    const syntax::NodeId to = scalar_under(tree_, map, kToKeys);
    const auto text = [&](syntax::NodeId one) {
      return one == syntax::kNoNode ? std::string() : std::string(tree_[one].text);
    };
    if (name != syntax::kNoNode) {
      return {text(name), value != syntax::kNoNode                           ? text(value)
                          : from == syntax::kNoNode && to == syntax::kNoNode ? ""
                                                                             : text(from) + ".." + text(to)};
    }
    return node.count == 2 ? std::pair(std::string(tree_[tree_.item(node, 0)].text),
                                       std::string(tree_[tree_.resolve(tree_.item(node, 1))].text))
                           : std::pair<std::string, std::string>();
  }
  const std::string_view text = node.text;
  const auto colon = text.find(": ");
  const auto space = text.find(' ');
  if (node.kind != syntax::NodeKind::scalar || text.empty()) {
    return {};
  }
  if (colon != std::string_view::npos) {
    return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 2))};
  }
  if (space != std::string_view::npos && has_digit(text.substr(0, space))) {
    return {std::string(text.substr(space + 1)), std::string(text.substr(0, space))};
  }
  const auto last = text.find_last_of(' ');
  return last != std::string_view::npos && has_digit(text.substr(last))
             ? std::pair(std::string(text.substr(0, last)), std::string(text.substr(last + 1)))
             : std::pair(std::string(text), std::string());
}

// `parts: [adoption, nps]` as `parts: { adoption: 50%, nps: 50% }`; of bands nobody knows where they begin.
std::string Decoder::filled_numbers(const Field& field, syntax::NodeId node) const {
  const syntax::Node& list = tree_[node];
  const bool parts = field.key == "parts";
  if (list.kind != syntax::NodeKind::sequence || list.count == 0 || (!parts && field.key != "bands")) {
    return "";
  }
  std::vector<std::string> entries;
  bool missing = false;
  for (std::uint32_t i = 0; i < list.count; i++) {
    auto [name, number] = named_number(tree_.item(list, i));
    if (name.empty()) {
      return "";
    }
    missing = missing || number.empty();
    const std::uint32_t equal = 100 / list.count + (i < 100 % list.count ? 1 : 0);
    number = !number.empty() ? number : parts ? fmt::format("{}%", equal) : "<from>..<to>";
    entries.push_back(fmt::format("{}: {}", to_kebab_case(name), number));
  }
  return fmt::format("write `{}: {{ {} }}`{}", field.key, fmt::join(entries, ", "),
                     !missing ? ""
                     : parts  ? ", with the weights that are meant"
                              : "");
}

}  // namespace jc::model
