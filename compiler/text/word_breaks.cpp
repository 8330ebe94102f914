#include "compiler/text/word_breaks.h"

#include <algorithm>
#include <iterator>

namespace jc::text {
namespace {

// Letters on either side of a cut between syllables, as typographers have it.
constexpr std::size_t kLettersBeside = 3;

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool ends_part(char32_t c) { return is_one_of(c, U"-/_.:,;&=?\u2010\u2013\u2014"); }

char32_t lower(char32_t c) {
  const bool ascii = c >= 'A' && c <= 'Z';
  const bool latin = c >= 0xC0 && c <= 0xDE && c != 0xD7;
  const bool greek = c >= 0x391 && c <= 0x3A9;
  const bool cyrillic = c >= 0x410 && c <= 0x42F;
  return ascii || latin || greek || cyrillic ? c + 0x20 : c;
}

// Of the alphabets whose words are hyphenated: Latin, Greek, Cyrillic.
bool is_letter(char32_t c) {
  const char32_t l = lower(c);
  return (l >= 'a' && l <= 'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
         (c >= 0x370 && c <= 0x52F);
}

bool is_vowel(char32_t c) {
  return is_one_of(lower(c),
                   U"aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēėęěīįıōőœūůűųαεηιουωάέήίόύώаеёиоуыэюяіїєў");
}

// Two letters for one sound.
bool belong_together(char32_t before, char32_t after) {
  const char32_t b = lower(before);
  const char32_t a = lower(after);
  return (a == 'h' && is_one_of(b, U"cpst")) || (a == 'k' && b == 'c') || (a == 'u' && b == 'q');
}

// One sound, of which the first two letters are none.
bool is_sch(std::u32string_view word, std::size_t at) {
  const std::u32string_view here = word.substr(at, 3);
  return here.size() == 3 && lower(here[0]) == 's' && here.substr(1) == U"ch";
}

bool begins_syllable(std::u32string_view word, std::size_t at) {
  if (is_vowel(word[at]) || belong_together(word[at - 1], word[at]) || is_sch(word, at - 1)) {
    return false;
  }
  const std::size_t sounds = is_sch(word, at) ? 3 : belong_together(word[at], word[at + 1]) ? 2 : 1;
  return at + sounds < word.size() && is_vowel(word[at + sounds]);
}

std::size_t last_part(std::u32string_view word, std::size_t fitting) {
  std::size_t end = fitting;
  while (end > 0 && !ends_part(word[end - 1])) {
    end--;
  }
  return end;
}

// German words are joined behind these, and read best when they are cut there.
constexpr std::u32string_view kJoints[] = {U"ungs", U"heits", U"keits", U"schafts", U"ions", U"t\u00E4ts"};
// What begins behind a joint is a word of its own: `youngster` has none.
constexpr std::size_t kLettersBehindJoint = 4;

// What many of them end with: a cut before it is one that a reader would make.
constexpr std::u32string_view kLastParts[] = {
    U"abteilung",     U"anleitung",    U"anmeldung",    U"annahme",      U"antrag",      U"aufenthalt",
    U"aufnahme",      U"auftrag",      U"auskunft",     U"ausschuss",    U"ausweis",     U"bearbeitung",
    U"bedarf",        U"befund",       U"begleitung",   U"behandlung",   U"beirat",      U"beratung",
    U"bericht",       U"beschwerde",   U"besprechung",  U"bestellung",   U"betreuung",   U"bewertung",
    U"bogen",         U"dienst",       U"durchführung", U"einleitung",   U"einrichtung", U"einschätzung",
    U"einweisung",    U"entscheidung", U"erfassung",    U"erklärung",    U"ergebnis",    U"fragen",
    U"freigabe",      U"führung",      U"gebäude",      U"gespräch",     U"konferenz",   U"kontrolle",
    U"koordination",  U"kosten",       U"leistung",     U"leitung",      U"lieferung",   U"management",
    U"maßnahme",      U"meldung",      U"möglichkeit",  U"nachricht",    U"nummer",      U"planung",
    U"prozess",       U"prüfung",      U"rechnung",     U"schreiben",    U"schulung",    U"sicherung",
    U"stelle",        U"steuerung",    U"telefonat",    U"termin",       U"unterlagen",  U"untersuchung",
    U"unterstützung", U"verfahren",    U"vergabe",      U"versicherung", U"vertrag",     U"verwaltung",
    U"vorbereitung",  U"vorgang",      U"vorstellung",  U"wechsel",      U"zahlung",     U"zentrum"};

bool has_at(std::u32string_view word, std::size_t at, std::u32string_view part) {
  return word.substr(at, part.size()) == part;
}

// Where a longer one stands that ends alike, it begins before: `begleitung`, not `leitung`.
bool begins_last_part(std::u32string_view word, std::size_t at) {
  const auto found = std::find_if(std::begin(kLastParts), std::end(kLastParts),
                                  [&](std::u32string_view part) { return has_at(word, at, part); });
  return found != std::end(kLastParts) &&
         std::none_of(std::begin(kLastParts), std::end(kLastParts), [&](std::u32string_view longer) {
           const std::size_t more = longer.size() - std::min(longer.size(), found->size());
           return more > 0 && more <= at && longer.ends_with(*found) && has_at(word, at - more, longer);
         });
}

bool ends_joined(std::u32string_view word, std::size_t at) {
  const std::u32string_view before = word.substr(0, at);
  const std::u32string_view behind = word.substr(at, kLettersBehindJoint);
  return behind.size() == kLettersBehindJoint && std::all_of(behind.begin(), behind.end(), is_letter) &&
         std::any_of(std::begin(kJoints), std::end(kJoints), [&](std::u32string_view joint) {
           return before.size() > joint.size() && before.ends_with(joint);
         });
}

bool is_joint(std::u32string_view word, std::size_t at) {
  const std::u32string_view before = word.substr(0, at);
  return ends_joined(word, at) ||
         (at >= kLettersBehindJoint && std::all_of(before.end() - kLettersBeside, before.end(), is_letter) &&
          begins_last_part(word, at));
}

std::size_t last_joint(std::u32string_view word, std::size_t fitting) {
  std::size_t end = fitting;
  while (end > 0 && !is_joint(word, end)) {
    end--;
  }
  return end;
}

// Nothing but letters within reach.
bool may_be_cut(std::u32string_view word, std::size_t at) {
  const std::size_t reach = at + kLettersBeside;
  return at >= kLettersBeside && reach <= word.size() &&
         std::all_of(word.begin() + static_cast<std::ptrdiff_t>(at - kLettersBeside),
                     word.begin() + static_cast<std::ptrdiff_t>(reach), is_letter);
}

std::size_t last_syllable(std::u32string_view word, std::size_t fitting) {
  const std::u32string_view stays = word.substr(0, fitting);
  const auto vowel =
      static_cast<std::size_t>(std::find_if(stays.begin(), stays.end(), is_vowel) - stays.begin());
  std::size_t end = fitting;
  // What stays would be no syllable without a vowel.
  while (end > vowel && !(may_be_cut(word, end) && begins_syllable(word, end))) {
    end--;
  }
  return end > vowel ? end : 0;
}

}  // namespace

WordCut cut_word(std::u32string_view word, std::size_t fitting, std::size_t with_hyphen) {
  fitting = std::max<std::size_t>(fitting, 1);
  const std::size_t part = last_part(word, fitting);
  const std::size_t joint = last_joint(word, with_hyphen);
  const std::size_t syllable = 3 * joint >= fitting ? joint : last_syllable(word, with_hyphen);
  // A short part alone on a line is worse than a hyphen; not so where the word has one there: "Self-employed"
  // is never "Self-emp-".
  const bool own_hyphen = part > kLettersBeside && word[part - 1] == '-' && 3 * part >= fitting;
  if (part > 0 && (2 * part >= fitting || own_hyphen || syllable == 0)) {
    return {part, false};
  }
  if (3 * syllable >= fitting) {
    return {syllable, true};
  }
  if (part > 0) {
    return {part, false};
  }
  if (with_hyphen == 0 || !is_letter(word[with_hyphen - 1]) || !is_letter(word[with_hyphen])) {
    return {fitting, false};
  }
  // No letter stands alone.
  const std::size_t left = word.size() - with_hyphen;
  return {left == 1 && with_hyphen > 2 ? with_hyphen - 1 : with_hyphen, true};
}

std::size_t end_of_words(std::string_view line) {
  constexpr std::string_view kSigns[] = {"≥", "≤", "<", ">", "=", "+"};
  const auto end_from = [&](std::size_t begin) {
    const std::size_t space = line.find(' ', begin);
    return space == std::string_view::npos ? line.size() : space + 1;
  };
  const std::size_t end = end_from(0);
  const bool sign =
      end > 0 && std::find(std::begin(kSigns), std::end(kSigns), line.substr(0, end - 1)) != std::end(kSigns);
  return sign && end < line.size() ? end_from(end) : end;
}

}  // namespace jc::text
