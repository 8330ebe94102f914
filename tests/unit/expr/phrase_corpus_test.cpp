// Phrases as people write them (tests/phrases/*.txt): each is read as what was meant, or refused with advice
// that keeps every number and word of it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <vector>

#include "compiler/expr/phrase/meaning.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/expr/phrase/working_time.h"
#include "tests/unit/expr/phrase_text.h"

namespace jc::expr {
namespace {

struct Line {
  std::string file;
  std::string key;
  std::string text;
  std::string meant;
};

// What came of a line; `unanswered` is refused although it could be said, and nothing says how.
enum class Outcome { right, unanswered, wrong };

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos
             ? ""
             : std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

std::vector<Line> lines() {
  std::vector<Line> result;
  const std::filesystem::path folder = std::filesystem::path(jc::test::kSourceDir) / "tests/phrases";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      const auto first = line.find(" | ");
      const auto last = line.rfind(" | ");
      if (line.empty() || line[0] == '#' || first == last) {
        continue;
      }
      result.push_back({entry.path().filename().string(), trimmed(line.substr(0, first)),
                        trimmed(line.substr(first + 3, last - first - 3)), trimmed(line.substr(last + 3))});
    }
  }
  return result;
}

PhraseKind kind_of(const std::string& key) {
  static const std::map<std::string, PhraseKind> kKinds = {
      {"duration", PhraseKind::duration},   {"within", PhraseKind::duration},
      {"effort", PhraseKind::quantity},     {"due", PhraseKind::moment},
      {"window", PhraseKind::moment},       {"when", PhraseKind::moment},
      {"cadence", PhraseKind::cadence},     {"repeat", PhraseKind::cadence},
      {"metrics", PhraseKind::target},      {"target", PhraseKind::quantity},
      {"capacity", PhraseKind::quantity},   {"ratio", PhraseKind::quantity},
      {"expected", PhraseKind::effect},     {"exit", PhraseKind::criterion},
      {"if", PhraseKind::criterion},        {"trigger", PhraseKind::criterion},
      {"done-when", PhraseKind::criterion}, {"where", PhraseKind::condition},
      {"bands", PhraseKind::range},         {"score", PhraseKind::range}};
  return kKinds.at(key);
}

// Efforts are quantities of working time.
ParseResult read(const Line& line) {
  return line.key == "effort" ? parse_working_time(line.text) : parse_phrase(kind_of(line.key), line.text);
}

// Names may be written in any case until a declaration says which.
std::string said(PhraseKind kind, const std::string& text) {
  const ParseResult result = parse_phrase(kind, text);
  return result ? lower_case(print(result.phrase)) : "";
}

Outcome refusal(const Line& line, const PhraseProblem& problem) {
  const auto colon = line.meant.find(": ");
  const std::string words = colon == std::string::npos ? "" : line.meant.substr(colon + 2);
  if (!problem.rewrite.empty()) {
    return Outcome::wrong;
  }
  return problem.hint.find(words) == std::string::npos ? Outcome::unanswered : Outcome::right;
}

Outcome outcome(const Line& line, std::string& got) {
  const PhraseKind kind = kind_of(line.key);
  const bool nothing = line.meant.starts_with("refuse") || line.meant == "prose";
  const ParseResult result = read(line);
  got = result ? "read " + print(result.phrase)
               : "rewrite " + result.problem.rewrite + " / hint " + result.problem.hint + " / " +
                     result.problem.message;
  if (result) {
    return !nothing && lower_case(print(result.phrase)) == said(kind, line.meant) ? Outcome::right
                                                                                  : Outcome::wrong;
  }
  if (nothing) {
    return refusal(line, result.problem);
  }
  if (result.problem.rewrite.empty()) {
    const bool told = result.problem.hint == "write `" + line.meant + "`";
    return told ? Outcome::right : Outcome::unanswered;
  }
  return said(kind, result.problem.rewrite) == said(kind, line.meant) ? Outcome::right : Outcome::wrong;
}

}  // namespace

TEST_CASE("phrases of handbooks are read as meant, or refused with the right advice") {
  std::map<std::string, std::map<Outcome, int>> counted;
  for (const Line& line : lines()) {
    INFO(line.file << ": " << line.key << ": " << line.text << " (" << line.meant << ")");
    std::string got;
    const Outcome one = outcome(line, got);
    ++counted[line.file][one];
    if (std::getenv("SHOW_PHRASES") != nullptr && one != Outcome::right) {
      std::cout << (one == Outcome::wrong ? "WRONG " : "open  ") << line.key << " | " << line.text << " | "
                << line.meant << "   => " << got << "\n";
    }
  }
  for (auto& [file, outcomes] : counted) {
    const int all = outcomes[Outcome::right] + outcomes[Outcome::unanswered] + outcomes[Outcome::wrong];
    INFO(file << ": " << outcomes[Outcome::right] << " right, " << outcomes[Outcome::unanswered]
              << " without an answer, " << outcomes[Outcome::wrong] << " wrong");
    CHECK(outcomes[Outcome::right] * 100 >= all * 90);
    CHECK(outcomes[Outcome::wrong] * 100 <= all * 3);
  }
}

TEST_CASE("what a line of the phrases means can be read, and a rewrite keeps its words") {
  for (const Line& line : lines()) {
    const PhraseKind kind = kind_of(line.key);
    INFO(line.file << ": " << line.key << ": " << line.text);
    if (!line.meant.starts_with("refuse") && line.meant != "prose") {
      CHECK_FALSE(said(kind, line.meant).empty());
    }
    const ParseResult result = read(line);
    if (!result && !result.problem.rewrite.empty()) {
      CHECK(says_the_same(line.text, result.problem.rewrite));
      CHECK(parse_phrase(kind, result.problem.rewrite));
    }
  }
}

}  // namespace jc::expr
