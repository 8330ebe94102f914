#include "tests/unit/cli/mutator.h"

#include <algorithm>
#include <regex>

namespace jc::test {

namespace {

constexpr const char* kJourney = ".journey.yaml";
constexpr const char* kVocabulary = ".vocabulary.yaml";

std::size_t indent_of(const std::string& line) {
  const std::size_t at = line.find_first_not_of(' ');
  return at == std::string::npos ? line.size() : at;
}

bool is_blank(const std::string& line) {
  const std::size_t at = line.find_first_not_of(' ');
  return at == std::string::npos || line[at] == '#';
}

// The line behind what stands under the key on line `at`.
std::size_t block_end(const Lines& lines, std::size_t at) {
  std::size_t end = at + 1;
  while (end < lines.size() && (is_blank(lines[end]) || indent_of(lines[end]) > indent_of(lines[at]))) {
    end++;
  }
  while (end > at + 1 && is_blank(lines[end - 1])) {
    end--;
  }
  return end;
}

std::vector<std::size_t> matching(const Lines& lines, const std::regex& pattern) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); i++) {
    if (std::regex_search(lines[i], pattern)) {
      found.push_back(i);
    }
  }
  return found;
}

Mutant mutant(const Lines& lines, std::size_t line, std::string what) {
  return {text_of(lines), line + 1, std::move(what)};
}

// Replaces what the pattern's first group matched, on one of the lines that have it.
std::optional<Mutant> replace(Lines lines, Dice& dice, const std::string& pattern,
                              const std::function<std::string(const std::string&)>& change) {
  const std::regex wanted(pattern);
  const auto places = matching(lines, wanted);
  if (places.empty()) {
    return std::nullopt;
  }
  const std::size_t at = places[dice.below(places.size())];
  std::smatch part;
  std::regex_search(lines[at], part, wanted);
  const std::string changed = change(part[1].str());
  if (changed == part[1].str()) {
    return std::nullopt;
  }
  const std::string before = lines[at];
  lines[at] = before.substr(0, static_cast<std::size_t>(part.position(1))) + changed +
              before.substr(static_cast<std::size_t>(part.position(1) + part.length(1)));
  return mutant(lines, at, before + "  ->  " + lines[at]);
}

std::optional<Mutant> replace(const Lines& lines, Dice& dice, const std::string& pattern,
                              const std::string& by) {
  return replace(lines, dice, pattern, [&](const std::string&) { return by; });
}

// Two letters change places, as fingers do.
std::string misspelt(const std::string& word) {
  std::string changed = word;
  for (std::size_t at = word.size() / 2; at + 1 < word.size(); at++) {
    const bool letters = std::isalpha(static_cast<unsigned char>(word[at])) != 0 &&
                         std::isalpha(static_cast<unsigned char>(word[at + 1])) != 0;
    if (letters && word[at] != word[at + 1]) {
      std::swap(changed[at], changed[at + 1]);
      return changed;
    }
  }
  return word;
}

// Where the stages of a journey begin: the lines with `- id:` right under `stages:`.
std::vector<std::size_t> stages_in(const Lines& lines) {
  std::vector<std::size_t> stages;
  bool inside = false;
  for (std::size_t i = 0; i < lines.size(); i++) {
    if (!lines[i].empty() && lines[i][0] != ' ' && lines[i][0] != '#') {
      inside = lines[i].starts_with("stages:");
    } else if (inside && lines[i].starts_with("  - id: ")) {
      stages.push_back(i);
    }
  }
  return stages;
}

std::optional<std::size_t> key_in(const Lines& lines, std::size_t stage, const std::string& key) {
  for (std::size_t i = stage + 1;
       i < lines.size() && !lines[i].starts_with("  - ") && (is_blank(lines[i]) || lines[i][0] == ' '); i++) {
    if (lines[i].starts_with("    " + key + ":")) {
      return i;
    }
  }
  return std::nullopt;
}

// Takes a key of one stage away; the finding is at the stage's id.
std::optional<Mutant> drop_from_stage(Lines lines, Dice& dice, const std::string& key) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const std::size_t stage : stages_in(lines)) {
    if (const auto at = key_in(lines, stage, key)) {
      places.emplace_back(stage, *at);
    }
  }
  if (places.empty()) {
    return std::nullopt;
  }
  const auto [stage, at] = places[dice.below(places.size())];
  const std::string before = lines[stage] + " … " + lines[at];
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at),
              lines.begin() + static_cast<std::ptrdiff_t>(block_end(lines, at)));
  return mutant(lines, stage, before);
}

// The journey's own value would count in place of what a stage has lost.
std::optional<Mutant> drop_from_stage_alone(Lines lines, Dice& dice, const std::string& key) {
  const auto stages = stages_in(lines);
  const auto having = std::count_if(stages.begin(), stages.end(),
                                    [&](std::size_t stage) { return key_in(lines, stage, key).has_value(); });
  // What all stages lack is said once, elsewhere.
  if (having < 2) {
    return std::nullopt;
  }
  for (std::string& line : lines) {
    if (line.starts_with(key + ":")) {
      line = "x-" + line;
    }
  }
  return drop_from_stage(std::move(lines), dice, key);
}

// Rules about owners, metrics and exits speak to these types only.
bool is_run_by_us(const Lines& lines) {
  const auto types = matching(lines, std::regex("^type:"));
  return types.empty() || std::regex_search(lines[types[0]], std::regex("lifecycle|playbook"));
}

// Whether something like this stands in the stage that was changed.
bool stage_says(const Mutant& mutant, const std::regex& pattern) {
  const Lines lines = lines_of(mutant.text);
  for (std::size_t i = mutant.line; i < lines.size() && !lines[i].starts_with("  - id: "); i++) {
    if (std::regex_search(lines[i], pattern)) {
      return true;
    }
  }
  return false;
}

// Somebody accountable would own the stage as well.
std::optional<Mutant> drop_owner(const Lines& lines, Dice& dice) {
  auto dropped = is_run_by_us(lines) ? drop_from_stage_alone(lines, dice, "owner") : std::nullopt;
  return dropped && stage_says(*dropped, std::regex("accountable:")) ? std::nullopt : dropped;
}

// Everything that measures the stage goes, in a stage where milestones and criteria measure nothing.
std::optional<Mutant> drop_metrics(Lines lines, Dice& dice) {
  if (!is_run_by_us(lines)) {
    return std::nullopt;
  }
  for (const std::size_t stage : stages_in(lines)) {
    if (const auto value = key_in(lines, stage, "value")) {
      lines[*value] = "    x-" + lines[*value].substr(lines[*value].find_first_not_of(' '));
    }
  }
  auto dropped = drop_from_stage_alone(lines, dice, "metrics");
  if (!dropped) {
    return std::nullopt;
  }
  if (stage_says(*dropped, std::regex("[<>]=?|metrics:"))) {
    return std::nullopt;
  }
  return dropped;
}

// The entry of a later stage becomes the exit of one that does not lead there.
std::optional<Mutant> copy_exit(Lines lines, Dice& dice) {
  const auto stages = stages_in(lines);
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t from = 0; from < stages.size(); from++) {
    for (std::size_t to = from + 2; to < stages.size(); to++) {
      const auto exit = key_in(lines, stages[from], "exit");
      const auto entry = key_in(lines, stages[to], "entry");
      const bool events = exit && entry && lines[*exit].find("exit: event ") != std::string::npos;
      if (events && !key_in(lines, stages[to], "terminal")) {
        places.emplace_back(*exit, *entry);
      }
    }
  }
  if (places.empty()) {
    return std::nullopt;
  }
  const auto [exit, entry] = places[dice.below(places.size())];
  lines[entry] = "    entry:" + lines[exit].substr(lines[exit].find(':') + 1);
  return mutant(lines, entry, lines[entry]);
}

std::optional<Mutant> repeat_line(Lines lines, Dice& dice, const std::string& pattern) {
  const auto places = matching(lines, std::regex(pattern));
  if (places.empty()) {
    return std::nullopt;
  }
  const std::size_t at = places[dice.below(places.size())];
  const std::string line = lines[at];
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), line);
  return mutant(lines, at + 1, line);
}

std::optional<Mutant> lead_nowhere(Lines lines, Dice&) {
  const auto found = matching(lines, std::regex("^transitions:"));
  const auto stages = stages_in(lines);
  if (found.empty() || stages.empty()) {
    return std::nullopt;
  }
  const std::string from = lines[stages.front()].substr(std::string("  - id: ").size());
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(found[0]) + 1,
               "  - { from: " + from + ", to: nowhere-at-all, kind: skip }");
  return mutant(lines, found[0] + 1, lines[found[0] + 1]);
}

// A milestone is due before the one before it, counted from the same event. The finding is at the date.
std::optional<Mutant> turn_back_time(Lines lines, Dice& dice) {
  const std::regex due("^( +due: )([0-9]+)( days after )([a-z-]+)");
  std::vector<std::pair<std::size_t, std::size_t>> places;
  std::smatch one, other;
  for (std::size_t i = 0; i < lines.size(); i++) {
    for (std::size_t j = i + 1; j < lines.size() && std::regex_search(lines[i], one, due); j++) {
      if (std::regex_search(lines[j], other, due) && one[4].str() == other[4].str() &&
          std::stoi(one[2].str()) > 2) {
        places.emplace_back(i, j);
        break;
      }
    }
  }
  if (places.empty()) {
    return std::nullopt;
  }
  const std::size_t at = places[dice.below(places.size())].second;
  const std::string before = lines[at];
  lines[at] = std::regex_replace(before, due, "$01" + std::string("1") + "$3$4");
  return mutant(lines, at, before + "  ->  " + lines[at]);
}

std::optional<Mutant> take_ten_percent(const Lines& lines, Dice& dice) {
  return replace(lines, dice, "parts: \\{ [a-z-]+: ([0-9]+)%", [](const std::string& weight) {
    const int value = std::stoi(weight);
    return value > 10 ? std::to_string(value - 10) : weight;
  });
}

}  // namespace

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string text_of(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += line + "\n";
  }
  return text;
}

const std::vector<Mutator>& mutators() {
  const auto with = [](const char* pattern, const char* by) {
    return [=](const Lines& lines, Dice& dice) { return replace(lines, dice, pattern, std::string(by)); };
  };
  const auto wrong = [](const char* pattern) {
    return [=](const Lines& lines, Dice& dice) { return replace(lines, dice, pattern, misspelt); };
  };
  static const std::vector<Mutator> all = {
      {"owner dropped", "stage-without-owner", kJourney, "unused-name", drop_owner},
      {"metrics dropped", "stage-without-metric", kJourney, "unused-name", drop_metrics},
      {"hand-off dropped", "owner-change-without-handoff", kJourney, "unused-name",
       [](const Lines& lines, Dice& dice) {
         return is_run_by_us(lines) ? drop_from_stage(lines, dice, "handoff") : std::nullopt;
       }},
      {"role misspelt", "unresolved-name", kJourney, "",
       wrong("\\b(?:owner|to-owner|from-owner|coordinator): ([a-z]{4,}[a-z-]*)")},
      {"event misspelt", "unresolved-name", kJourney, "", wrong("\\bevent ([a-z]{4,}[a-z-]*)")},
      {"asset misspelt", "unresolved-name", kJourney, "", wrong("assets: \\[([a-z]{4,}[a-z-]*)")},
      {"milestone misspelt", "unresolved-name", kJourney, "", wrong("^        for: ([a-z]{4,}[a-z-]*)$")},
      {"anchor misspelt", "unresolved-name", kJourney, "", wrong("(?:after|before|of) ([a-z]{4,}-[a-z-]+)$")},
      {"transition to nowhere", "unresolved-name", kJourney, "", lead_nowhere},
      {"key misspelt", "unknown-key", kJourney, "",
       wrong("^ +(purpose|channel|outcome|success|owner|cadence|attendees|trigger|produces|effort):")},
      {"cadence with two meanings", "ambiguous-cadence", kJourney, "",
       with("^ +(?:cadence|repeat): ([^,}#]*[^,}# ])", "biweekly")},
      {"duration in no unit", "unreadable-phrase", kJourney, "",
       with("^ +duration: [0-9]+ ([a-z]+)", "dayz")},
      {"score off the scale", "score-out-of-scale", kJourney, "", with("score: (-?[0-9]+)(?= \\})", "9")},
      {"unknown word", "wrong-type", kJourney, "", with("severity: (low|medium|high)", "huge")},
      {"touchpoint given twice", "duplicate-id", kJourney, "",
       [](const Lines& lines, Dice& dice) {
         return repeat_line(lines, dice, "^ +- \\{ id: [a-z-]+, .*addresses.*\\}$");
       }},
      {"entry copied", "duplicate-criterion", kJourney, "", copy_exit},
      {"time turned back", "time-goes-backwards", kJourney, "", turn_back_time},
      {"border left out", "tier-hole", kVocabulary, "", with("where: [a-z-]+ (>=) [^ ]+ and", ">")},
      {"border taken twice", "tier-overlap", kVocabulary, "",
       with("where: [a-z-]+ >= [^ ]+ and [a-z-]+ (<) ", "<=")},
      {"weights of 90%", "weights-not-100", kVocabulary, "", take_ten_percent},
      {"first date off the weekday", "first-date-off-cadence", kJourney, "",
       with("first: (2026-01-06)", "2026-01-07")},
      {"goal still to be written", "placeholder-text", kJourney, "", with("^goal: (.*)", "TBD")},
  };
  return all;
}

}  // namespace jc::test
