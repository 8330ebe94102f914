#include "compiler/emit/playbook/names.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <system_error>
#include <tuple>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/model/phrase_words.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/links.h"
#include "compiler/view/words/told_phrase.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using language::operator""_key;

bool stands_on_page(Entity entity) {
  for (Entity at = entity; at; at = at.parent()) {
    const bool elsewhere = language::info(at.kind()).overlay || at.kind() == Kind::vocabulary ||
                           at.kind() == Kind::touchpoint_patch || at.kind() == Kind::play_patch ||
                           at.kind() == Kind::ritual_patch;
    if (at->removed || elsewhere) {
      return false;
    }
  }
  return true;
}

PlaybookNames::PlaybookNames(const model::Model& model, Entity root, std::string_view folder)
    : model_(model), root_(root), folder_(folder) {
  note_document(root.document());
}

void PlaybookNames::note_document(const model::Document& document) {
  for (model::RecordId id = 0; id < document.records.size(); id++) {
    const Entity entity(&document, id);
    if (view::has_anchor(entity.kind()) && stands_on_page(entity)) {
      add_printed(entity);
    }
  }
}

std::size_t PlaybookNames::Hash::operator()(
    const std::pair<const model::Document*, model::RecordId>& key) const {
  constexpr std::size_t kFactor = 0x9E3779B97F4A7C15;
  return (reinterpret_cast<std::uintptr_t>(key.first) >> 4U) + (key.second + 1) * kFactor;
}

PlaybookNames::Shown& PlaybookNames::shown(Entity entity) {
  const auto [known, added] = shown_.try_emplace({&entity.document(), entity.record_id()});
  if (added) {
    known->second.anchor = view::anchor(entity);
  }
  return known->second;
}

const std::string& PlaybookNames::anchor(Entity entity) { return shown(entity).anchor; }

void PlaybookNames::add_printed(Entity entity) { age_ += printed_.insert(anchor(entity)).second ? 1 : 0; }

void PlaybookNames::lead_to(std::string page) {
  page_ = std::move(page);
  age_++;
}

void PlaybookNames::forget_printed() {
  printed_.clear();
  age_++;
}

bool PlaybookNames::is_printed(Entity entity) {
  Shown& known = shown(entity);
  if (known.printed_age != age_) {
    known.printed = printed_.contains(known.anchor);
    known.printed_age = age_;
  }
  return known.printed;
}

Entity PlaybookNames::find(const model::Document& document, language::NameKind kind, std::string_view name) {
  const Entity found = model_.find(document, kind, name);
  if (found) {
    note(found);
  }
  return found;
}

void PlaybookNames::note(Entity entity) {
  if (noted_.emplace(&entity.document(), entity.record_id()).second) {
    mentioned_.push_back(entity);
  }
}

std::string PlaybookNames::show(const model::Document& document, language::NameKind kind,
                                std::string_view name) {
  const Entity found = find(document, kind, name);
  if (found) {
    return show(found);
  }
  if (kind == language::NameKind::stage && name == "any") {
    return view::say("any stage");
  }
  return kind == language::NameKind::served && name == "goal" ? view::say("the goal")
         : kind == language::NameKind::payload                ? escape_markdown(name)
                                               : escape_markdown(model::undeclared_title(document, name));
}

std::string PlaybookNames::show(Entity entity) {
  Shown& known = shown(entity);
  if (known.md_age != age_) {
    std::string title = escape_markdown(entity.title());
    const bool has_place = entity.kind() == Kind::asset || entity.kind() == Kind::evidence;
    const std::string_view href = has_place ? entity.text("href"_key) : std::string_view();
    known.md_age = age_;
    known.md = is_printed(entity) ? "[" + title + "](" + page_ + "#" + known.anchor + ")"
               : href.empty()     ? std::move(title)
                                  : markdown_link(title, target(entity.document(), href));
  }
  return known.md;
}

// In another language than the one that phrases are written in; nothing where that one is spoken, or where it
// can't be told. Names are told apart from the words around them by marks that no text has.
std::string PlaybookNames::told_elsewhere(const model::Document& document, const expr::Phrase& phrase,
                                          std::size_t from) {
  if (!view::tells_phrases()) {
    return "";
  }
  constexpr char kMark = '\x01';
  std::vector<std::string> names;
  const std::string told = view::told(*phrase, [&](const expr::Name& name) {
    // A target's own metric stands elsewhere, where only its goal is asked for.
    const bool metric = from > 0 && names.empty();
    const Entity found = model::named_in(model_, document, phrase, name);
    names.push_back(metric  ? ""
                    : found ? stressed(found)
                            : escape_markdown(model::undeclared_title(document, name.text)));
    return std::string({kMark, static_cast<char>(names.size()), kMark});
  });
  std::string out;
  for (std::size_t at = 0; at < told.size();) {
    const std::size_t mark = std::min(told.find(kMark, at), told.size());
    out += escape_markdown_part(std::string_view(told).substr(at, mark - at));
    out += mark < told.size() ? names[static_cast<unsigned char>(told[mark + 1]) - 1U] : "";
    at = mark + (mark < told.size() ? 3 : 0);
  }
  const std::size_t first = out.find_first_not_of(' ');
  return first == std::string::npos ? "" : out.substr(first);
}

// What happens stands out from the words around it; people do nowhere on the page.
std::string PlaybookNames::stressed(Entity entity) {
  note(entity);
  const std::string shown = show(entity);
  const bool person = std::find(std::begin(language::kCustomerParty), std::end(language::kCustomerParty),
                                entity.kind()) != std::end(language::kCustomerParty);
  return is_printed(entity) || shown.empty() || person ? shown : "*" + shown + "*";
}

std::string PlaybookNames::show(const model::Document& document, const expr::Phrase& phrase,
                                std::size_t from) {
  if (std::string told = told_elsewhere(document, phrase, from); !told.empty()) {
    return told;
  }
  std::string out;
  const bool moment = std::holds_alternative<expr::Moment>(phrase->value);
  for (const model::PhrasePart& part : model::phrase_parts(model_, document, phrase, from)) {
    if (!part.entity) {
      out += part.name ? escape_markdown(part.text)
             : moment  ? escape_markdown_part(view::with_days_in_words(part.text))
                       : escape_markdown_part(part.text);
      continue;
    }
    out += stressed(part.entity);
  }
  const std::size_t first = out.find_first_not_of(' ');
  return first == std::string::npos ? "" : out.substr(first);
}

namespace {

std::size_t find_end_of_first_name(const expr::Phrase& phrase) {
  const expr::ParseResult canonical = expr::parse_phrase(phrase->kind, expr::print(phrase));
  std::size_t end = 0;
  std::size_t begin = std::string::npos;
  for (const expr::NameUse& use : canonical ? canonical.phrase->names : std::vector<expr::NameUse>()) {
    if (use.at.begin < begin) {
      begin = use.at.begin;
      end = use.at.end;
    }
  }
  return end;
}

}  // namespace

std::size_t PlaybookNames::end_of_first_name(const expr::Phrase& phrase) const {
  // The phrase is held, so that nobody else gets its address. Tiers of a journey have it in common.
  using Known = std::pair<expr::Phrase, std::size_t>;
  constexpr std::size_t kMost = 4096;
  thread_local std::unordered_map<const expr::PhraseContent*, Known> known;
  const auto found = known.find(phrase.get());
  if (found != known.end()) {
    return found->second.second;
  }
  if (known.size() == kMost) {
    known.clear();
  }
  return known.emplace(phrase.get(), Known{phrase, find_end_of_first_name(phrase)}).first->second.second;
}

std::string PlaybookNames::target(const model::Document& document, std::string_view href) const {
  const bool relative = !folder_.empty() && !href.empty() && href[0] != '/' && href[0] != '#' &&
                        href.find(':') == std::string_view::npos && href.find('\\') == std::string_view::npos;
  if (!relative) {
    return std::string(href);
  }
  namespace fs = std::filesystem;
  const fs::path spec(model_.files()[document.file].path());
  const fs::path place = (spec.parent_path() / std::string(href)).lexically_normal();
  // Where only one of them is named from the root, or one stands above the current folder, their names alone
  // do not say how they lie to each other.
  std::error_code unknown;
  const fs::path page = fs::absolute(folder_, unknown).lexically_normal();
  const fs::path from_page = fs::absolute(place, unknown).lexically_normal().lexically_relative(page);
  return from_page.empty() ? std::string(href) : from_page.generic_string();
}

Entity PlaybookNames::as_here(Entity entity) const {
  if (!entity || entity.document().file != root_.document().file ||
      entity.document().number != root_.document().number || entity.parent().kind() == Kind::vocabulary) {
    return entity;
  }
  const auto plays = root_.children("plays"_key);
  const auto same =
      std::find_if(plays.begin(), plays.end(), [&](const Entity& play) { return play.id() == entity.id(); });
  return same == plays.end() ? Entity() : *same;
}

std::vector<Entity> PlaybookNames::mentioned(std::span<const Kind> kinds) const {
  std::vector<std::pair<std::tuple<Kind, std::string, std::string>, Entity>> keyed;
  for (const Entity& entity : mentioned_) {
    if (std::find(kinds.begin(), kinds.end(), entity.kind()) != kinds.end()) {
      keyed.emplace_back(std::make_tuple(entity.kind(), entity.title(), entity.path()), entity);
    }
  }
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Entity> all;
  for (const auto& each : keyed) {
    all.push_back(each.second);
  }
  return all;
}

}  // namespace jc::emit
