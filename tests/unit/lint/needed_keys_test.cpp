// Entities without the keys a sentence needs are passed over. None of them may be one that it would judge.
#include "compiler/lint/needed_keys.h"

#include "compiler/lint/evaluate.h"
#include "compiler/lint/rule_set.h"
#include "tests/test.h"
#include "tests/unit/corpus.h"
#include "tests/unit/facts/scene.h"

namespace jc::lint {

namespace {

// Whether the sentence would have anything to say about the entity.
bool concerns(facts::Context& context, const Program& program, model::Entity entity) {
  const Evaluator evaluator(context, program);
  if (!evaluator.is_subject(entity)) {
    return false;
  }
  return program.quantifier != expr::RuleQuantifier::no || program.facts != nullptr ||
         evaluator.requirement(entity) == Truth::yes;
}

bool is_asked_alone(const Program& program) {
  return program.quantifier != expr::RuleQuantifier::no_two && !program.consecutive && !program.role &&
         program.reported.empty();
}

}  // namespace

TEST_CASE("a sentence concerns no entity without the keys it needs") {
  const RuleSet rules = RuleSet::built_in();
  std::size_t passed_over = 0;
  std::size_t asked = 0;
  for (const std::filesystem::path& path : test::corpus()) {
    constexpr std::uintmax_t kOrdinary = 100'000;
    if (std::filesystem::file_size(path) > kOrdinary) {
      continue;
    }
    const model::Scene scene(test::read_file(path));
    facts::Context context(scene.model, 20260131);
    for (const model::Document& document : scene.model.documents) {
      for (model::RecordId id = 0; id < document.records.size(); id++) {
        const model::Entity entity(&document, id);
        for (const auto& rule : rules.rules()) {
          for (const Program& program : rule->programs()) {
            if (!is_asked_alone(program) || program.subject.pick.kind != entity.kind()) {
              continue;
            }
            asked++;
            if (!program.needed.in(keys_of(entity))) {
              passed_over++;
              INFO(path.string() << " " << entity.path() << " " << rule->page.id);
              CHECK(!concerns(context, program, entity));
            }
          }
        }
      }
    }
  }
  CHECK(passed_over > asked / 4);
}

}  // namespace jc::lint
