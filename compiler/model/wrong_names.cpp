#include "compiler/model/wrong_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/diag/edits.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/model/declaration.h"
#include "compiler/model/phrase_words.h"
#include "compiler/source/nearest.h"

namespace jc::model {

namespace {

// A slip of the keyboard is one even where any text would do.
bool is_slip(std::string_view word, std::string_view near) {
  const auto longer = std::max(word.size(), near.size());
  const auto shorter = std::min(word.size(), near.size());
  return longer >= 5 && longer - shorter <= 1 && word[0] == near[0];
}

std::string help_for(const Use& found, std::optional<std::string_view> near,
                     const std::vector<std::string_view>& names, const std::string& declare,
                     std::string_view what) {
  if (found.text == "none") {
    return fmt::format("write `{}: {{ none: <reason> }}`", text_of(found.key));
  }
  if (near) {
    return fmt::format("did you mean `{}`?", *near);
  }
  constexpr std::size_t kMostListed = 8;
  if (!names.empty() && names.size() <= kMostListed) {
    return fmt::format("{}, or use one of {}", declare, fmt::join(names, ", "));
  }
  return fmt::format("{}, or use a declared {}", declare, what);
}

}  // namespace

namespace {

// What stands before the name says what else may be meant: `end of lease`, `month 1 of contract`.
std::string help_by_front(std::string_view front, std::string_view name) {
  constexpr std::string_view kEnd = "end of ";
  if (front.ends_with(kEnd)) {
    return fmt::format("only a stage has an end: what happens then has a name, as `{}-end`; else ", name);
  }
  constexpr std::string_view kOf = " of ";
  const std::string_view number = front.ends_with(kOf) ? front.substr(0, front.size() - kOf.size()) : "";
  const auto digits = number.find_last_not_of("0123456789");
  if (digits == std::string_view::npos || digits + 1 == number.size() || number[digits] != ' ') {
    return "";
  }
  const std::string_view words = number.substr(0, digits);
  const std::string_view unit = words.substr(words.find_last_of(" \n:[,'\"") + 1);
  constexpr std::string_view kUnits[] = {"day", "week", "month", "quarter", "year", "Day", "Week", "Month"};
  const bool period = std::find(std::begin(kUnits), std::end(kUnits), unit) != std::end(kUnits);
  return period ? fmt::format("where it counts from what `starts-at` names, write `{}`; else ",
                              number.substr(words.size() - unit.size()))
                : "";
}

// `rent is more than 5 days late`: what has no due date has a number of days, as a metric has.
std::string help_by_back(std::string_view back, std::string_view name) {
  const bool late =
      back.find(" late") != std::string_view::npos || back.find(" overdue") != std::string_view::npos;
  return late ? fmt::format(
                    "only what is due is late, a milestone or a stage; of anything else the days are "
                    "counted by a metric, as `{}-overdue > 5 days`; else ",
                    expr::lower_case(name))
              : "";
}

}  // namespace

bool WrongNames::declared(std::span<const Kind> kinds) const {
  return std::any_of(kinds.begin(), kinds.end(), [&](Kind kind) { return model_.declares(document_, kind); });
}

// Each wrong name is compared with all right ones, which in a file with thousands of both takes longer than
// anybody waits.
bool WrongNames::may_compare() const {
  constexpr std::size_t kOfRun = 1'000'000;
  constexpr std::size_t kLeast = 2'000;
  return compared_ <= std::max(kLeast, kOfRun / std::max<std::size_t>(model_.documents.size(), 1));
}

// A name that may be declared nowhere by intent is told of only where it looks like a slip: of the later ones
// nothing is known.
void WrongNames::give_up(const Use& found) {
  if (gave_up_) {
    return;
  }
  gave_up_ = true;
  const source::Span at = model_.files()[document_.file].first_line(model_.place(document_, found));
  out_.push_back({.rule = "unresolved-name",
                  .span = at,
                  .message =
                      "so many names are declared nowhere that from here on they were not compared with "
                      "those that are",
                  .help = "declare those that are meant, and look again",
                  .entity = Entity(&document_, 0).path()});
}

const std::vector<std::string_view>& WrongNames::names_of(std::span<const Kind> kinds) {
  // One document may hold thousands of names that nothing has, and the scope of it thousands of others.
  const auto [found, is_new] = names_.try_emplace(std::vector<Kind>(kinds.begin(), kinds.end()));
  std::vector<std::string_view>& names = found->second;
  if (!is_new) {
    return names;
  }
  for (const Scope* scope : {static_cast<const Scope*>(&linked_.own), &std::as_const(model_.shared)}) {
    for (const Scope::Item& item : scope->all()) {
      if (std::find(kinds.begin(), kinds.end(), item.entity.kind()) != kinds.end()) {
        names.push_back(item.name);
      }
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

// What is called exactly so and may not stand there: an attribute of days counts from nothing that happens.
Entity WrongNames::same_name(std::string_view name, std::span<const Kind> kinds) const {
  for (const Scope* scope : {static_cast<const Scope*>(&linked_.own), &std::as_const(model_.shared)}) {
    for (const Entity& entity : scope->find(name)) {
      if (std::find(kinds.begin(), kinds.end(), entity.kind()) == kinds.end()) {
        return entity;
      }
    }
  }
  return {};
}

// One record may hold thousands of names that nothing has.
const std::string& WrongNames::path_of(RecordId record) {
  if (record != told_of_) {
    told_of_ = record;
    path_ = Entity(&document_, record).path();
  }
  return path_;
}

// Adds a fix that spells the name right; safe where nothing else can be meant.
void WrongNames::offer(diag::Diagnostic& problem, source::Span at, std::string_view word,
                       std::string_view better, std::span<const std::string_view> names) const {
  auto edits = diag::respell(model_.files()[document_.file].content(), at, word, better);
  if (!edits.empty()) {
    const bool clear = source::is_clear_slip(word, better, names);
    problem.fixes.push_back({fmt::format("write `{}`", better), clear, std::move(edits)});
  }
}

// Somewhere else the document calls it an event in so many words, as in `event subscribed`.
bool WrongNames::is_event_elsewhere(const Use& found) const {
  return std::any_of(linked_.uses.begin(), linked_.uses.end(), [&](const Use& use) {
    const auto first = use.kinds.begin();
    const bool alone = first != use.kinds.end() && std::next(first) == use.kinds.end();
    const bool is_event =
        use.number == Use::kWhole ? use.kind == NameKind::event : alone && *first == expr::NameKind::event;
    return &use != &found && is_event && use.text == found.text;
  });
}

void WrongNames::report_unknown(const Use& found, std::span<const Kind> kinds,
                                std::span<const Kind> tightened_by, std::string_view what) {
  const bool tight = declared(tightened_by);
  if ((!tight && !declared(kinds)) || model_.incomplete) {
    return;
  }
  const bool look = may_compare();
  if (!look) {
    give_up(found);
  }
  static const std::vector<std::string_view> kNone;
  const std::vector<std::string_view>& names = look ? names_of(kinds) : kNone;
  compared_ += names.size();
  auto near = source::nearest(found.text, names);
  if (const std::string_view meant = meant_by_words(found.text, names); !meant.empty()) {
    near = meant;
  }
  // The title that everybody reads is as clear as the name.
  const std::string_view titled = look ? titles_.id_of(kinds, found.text) : "";
  near = titled.empty() ? near : titled;
  // A stage does not end by itself being left: `exit: renewed` of the stage `renewal`.
  const bool ends = found.key == "exit"_key || found.key == "entry"_key || found.key == "done-when"_key;
  for (Entity around(&document_, found.record); ends && around && near; around = around.parent()) {
    near = around.id() == *near ? std::nullopt : near;
  }
  const Entity other = titled.empty() ? same_name(found.text, kinds) : Entity();
  near = other ? std::nullopt : near;
  const bool by_title = near && near == titled;
  if (!tight && !(near && is_slip(found.text, *near) && !is_event_elsewhere(found))) {
    return;
  }
  const source::Span at = model_.place(document_, found);
  if (!told_.insert(at.begin).second) {
    return;
  }
  diag::Diagnostic problem{.rule = "unresolved-name", .span = model_.files()[document_.file].first_line(at)};
  problem.message =
      found.text == "none" ? "`none` needs a reason" : fmt::format("no {} is called `{}`", what, found.text);
  problem.entity = path_of(found.record);
  problem.help = by_title ? fmt::format("this is its title; the name that it has is `{}`", titled)
                          : help_for(found, near, names, declaration_of(document_, found, kinds), what);
  if (other) {
    problem.help.insert(0, fmt::format("`{}` is {}, and {} belongs here: ", found.text,
                                       with_article(info(other.kind()).name), with_article(what)));
    problem.related.push_back({other.name_span(), fmt::format("`{}` is declared here", found.text)});
  } else if (!near) {
    // A line may be a million bytes long, and hold a hundred thousand such names.
    constexpr std::uint32_t kFront = 40;
    constexpr std::uint32_t kBack = 100;
    const std::uint32_t begin = at.begin - std::min(at.begin, kFront);
    const std::string_view content = model_.files()[at.file].content();
    const std::string_view back = content.substr(at.end, kBack);
    problem.help.insert(0, help_by_front(content.substr(begin, at.begin - begin), found.text));
    problem.help.insert(0, help_by_back(back.substr(0, back.find('\n')), found.text));
  }
  const bool handed = text_of(found.key) == "from" || text_of(found.key) == "to";
  if (handed && !near && Entity(&document_, found.record).kind() == Kind::handoff) {
    problem.help =
        fmt::format("`{0}` takes a stage; whose hands it is in stands under `{0}-owner`", text_of(found.key));
    offer_owner_key(problem, found);
  }
  if (near) {
    const Entity meant = model_.find(document_, kinds, *near);
    problem.related.push_back({meant.name_span(), fmt::format("`{}` is declared here", *near)});
    offer(problem, at, found.text, *near, names);
  }
  out_.push_back(std::move(problem));
}

void WrongNames::offer_owner_key(diag::Diagnostic& problem, const Use& found) const {
  const Entity handoff(&document_, found.record);
  const std::string better = fmt::format("{}-owner", text_of(found.key));
  if (handoff.field(find_key(better)) == nullptr) {
    problem.fixes.push_back(
        {fmt::format("write `{}`", better), false, {{handoff.key_span(found.key), better}}});
  }
}

void WrongNames::report_bare(const Use& found) {
  const source::Span at = model_.place(document_, found);
  if (model_.incomplete || !told_.insert(at.begin).second) {
    return;
  }
  // `not interested`: the words are worth nothing without it.
  const std::string_view front = model_.files()[at.file].content().substr(0, at.begin);
  const std::string_view no = front.ends_with("not ") ? "not " : "";
  out_.push_back(
      {.rule = "unresolved-name",
       .span = model_.files()[document_.file].first_line(at),
       .message = fmt::format("nothing says what `{}` is", found.text),
       .help = fmt::format("where a system reports it, write `{0}event {1}`; what a person judges is "
                           "`{{ text: \"{0}{1}\", judged-by: <role> }}`",
                           no, found.text),
       .entity = path_of(found.record)});
}

void WrongNames::report_statement(const Use& found, const std::string& better) {
  const source::Span at = model_.place(document_, found);
  if (better.empty() || model_.incomplete || !told_.insert(at.begin).second) {
    return;
  }
  out_.push_back({.rule = "unresolved-name",
                  .span = model_.files()[document_.file].first_line(at),
                  .message = fmt::format("nothing says what `{}` is", found.text),
                  .help = better,
                  .entity = path_of(found.record)});
}

void WrongNames::report_slip(const Use& found, const Use& meant) {
  const source::Span at = model_.place(document_, found);
  if (model_.incomplete || !told_.insert(at.begin).second) {
    return;
  }
  const auto& file = model_.files()[document_.file];
  diag::Diagnostic problem{.rule = "unresolved-name",
                           .span = file.first_line(at),
                           .message = fmt::format("`{}` stands here only, and elsewhere it is `{}`",
                                                  found.text, std::string_view(meant.text)),
                           .help = fmt::format("did you mean `{}`?", std::string_view(meant.text)),
                           .entity = path_of(found.record)};
  problem.related.push_back({file.first_line(model_.place(document_, meant)),
                             fmt::format("`{}` is used here", std::string_view(meant.text))});
  auto edits = diag::respell(file.content(), at, found.text, meant.text);
  if (!edits.empty()) {
    problem.fixes.push_back(
        {fmt::format("write `{}`", std::string_view(meant.text)), false, std::move(edits)});
  }
  out_.push_back(std::move(problem));
}

void WrongNames::report_own_variant(const Use& found) {
  out_.push_back({.rule = "unresolved-name",
                  .span = model_.files()[document_.file].first_line(model_.place(document_, found)),
                  .message = fmt::format("journey `{}` can't be a variant of itself", found.text),
                  .help = "name the other journey; where it stands in another repository, say "
                          "`elsewhere: <address>` beside it",
                  .entity = path_of(found.record)});
}

void WrongNames::report_ambiguous(const Use& found, std::span<const Kind> kinds) {
  std::vector<Entity> meanings;
  for (const Kind kind : kinds) {
    const Kind one[] = {kind};
    if (const Entity entity = model_.find(document_, one, found.text)) {
      meanings.push_back(entity);
    }
  }
  diag::Diagnostic problem{.rule = "ambiguous-name", .span = model_.place(document_, found)};
  problem.message =
      fmt::format("`{}` is the id of {} and also that of {}", found.text,
                  with_article(info(meanings[0].kind()).name), with_article(info(meanings[1].kind()).name));
  problem.help = fmt::format("say which: `{} {}` or `{} {}`", info(meanings[0].kind()).name, found.text,
                             info(meanings[1].kind()).name, found.text);
  for (const Entity& meaning : meanings) {
    const std::string_view kind = info(meaning.kind()).name;
    problem.related.push_back({meaning.name_span(), fmt::format("the {}", kind)});
    // The first is what the compiler takes it for.
    if (model_.files().text(problem.span) == found.text) {
      const std::string written = fmt::format("{} {}", kind, found.text);
      problem.fixes.push_back({fmt::format("write `{}`", written), false, {{problem.span, written}}});
    }
  }
  problem.entity = path_of(found.record);
  out_.push_back(std::move(problem));
}

void WrongNames::report_value(const Use& found, const Entity& owner,
                              const std::vector<std::string_view>& words) {
  const std::string_view of = owner.id();
  diag::Diagnostic problem{.rule = "unresolved-name", .span = model_.place(document_, found)};
  problem.message = fmt::format("`{}` is no value of {} `{}`", found.text, info(owner.kind()).name, of);
  problem.help = fmt::format("expected one of {}", fmt::join(words, ", "));
  if (const auto near = source::nearest(found.text, words)) {
    problem.help = fmt::format("did you mean `{}`?", *near);
    offer(problem, problem.span, found.text, *near, words);
  }
  problem.related.push_back({owner.name_span(), fmt::format("`{}` is declared here", of)});
  problem.entity = path_of(found.record);
  out_.push_back(std::move(problem));
}

}  // namespace jc::model
