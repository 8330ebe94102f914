#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/meaning.h"
#include "compiler/expr/phrase/read.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/language/same_sort.h"
#include "compiler/language/told_words.h"
#include "compiler/model/decode/advised.h"
#include "compiler/model/decode/contingency_words.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/model/decode/filled_entry.h"
#include "compiler/model/decode/key_words.h"
#include "compiler/model/decode/no_moment.h"
#include "compiler/model/decode/other_words.h"
#include "compiler/model/decode/tier_changes.h"
#include "compiler/model/decode/wanted.h"
#include "compiler/model/phrase_cache.h"
#include "compiler/source/nearest.h"
#include "compiler/syntax/mapping_edit.h"
#include "compiler/syntax/scalar_offsets.h"
#include "compiler/syntax/write.h"
#include "compiler/text/controls.h"

namespace jc::model {

namespace {

// Whether the suggested word, and those suggested for what is wrong behind it, make a phrase of the text.
bool leads_to_phrase(expr::PhraseKind kind, std::string_view text, expr::PhraseProblem problem) {
  constexpr int kMostSlips = 4;
  std::string mended(text);
  for (int i = 0; i < kMostSlips && !problem.suggestion.empty(); i++) {
    mended.replace(problem.begin, problem.end - problem.begin, problem.suggestion);
    // What is mended is read again once it is written.
    const PhraseReading& read = read_once(kind, mended);
    if (read.phrase != nullptr) {
      return true;
    }
    problem = *read.problem;
  }
  return false;
}

// Where else the word is a key.
std::string places_of(std::string_view word) {
  constexpr std::size_t kMostPlaces = 3;
  std::vector<std::string> places;
  for (std::size_t kind = 0; kind < language::kKindCount && places.size() < kMostPlaces; kind++) {
    const KindInfo& about = info(static_cast<Kind>(kind));
    const bool has = std::any_of(about.fields.begin(), about.fields.end(),
                                 [&](const Field& field) { return field.key == word; });
    if (!has || about.overlay || is_form(about.kind)) {
      continue;
    }
    std::string place = with_article(about.name);
    if (std::find(places.begin(), places.end(), place) == places.end()) {
      places.push_back(std::move(place));
    }
  }
  return places.empty() ? "" : fmt::format("`{}` is a key of {}", word, fmt::join(places, ", of "));
}

// The same of what it is another tool's word for: `Pain points` are `pains`.
std::string places_of_like(std::string_view word) {
  std::string own = places_of(word);
  for (const Alias* each : aliases_of(word)) {
    if (own.empty() && !places_of(each->key).empty()) {
      own = fmt::format("the key for this is `{0}`, which{1}", each->key,
                        places_of(each->key).substr(each->key.size() + 2));
    }
  }
  return own;
}

}  // namespace

bool is_kebab_case(std::string_view id) {
  if (id.empty() || id.front() == '-' || id.back() == '-' || id.find("--") != std::string_view::npos) {
    return false;
  }
  const bool plain = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
  return plain && !text::has_hidden(id);
}

std::string to_kebab_case(std::string_view written) {
  const std::string text = text::without_hidden(written);
  std::string id;
  bool gap = false;
  char before = ' ';
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter =
        upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    const bool hump = upper && before >= 'a' && before <= 'z';
    if (letter && (gap || hump) && !id.empty()) {
      id += '-';
    }
    if (letter) {
      id += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    gap = !letter && c != '\'';
    before = c;
  }
  return id;
}

source::Span Decoder::span_of(syntax::NodeId node) const {
  const syntax::Node& at = tree_[tree_.resolve(node)];
  return files_[document_.file].first_line({document_.file, at.begin, at.end});
}

source::Span Decoder::span_in(syntax::NodeId scalar, std::uint32_t begin, std::uint32_t end) const {
  const syntax::Node& node = tree_[tree_.resolve(scalar)];
  const std::string_view written = files_.text({document_.file, node.begin, node.end});
  const std::uint32_t from = syntax::offset_in_source(written, node.style, node.text, begin);
  const std::uint32_t to =
      end <= begin ? from : syntax::offset_in_source(written, node.style, node.text, end - 1) + 1;
  return files_[document_.file].first_line(
      {document_.file, node.begin + from, node.begin + std::max(from, to)});
}

std::string Decoder::where() const {
  return current_ == kNoRecord ? "" : Entity(&document_, current_).path();
}

void Decoder::report_cut_off(const syntax::Entry& entry) {
  diag::Diagnostic found{
      .rule = "unknown-key",
      .span = span_of(entry.key),
      .message = fmt::format("a comma ended the text before `{}`", tree_[tree_.resolve(entry.key)].text),
      .help = "put the whole text in quotes: inside `{ }` and `[ ]` a comma separates entries",
      .entity = where()};
  offer_quotes(found, entry);
  out_.push_back(std::move(found));
}

bool Decoder::is_written(std::string_view key) {
  Frame& frame = frames_[depth_ - 1];
  if (!frame.written) {
    frame.written.emplace();
    for (const syntax::Entry& entry : frame.entries) {
      frame.written->insert(tree_[tree_.resolve(entry.key)].text);
    }
  }
  return frame.written->contains(key);
}

namespace {

// Whether the word is but another name of one key of this kind.
bool is_other_name(Kind kind, std::string_view word) {
  std::set<std::string_view> keys;
  for (const Alias* each : aliases_of(word)) {
    if (find_field(kind, find_key(each->key)) != nullptr) {
      keys.insert(each->key);
    }
  }
  return keys.size() == 1 && language::is_only_another_name(to_kebab_case(word));
}

}  // namespace

// The key of the kind that the word is another tool's name for: of several the first that reads what stands
// there.
const Alias* Decoder::alias_of(Kind kind, const syntax::Entry& entry, RecordId self) {
  static constexpr Alias kId{"", "id", ""};
  if (says_what_it_is(tree_, kind, entry) && find_field(kind, "id"_key) != nullptr && !is_written("id") &&
      document_.records[self].id == tree_[tree_.resolve(entry.value)].text) {
    return &kId;
  }
  const Alias* first = nullptr;
  for (const Alias* each : aliases_of(kind, tree_[tree_.resolve(entry.key)].text)) {
    const Field* field = find_field(kind, find_key(each->key));
    if (field == nullptr) {
      continue;
    }
    if (may_offer() && reads_as(*field, entry.value, self)) {
      return each;
    }
    first = first == nullptr ? each : first;
  }
  // A word of several meanings of which the value fits none is better answered by a sentence.
  return may_offer() &&
                 !language::instead_of(kind, to_kebab_case(tree_[tree_.resolve(entry.key)].text)).empty()
             ? nullptr
             : first;
}

// What the key stands in, in the words of the file: `a stage`, or the key that leads to a map which has no
// name of its own, as `governance`.
std::string Decoder::holder_of(Kind kind, RecordId self) const {
  const KindInfo& about = info(kind);
  if (about.overlay || is_form(kind) || kind == Kind::prose) {
    return std::string(about.doc);
  }
  const KeyId in =
      self == kNoRecord || self >= document_.records.size() ? KeyId() : document_.records[self].in;
  return about.entity || !in.exists() ? with_article(about.name) : fmt::format("`{}`", text_of(in));
}

KeyId Decoder::report_unknown_key(Kind kind, const syntax::Entry& entry, RecordId self) {
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  const KindInfo& about = info(kind);
  if (about.overlay && find_field(about.base, find_key(word)) != nullptr) {
    report_framework(kind, entry);
    return {};
  }
  diag::Diagnostic found{.rule = "unknown-key",
                         .span = span_of(entry.key),
                         .message = fmt::format("{} has no key `{}`", holder_of(kind, self), word),
                         .entity = where()};
  const KeyId meant = help_with_key(found, kind, entry, self);
  out_.push_back(std::move(found));
  return meant;
}

// A key of another kind of map: the ones that say the like of it here, where they read what is written.
bool Decoder::help_with_same_sort(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry,
                                  RecordId self) {
  if (!may_offer()) {
    return false;
  }
  std::vector<const Field*> answers;
  for (const Field* field : language::fields_of_same_sort(kind, tree_[tree_.resolve(entry.key)].text)) {
    if (!is_written(field->key) && reads_as(*field, entry.value, self)) {
      answers.push_back(field);
    }
  }
  if (answers.empty()) {
    return false;
  }
  std::vector<std::string> said;
  for (const Field* field : answers) {
    said.push_back(fmt::format("`{}` ({})", field->key, field->doc.substr(0, field->doc.find(';'))));
  }
  found.help = fmt::format("here it is {}", fmt::join(said, " or "));
  if (answers.size() == 1) {
    offer_key(found, kind, entry, answers.front()->key, false, self);
  }
  return true;
}

// What the word says in other keys, with their values.
bool Decoder::help_with_other_words(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry) {
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  const auto said = other_words(kind, word, tree_[tree_.resolve(entry.value)],
                                [&](std::string_view key) { return is_written(key); });
  if (!said.empty() && !entry.merged) {
    const source::Span whole{document_.file, written(entry.key).begin, written(entry.value).end};
    const std::string_view content = files_[document_.file].content();
    const std::size_t before = content.substr(0, whole.begin).find_last_not_of(" \t\r\n");
    const bool flow = before != std::string_view::npos && (content[before] == '{' || content[before] == ',');
    found.help = fmt::format("write `{}`", fmt::join(said, "` and `"));
    if (may_offer()) {
      found.fixes.push_back(
          {found.help, false, {{whole, joined_lines(said, flow, syntax::column_of(content, whole.begin))}}});
    }
    return true;
  }
  return false;
}

// The key that another tool has the word for.
KeyId Decoder::help_with_alias(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry,
                               const Alias& alias) {
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  std::vector<std::string_view> keys;
  for (const Field* field : fields_of(kind)) {
    keys.push_back(field->key);
  }
  const std::string_view rival = may_offer() ? rival_of(kind, entry, alias) : "";
  if (!rival.empty() && report_inner(found, kind, entry, current_)) {
    return {};
  }
  if (!rival.empty() && rival != alias.key) {
    found.help =
        fmt::format("the key for this is `{}`, as it is for `{}`: put both under one", alias.key, rival);
    return {};
  }
  found.help =
      fmt::format("the key for this is `{}`{}{}", alias.key, alias.remark.empty() ? "" : "; ", alias.remark);
  // The same word in another spelling, or one that can be nothing else here; any other may mean another
  // thing.
  const std::size_t offered = found.fixes.size();
  offer_key(found, kind, entry, alias.key, source::is_clear_slip(word, alias.key, keys), current_);
  // What is wrong with the value is told below, whatever the key is called.
  if (found.fixes.size() > offered && (is_other_name(kind, word) || says_what_it_is(tree_, kind, entry))) {
    found.fixes.back().safe = true;
  }
  return !may_offer() || is_written(alias.key) ? KeyId() : find_key(alias.key);
}

namespace {

// `stages:[{id: a}]`, of which YAML makes the key `stages:[{id`: where the colon stands; npos for other keys.
std::size_t joined_colon(Kind kind, const syntax::Node& key) {
  const std::size_t colon = key.text.find(':');
  const bool joined = colon != std::string_view::npos && key.style == syntax::Style::plain &&
                      find_field(kind, find_key(key.text.substr(0, colon))) != nullptr;
  return joined ? colon : std::string_view::npos;
}

}  // namespace

KeyId Decoder::help_with_key(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry, RecordId self) {
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  if (const std::size_t colon = joined_colon(kind, tree_[entry.key]); colon != std::string_view::npos) {
    const std::uint32_t behind = tree_[entry.key].begin + static_cast<std::uint32_t>(colon) + 1;
    found.help = fmt::format("put a space behind the colon of `{}`", word.substr(0, colon));
    found.fixes.push_back({"put a space behind the colon", true, {{{document_.file, behind, behind}, " "}}});
    return {};
  }
  std::vector<std::string_view> keys;
  // What is written beside it is not what was meant.
  std::vector<std::string_view> missing;
  for (const Field* field : fields_of(kind)) {
    keys.push_back(field->key);
    if (may_offer() && !is_written(field->key)) {
      missing.push_back(field->key);
    }
  }
  if (help_with_other_words(found, kind, entry) || help_with_carried(found, kind, entry) ||
      help_with_unless(found, kind, entry)) {
    return {};
  }
  if (const Alias* alias = alias_of(kind, entry, self)) {
    return help_with_alias(found, kind, entry, *alias);
  }
  if (is_patch(kind) && tree_[tree_.resolve(entry.value)].kind == syntax::NodeKind::mapping) {
    found.help = fmt::format(
        "what differs in one that is there stands under `change`, as `change: {{ {}: "
        "{{ … }} }}`, and what is new under `add`",
        word);
    return {};
  }
  if (const auto own = language::told_of_kind(kind, to_kebab_case(word)); !own.empty()) {
    found.help = own;
    return {};
  }
  if (Reshaped other = in_another_shape(kind, entry, self); !other.help.empty()) {
    if (!other.map.empty() && frames_[depth_ - 1].entries.size() == 1) {
      offer_item(found, entry, other.map);
    }
    found.help = std::move(other.help);
    return {};
  }
  // It was meant as what it is elsewhere, unless it is plainly a slip for a key that may stand here.
  const auto near = source::nearest(word, missing);
  const bool slip = near && source::is_clear_slip(word, *near, missing);
  if (!slip && report_inner(found, kind, entry, self)) {
    return {};
  }
  if (!slip && (help_with_vocabulary(found, kind, entry) || help_with_journeys_list(found, kind, entry))) {
    return {};
  }
  if (const auto instead = slip ? "" : language::instead_of(kind, to_kebab_case(word)); !instead.empty()) {
    found.help = instead;
  } else if (!slip && help_with_same_sort(found, kind, entry, self)) {
    return {};
  } else if (std::string places = slip ? "" : places_of_like(word); !places.empty()) {
    found.help = std::move(places);
  } else if (!slip && help_with_sort_of(found, kind, entry, self)) {
    return {};
  } else if (near) {
    found.help = fmt::format("did you mean `{}`?", *near);
    offer_key(found, kind, entry, *near, source::is_clear_slip(word, *near, keys), self);
    // What has another shape than the key takes was hardly meant for it.
    return may_offer() && found.fixes.empty() ? KeyId() : find_key(*near);
  } else {
    found.help = list_of_keys(keys, word, info(kind).overlay ? info(info(kind).base).name : info(kind).name);
  }
  return {};
}

void Decoder::report_empty(const Field& field, syntax::NodeId node) {
  diag::Diagnostic found{
      .rule = "empty-value",
      .span = span_of(node),
      .message = fmt::format("`{}` has no value", field.key),
      .help = document_.kind == Kind::config
                  ? "give it one, or remove the key"
                  : "give it one, remove the key, or write `{ none: <reason> }` where nothing is meant",
      .entity = where()};
  offer_removal(found, node);
  out_.push_back(std::move(found));
}

void Decoder::report_unknown_value(const Field& field, syntax::NodeId node) {
  const std::string_view word = tree_[tree_.resolve(node)].text;
  diag::Diagnostic found{.rule = "wrong-type", .span = span_of(node), .entity = where()};
  found.message = fmt::format("`{}` is not one of the values of `{}`", word, field.key);
  found.help = told_of(field);
  if (const ValueAlias* alias = value_alias_of(field, word)) {
    found.help = fmt::format("the word for this is `{}`, one of {}", alias->value,
                             fmt::join(field.type.choices, ", "));
    offer(found, node, alias->value, false);
  } else if (word == "true" || word == "yes" || word == "false" || word == "no") {
    found.help = fmt::format("{}: it takes one of {}{}", field.doc, fmt::join(field.type.choices, ", "),
                             word[0] == 'f' || word == "no" ? "; where it does not, leave the key out" : "");
  } else if (const auto near = source::nearest(word, field.type.choices)) {
    found.help =
        fmt::format("did you mean `{}`? expected one of {}", *near, fmt::join(field.type.choices, ", "));
    offer(found, node, *near, source::is_clear_slip(word, *near, field.type.choices));
  }
  out_.push_back(std::move(found));
}

void Decoder::report_wrong_type(const Field& field, syntax::NodeId node, std::string_view wanted,
                                std::string help) {
  diag::Diagnostic found{.rule = "wrong-type", .span = span_of(node), .entity = where()};
  found.message = field.key.empty() ? fmt::format("expected {}", wanted)
                                    : fmt::format("`{}` wants {}", field.key, wanted);
  const std::string form = field.doc.empty() ? "" : form_of(field);
  found.help = !help.empty()       ? std::move(help)
               : field.doc.empty() ? ""
               : !form.empty()     ? fmt::format("{}: write it as `{}`", told_of(field), form)
                                   : fmt::format("`{}`: {}", field.key, told_of(field));
  offer_value(found, field, node);
  out_.push_back(std::move(found));
}

const OwnNames& Decoder::names() {
  if (!own_names_) {
    own_names_ = own_names(tree_);
  }
  return *own_names_;
}

// What days count from where nobody says it: a step of a play from its trigger, the rest from what the
// journey starts at, or else from the start of the stage.
std::string Decoder::start_of_days() {
  const Entity here = current_ == kNoRecord ? Entity() : Entity(&document_, current_);
  if (here && here.kind() == Kind::play_step) {
    return "trigger";
  }
  const Entity stage = here ? here.around(Kind::stage) : Entity();
  return !names().start.empty()         ? names().start
         : stage && !stage.id().empty() ? std::string(stage.id())
                                        : "<event>";
}

std::string Decoder::phrase_help(std::string_view key, expr::PhraseKind kind, std::string_view text,
                                 const expr::PhraseProblem& problem) {
  if (expr::says_nothing(text)) {
    return fmt::format("where nothing is meant, leave `{0}` out or write `{0}: {{ none: <reason> }}`", key);
  }
  if (const std::string keys = key == "if" && !is_written("do") ? keys_of_contingency(text) : "";
      !keys.empty()) {
    return fmt::format("what is done stands under `do`: write `{}`", keys);
  }
  constexpr std::string_view kOpen[] = {"tbd",     "tbc", "tba", "to be defined", "to be confirmed",
                                        "unknown", "?"};
  if (kind != expr::PhraseKind::quantity && !key.empty() &&
      std::find(std::begin(kOpen), std::end(kOpen), expr::lower_case(text)) != std::end(kOpen)) {
    return fmt::format("leave `{0}` out until it is known, or write `{0}: {{ none: \"{1}\" }}`", key, text);
  }
  if (kind == expr::PhraseKind::moment) {
    const Kind here = current_ == kNoRecord ? Kind::journey : Entity(&document_, current_).kind();
    if (std::string other = told_as_no_moment(here, text); !other.empty()) {
      return other;
    }
  }
  if (!problem.rewrite.empty()) {
    return fmt::format("write it as `{}`", problem.rewrite);
  }
  if (std::string overlap = problem.hint.starts_with("write `") ? "" : help_with_overlap(key, text);
      !overlap.empty()) {
    return overlap;
  }
  if (std::string own = own_target_help(key, kind, text); !own.empty()) {
    return own;
  }
  std::string help = problem.hint.empty() ? "" : problem.hint + "; ";
  for (auto at = help.find("<start>"); at != std::string::npos; at = help.find("<start>", at)) {
    help.replace(at, 7, start_of_days());
  }
  constexpr std::string_view kBefore = "before <event>";
  if (const auto at = help.find(kBefore); at != std::string::npos && !names().end.empty()) {
    help.replace(at, kBefore.size(), "before " + names().end);
  }
  constexpr std::string_view kPer = "per <role>";
  if (const auto at = help.find(kPer); at != std::string::npos && names().has_party) {
    help.replace(at, kPer.size(), "per " + names().party);
  }
  // What says already how to write it needs no example.
  const auto gap = help.find('<');
  const bool asks =
      gap != std::string::npos && gap + 1 < help.size() && help[gap + 1] >= 'a' && help[gap + 1] <= 'z';
  const bool told = help.find("write `") != std::string::npos && !asks;
  if (told) {
    help.resize(help.size() - 2);
  } else {
    help += fmt::format("{} takes {}, for example `{}`", key.empty() ? "this" : fmt::format("`{}`", key),
                        with_article(expr::name(kind)), own_example(names(), kind, key));
  }
  return help + (told && kind != expr::PhraseKind::criterion ? "" : place_for_words(key, kind, text, help));
}

// What no program reads is worth keeping for people: where the words may stand of which the advice speaks of
// some only.
std::string Decoder::place_for_words(std::string_view key, expr::PhraseKind kind, std::string_view text,
                                     std::string_view help) {
  if (text.find_first_of("\n\"\\") != std::string_view::npos) {
    return "";
  }
  if (kind == expr::PhraseKind::criterion) {
    return fmt::format("; what only a person can judge is `{{ text: \"{}\", judged-by: {} }}`", text,
                       judge_of(text));
  }
  if (key.empty() || text.find(' ') == std::string_view::npos || expr::keeps_words(text, help)) {
    return "";
  }
  const auto takes = [&](KeyId one) {
    return current_ != kNoRecord && find_field(Entity(&document_, current_).kind(), one) != nullptr;
  };
  if (kind == expr::PhraseKind::target) {
    return fmt::format(
        "; what is measured may be said in words where the metric is declared: "
        "`definition: \"{}\"`",
        text);
  }
  const bool group = kind == expr::PhraseKind::condition && takes("definition"_key);
  if (group || takes("note"_key)) {
    return fmt::format("; words for people stand beside it, as `{}: \"{}\"`", group ? "definition" : "note",
                       text);
  }
  return fmt::format("; where it can't be said so, write `{}: {{ none: \"{}\" }}`", key, text);
}

void Decoder::report_phrase(std::string_view key, expr::PhraseKind kind, std::string_view text,
                            const expr::PhraseProblem& found_problem, source::Span span) {
  const expr::PhraseProblem problem = in_own_terms(kind, found_problem);
  diag::Diagnostic found{.rule = "unreadable-phrase", .span = span, .entity = where()};
  found.message = fmt::format("`{}` is not {}: {}", text, with_article(expr::name(kind)), problem.message);
  if (!problem.expected.empty()) {
    found.label = fmt::format("expected {}", problem.expected);
  }
  found.help = phrase_help(key, kind, text, problem);
  const std::string_view word = text.substr(problem.begin, problem.end - problem.begin);
  // Elsewhere than in one scalar on one line the text is put together, or folded.
  if (files_.text(span) == word && leads_to_phrase(kind, text, problem)) {
    const bool clear = problem.same_meaning || source::is_clear_slip(word, problem.suggestion, {});
    found.fixes.push_back(
        {fmt::format("write `{}`", problem.suggestion), clear, {{span, problem.suggestion}}});
  }
  if (found.fixes.empty()) {
    expr::PhraseProblem advice = problem;
    advice.rewrite = problem.rewrite.empty() ? advised_phrase(kind, problem.hint) : problem.rewrite;
    offer_rewrite(found, text, advice, span);
  }
  if (found.fixes.empty() && kind == expr::PhraseKind::criterion && !key.empty()) {
    report_sentence(found, key, text, problem);
  }
  out_.push_back(std::move(found));
}

// The whole phrase, where it stands in the file as it was read and needs no quotes.
void Decoder::offer_rewrite(diag::Diagnostic& found, std::string_view text,
                            const expr::PhraseProblem& problem, source::Span span) const {
  if (span.begin < problem.begin) {
    return;
  }
  const std::uint32_t begin = span.begin - problem.begin;
  if (problem.rewrite.empty()) {
    offer_other_key(found, tree_, frames_[depth_ - 1].entries, begin);
    return;
  }
  const source::Span whole{span.file, begin, begin + static_cast<std::uint32_t>(text.size())};
  // In quotes where it can't stand without them.
  const std::string_view content = files_[span.file].content();
  const bool quoted = begin > 0 && (content[begin - 1] == '"' || content[begin - 1] == '\'');
  const std::string better = quoted ? problem.rewrite : syntax::as_flow({problem.rewrite});
  if (files_.text(whole) == text && problem.rewrite.find_first_of("\"'\\") == std::string::npos) {
    found.fixes.push_back({fmt::format("write `{}`", problem.rewrite), false, {{whole, better}}});
  }
}

}  // namespace jc::model
