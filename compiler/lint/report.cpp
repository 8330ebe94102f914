#include "compiler/lint/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/diag/together.h"
#include "compiler/facts/stage_ways.h"

namespace jc::lint {

namespace {

using model::Entity;
using language::operator""_key;

constexpr std::string_view kDefaultType = "lifecycle";

}  // namespace

bool speaks_to(const RulePage& page, const model::Document& document) {
  if (page.types.empty() || document.kind != language::Kind::journey) {
    return true;
  }
  const std::vector<std::string_view> types = Entity(&document, 0).texts("type"_key);
  const auto wanted = [&](std::string_view type) {
    return std::find(page.types.begin(), page.types.end(), type) != page.types.end();
  };
  return types.empty() ? wanted(kDefaultType) : std::any_of(types.begin(), types.end(), wanted);
}

void Outbox::send(const Rule& rule, diag::Diagnostic finding) {
  const source::File& file = context_.model().files()[finding.span.file];
  if (last_rule_ != &rule || last_file_ != finding.span.file) {
    last_rule_ = &rule;
    last_file_ = finding.span.file;
    last_severity_ = plan_.severity(rule, file.path());
  }
  if (!last_severity_) {
    return;
  }
  finding.severity = *last_severity_;
  finding.span = file.first_line(finding.span);
  out_.push_back(std::move(finding));
}

void Outbox::give_up(const Rule& rule, model::Entity root) {
  const source::Span at = root.span();
  out_.push_back({.rule = "unreadable-rule",
                  .severity = diag::Severity::error,
                  .span = context_.model().files()[at.file].first_line(at),
                  .message = fmt::format("rule `{}` was not asked of all of this file, nor were the rules of "
                                         "the house after it: its ways lead to too many things",
                                         rule.page.id),
                  .help = "ask for less at once: begin the rule at what it is about"});
}

namespace {

struct Idle {
  std::vector<Tally> all;
  std::vector<std::size_t> noted;
};

// Of the calling thread, while nobody uses them.
Idle& idle() {
  thread_local Idle held;
  return held;
}

}  // namespace

Tallies::Tallies(std::size_t count) : all_(std::move(idle().all)), noted_(std::move(idle().noted)) {
  all_.resize(count);
}

Tallies::~Tallies() {
  for (const std::size_t number : noted_) {
    Tally& tally = all_[number];
    tally.speaks = Tally::Speaks::unasked;
    tally.asked = 0;
    tally.content.clear();
    tally.broken.clear();
  }
  noted_.clear();
  idle() = {std::move(all_), std::move(noted_)};
}

std::size_t house_steps(const model::Model& model) {
  constexpr std::size_t kOfRun = 5'000'000;
  constexpr std::size_t kLeast = 200'000;
  return std::max(kLeast, kOfRun / std::max<std::size_t>(model.documents.size(), 1));
}

void DocumentReport::run() {
  if (document_.kind == language::Kind::config) {
    return;
  }
  for (model::RecordId id = 0; id < document_.records.size(); id++) {
    const model::Record& record = document_.records[id];
    if (record.removed) {
      continue;
    }
    const KeyBits keys = keys_of({&document_, id});
    for (const Sentence& sentence : plan_.about(record.kind)) {
      if (!sentence.needed.in(keys) || !speaks(sentence)) {
        continue;
      }
      if (settled(sentence, id)) {
        tallies_[sentence.number].asked++;
      } else if (may_go_on(sentence)) {
        ask(sentence, {&document_, id});
      }
    }
  }
  for (const Sentence& sentence : plan_.pairs()) {
    if (speaks(sentence) && may_go_on(sentence)) {
      ask_pairs(sentence);
    }
  }
  allow_steps(SIZE_MAX);
  for (std::size_t kind = 0; kind < language::kKindCount; kind++) {
    for (const Sentence& sentence : plan_.about(static_cast<language::Kind>(kind))) {
      const bool cut_short = sentence.rule->house && house_steps_ == 0;
      if (const Tally& tally = tallies_[sentence.number]; !tally.broken.empty() && !cut_short) {
        report(sentence, tally);
      }
    }
  }
}

// A rule that came with the workspace may ask for more than anybody can wait for. What it has found by then
// is not all, and that is said.
bool DocumentReport::may_go_on(const Sentence& sentence) {
  if (!sentence.rule->house) {
    allow_steps(SIZE_MAX);
    return true;
  }
  allow_steps(house_steps_);
  return house_steps_ > 0;
}

void DocumentReport::note_steps(const Sentence& sentence) {
  if (sentence.rule->house) {
    house_steps_ = steps_left();
    if (house_steps_ == 0) {
      outbox_.give_up(*sentence.rule, Entity(&document_, 0));
    }
  }
}

bool DocumentReport::speaks(const Sentence& sentence) {
  Tally::Speaks& known = tallies_[sentence.number].speaks;
  if (known == Tally::Speaks::unasked) {
    tallies_.note(sentence.number);
    known = speaks_to(sentence.rule->page, document_) ? Tally::Speaks::yes : Tally::Speaks::no;
  }
  return known == Tally::Speaks::yes;
}

// Judged as written already: a tier that changes nothing the sentence looks at changes no answer.
bool DocumentReport::settled(const Sentence& sentence, model::RecordId id) const {
  const Program& program = sentence.program();
  const bool anywhere = program.reach == facts::Reach::document;
  if (changes_ == nullptr || (anywhere && program.keys.empty())) {
    return false;
  }
  const bool touched = std::any_of(program.keys.begin(), program.keys.end(),
                                   [&](language::KeyId key) { return changes_->touches(key); });
  if (touched || anywhere) {
    return !touched;
  }
  return program.reach == facts::Reach::file ? !changes_->own[0] : changes_->untouched(id);
}

void DocumentReport::ask(const Sentence& sentence, Entity entity) {
  judge(sentence, entity);
  note_steps(sentence);
}

void DocumentReport::judge(const Sentence& sentence, Entity entity) {
  const Program& program = sentence.program();
  const Evaluator evaluator(context_, program);
  if (program.requirement_first && evaluator.requirement(entity) == Truth::yes) {
    tallies_[sentence.number].content.push_back(entity);
    return;
  }
  if (!evaluator.is_subject(entity)) {
    return;
  }
  if (program.facts != nullptr) {
    report_facts(sentence, entity);
    return;
  }
  Tally& tally = tallies_[sentence.number];
  tally.asked++;
  const Truth holds = evaluator.requirement(entity);
  if (program.quantifier == expr::RuleQuantifier::no) {
    if (holds == Truth::yes) {
      tally.broken.emplace_back(entity, std::vector<ClauseId>{program.requirement});
    }
  } else if (holds == Truth::no) {
    tally.broken.emplace_back(entity, evaluator.lacking(entity));
  }
}

void DocumentReport::report_facts(const Sentence& sentence, Entity entity) {
  const facts::Property found = sentence.program().facts->get(context_, entity);
  if (const auto* facts = std::get_if<std::vector<facts::Fact>>(&found)) {
    for (const facts::Fact& fact : *facts) {
      outbox_.send(*sentence.rule, FindingMaker(context_, sentence).of_fact(entity, fact));
    }
  }
}

// Those that have what is asked for, and that the sentence is about.
std::size_t DocumentReport::content(const Sentence& sentence, const Tally& tally) const {
  const Evaluator evaluator(context_, sentence.program());
  return static_cast<std::size_t>(
      std::count_if(tally.content.begin(), tally.content.end(),
                    [&](const Entity& entity) { return evaluator.is_subject(entity); }));
}

// Where several lack the same, each finding says so: in the end one may stand for all.
void DocumentReport::report(const Sentence& sentence, const Tally& tally) {
  const FindingMaker maker(context_, sentence);
  const bool several =
      sentence.program().quantifier == expr::RuleQuantifier::every && tally.broken.size() >= diag::kSeveral;
  const std::size_t asked = several ? tally.asked + content(sentence, tally) : 0;
  const Entity root(&document_, 0);
  std::map<std::vector<ClauseId>, std::size_t> alike;
  for (const auto& [entity, lacking] : tally.broken) {
    alike[lacking]++;
  }
  for (const auto& [entity, lacking] : tally.broken) {
    diag::Diagnostic finding = maker.about(entity, lacking);
    const std::size_t same = several ? alike[lacking] : 0;
    if (same >= diag::kSeveral) {
      const bool all = same == asked;
      finding.together.push_back(maker.together(root, asked, all, entity, finding, lacking));
    }
    outbox_.send(*sentence.rule, std::move(finding));
  }
}

namespace {

// Siblings of one list, in order.
std::vector<std::pair<Entity, Entity>> neighbours(const model::Document& document, const KindPick& pick) {
  std::vector<std::pair<Entity, Entity>> pairs;
  std::vector<Entity> last;
  for (model::RecordId id = 0; id < document.records.size(); id++) {
    const Entity entity(&document, id);
    const bool wanted =
        entity.kind() == pick.kind && !entity->removed && (!pick.in.exists() || entity->in == pick.in);
    if (!wanted) {
      continue;
    }
    const auto before = std::find_if(last.begin(), last.end(), [&](const Entity& each) {
      return each->parent == entity->parent && each->in == entity->in;
    });
    if (before == last.end()) {
      last.push_back(entity);
      continue;
    }
    // What a tier leaves out between two is left out on purpose, with what it would have handed over.
    if ((*before)->ordinal + 1 == entity->ordinal) {
      pairs.emplace_back(*before, entity);
    }
    *before = entity;
  }
  return pairs;
}

// Stages follow each other as the list leads; what a tier leaves out between two is left out on purpose.
std::vector<std::pair<Entity, Entity>> stages_in_a_row(facts::Context& context,
                                                       const model::Document& document) {
  const facts::StageWays& ways = facts::stage_ways(context, Entity(&document, 0));
  std::vector<std::pair<Entity, Entity>> pairs;
  for (std::uint32_t from = 0; from < ways.stages.size(); from++) {
    const std::uint32_t to = ways.next[from];
    if (to != facts::StageWays::kNone && ways.stages[to]->ordinal - ways.stages[from]->ordinal == to - from) {
      pairs.emplace_back(ways.stages[from], ways.stages[to]);
    }
  }
  return pairs;
}

}  // namespace

void DocumentReport::ask_pairs(const Sentence& sentence) {
  const Program& program = sentence.program();
  const Evaluator evaluator(context_, program);
  const KindPick& pick = program.subject.pick;
  const auto pairs =
      pick.kind == language::Kind::stage ? stages_in_a_row(context_, document_) : neighbours(document_, pick);
  for (const auto& [first, second] : pairs) {
    if (!evaluator.is_subject(first, second)) {
      continue;
    }
    const bool no = program.quantifier == expr::RuleQuantifier::no;
    const Truth holds = evaluator.requirement(first);
    if (holds != (no ? Truth::yes : Truth::no)) {
      continue;
    }
    const auto lacking = no ? std::vector<ClauseId>{program.requirement} : evaluator.lacking(first);
    outbox_.send(*sentence.rule, FindingMaker(context_, sentence).about(first, lacking, second));
    if (steps_left() == 0) {
      break;
    }
  }
  note_steps(sentence);
}

}  // namespace jc::lint
