#include "compiler/lint/finding.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/lint/fix_template.h"

namespace jc::lint {

namespace {

using model::Entity;

const Property* property_of(const Clause& clause) {
  if (const auto* item = std::get_if<Item>(&clause.body)) {
    return item->of ? nullptr : &item->property;
  }
  if (const auto* flagged = std::get_if<Flagged>(&clause.body)) {
    return &flagged->property;
  }
  if (const auto* kind = std::get_if<OfKind>(&clause.body)) {
    return &kind->property;
  }
  const auto* tested = std::get_if<Tested>(&clause.body);
  return tested == nullptr ? nullptr : &tested->property;
}

// What is compared is wrong by its value, what is counted by its key.
bool asks_for_value(const Clause& clause) {
  const auto* item = std::get_if<Item>(&clause.body);
  return item != nullptr ? item->test.has_value() && item->aggregate == expr::RuleAggregate::none
                         : std::holds_alternative<Tested>(clause.body);
}

}  // namespace

diag::Diagnostic FindingMaker::start(Entity entity) const {
  diag::Diagnostic finding;
  finding.rule = sentence_.rule->page.id;
  finding.severity = sentence_.rule->page.severity;
  finding.why = sentence_.rule->why;
  finding.entity = entity.path();
  return finding;
}

void FindingMaker::words(diag::Diagnostic& finding, const Filling& filling, std::string message) const {
  const Program& program = sentence_.program();
  finding.message = program.say.empty() ? std::move(message) : fill(program.say, filling, context_);
  if (finding.help.empty()) {
    finding.help = fill(program.help, filling, context_);
  }
  if (!program.why.empty()) {
    finding.why = fill(program.why, filling, context_);
  }
}

std::optional<source::Span> FindingMaker::place(const Property& property, Entity entity, bool value) const {
  const language::KeyId key = property.first_key(entity.kind());
  const model::FieldValue* field = key.exists() ? entity.field(key) : nullptr;
  if (!property.hops.empty() && !key.exists()) {
    const Step* step = property.hops.front().way(entity.kind());
    for (const model::FieldValue& each : entity.fields()) {
      const bool own = step != nullptr && step->by == Step::By::own_key && !each.key.exists() &&
                       entity.document().word(each) == step->word;
      field = own ? &each : field;
    }
  }
  if (field == nullptr) {
    return std::nullopt;
  }
  const model::ValueView held(&entity.document(), field->value);
  const bool scalar =
      held->is != model::Is::list && held->is != model::Is::table && held->is != model::Is::record;
  if (value && scalar && property.hops.size() == 1) {
    return held.span();
  }
  return source::Span{entity.document().file, field->key_begin, field->key_end()};
}

source::Span FindingMaker::spot(Entity entity, const std::vector<ClauseId>& lacking) const {
  const Program& program = sentence_.program();
  if (program.point) {
    return place(*program.point, entity, false).value_or(entity.name_span());
  }
  for (const ClauseId id : lacking) {
    const Property* property = property_of(program.clauses[id]);
    const auto found =
        property == nullptr ? std::nullopt : place(*property, entity, asks_for_value(program.clauses[id]));
    if (found) {
      return *found;
    }
  }
  return entity.name_span();
}

diag::Diagnostic FindingMaker::about(Entity entity, const std::vector<ClauseId>& lacking, Entity next) const {
  const Program& program = sentence_.program();
  diag::Diagnostic finding = start(entity);
  finding.span = spot(entity, lacking);
  Filling filling{entity, missing_text(program, lacking), "", ""};
  if (const auto* item =
          lacking.empty() ? nullptr : std::get_if<Item>(&program.clauses[lacking.front()].body)) {
    filling.count = fmt::format("{}", Evaluator(context_, program).count(*item, entity));
  }
  words(finding, filling, default_message(program, filling, lacking));
  add_fix(finding, entity, lacking);
  if (next) {
    source::Span at = next.name_span();
    for (const Filter& filter : program.subject.filters) {
      for (const Property& path : filter.paths) {
        at = place(path, next, false).value_or(at);
      }
    }
    finding.related.push_back({at, fmt::format("the next {}", program.subject_word)});
  }
  return finding;
}

void FindingMaker::add_fix(diag::Diagnostic& finding, Entity entity,
                           const std::vector<ClauseId>& lacking) const {
  const Program& program = sentence_.program();
  if (!program.fix) {
    return;
  }
  const model::FieldValue* wrong = nullptr;
  for (const ClauseId id : lacking) {
    const Property* property = property_of(program.clauses[id]);
    const language::KeyId key = property == nullptr ? language::KeyId() : property->first_key(entity.kind());
    wrong = wrong == nullptr && key.exists() ? entity.field(key) : wrong;
  }
  if (auto fix = make_fix(*program.fix, context_, entity, wrong)) {
    finding.fixes.push_back(std::move(*fix));
  }
}

diag::Together FindingMaker::together(Entity root, std::size_t asked, bool all, Entity entity,
                                      const diag::Diagnostic& finding,
                                      const std::vector<ClauseId>& lacking) const {
  const Program& program = sentence_.program();
  diag::Together told{.asked = asked, .entity = root.path()};
  told.span = context_.model().files()[root.document().file].first_line(root.name_span());
  told.name = name_of(entity);
  told.all = all ? none_of(program, asked, lacking) : "";
  told.some = some_of(program, asked, finding.message, told.name);
  bool general = true;
  for (const Piece& piece : program.help) {
    general = general && (piece.is == Piece::Is::text || piece.is == Piece::Is::missing);
  }
  if (general) {
    told.help = fill(program.help, {root, missing_text(program, lacking), "", ""}, context_);
  }
  return told;
}

diag::Diagnostic FindingMaker::of_fact(Entity subject, const facts::Fact& fact) const {
  diag::Diagnostic finding = start(fact.about ? fact.about : subject);
  if (fact.key.exists()) {
    finding.entity += fmt::format("/{}", text_of(fact.key));
  }
  finding.span = fact.at.exists() ? fact.at : subject.name_span();
  finding.related = fact.related;
  finding.help = fact.help;
  finding.fixes = fact.fixes;
  for (const std::string& member : fact.members) {
    finding.members.push_back({fmt::format("{}/{}", finding.entity, member), {}});
  }
  const Entity about = fact.about && fact.about.kind() == subject.kind() ? fact.about : subject;
  words(finding, {about, "", "", fact.text}, fact.text);
  if (finding.fixes.empty()) {
    add_fix(finding, about, {});
  }
  return finding;
}

diag::Diagnostic FindingMaker::same_as(Entity later, Entity first) const {
  const Program& program = sentence_.program();
  diag::Diagnostic finding = start(later);
  std::vector<std::string> what;
  source::Span at = later.name_span();
  source::Span before = first.name_span();
  for (const Property& path : program.same) {
    what.push_back(fmt::format("`{}`", path.text));
    at = place(path, later, true).value_or(at);
    before = place(path, first, true).value_or(before);
  }
  finding.span = at;
  words(finding, {later, "", "", name_of(first)},
        fmt::format("{} `{}` has the same {} as `{}`", program.subject_word, name_of(later), joined(what),
                    name_of(first)));
  finding.related.push_back({before, "also here"});
  return finding;
}

diag::Diagnostic FindingMaker::of_role(std::string_view name, const std::vector<Entity>& who,
                                       std::string text) const {
  const Program& program = sentence_.program();
  diag::Diagnostic finding = start(who.front());
  finding.span = place(program.role->names, who.front(), false).value_or(who.front().name_span());
  const std::string message = fmt::format("{} `{}` has {}", program.role->word, name, std::move(text));
  words(finding, {who.front(), "", fmt::format("{}", who.size()), std::string(name)}, message);
  for (std::size_t i = 1; i < who.size(); i++) {
    finding.related.push_back({who[i].name_span(), "also"});
  }
  return finding;
}

}  // namespace jc::lint
