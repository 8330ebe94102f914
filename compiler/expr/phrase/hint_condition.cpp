// What to do about conditions that could not be read.
#include <algorithm>
#include <optional>
#include <utility>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

std::string of_customers(std::string_view text) {
  const std::string plain = lower_case(text);
  if (is_one_of(plain,
                {"everyone else", "everybody else", "all others", "others", "the rest", "rest",
                 "all other customers", "else", "everything else", "all other accounts", "remaining"})) {
    return "write what the other segments leave open, so that their borders can be checked";
  }
  if (is_one_of(plain,
                {"all", "everyone", "everybody", "any", "all customers", "all accounts", "every customer"})) {
    return "what holds for all customers needs no segment: leave `where` out";
  }
  return "";
}

// `EMEA or APAC`, `public sector`, `not enterprise`: values, and not of what.
std::string of_values(std::string_view text) {
  const std::string low = lower_case(text);
  if (low.find(' ') == std::string::npos && (low.starts_with("is_") || low.starts_with("has_") ||
                                             low.starts_with("is-") || low.starts_with("has-"))) {
    return "write `" + std::string(text) + " is true`";
  }
  const auto first = std::min(text.find(' '), text.size());
  const bool several = low.find(" or ") != std::string::npos || low.find(',') != std::string::npos;
  const std::string is = std::string(text.substr(0, first)) +
                         (low.find(',') != std::string::npos ? " is one of " : " is ") +
                         std::string(trimmed(text.substr(first)));
  if (several && first < text.size() && text[first - 1] != ',' && reads(PhraseKind::condition, is)) {
    return "write `" + is + "`";
  }
  if (low.find(',') != std::string::npos &&
      text.find_first_of("<>=:\"0123456789") == std::string_view::npos &&
      reads(PhraseKind::condition, "x is one of " + std::string(text))) {
    return "which attribute has one of these? write `<attribute> is one of " + std::string(text) + "`";
  }
  std::string_view values = text;
  const bool no = lower_case(values).starts_with("not ");
  values = no ? trimmed(values.substr(4)) : values;
  const std::string mark = no ? " is not " : " is ";
  const std::string words = " " + lower_case(values) + " ";
  const bool one = values.find_first_of("<>=:\"`'/,;") == std::string_view::npos &&
                   words.find(" or ") == std::string::npos && words.find(" and ") == std::string::npos &&
                   words.find(" is ") == std::string::npos && words.find(" than ") == std::string::npos;
  const std::string written = one && values.find(' ') != std::string_view::npos
                                  ? "\"" + std::string(values) + "\""
                                  : std::string(values);
  return reads(PhraseKind::condition, "x" + mark + written)
             ? "which attribute has that value? write `<attribute>" + mark + written + "`"
             : "";
}

std::string of_spans(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::pair<std::string_view, std::string_view> both[] = {
        {text.substr(0, at), trimmed(text.substr(at))}, {trimmed(text.substr(at)), text.substr(0, at)}};
    for (const auto& [name, value] : both) {
      const std::optional<Quantity> amount = plain_amount(value);
      if (amount && amount->is_range() && amount->measure != Measure::time && !one_name(name).empty()) {
        Quantity low = *amount;
        low.high = low.low;
        Quantity high = *amount;
        high.low = high.high;
        return "write `" + one_name(name) + " between " + print(low) + " and " + print(high) + "`";
      }
    }
  }
  return "";
}

}  // namespace

std::string condition_hint(std::string_view text) {
  for (const auto of : {of_customers, of_spans, of_values}) {
    if (std::string found = of(text); !found.empty()) {
      return found;
    }
  }
  const auto colon = text.find(": ");
  const std::string name = colon == std::string_view::npos ? "" : one_name(text.substr(0, colon));
  const std::string is = name + " is " + std::string(text.substr(std::min(colon, text.size() - 2) + 2));
  if (name.empty()) {
    return "";
  }
  return reads(PhraseKind::condition, is)
             ? "write `" + is + "`"
             : "write `" + name + " is " + in_quotes(trimmed(text.substr(colon + 1))) + "`";
}

}  // namespace jc::expr
