#include "compiler/facts/person.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace jc::facts {

namespace {

constexpr std::string_view kFunctions[] = {
    "support", "help",   "info",     "hello",   "contact", "sales",    "team",       "success",  "billing",
    "admin",   "office", "noreply",  "reply",   "privacy", "security", "feedback",   "press",    "careers",
    "service", "mail",   "accounts", "invoice", "care",    "welcome",  "onboarding", "renewal",  "community",
    "partner", "events", "research", "survey",  "legal",   "finance",  "customer",   "cs",       "csm",
    "git",     "user",   "name",     "someone", "you",     "your",     "first",      "firstname"};
constexpr std::string_view kReserved[] = {"example.com", "example.org", "example.net", ".example",
                                          ".test",       ".invalid",    "localhost"};
constexpr std::string_view kFreeNumbers[] = {"800", "833", "844", "855", "866", "877", "888", "900"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_alnum(char c) { return is_digit(c) || is_letter(c); }
bool in_local_part(char c) { return is_alnum(c) || c == '.' || c == '_' || c == '+' || c == '-' || c == '%'; }
bool in_domain(char c) { return is_alnum(c) || c == '.' || c == '-'; }

// One of the words of the local part is what a function is called.
bool is_function(std::string_view local) {
  std::string word;
  for (std::size_t i = 0; i <= local.size(); i++) {
    if (i < local.size() && is_letter(local[i])) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(local[i])));
      continue;
    }
    if (!word.empty() &&
        std::find(std::begin(kFunctions), std::end(kFunctions), word) != std::end(kFunctions)) {
      return true;
    }
    word.clear();
  }
  return false;
}

bool is_reserved(std::string_view domain) {
  return std::any_of(std::begin(kReserved), std::end(kReserved),
                     [&](std::string_view end) { return domain.ends_with(end); });
}

void add_address(std::string_view text, std::size_t at, std::vector<PersonalData>& out) {
  std::size_t begin = at;
  while (begin > 0 && in_local_part(text[begin - 1])) {
    begin--;
  }
  std::size_t end = at + 1;
  while (end < text.size() && in_domain(text[end])) {
    end++;
  }
  while (end > at + 1 && !is_alnum(text[end - 1])) {
    end--;
  }
  const std::string_view local = text.substr(begin, at - begin);
  const std::string_view domain = text.substr(at + 1, end - at - 1);
  const std::size_t dot = domain.rfind('.');
  constexpr std::size_t kShortestEnding = 2;
  const bool ending =
      dot != std::string_view::npos && dot > 0 && domain.size() - dot > kShortestEnding &&
      std::all_of(domain.begin() + static_cast<std::ptrdiff_t>(dot) + 1, domain.end(), is_letter);
  if (!local.empty() && ending && !is_function(local) && !is_reserved(domain)) {
    out.push_back({"an e-mail address", begin, end});
  }
}

// A stretch of digits with spaces, dots, hyphens and parentheses between them, and its digits.
struct Digits {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool plus = false;
  // Lengths of the groups between the marks.
  std::vector<std::size_t> groups;
  std::string digits;
};

Digits read_digits(std::string_view text, std::size_t at) {
  Digits found;
  found.begin = at;
  found.plus = text[at] == '+';
  bool open = false;
  for (std::size_t i = at + (found.plus ? 1 : 0); i < text.size(); i++) {
    const char c = text[i];
    if (is_digit(c)) {
      if (!open) {
        found.groups.push_back(0);
      }
      found.groups.back()++;
      found.digits += c;
      open = true;
      found.end = i + 1;
      continue;
    }
    const bool mark = c == ' ' || c == '-' || c == '.' || c == '(' || c == ')';
    const bool near = i < found.end + 2 || found.digits.empty();
    if (!mark || !near) {
      break;
    }
    open = false;
  }
  return found;
}

bool is_free(std::string_view area) {
  return std::find(std::begin(kFreeNumbers), std::end(kFreeNumbers), area) != std::end(kFreeNumbers);
}

std::string_view what_is(const Digits& found) {
  constexpr std::size_t kLeast = 9;
  constexpr std::size_t kMost = 15;
  std::string_view digits = found.digits;
  std::vector<std::size_t> groups = found.groups;
  if (found.plus) {
    const bool long_enough = digits.size() >= kLeast && digits.size() <= kMost;
    const bool toll_free = digits.starts_with("1") && is_free(digits.substr(1, 3));
    // One long group may be an amount, but none of eleven digits.
    constexpr std::size_t kNoAmount = 11;
    const bool written_as_one = groups.size() > 1 || digits.size() >= kNoAmount;
    return long_enough && written_as_one && !toll_free ? "a phone number" : "";
  }
  if (groups == std::vector<std::size_t>{3, 2, 4}) {
    return "a social security number";
  }
  if (!groups.empty() && groups.front() == 1 && digits.front() == '1') {
    groups.erase(groups.begin());
    digits.remove_prefix(1);
  }
  const bool american = groups == std::vector<std::size_t>{3, 3, 4};
  const bool fictional = american && digits.substr(3, 5) == "55501";
  return american && !fictional && !is_free(digits.substr(0, 3)) ? "a phone number" : "";
}

}  // namespace

std::vector<PersonalData> personal_data_in(std::string_view text) {
  std::vector<PersonalData> found;
  for (std::size_t at = 0; at < text.size(); at++) {
    const bool alone = at == 0 || (!is_alnum(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != '-' &&
                                   text[at - 1] != '/' && text[at - 1] != '=');
    if (text[at] == '@') {
      add_address(text, at, found);
    } else if (alone && (is_digit(text[at]) || text[at] == '+' || text[at] == '(')) {
      const Digits digits = read_digits(text, at);
      const bool ends = digits.end >= text.size() || !is_alnum(text[digits.end]);
      const std::string_view what = ends && !digits.digits.empty() ? what_is(digits) : "";
      if (!what.empty()) {
        found.push_back({what, digits.begin, digits.end});
      }
      at = std::max(at, digits.end > 0 ? digits.end - 1 : at);
    }
  }
  return found;
}

}  // namespace jc::facts
