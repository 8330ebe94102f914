// What to do about targets whose metric takes more than a few words to name, or whose value has more beside
// it: `readmission within 30 days < 10%`, `3 logins per week`, `80% of users trained by day 30`.
#include <algorithm>
#include <optional>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where a comparison in signs begins: who writes one says where the name ends.
std::size_t sign_in(std::string_view text) {
  std::size_t first = text.find_first_of("<>=");
  for (const std::string_view sign : {"≤", "≥"}) {
    first = std::min(first, text.find(sign));
  }
  for (const std::string_view words :
       {" above ", " below ", " under ", " over ", " more than ", " less than ", " fewer than "}) {
    const auto at = lower_case(text).rfind(words);
    first = first == std::string_view::npos && at != std::string::npos ? at + 1 : first;
  }
  return first;
}

// All the words as one name, numbers and small words with them.
std::string whole_name(std::string_view words) {
  constexpr std::size_t kMostWords = 8;
  std::string plain = lower_case(trimmed(words));
  // `complaints per 1,000 stays`.
  for (std::size_t at = plain.find(','); at != std::string::npos && at > 0; at = plain.find(',', at)) {
    if (!is_digit(plain[at - 1]) || at + 1 == plain.size() || !is_digit(plain[at + 1])) {
      return "";
    }
    plain.erase(at, 1);
  }
  const bool letters = std::all_of(plain.begin(), plain.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == ' ' || c == '/' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
  const std::size_t count = static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' ')) + 1;
  if (plain.empty() || !letters || plain[0] < 'a' || plain[0] > 'z' || count > kMostWords) {
    return "";
  }
  std::string name;
  for (const char c : plain) {
    const bool gap = c == ' ' || c == '/' || c == '-';
    if (!gap || (!name.empty() && name.back() != '-')) {
      name += gap ? '-' : c;
    }
  }
  return name;
}

// `logins per week >= 3`, `first month retention above 85%`, `members visiting twice a week: 60%`.
std::string of_whole_name(std::string_view text) {
  const auto colon = text.rfind(": ");
  const std::string_view value = colon == std::string_view::npos ? "" : trimmed(text.substr(colon + 1));
  const std::string before = whole_name(text.substr(0, colon));
  const std::optional<Quantity> amount = colon == std::string_view::npos ? std::nullopt : plain_amount(value);
  if (amount && !before.empty() && amount->measure != Measure::time && amount->low.millionths == 0) {
    return "write `" + before + " = " + std::string(value) + "`";
  }
  if (amount && !before.empty()) {
    return "at least or at most? write `" + before + " >= " + std::string(value) + "` or `" + before +
           " <= " + std::string(value) + "`";
  }
  const std::size_t sign = sign_in(text);
  if (sign == std::string_view::npos) {
    return "";
  }
  const std::string one = whole_name(text.substr(0, sign)) + " " + std::string(text.substr(sign));
  return one[0] != ' ' && reads(PhraseKind::target, one) ? "write `" + one + "`" : "";
}

// `3 logins per week`: the metric is the rate.
std::string of_counted_rate(std::string_view text) {
  for (const std::string_view per : {" per ", " a ", " each ", " every ", "/"}) {
    const auto at = text.find(per);
    const std::string_view front = at == std::string_view::npos ? "" : trimmed(text.substr(0, at));
    const std::string_view unit = at == std::string_view::npos ? "" : trimmed(text.substr(at + per.size()));
    const auto space = front.find(' ');
    const std::string_view value = front.substr(0, space);
    const std::string what = space == std::string_view::npos ? "" : any_name(front.substr(space));
    const bool number =
        !value.empty() && is_digit(value[0]) && value.find('%') == std::string_view::npos && amount_in(value);
    const std::string name = what + "-per-" + lower_case(one_name(unit).empty() ? unit : one_name(unit));
    if (number && !what.empty() && reads(PhraseKind::target, name + " >= 1")) {
      return "at least or at most? write `" + name + " >= " + std::string(value) + "` or `" + name +
             " <= " + std::string(value) + "`";
    }
  }
  return "";
}

// What an advice writes as a target, with `tail` behind each of them; empty where it writes none.
std::string with_tail(const std::string& advice, const std::string& tail) {
  std::string result;
  std::size_t from = 0;
  bool any = false;
  for (std::size_t open = advice.find('`'); open != std::string::npos; open = advice.find('`', from)) {
    const std::size_t close = advice.find('`', open + 1);
    if (close == std::string::npos) {
      return "";
    }
    const std::string one = advice.substr(open + 1, close - open - 1);
    const bool gap = one.starts_with("<metric>");
    const bool target = one.find(' ') != std::string::npos &&
                        reads(PhraseKind::target, (gap ? "x" + one.substr(8) : one) + tail);
    any = any || target;
    result += advice.substr(from, close - from) + (target ? tail : "") + "`";
    from = close + 1;
  }
  return any ? result + advice.substr(from) : "";
}

// `80% of users trained by day 30`: what is advised of the front, and until when.
std::string of_deadline(std::string_view text) {
  const auto by = lower_case(text).rfind(" by ");
  // `by FY27` has the form of a time and says none.
  const bool idiom = by != std::string::npos && is_time_idiom(text.substr(text.find_last_of(' ') + 1));
  if (by == std::string::npos || by == 0 || idiom || reads(PhraseKind::target, text.substr(0, by)) ||
      !reads(PhraseKind::target, "x >= 1" + std::string(text.substr(by)))) {
    return "";
  }
  return with_tail(target_hint(text.substr(0, by)), std::string(text.substr(by)));
}

// `Adoption: 60% weekly active users`: words that say more of what is counted.
std::string of_colon_with_more(std::string_view text) {
  const auto colon = text.find(": ");
  const std::string_view behind = colon == std::string_view::npos ? "" : trimmed(text.substr(colon + 1));
  const std::string name = colon == std::string_view::npos ? "" : any_name(text.substr(0, colon));
  const std::string value(front_of(PhraseKind::quantity, behind));
  const std::string_view more = value.empty() ? "" : trimmed(behind.substr(value.size()));
  const bool words = !more.empty() && more.find_first_of("0123456789<>=,;:`") == std::string_view::npos;
  if (name.empty() || !words || !plain_amount(value)) {
    return "";
  }
  return "at least or at most? write `" + name + " >= " + value + "` or `" + name + " <= " + value +
         "`, and " + ticked(more) + " in the `definition` of the metric";
}

// `response time < 4 hours in 95% of cases`: how many of them is what is measured.
std::string of_share_of_cases(std::string_view text) {
  for (const std::string_view in : {" in ", " for ", " at ", " to ", " by "}) {
    const auto of = lower_case(text).find("% of ");
    const auto at = of == std::string::npos ? of : lower_case(text).rfind(in, of);
    const std::string share(at == std::string::npos ? ""
                                                    : text.substr(at + in.size(), of + 1 - at - in.size()));
    if (reads(PhraseKind::quantity, share) && share.find(' ') == std::string::npos &&
        text.find('"') == std::string_view::npos) {
      return "the share is what is measured: write `<metric> >= " + share + "`, and `definition: \"" +
             std::string(text) + "\"` where the metric is declared";
    }
  }
  return "";
}

// `Enterprise 95%, SMB 90%`: each group has a value of its own.
std::string of_groups(std::string_view text) {
  const auto colon = text.find(": ");
  const std::string named = colon == std::string_view::npos ? "" : any_name(text.substr(0, colon));
  const std::string metric = named.empty() ? "<metric>" : named;
  std::string each;
  const std::vector<std::string_view> parts =
      cut_at(named.empty() ? text : text.substr(colon + 1), {", ", "; ", " / ", " | "});
  for (const std::string_view part : parts) {
    const auto last = part.find_last_of(' ');
    std::string_view label = last == std::string_view::npos ? "" : trimmed(part.substr(0, last));
    label = !label.empty() && label.back() == ':' ? label.substr(0, label.size() - 1) : label;
    const std::string_view value = last == std::string_view::npos ? "" : part.substr(last + 1);
    const std::string one = " >= " + std::string(value) + " of " + any_name(label);
    if (any_name(label).empty() || !plain_amount(value) || !reads(PhraseKind::target, "x" + one)) {
      return "";
    }
    each += (each.empty() ? "" : ", ") + ticked(metric + one);
  }
  return parts.size() < 2 ? "" : "each group has a target of its own: write " + each;
}

// `NPS increase by 10`, `churn reduction of 5%`: the change said behind the name.
std::string of_change_behind(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kChanges[] = {
      {" increase", " up"},   {" increased", " up"},   {" increases", " up"},   {" improvement", " up"},
      {" improved", " up"},   {" growth", " up"},      {" reduction", " down"}, {" reduced", " down"},
      {" decrease", " down"}, {" decreased", " down"}, {" decreases", " down"}};
  for (const auto& [change, side] : kChanges) {
    for (const std::string_view by : {" by ", " of "}) {
      const std::string words = std::string(change) + std::string(by);
      const auto at = lower_case(text).find(words);
      const std::string name = at == std::string::npos ? "" : any_name(text.substr(0, at));
      const std::string one = name + std::string(side) + " by " +
                              std::string(at == std::string::npos ? "" : text.substr(at + words.size()));
      if (!name.empty() && reads(PhraseKind::target, one)) {
        return "write `" + one + "`";
      }
    }
  }
  return "";
}

}  // namespace

std::string named_at_length(std::string_view text) {
  return first_hint(text, {of_deadline, of_groups, of_change_behind, of_counted_rate, of_whole_name,
                           of_share_of_cases, of_colon_with_more});
}

}  // namespace jc::expr
