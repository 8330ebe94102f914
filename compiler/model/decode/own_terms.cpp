// Advice on phrases in the terms of the file and of the key: the ends that its stages have, the metric that a
// target stands on.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/read.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

using expr::PhraseKind;

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

}  // namespace

expr::PhraseProblem Decoder::in_own_terms(PhraseKind kind, expr::PhraseProblem problem) {
  const Entity place = current_ == kNoRecord ? Entity() : Entity(&document_, current_);
  if (const Entity stage = place ? place.around(Kind::stage) : Entity(); stage && !stage.id().empty()) {
    replace_all(problem.hint, "<stage>", stage.id());
  }
  // A meeting takes no days.
  constexpr std::string_view kOfWhat = "of what? write `";
  constexpr Kind kShort[] = {Kind::ritual, Kind::touchpoint, Kind::activity, Kind::play_step};
  if (kind == PhraseKind::duration && problem.hint.starts_with(kOfWhat) && place &&
      std::find(std::begin(kShort), std::end(kShort), place.kind()) != std::end(kShort)) {
    replace_all(problem.hint, " days`", " minutes`");
  }
  // A milestone that waits for itself is never reached.
  if (kind == PhraseKind::criterion && !(place && place.around(Kind::milestone))) {
    problem.hint = with_own_milestones(names(), std::move(problem.hint));
  }
  if (kind == PhraseKind::moment || kind == PhraseKind::cadence) {
    problem.hint = with_own_milestone_ids(names(), with_own_ends(names(), std::move(problem.hint)));
    std::string rewrite = with_own_milestone_ids(names(), with_own_ends(names(), problem.rewrite));
    problem.rewrite = expr::read_phrase(kind, rewrite) == nullptr ? problem.rewrite : std::move(rewrite);
  }
  if (const std::string metric = own_metric(); !metric.empty()) {
    replace_all(problem.hint, "<metric>", metric);
  }
  return problem;
}

// The metric that is being read; empty elsewhere.
std::string Decoder::own_metric() const {
  const Entity here = current_ == kNoRecord ? Entity() : Entity(&document_, current_);
  return here && here.kind() == Kind::metric ? std::string(here.id()) : "";
}

// `> 40`, `70% by month 6` under `targets`: what is measured is the metric that they stand on.
std::string Decoder::own_target_help(std::string_view key, PhraseKind kind, std::string_view text) const {
  const std::string metric = key == "targets" && kind == PhraseKind::target ? own_metric() : "";
  if (metric.empty() || expr::lower_case(text).starts_with(metric)) {
    return "";
  }
  const std::string whole = fmt::format("{} {}", metric, text);
  if (expr::read_phrase(kind, whole) != nullptr) {
    return fmt::format("a target begins with the metric: write `{}`", whole);
  }
  if (text.find_first_of("0123456789") == std::string_view::npos) {
    return fmt::format("which value is that? write `{} >= <value>`, and \"{}\" in the `note` of the metric",
                       metric, text);
  }
  const std::string own = expr::hint(kind, whole);
  return own.find(fmt::format("`{} ", metric)) == std::string::npos ? "" : own;
}

// `targets: green`: read as a metric by that name, which is not the one that it stands on.
bool Decoder::report_no_target(const Field& field, syntax::NodeId node, const PhraseReading& read) {
  const auto& target = std::get<expr::Target>(read.phrase->value);
  const std::string metric = own_metric();
  const std::string word = expr::lower_case(target.metric.text);
  if (target.form != expr::Target::Form::tracked || metric.empty() || word == expr::lower_case(metric)) {
    return false;
  }
  report_wrong_type(field, node, fmt::format("a value to reach, and `{}` is none", target.metric.text),
                    own_target_help(field.key, PhraseKind::target, word));
  return true;
}

// A journey has one scale, which is said once.
void Decoder::report_scaled_score(const Field& field, syntax::NodeId node, const ScaledScore& score) {
  report_wrong_type(
      field, node,
      fmt::format("a word or a score, and `{}` is a score with its scale", tree_[tree_.resolve(node)].text),
      fmt::format("write `{}: {}`, and the scale once, as `vocabulary: {{ scales: {{ emotion: {} }} }}`",
                  field.key, score.score, score.scale));
  if (!may_offer() || !can_be_rewritten(node)) {
    return;
  }
  std::vector<diag::Edit> edits{{written(node), score.score}};
  syntax::Written scale;
  scale.text = score.scale;
  const bool alone = tree_.documents.size() == 1 && document_.records[0].kind == Kind::journey;
  const auto declared =
      alone ? declare(*find_field(Kind::vocabulary, "scales"_key), {{"emotion", scale}}) : std::nullopt;
  if (declared) {
    edits.push_back(*declared);
  }
  out_.back().fixes.push_back(
      {fmt::format("write `{}`, and the scale", score.score), false, std::move(edits)});
}

}  // namespace jc::model
