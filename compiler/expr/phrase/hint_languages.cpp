// What to do about phrases of plans in other languages: `3 Wochen`, `jede Woche`, `30 jours après signature`.
#include <algorithm>
#include <iterator>
#include <utility>

#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// German, French, Spanish and Dutch, in small letters; of several words before those of one.
constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    // Rhythms.
    {"toutes les", "every"},
    {"tous les", "every"},
    {"cada", "every"},
    {"todas las", "every"},
    {"todos los", "every"},
    {"jede", "every"},
    {"jeden", "every"},
    {"jedes", "every"},
    {"alle", "every"},
    {"chaque", "every"},
    {"elke", "every"},
    {"elk", "every"},
    {"iedere", "every"},
    {"täglich", "daily"},
    {"wöchentlich", "weekly"},
    {"zweiwöchentlich", "every 2 weeks"},
    {"vierzehntägig", "every 2 weeks"},
    {"monatlich", "monthly"},
    {"quartalsweise", "quarterly"},
    {"vierteljährlich", "quarterly"},
    {"halbjährlich", "every 6 months"},
    {"jährlich", "yearly"},
    {"einmalig", "once"},
    {"quotidien", "daily"},
    {"hebdomadaire", "weekly"},
    {"mensuel", "monthly"},
    {"trimestriel", "quarterly"},
    {"semestriel", "every 6 months"},
    {"annuel", "yearly"},
    {"diario", "daily"},
    {"semanal", "weekly"},
    {"quincenal", "every 2 weeks"},
    {"mensual", "monthly"},
    {"trimestral", "quarterly"},
    {"semestral", "every 6 months"},
    {"anual", "yearly"},
    {"dagelijks", "daily"},
    {"wekelijks", "weekly"},
    {"maandelijks", "monthly"},
    {"jaarlijks", "yearly"},
    // Before or after what.
    {"avant la", "before"},
    {"avant le", "before"},
    {"après la", "after"},
    {"après le", "after"},
    {"antes de la", "before"},
    {"antes del", "before"},
    {"antes de", "before"},
    {"después de la", "after"},
    {"después del", "after"},
    {"después de", "after"},
    {"nach", "after"},
    {"vor", "before"},
    {"bis zu", "up to"},
    {"bis", "to"},
    {"après", "after"},
    {"avant", "before"},
    {"voor", "before"},
    {"na", "after"},
    {"innerhalb von", "within"},
    {"dans les", "within"},
    {"dentro de", "within"},
    {"binnen", "within"},
    // Units.
    {"minuten", "minutes"},
    {"stunden", "hours"},
    {"stunde", "hour"},
    {"tage", "days"},
    {"tagen", "days"},
    {"tag", "day"},
    {"wochen", "weeks"},
    {"woche", "week"},
    {"monate", "months"},
    {"monaten", "months"},
    {"monat", "month"},
    {"quartal", "quarter"},
    {"quartale", "quarters"},
    {"jahre", "years"},
    {"jahren", "years"},
    {"jahr", "year"},
    {"werktage", "business days"},
    {"werktagen", "business days"},
    {"arbeitstage", "business days"},
    {"arbeitstagen", "business days"},
    {"heures", "hours"},
    {"heure", "hour"},
    {"jours ouvrés", "business days"},
    {"jours", "days"},
    {"jour", "day"},
    {"semaines", "weeks"},
    {"semaine", "week"},
    {"mois", "months"},
    {"trimestre", "quarter"},
    {"trimestres", "quarters"},
    {"ans", "years"},
    {"horas", "hours"},
    {"hora", "hour"},
    {"días hábiles", "business days"},
    {"días", "days"},
    {"dias", "days"},
    {"día", "day"},
    {"semanas", "weeks"},
    {"semana", "week"},
    {"meses", "months"},
    {"mes", "month"},
    {"años", "years"},
    {"uur", "hours"},
    {"dagen", "days"},
    {"dag", "day"},
    {"werkdagen", "business days"},
    {"weken", "weeks"},
    {"week", "week"},
    {"maanden", "months"},
    {"maand", "month"},
    {"kwartaal", "quarter"},
    {"jaar", "year"}};

bool ends_word(std::string_view text, std::size_t at) { return at == text.size() || text[at] == ' '; }

// The words at the front that have another in English, and that; both empty where there are none.
std::pair<std::string_view, std::string_view> word_in_front(std::string_view plain) {
  std::pair<std::string_view, std::string_view> longest;
  for (const auto& [other, english] : kWords) {
    if (other.size() > longest.first.size() && plain.starts_with(other) && ends_word(plain, other.size())) {
      longest = {other, english};
    }
  }
  return longest;
}

}  // namespace

std::string in_english(PhraseKind kind, std::string_view text) {
  const std::string plain = lower_case(text);
  // Letters outside ASCII that became small ones of another length: no place in one is that in the other.
  if (plain.size() != text.size()) {
    return "";
  }
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto [other, english] = word_in_front(std::string_view(plain).substr(at));
    const std::size_t end = other.empty() ? std::min(text.find(' ', at), text.size()) : at + other.size();
    result += (result.empty() ? "" : " ");
    result += english.empty() ? text.substr(at, end - at) : english;
    at = std::min(text.find_first_not_of(' ', end), text.size());
  }
  // `toutes les semaines`: of which no number says how many.
  constexpr std::string_view kEvery = "every ";
  if (result.starts_with(kEvery) && result.back() == 's' && result.find(' ', kEvery.size()) == result.npos) {
    result.pop_back();
  }
  return result != text && reads(kind, result) ? "write `" + result + "`" : "";
}

}  // namespace jc::expr
