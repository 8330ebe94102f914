// What pictures say: every word that is asked for is in the table, in every language.
#include "compiler/view/words/words.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "compiler/language/choices.h"
#include "compiler/language/language.h"
#include "compiler/view/flow/terminal.h"
#include "compiler/view/map/confidence.h"
#include "compiler/view/map/lanes.h"
#include "compiler/view/wording.h"
#include "tests/test.h"

namespace {

using namespace jc;

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The word without what stands around it, as `say` looks for it.
bool is_known(std::string word) {
  const std::size_t begin = word.find_first_not_of(" :");
  if (begin == std::string::npos) {
    return true;
  }
  return view::is_word(word.substr(begin, word.find_last_not_of(" :") + 1 - begin));
}

// Our own words may number their places, from 0 on and each once: `{1} of {0}`.
std::string without_numbers(std::string word) {
  for (const char* numbered : {"{0}", "{1}", "{2}"}) {
    if (const std::size_t at = word.find(numbered); at != std::string::npos) {
      word.replace(at, 3, "{}");
    }
  }
  return word;
}

std::set<std::string> words_asked_for() {
  const std::regex asked(R"re(\b(?:say|say_of)\((?:[^"();]*\? ?)?"([^"]+)"(?:\s*:\s*"([^"]+)")?)re");
  std::set<std::string> words;
  for (const char* folder : {"compiler/view", "compiler/layout", "compiler/emit"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(test::kSourceDir) / folder)) {
      if (entry.path().extension() != ".cpp") {
        continue;
      }
      const std::string source = text_of(entry.path());
      for (std::sregex_iterator at(source.begin(), source.end(), asked), end; at != end; ++at) {
        words.insert((*at)[1].str());
        if ((*at)[2].matched) {
          words.insert((*at)[2].str());
        }
      }
    }
  }
  return words;
}

// What templates put into `{{#say}}`, with a place for each tag and section in it.
std::set<std::string> words_of_templates() {
  const std::regex said(R"re(\{\{#say\}\}(.*?)\{\{/say\}\})re");
  const std::regex section(R"re(\{\{[#^]([\w-]+)\}\}.*?\{\{/\1\}\})re");
  const std::regex tag(R"re(\{\{\{?[^}]*\}?\}\})re");
  std::set<std::string> words;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::filesystem::path(test::kSourceDir) / "templates")) {
    const std::string text = entry.path().extension() == ".mustache" ? text_of(entry.path()) : "";
    for (std::sregex_iterator at(text.begin(), text.end(), said), end; at != end; ++at) {
      words.insert(std::regex_replace(std::regex_replace((*at)[1].str(), section, "{}"), tag, "{}"));
    }
  }
  return words;
}

TEST_CASE("every word that a template says is in the table") {
  const std::set<std::string> said = words_of_templates();
  CHECK(said.size() > 200);
  for (const std::string& word : said) {
    CAPTURE(word);
    CHECK(view::is_word(word));
  }
}

// The kind and those of what its keys hold.
void add_kinds(language::Kind kind, std::set<language::Kind>& kinds) {
  if (!kinds.insert(kind).second) {
    return;
  }
  for (const language::Field* field : language::fields_of(kind)) {
    if (field->type.base == language::Base::record) {
      add_kinds(field->type.record, kinds);
    }
  }
}

TEST_CASE("keys and words of closed lists are in the table as pages name them") {
  // Pages have other words for these.
  const std::set<std::string_view> renamed = {"for",  "n",        "do",       "href",       "last",
                                              "join", "produces", "terminal", "evidence-of"};
  std::set<language::Kind> kinds;
  for (const auto kind : {language::Kind::journey, language::Kind::vocabulary, language::Kind::portfolio}) {
    add_kinds(kind, kinds);
  }
  for (const language::Kind kind : kinds) {
    for (const language::Field* field : language::fields_of(kind)) {
      CAPTURE(field->key);
      CHECK((field->type.base == language::Base::id || (field->flags & language::kPlaced) != 0 ||
             renamed.contains(field->key) || is_known(language::sentence_case(field->key))));
      for (const std::string_view each : field->type.choices) {
        std::string choice(each);
        std::replace(choice.begin(), choice.end(), '-', ' ');
        CAPTURE(choice);
        CHECK(is_known(choice));
      }
    }
  }
}

TEST_CASE("every word that pictures and pages ask for is in the table") {
  const std::set<std::string> asked = words_asked_for();
  CHECK(asked.size() > 100);
  for (const std::string& word : asked) {
    CAPTURE(word);
    CHECK(is_known(word));
  }
}

TEST_CASE("lanes, ends, confidence and views are in the table") {
  for (const view::LaneInfo& lane : view::lane_table()) {
    CAPTURE(lane.title);
    CHECK(is_known(std::string(lane.title)));
  }
  for (const view::Terminal end :
       {view::Terminal::success, view::Terminal::failure, view::Terminal::steady, view::Terminal::blocked}) {
    CHECK(is_known(std::string(view::label_of(end))));
    CHECK(is_known(std::string(view::sentence_of(end))));
  }
  for (const view::Confidence level :
       {view::Confidence::assumption, view::Confidence::reasoned, view::Confidence::validated}) {
    CHECK(is_known(std::string(view::words_of(level))));
  }
  for (const std::string_view each : language::kViews) {
    CHECK(is_known(std::string(view::view_in_words(each))));
  }
}

TEST_CASE("the words of closed lists on cards are in the table") {
  const auto all_known = [](const auto& list, const std::string& after) {
    for (const std::string_view each : list) {
      CAPTURE(each, after);
      CHECK(is_known(std::string(each) + after));
    }
  };
  all_known(language::kStatuses, "");
  all_known(language::kDegrees, " severity");
  all_known(language::kDegrees, " impact");
  all_known(language::kSizes, " job");
  all_known(language::kOpportunityStatuses, "");
  all_known(language::kStepStatuses, "");
  for (std::size_t kind = 0; kind < language::kKindCount; kind++) {
    for (const language::Field* field : language::fields_of(static_cast<language::Kind>(kind))) {
      CAPTURE(field->key);
      CHECK(((field->flags & language::kOnCard) == 0 || is_known(language::sentence_case(field->key))));
    }
  }
}

TEST_CASE("each word is said in every language, with room for the same values") {
  for (const view::WordRow& row : view::word_table()) {
    CAPTURE(row.english);
    CHECK(row.all.size() == std::size(language::kLanguages));
    for (const std::string_view each : row.all) {
      CHECK(view::fits_word(row.english, without_numbers(std::string(each))));
      // All of them or none.
      CHECK((each.find("{0}") == std::string_view::npos || each.find("{}") == std::string_view::npos));
      CHECK((each.find("{1}") == std::string_view::npos || each.find("{0}") != std::string_view::npos));
    }
  }
}

TEST_CASE("words are said in the language that is spoken, what stands around them stays") {
  CHECK(view::say("Goal: ") == "Goal: ");
  const view::Words german{"de", {{"Pains", "Frust"}}};
  const view::Speaking speaking(german);
  CHECK(view::say("Goal: ") == "Ziel: ");
  CHECK(view::say("Pains") == "Frust");
  CHECK(view::say_of("{} more", 3) == "3 weitere");
  CHECK(view::say_count(1, "stage") == "1 Phase");
  CHECK(view::say_count(3, "stage") == "3 Phasen");
  CHECK(view::say("Nobody ever says this") == "Nobody ever says this");
  {
    const view::Words french{"fr", {}};
    const view::Speaking inner(french);
    CHECK(view::say("Goal: ") == "Objectif\xC2\xA0: ");
    CHECK(view::say(": ") == "\xC2\xA0: ");
  }
  CHECK(view::say("Goal") == "Ziel");
}

TEST_CASE("a word of one's own has the same places and no other brace") {
  CHECK(view::fits_word("{} more", "{} weitere"));
  CHECK_FALSE(view::fits_word("{} more", "weitere"));
  CHECK_FALSE(view::fits_word("Pains", "{}"));
  CHECK_FALSE(view::fits_word("Pains", "{x"));
  CHECK_FALSE(view::fits_word("Pains", ""));
}

}  // namespace
