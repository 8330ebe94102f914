// What to do about groups of customers in words: `everyone on the basic plan`, `arr < $25k, self-serve`,
// `and not region us`.
#include <algorithm>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/people.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

std::string value_of(std::string_view words) {
  return words.find(' ') == std::string_view::npos ? std::string(words) : in_quotes(words);
}

// `the basic plan`: the last word is what the others are the value of.
std::string by_noun(std::string_view words) {
  const auto space = words.find_last_of(' ');
  const std::string noun = space == std::string_view::npos ? "" : lower_case(words.substr(space + 1));
  const bool is = is_one_of(noun, {"plan", "tier", "package", "edition", "region", "industry", "segment",
                                   "contract", "licence", "license", "sector", "country", "tariff",
                                   "programme", "program", "version", "size", "status", "type"});
  return is ? noun + " is " + value_of(words.substr(0, space)) : "";
}

bool is_plain(std::string_view words) {
  return words.find_first_of("0123456789<>=:,;/()\"") == std::string_view::npos;
}

// `everyone on the basic plan`, `customers using the mobile app`.
std::string of_people_with(std::string_view text) {
  const std::string_view whom = without_front(text, {"all ", "every ", "those "});
  const std::string_view first = whom.substr(0, whom.find(' '));
  const bool people =
      is_people(lower_case(first)) || is_one_of(lower_case(first), {"anyone", "those", "all"});
  if (people) {
    const std::string_view rest = trimmed(whom.substr(first.size()));
    const std::string_view joint =
        without_front(rest, {"on ", "with ", "using ", "under ", "who are on ", "who use ", "that are on ",
                             "who are ", "that are ", "who have "});
    if (joint.size() == rest.size()) {
      return "";
    }
    const std::string_view what = without_front(joint, {"the ", "a ", "an ", "our "});
    if (what.empty() || !is_plain(what)) {
      return "";
    }
    const std::string one = by_noun(what);
    return one.empty() ? "which attribute has that value? write `<attribute> is " + value_of(what) + "`"
                       : "write `" + one + "`";
  }
  return "";
}

// `enterprise plan`, `and not region us`: one word says of what, the other which.
std::string of_pair(std::string_view words, bool no) {
  const std::string_view bare = without_front(words, {"the "});
  const auto space = bare.find(' ');
  const std::string_view name = bare.substr(0, space);
  const std::string_view value = space == std::string_view::npos ? "" : trimmed(bare.substr(space));
  const std::string one = std::string(name) + (no ? " is not " : " is ") + value_of(value);
  return !value.empty() && is_plain(bare) && !one_name(name).empty() &&
                 value.find(' ') == std::string_view::npos && reads(PhraseKind::condition, one)
             ? one
             : "";
}

// `at least 250 employees`, `region: EMEA`, `in the US`: one statement in other words.
std::string as_statement(std::string_view part) {
  for (const std::string& one : reworded(PhraseKind::condition, part)) {
    if (reads(PhraseKind::condition, one) && one.find_first_of("<>=") != std::string::npos) {
      return one;
    }
  }
  const auto colon = part.find(": ");
  const std::string name = colon == std::string_view::npos ? "" : one_name(part.substr(0, colon));
  if (!name.empty()) {
    const std::string is = name + " is " + value_of(trimmed(part.substr(colon + 2)));
    return reads(PhraseKind::condition, is) ? is : "";
  }
  const std::string_view in = without_front(part, {"in the ", "in ", "from the ", "from ", "based in "});
  return in.size() < part.size() && is_plain(in) ? "<attribute> is " + value_of(in) : "";
}

// `country = DE` goes on with other values, as in `country = DE, AT`; `arr < $25k` does not.
bool names_value(std::string_view part) {
  const std::string plain = " " + lower_case(part) + " ";
  const bool number = part.find_first_of("<>") != std::string_view::npos;
  return !number && (part.find_first_of("=:") != std::string_view::npos ||
                     plain.find(" is ") != std::string::npos || plain.find(" in ") != std::string::npos);
}

struct Joined {
  std::string text;
  bool mended = false;
  bool read = false;
};

// Each statement of `seats >= 100 and not region us` by itself; empty where one can't be mended.
Joined mended(std::string_view text, std::string_view joint) {
  Joined result;
  std::string_view before;
  for (const std::string_view part : cut_at(text, {joint})) {
    // `customers with more than 3 sites`: whom it is about is no statement.
    if (result.text.empty() && joint == " with " && is_people(lower_case(part))) {
      result.mended = true;
      continue;
    }
    const std::string_view negated = without_front(part, {"not ", "excluding ", "except "});
    const bool no = negated.size() < part.size();
    // A word alone would be a value, or the name of an attribute.
    const bool whole = part.find(' ') != std::string_view::npos && reads(PhraseKind::condition, part);
    std::string one = whole ? std::string(part) : as_statement(part);
    if (one.empty() && joint == ", " && names_value(before)) {
      return {};
    }
    before = part;
    result.read = result.read || (!one.empty() && one[0] != '<');
    if (one.empty() && (no || joint == " and ")) {
      one = of_pair(negated, no);
    }
    if (one.empty() && joint != " and " && is_plain(part)) {
      one = by_noun(part);
      one = !one.empty() ? one : "<attribute> is " + value_of(part);
    }
    if (one.empty()) {
      return {};
    }
    result.mended = result.mended || one != part;
    result.text += (result.text.empty() ? "" : " and ") + one;
  }
  return result;
}

std::string of_statements(std::string_view text) {
  if (text.find_first_of("<>=:0123456789\xE2") == std::string_view::npos) {
    return "";
  }
  for (const std::string_view joint : {" and ", ", ", "; ", " with ", " + "}) {
    const Joined all = text.find(joint) == std::string_view::npos ? Joined() : mended(text, joint);
    if (all.mended && all.read && !parse_phrase(PhraseKind::condition, all.text)) {
      continue;
    }
    if (all.mended && all.read) {
      return (joint == ", " ? "where both hold, `and` stands between them: write `" : "write `") + all.text +
             "`";
    }
  }
  return "";
}

}  // namespace

namespace {

// `arr from $10k to $50k`.
std::string of_ends(std::string_view text) {
  const auto from = lower_case(text).find(" from ");
  const auto to = lower_case(text).find(" to ", from == std::string::npos ? text.size() : from);
  if (from == std::string::npos || to == std::string::npos) {
    return "";
  }
  const std::string whole = one_name(text.substr(0, from)) + " between " +
                            std::string(trimmed(text.substr(from + 6, to - from - 6))) + " and " +
                            std::string(trimmed(text.substr(to + 4)));
  return reads(PhraseKind::condition, whole) ? "write `" + whole + "`" : "";
}

}  // namespace

std::string group_in_words(std::string_view text) {
  std::string found = of_ends(text);
  found = found.empty() ? of_people_with(text) : found;
  return found.empty() ? of_statements(text) : found;
}

std::string named_group(std::string_view text) {
  const bool short_one = std::count(text.begin(), text.end(), ' ') < 6;
  return short_one && text.find_first_of("<>=\"`,;/&|()") == std::string_view::npos
             ? "which attribute says that? write `<attribute> is " + value_of(text) + "`"
             : "";
}

}  // namespace jc::expr
