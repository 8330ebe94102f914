#include "compiler/model/decode/party_names.h"

#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/text/trimmed.h"

namespace jc::model {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// `handler`, `technician`, `receptionist`: who does something, by the end of the word.
bool does_something(std::string_view word) {
  constexpr std::size_t kShortest = 6;
  constexpr std::string_view kEnds[] = {"er", "or", "ist", "ian", "ers", "ors", "ists", "ians"};
  constexpr std::string_view kOthers[] = {"customer", "center", "partner", "customers", "partners"};
  return word.size() >= kShortest &&
         std::any_of(std::begin(kEnds), std::end(kEnds), [&](auto end) { return word.ends_with(end); }) &&
         std::find(std::begin(kOthers), std::end(kOthers), word) == std::end(kOthers);
}

// `Onboarding Manager`, `CSM`: a role by its last word, or by its capitals.
bool is_role(std::string_view party) {
  constexpr std::string_view kRoles[] = {
      "manager",     "lead",          "owner",    "specialist",  "engineer", "director",
      "executive",   "rep",           "analyst",  "consultant",  "head",     "architect",
      "associate",   "coach",         "advisor",  "sponsor",     "champion", "trainer",
      "coordinator", "administrator", "designer", "consultants", "managers", "engineers",
      "reps",        "csm",           "csms",     "tam",         "sdr",      "bdr"};
  const std::string_view last = party.substr(party.find_last_of(" -") + 1);
  constexpr std::size_t kMostLetters = 4;
  const bool capitals = last.size() > 1 && last.size() <= kMostLetters &&
                        std::all_of(last.begin(), last.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const std::string plain = expr::lower_case(last);
  return capitals || does_something(plain) ||
         std::find(std::begin(kRoles), std::end(kRoles), plain) != std::end(kRoles);
}

// `Ops, EU` and `Acme, Inc.` are one party: what stands behind the comma says where it is, or what it is in
// law.
bool tells_more(std::string_view behind) {
  constexpr std::string_view kPlaces[] = {
      "eu",     "us",        "usa",           "uk",      "emea",   "apac",   "amer",    "americas",
      "latam",  "na",        "north america", "dach",    "anz",    "mena",   "nordics", "benelux",
      "europe", "asia",      "global",        "germany", "france", "spain",  "japan",   "hq",
      "east",   "west",      "north",         "south",   "onsite", "remote", "inc",     "inc.",
      "ltd",    "ltd.",      "llc",           "gmbh",    "ag",     "s.a.",   "plc",     "b.v.",
      "corp.",  "day shift", "night shift"};
  const std::string plain = expr::lower_case(behind);
  return std::find(std::begin(kPlaces), std::end(kPlaces), plain) != std::end(kPlaces);
}

std::vector<std::string> split(std::string_view text, std::string_view mark) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    const std::string_view part = text::trimmed(text.substr(at, end - at));
    if (part.empty() || !std::any_of(part.begin(), part.end(), is_letter)) {
      return {};
    }
    // `CSM (lead)`: what it does there is not its name.
    const auto open = part.find(" (");
    parts.emplace_back(open != std::string_view::npos && part.back() == ')' ? part.substr(0, open) : part);
    at = end + mark.size();
  }
  const bool one = parts.size() == 2 && mark == ", " && tells_more(parts.back());
  return parts.size() > 1 && !one ? parts : std::vector<std::string>();
}

// `HR, IT and Facilities`: the last two of a list stand on both sides of its `and`.
void split_last(std::vector<std::string>& parts) {
  for (const std::string_view mark : {" and ", " & ", " or "}) {
    const std::vector<std::string> both = split(parts.back(), mark);
    if (both.size() == 2) {
      parts.back() = both.front();
      parts.push_back(both.back());
      return;
    }
  }
  for (const std::string_view word : {"and ", "& ", "or "}) {
    if (parts.back().starts_with(word)) {
      parts.back().erase(0, word.size());
    }
  }
}

// `Sales until contract, then Operations`, `R: CSM, A: VP CS`: what stands with each is not its name.
std::vector<std::string> in_turn(std::string_view text) {
  std::vector<std::string> parts;
  bool told = false;
  for (const std::string_view mark : {", then ", "; then ", " and then ", " then ", ", "}) {
    const bool first = parts.empty();
    parts = first ? split(text, mark) : parts;
    told = told || (first && !parts.empty() && mark != ", ");
  }
  for (std::string& part : parts) {
    const auto colon = part.find(": ");
    std::string name = colon == std::string::npos ? part : part.substr(colon + 2);
    for (const std::string_view side : {" until ", " till ", " up to ", " from ", " after ", " before ",
                                        " during ", " for ", " on ", " in ", " if ", " when "}) {
      name = name.substr(0, expr::lower_case(name).find(side));
    }
    told = told || name != part;
    part = std::move(name);
  }
  const bool all = std::none_of(parts.begin(), parts.end(), [](const auto& part) { return part.empty(); });
  return told && all ? parts : std::vector<std::string>();
}

// `whoever closed the deal`, `the person on duty`: a clause about somebody, and nobody's name.
bool is_clause(std::string_view plain) {
  constexpr std::string_view kBegins[] = {"whoever ",   "who ",      "whichever ",  "anyone ",   "anybody ",
                                          "someone ",   "somebody ", "the person ", "the one ",  "depends ",
                                          "depending ", "varies ",   "everyone ",   "everybody "};
  return plain == "whoever" || plain == "anyone" || plain == "anybody" || plain == "someone" ||
         plain == "everyone" || plain == "everybody" ||
         std::any_of(std::begin(kBegins), std::end(kBegins),
                     [&](auto begin) { return plain.starts_with(begin); });
}

}  // namespace

std::vector<std::string> several_parties(std::string_view text) {
  // Each mark below begins with one of these bytes; most names hold none.
  if (text.find_first_of(" ,;/|\xE2") == std::string_view::npos) {
    return {};
  }
  // `CSM & AM jointly`: that it is both is no part of a name.
  for (const std::string_view both : {" jointly", " together", " both"}) {
    if (text.ends_with(both)) {
      return several_parties(text.substr(0, text.size() - both.size()));
    }
  }
  if (std::vector<std::string> parts = in_turn(text); !parts.empty()) {
    return parts;
  }
  for (const std::string_view mark :
       {", ", ";", " / ", " + ", " → ", "→", " -> ", " > ", " then ", " | ", "/"}) {
    if (std::vector<std::string> parts = split(text, mark); !parts.empty()) {
      split_last(parts);
      return parts;
    }
  }
  for (const std::string_view mark : {" & ", " and ", " or "}) {
    std::vector<std::string> parts = split(text, mark);
    if (!parts.empty() && std::any_of(parts.begin(), parts.end(), is_role) &&
        (mark == " or " || std::all_of(parts.begin(), parts.end(), is_role))) {
      return parts;
    }
  }
  return {};
}

std::string helped_party(std::string_view text) {
  if (text.find(' ') == std::string_view::npos) {
    return "";
  }
  const std::string plain = expr::lower_case(text);
  for (const std::string_view help :
       {"supported by ", "with support ",  "backed by ", "helped by ",  "with help ",
        "assisted by ",  "together with ", "(lead",      "(owner",      "(backup",
        "along with ",   "backup ",        "<",          "(or ",        "(and ",
        "(deput",        "(with ",         "or deputy",  "or delegate", "or designee",
        "or their ",     "or his ",        "or her "}) {
    const auto at = plain.find(help);
    if (at == std::string::npos || at == 0) {
      continue;
    }
    std::string_view first = text::trimmed(text.substr(0, at));
    while (!first.empty() && (first.back() == ',' || first.back() == '(' || first.back() == ' ')) {
      first.remove_suffix(1);
    }
    return std::string(first);
  }
  return "";
}

std::string remarked_party(std::string_view text) {
  const auto open = text.find(" (");
  if (open == std::string_view::npos || open == 0 || text.back() != ')') {
    return "";
  }
  constexpr std::string_view kBegins[] = {"approv",   "sign",    "consult", "inform",  "support", "review",
                                          "respons",  "account", "execut",  "if ",     "when ",   "until ",
                                          "from ",    "for ",    "as need", "option",  "tb",      "interim",
                                          "acting",   "decid",   "cc",      "cover",   "escalat", "only ",
                                          "part-tim", "shared",  "50%",     "on call", "on-call", "does "};
  const std::string inside = expr::lower_case(text.substr(open + 2));
  const bool remark = std::any_of(std::begin(kBegins), std::end(kBegins),
                                  [&](auto begin) { return inside.starts_with(begin); });
  return remark ? std::string(text.substr(0, open)) : "";
}

bool names_nobody(std::string_view text) {
  constexpr std::string_view kNobody[] = {"tbd",       "tbc",           "tba",           "?",
                                          "??",        "???",           "unknown",       "vacant",
                                          "various",   "multiple",      "several",       "depends",
                                          "varies",    "nobody",        "no one",        "todo",
                                          "open",      "unassigned",    "outsourced",    "automated",
                                          "automatic", "to be defined", "to be decided", "to be determined"};
  const std::string plain = expr::lower_case(text::trimmed(text));
  // `!!!`, `???`: no name is without a letter.
  const bool marks = !plain.empty() && std::none_of(plain.begin(), plain.end(), [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
  });
  return marks || plain.starts_with("to be ") || is_clause(plain) ||
         (expr::says_nothing(text) && plain != "none") ||
         std::find(std::begin(kNobody), std::end(kNobody), plain) != std::end(kNobody);
}

}  // namespace jc::model
