#include <algorithm>

#include "compiler/expr/phrase/outline.h"
#include "compiler/expr/phrase/print.h"

namespace jc::expr {
namespace {

std::string print_statement(const Happened& happened) {
  std::string result = (happened.absent ? "no " : "") + kind_prefix(happened.kind) + happened.name.text;
  if (!happened.counted) {
    return result;
  }
  const std::string times = std::to_string(happened.times) + (happened.times == 1 ? " time" : " times");
  switch (*happened.counted) {
    case Comparator::at_least:
      return result + " at least " + times;
    case Comparator::at_most:
      return result + " at most " + times;
    case Comparator::less:
      return result + " fewer than " + times;
    case Comparator::more:
      return result + " more than " + times;
    default:
      return result + " " + times;
  }
}

bool is_word(const Value& value) { return std::holds_alternative<Name>(value); }

std::string print_listed(const Compared& compared) {
  const bool none = compared.comparator == Comparator::none_of;
  std::string result = none ? "is not one of (" : "is ";
  for (std::size_t i = 0; i < compared.values.size(); ++i) {
    result += (i == 0 ? "" : none ? ", " : " or ") + print(compared.values[i]);
  }
  return none ? result + ")" : result;
}

std::string print_statement(const Compared& compared) {
  std::string result = compared.kind ? (*compared.kind == NameKind::metric ? "metric " : "attribute ") : "";
  result += compared.name.text + " ";
  switch (compared.comparator) {
    case Comparator::one_of:
    case Comparator::none_of:
      result += print_listed(compared);
      break;
    case Comparator::between:
      result += "between " + print(compared.values.front()) + " and " + print(compared.values.back());
      break;
    case Comparator::equal:
    case Comparator::not_equal:
      if (is_word(compared.values.front())) {
        result += compared.comparator == Comparator::equal ? "is " : "is not ";
        result += print(compared.values.front());
        break;
      }
      [[fallthrough]];
    default:
      result += print_comparator(compared.comparator) + print(compared.values.front());
      break;
  }
  return result + (compared.group.text.empty() ? "" : " of " + compared.group.text);
}

std::string print_statement(const Timed& timed) { return print(timed.moment); }

std::string print_statement(const Late& late) {
  std::string result;
  if (!late.name.text.empty()) {
    result = kind_prefix(late.kind) + late.name.text + " is ";
  }
  return result + (late.by ? print(*late.by) + " " : "") + "late";
}

std::string print_statement(const Judged& judged) {
  std::string result = in_quotes(judged.text.text);
  for (std::size_t i = 0; i < judged.by.size(); ++i) {
    result += i > 0 ? ", " : judged.by.size() > 1 ? " as judged by (" : " as judged by ";
    result += print_choice(judged.by[i].text);
  }
  return judged.by.size() > 1 ? result + ")" : result;
}

// A name or words alone would be taken for one more value after `region is emea or`.
bool starts_with_name(const Criterion& criterion) {
  if (criterion.join != Criterion::Join::leaf) {
    return !criterion.negated && starts_with_name(criterion.parts.front());
  }
  if (const auto* judged = std::get_if<Judged>(&criterion.leaf.what)) {
    return !criterion.negated && judged->by.empty();
  }
  const auto* happened = std::get_if<Happened>(&criterion.leaf.what);
  return !criterion.negated && happened != nullptr && happened->kind == AnchorKind::unsaid &&
         !happened->absent;
}

bool ends_with_value(const Criterion& criterion) {
  if (criterion.join != Criterion::Join::leaf) {
    return !criterion.negated && ends_with_value(criterion.parts.back());
  }
  return std::holds_alternative<Compared>(criterion.leaf.what);
}

std::string print_part(const Criterion& part, bool bracket) {
  return bracket ? "(" + print(part) + ")" : print(part);
}

}  // namespace

std::string in_quotes(std::string_view text) {
  const char mark =
      text.find('"') == std::string_view::npos || text.find('\'') != std::string_view::npos ? '"' : '\'';
  std::string result(1, mark);
  for (const char each : text) {
    result.append(each == mark ? 2 : 1, each);
  }
  return result + mark;
}

std::string print_choice(const std::string& text) {
  // The grammar itself says whether the word reads back as one.
  const std::string probe = "x is " + text;
  for (const Piece& piece : outline(PhraseKind::criterion, probe)) {
    if (piece.part == Part::value_name && piece.begin == 5 && piece.end == probe.size()) {
      return text;
    }
  }
  return in_quotes(text);
}

std::string print(const Value& value) {
  if (const auto* quantity = std::get_if<Quantity>(&value)) {
    return print(*quantity);
  }
  if (const auto* date = std::get_if<Date>(&value)) {
    return print(*date);
  }
  return print_choice(std::get<Name>(value).text);
}

std::string print(const Leaf& leaf) {
  std::string result = std::visit([](const auto& what) { return print_statement(what); }, leaf.what);
  result += leaf.when ? " " + print_clause(*leaf.when) : "";
  result += leaf.lasting ? " for " + print(*leaf.lasting) : "";
  result += leaf.within ? " within " + print(*leaf.within) : "";
  return result;
}

std::string leaf_key(const Leaf& leaf) {
  if (const auto* judged = std::get_if<Judged>(&leaf.what); judged != nullptr && judged->by.size() > 1) {
    Judged sorted = *judged;
    std::sort(sorted.by.begin(), sorted.by.end(),
              [](const Name& a, const Name& b) { return a.text < b.text; });
    return print_statement(sorted);
  }
  const auto* compared = std::get_if<Compared>(&leaf.what);
  if (compared == nullptr || compared->values.size() < 2 || compared->comparator == Comparator::between) {
    return print(leaf);
  }
  Leaf sorted = leaf;
  std::vector<Value>& values = std::get<Compared>(sorted.what).values;
  std::sort(values.begin(), values.end(), [](const Value& a, const Value& b) { return print(a) < print(b); });
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return print(sorted);
}

std::string print(const Criterion& criterion) {
  const std::string negation = criterion.negated ? "not " : "";
  if (criterion.join == Criterion::Join::leaf) {
    return negation + print(criterion.leaf);
  }
  const bool any = criterion.join == Criterion::Join::any;
  std::string result;
  for (std::size_t i = 0; i < criterion.parts.size(); ++i) {
    const Criterion& part = criterion.parts[i];
    const bool swallows = any && i + 1 < criterion.parts.size() && ends_with_value(part) &&
                          starts_with_name(criterion.parts[i + 1]);
    const bool looser =
        part.join != Criterion::Join::leaf && !part.negated && (!any || part.join == criterion.join);
    result += (i == 0 ? "" : any ? " or " : " and ") + print_part(part, swallows || looser);
  }
  return criterion.negated ? negation + "(" + result + ")" : result;
}

}  // namespace jc::expr
