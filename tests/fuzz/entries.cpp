#include "tests/fuzz/entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string>

#include "compiler/diag/baseline_file.h"
#include "compiler/emit/playbook/template.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/lint/page/examples.h"
#include "compiler/workspace/compare/approvals.h"
#include "compiler/workspace/config/config.h"

namespace jc::fuzz {

namespace {

void require(bool holds, std::string_view what) {
  if (!holds) {
    fmt::print(stderr, "it does not hold that {}\n", what);
    std::abort();
  }
}

// Made once: an input adds to a copy.
const lint::RuleSet& built_in() {
  static const lint::RuleSet rules = lint::RuleSet::built_in();
  return rules;
}

lint::Settings settings() {
  lint::Settings settings;
  settings.as_of = 20260131;
  return settings;
}

void require_places(const source::Files& files, const diag::Diagnostics& findings) {
  for (const diag::Diagnostic& finding : findings) {
    require(!finding.message.empty(), "a finding says something");
    if (finding.span.exists() && finding.span.file.value < files.size()) {
      const std::size_t size = files[finding.span.file].content().size();
      require(finding.span.begin <= finding.span.end && finding.span.end <= size, "a finding is in its file");
    }
  }
}

void spec(std::string_view input) {
  source::Files files;
  diag::SilencedFindings silenced;
  const diag::Diagnostics found =
      lint::check_texts(files, built_in(), settings(), {{"t.journey.yaml", std::string(input)}}, silenced);
  require_places(files, found);
}

template <expr::PhraseKind kind>
void phrase(std::string_view input) {
  const expr::ParseResult read = expr::parse_phrase(kind, input);
  if (!read) {
    require(!read.problem.message.empty(), "a text that is no phrase has a problem");
    require(read.problem.begin <= read.problem.end && read.problem.end <= input.size(),
            "a problem is in its text");
    return;
  }
  const std::string printed = expr::print(read.phrase);
  const expr::ParseResult again = expr::parse_phrase(kind, printed);
  require(static_cast<bool>(again), "what was printed can be read");
  require(*again.phrase == *read.phrase, "what was printed says the same");
  require(expr::print(again.phrase) == printed, "there is one way to print a phrase");
}

void rule_page(std::string_view input) {
  source::Files files;
  lint::RuleSet rules = built_in();
  diag::Diagnostics found;
  const source::FileId file = files.add("rules/fuzzed.md", std::string(input));
  rules.add_page(files, file, found);
  for (const auto& rule : rules.rules()) {
    if (rule->house) {
      rule->compile(files, found);
      lint::run_examples(files, rules, *rule);
      lint::with_outputs(files, rules, *rule);
    }
  }
  require_places(files, found);
}

const emit::Data& shown() {
  static const emit::Data data = [] {
    emit::Data stage(
        emit::Data::Object{{"title", "First *look*"}, {"last", true}, {"goal", "<b> & [link](x)"}});
    emit::Data journey(emit::Data::Object{{"title", "Onboarding"},
                                          {"stages", emit::Data::List{stage, stage}},
                                          {"owner", emit::Data::Object{{"name", "Ann"}}},
                                          {"none", false}});
    return journey;
  }();
  return data;
}

void page_template(std::string_view input) {
  emit::Templates templates;
  templates.override("fuzzed", std::string(input));
  templates.render("fuzzed", shown());
  templates.render("fuzzed", shown(), emit::Markup::html);
}

void configuration(std::string_view input) {
  source::Files files;
  diag::Diagnostics found;
  const std::map<std::string, std::string> texts{{"fuzzed/journeyc.yaml", std::string(input)}};
  workspace::Config config = workspace::load_config("fuzzed/", files, found, {}, &texts);
  workspace::check_settings(config, built_in(), found);
  require_places(files, found);
}

void baseline(std::string_view input) {
  source::Files files;
  diag::Diagnostics found;
  const source::FileId file = files.add("journeyc-baseline.json", std::string(input));
  const auto keys = diag::read_baseline(files[file], file, found);
  require_places(files, found);
  require(keys.has_value() || !found.empty(), "a baseline that is not read is told of");
  if (keys) {
    const source::FileId again = files.add("again.json", diag::write_baseline(*keys));
    require(diag::read_baseline(files[again], again, found) == keys, "a baseline is written as it was read");
  }
}

void approvals(std::string_view input) {
  source::Files files;
  diag::Diagnostics found;
  const source::FileId file = files.add("journeyc-approvals.yaml", std::string(input));
  const auto read = workspace::approvals_in(files, file, found);
  require_places(files, found);
  for (const diff::Approval& each : read) {
    workspace::with_approval(read, each);
  }
}

using expr::PhraseKind;

constexpr std::array kEntries{
    Entry{"spec", spec},
    Entry{"duration", phrase<PhraseKind::duration>},
    Entry{"moment", phrase<PhraseKind::moment>},
    Entry{"cadence", phrase<PhraseKind::cadence>},
    Entry{"quantity", phrase<PhraseKind::quantity>},
    Entry{"target", phrase<PhraseKind::target>},
    Entry{"criterion", phrase<PhraseKind::criterion>},
    Entry{"condition", phrase<PhraseKind::condition>},
    Entry{"effect", phrase<PhraseKind::effect>},
    Entry{"range", phrase<PhraseKind::range>},
    Entry{"rule-page", rule_page},
    Entry{"template", page_template},
    Entry{"config", configuration},
    Entry{"baseline", baseline},
    Entry{"approvals", approvals},
};

}  // namespace

std::span<const Entry> entries() { return kEntries; }

const Entry* find_entry(std::string_view name) {
  const auto* const found =
      std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry& each) { return each.name == name; });
  return found == kEntries.end() ? nullptr : found;
}

}  // namespace jc::fuzz
