#include "compiler/lint/fix_template.h"

#include <fmt/format.h>

#include "compiler/lint/wording.h"
#include "compiler/model/rewrite.h"
#include "compiler/syntax/write.h"

namespace jc::lint {

namespace {

constexpr std::string_view kOwnKeyPrefix = "x-";

void check_key(const PageFix& fix, const Program& program, Problems& problems) {
  const std::string_view key = fix.add.substr(0, fix.add.find(':'));
  const language::Kind kind = program.subject.pick.kind;
  if (key.starts_with(kOwnKeyPrefix) || language::find_field(kind, language::find_key(key)) != nullptr) {
    return;
  }
  std::vector<std::string_view> keys;
  for (const language::Field* field : language::fields_of(kind)) {
    keys.push_back(field->key);
  }
  problems.push_back({{0, static_cast<std::uint32_t>(key.size())},
                      fmt::format("{} has no key `{}`", model::with_article(language::info(kind).name), key),
                      help_for_word(key, keys)});
}

// The values of a property as YAML; nothing where there is none.
std::optional<std::string> value_text(const Property& property, facts::Context& context,
                                      model::Entity entity) {
  std::vector<Thing> things;
  collect(property, context, entity, things);
  std::erase_if(things, is_settled);
  const std::vector<std::string> texts = texts_of(things);
  return texts.empty() ? std::nullopt : std::optional(syntax::as_flow(texts));
}

// `owner: <team>`.
bool has_gap(std::string_view text) {
  const std::size_t open = text.find('<');
  return open != std::string_view::npos && text.find('>', open) != std::string_view::npos;
}

}  // namespace

std::optional<FixTemplate> compile_fix(const PageFix& fix, const Program& program, Problems& problems) {
  if (fix.is != PageFix::Is::add && fix.is != PageFix::Is::remove) {
    return std::nullopt;
  }
  FixTemplate made{fix.safe, fix.is == PageFix::Is::remove, {}, has_gap(fix.add)};
  if (!program.reported.empty() || program.role) {
    problems.push_back({{0, static_cast<std::uint32_t>(fix.add.size())},
                        "this rule is about no entity that a key could be added to or removed from",
                        "take `fix` out of the page"});
    return std::nullopt;
  }
  if (made.remove) {
    return made;
  }
  check_key(fix, program, problems);
  std::vector<expr::RuleProblem> unread;
  const expr::RuleTemplate text = expr::parse_template(fix.add, unread);
  for (const expr::RuleProblem& problem : unread) {
    problems.push_back({{problem.begin, problem.end}, problem.message, ""});
  }
  for (const expr::RulePiece& piece : text.pieces) {
    if (piece.path.empty()) {
      made.add.push_back({Piece::Is::text, piece.text, {}});
      continue;
    }
    expr::RulePath path = piece.path;
    Problems unknown;
    auto property = find_property({{program.subject.pick.kind}}, path, false, unknown);
    for (Problem& problem : unknown) {
      problem.at.begin -= 1;
      problem.at.end -= 1;
      problems.push_back(std::move(problem));
    }
    made.add.push_back({Piece::Is::property, path.text(), std::move(property).value_or(Property{})});
  }
  return made;
}

std::optional<diag::Fix> make_fix(const FixTemplate& fix, facts::Context& context, model::Entity entity,
                                  const model::FieldValue* wrong) {
  const source::Files& files = context.model().files();
  if (fix.remove) {
    const auto edit = wrong == nullptr ? std::nullopt : model::remove_key(files, entity, *wrong);
    return edit ? std::optional(diag::Fix{"remove the key", fix.safe, {*edit}}) : std::nullopt;
  }
  std::string text;
  for (const Piece& piece : fix.add) {
    const auto value =
        piece.is == Piece::Is::text ? std::optional(piece.text) : value_text(piece.property, context, entity);
    if (!value) {
      return std::nullopt;
    }
    text += *value;
  }
  const auto edit = model::add_key(files, entity, text);
  return edit ? std::optional(diag::Fix{fmt::format("add `{}`", text), fix.safe, {*edit}, fix.by_hand})
              : std::nullopt;
}

}  // namespace jc::lint
