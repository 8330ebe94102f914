#include "compiler/workspace/config/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/emit/svg/theme.h"
#include "compiler/language/choices.h"
#include "compiler/model/decode/decode.h"
#include "compiler/source/glob.h"
#include "compiler/source/load.h"
#include "compiler/source/nearest.h"
#include "compiler/syntax/parse.h"
#include "compiler/text/controls.h"
#include "compiler/workspace/config/required_version.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace fs = std::filesystem;

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

// Each stands open while those that it extends are read, so that thousands of them would leave no room on the
// stack.
constexpr std::size_t kLongestChain = 100;

// What a file that others extend may say; all else is about one workspace.
constexpr std::string_view kExtendable[] = {"journeyc", "required-version", "extends", "profile",
                                            "rules",    "fail-on",          "edition", "as-of"};

bool is_profile(std::string_view word) {
  const auto& profiles = language::kProfiles;
  return std::find(std::begin(profiles), std::end(profiles), word) != std::end(profiles);
}

std::optional<lint::Level> level_of(std::string_view word) {
  const auto& words = language::kSeverities;
  const auto found = std::find(std::begin(words), std::end(words), word);
  return found == std::end(words) ? std::nullopt
                                  : std::optional(static_cast<lint::Level>(found - std::begin(words)));
}

bool is_empty(const syntax::Tree& tree) {
  return std::all_of(tree.documents.begin(), tree.documents.end(), [&](const syntax::Document& document) {
    return document.root == syntax::kNoNode || syntax::is_null(tree[document.root]) ||
           (tree[document.root].kind == syntax::NodeKind::mapping && tree[document.root].count == 0);
  });
}

}  // namespace

void ConfigReader::read(const std::string& path) { read_file(path, {}); }

bool ConfigReader::is_open(const std::string& canonical) const {
  return std::any_of(open_.begin(), open_.end(),
                     [&](const Open& each) { return each.canonical == canonical; });
}

// The text that stands for the file on the disk, or nothing.
const std::string* ConfigReader::given(const std::string& path) const {
  for (const std::map<std::string, std::string>* texts : {&texts_, revision_}) {
    if (texts != nullptr && texts->contains(path)) {
      return &texts->at(path);
    }
  }
  return nullptr;
}

bool ConfigReader::read_file(const std::string& path, source::Span named_at) {
  const std::string* text = given(path);
  if (text == nullptr && !is_in_repository(path, config_.root)) {
    out_.push_back({.rule = "unreadable-file",
                    .span = named_at,
                    .message = fmt::format("`{}` leads out of the repository, so it is not read", path),
                    .help = "copy it into the repository"});
    return false;
  }
  auto loaded = text == nullptr ? source::load(path) : source::Loaded(*text);
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    out_.push_back(
        {.rule = "unreadable-file",
         .span = named_at,
         .message = fmt::format("`{}` {}", path, failure->text),
         .help = named_at.exists() ? "name a file relative to this one, or a profile such as `strict`" : ""});
    return false;
  }
  std::error_code error;
  open_.push_back({path, fs::weakly_canonical(path, error).generic_string()});
  seen_.insert(open_.back().canonical);
  config_.files.push_back(path);
  const source::FileId file = files_.add(path, std::get<std::string>(std::move(loaded)));
  const std::size_t found_before = out_.size();
  syntax::Tree tree = syntax::parse(files_, file, out_);
  for (lint::Suppression& each : lint::read_suppressions(files_, tree, out_)) {
    config_.suppressions.push_back(std::move(each));
  }
  // A workspace that changes no default says so with the name of the file alone.
  if (tree.complete && is_empty(tree) && !named_at.exists()) {
    open_.pop_back();
    return true;
  }
  const auto documents = model::decode(files_, tree, out_);
  const auto found = std::find_if(documents.begin(), documents.end(), [](const model::Document& document) {
    return document.kind == language::Kind::config;
  });
  if (found != documents.end()) {
    take(Entity(&*found, 0));
  } else if (named_at.exists() && out_.size() == found_before) {
    out_.push_back({.rule = "unknown-document",
                    .span = named_at,
                    .message = fmt::format("`{}` is no configuration", path),
                    .help = "a file to extend starts with `journeyc: 1`, as `journeyc.yaml` does"});
  }
  open_.pop_back();
  return true;
}

void ConfigReader::take(Entity root) {
  if (const ValueView wanted = root.find("extends"_key)) {
    for (const ValueView& each : wanted.items()) {
      extend(each);
    }
  }
  if (open_.size() > 1) {
    report_idle_keys(root);
  }
  take_values(root);
}

void ConfigReader::extend(const ValueView& wanted) {
  const std::string word(wanted->text);
  if (wanted->is == Is::nothing || wanted->is == Is::none || word.empty()) {
    return;
  }
  if (is_profile(word)) {
    config_.settings.profile = word;
    config_.origins.push_back({"profile", word, fmt::format("extends, {}", place(wanted.span()))});
    return;
  }
  const std::string folder = as_prefix(fs::path(open_.back().path).parent_path().generic_string());
  const std::string path = clean_path(word.starts_with('/') ? word : folder + word);
  std::error_code error;
  const std::string canonical = fs::weakly_canonical(path, error).generic_string();
  if (is_open(canonical)) {
    std::string chain;
    for (const Open& each : open_) {
      chain += fmt::format("`{}` extends ", each.path);
    }
    out_.push_back({.rule = "unreadable-file",
                    .span = wanted.span(),
                    .message = fmt::format("`{}` extends itself: {}`{}`", path, chain, path),
                    .help = "take one of them out of the circle"});
    return;
  }
  if (open_.size() >= kLongestChain) {
    out_.push_back({.rule = "unreadable-file",
                    .span = wanted.span(),
                    .message = fmt::format("`{}` is not read: {} files that extend each other lead to it",
                                           path, open_.size()),
                    .help = "let `journeyc.yaml` extend it itself"});
    return;
  }
  // What two files extend is read once, so that no ladder of them takes forever.
  if (!seen_.contains(canonical)) {
    read_file(path, wanted.span());
  }
}

void ConfigReader::report_idle_keys(Entity root) {
  for (const model::FieldValue& field : root.fields()) {
    const std::string_view key = field.key.exists() ? language::text_of(field.key) : std::string_view();
    const bool taken =
        std::find(std::begin(kExtendable), std::end(kExtendable), key) != std::end(kExtendable);
    if (field.key.exists() && !taken) {
      out_.push_back({.rule = "unknown-key",
                      .span = {root.document().file, field.key_begin, field.key_end()},
                      .message = fmt::format("`{}` has no effect in a file that is extended", key),
                      .help = "write it into the `journeyc.yaml` of each workspace"});
    }
  }
}

void ConfigReader::take_values(Entity root) {
  if (const ValueView wanted = root.find("required-version"_key); wanted.is(Is::text)) {
    check_required_version(wanted, program_version(), out_);
    text(root, "required-version"_key, config_.required_version);
  }
  text(root, "profile"_key, config_.settings.profile);
  text(root, "fail-on"_key, config_.fail_on);
  text(root, "edition"_key, config_.settings.edition);
  if (root.field("edition"_key) != nullptr) {
    config_.edition_place = root.find("edition"_key).span();
  }
  if (const ValueView date = root.find("as-of"_key); date.is(Is::date)) {
    config_.settings.as_of = static_cast<int>(date->number());
    note(root, "as-of"_key, std::string(date->text));
  }
  rules(root);
  if (open_.size() > 1) {
    return;
  }
  globs(root, "include"_key, config_.include);
  globs(root, "exclude"_key, config_.exclude);
  if (const ValueView respect = root.find("respect-gitignore"_key); respect.is(Is::flag)) {
    config_.respect_gitignore = respect->number() != 0;
    note(root, "respect-gitignore"_key, config_.respect_gitignore ? "true" : "false");
  }
  text(root, "house-rules"_key, config_.house_rules);
  config_.house_rules_named = root.field("house-rules"_key) != nullptr;
  text(root, "baseline"_key, config_.baseline);
  text(root, "out-dir"_key, config_.out_dir);
  list(root, "emit"_key, config_.emit);
  list(root, "lanes"_key, config_.lanes);
  text(root, "page"_key, config_.page);
  text(root, "templates"_key, config_.templates);
  if (const Entity theme = root.child("theme"_key)) {
    text(theme, "mode"_key, config_.theme);
    text(theme, "font"_key, config_.font);
    // Pictures take both as they are.
    config_.font = text::without_hidden(config_.font);
    text(theme, "accent"_key, config_.accent);
    check_accent(theme.find("accent"_key));
    words(theme);
  }
  text(root, "language"_key, config_.words.language);
}

// A colour that no picture takes would be left out without a word.
void ConfigReader::check_accent(const ValueView& accent) {
  if (accent.is(Is::text) && !emit::is_color(accent->text)) {
    out_.push_back({.rule = "wrong-type",
                    .span = accent.span(),
                    .message = fmt::format("`{}` is no colour that pictures take", accent->text),
                    .help = "write it in quotes as `\"#rrggbb\"`, such as `\"#0a7cff\"`"});
  }
}

void ConfigReader::words(Entity theme) {
  const ValueView table = theme.find("words"_key);
  if (!table.is(Is::table)) {
    return;
  }
  std::vector<std::string_view> known;
  for (const view::WordRow& row : view::word_table()) {
    known.push_back(row.english);
  }
  std::vector<std::string> taken;
  for (const ValueView& entry : table.items()) {
    const std::string word(entry->text);
    const std::string own = text::without_hidden(entry.value()->text);
    if (!view::is_word(word)) {
      const auto near = source::nearest(word, known);
      out_.push_back({.rule = "unresolved-name",
                      .span = entry.span(),
                      .message = fmt::format("no picture says `{}`, so there is nothing to replace", word),
                      .help = near ? fmt::format("did you mean `{}`?", *near)
                                   : "write the word as pictures have it in English, such as `Pains`"});
    } else if (!view::fits_word(word, own)) {
      out_.push_back({.rule = "wrong-type",
                      .span = entry.value().span(),
                      .message = fmt::format("`{}` has to leave room for the same values as `{}`", own, word),
                      .help = "each `{}` stands for a value; write as many of them, and no other brace"});
    } else {
      config_.words.own.insert_or_assign(word, own);
      taken.push_back(fmt::format("{}: {}", word, own));
    }
  }
  note(theme, "words"_key, fmt::format("{}", fmt::join(taken, ", ")));
}

std::string ConfigReader::place(source::Span at) const {
  return fmt::format("{}:{}", files_[at.file].path(), files_[at.file].position(at.begin).line);
}

void ConfigReader::note(Entity root, language::KeyId key, std::string value) {
  std::string from = place(root.key_span(key));
  if (open_.size() > 1) {
    from = "extends " + from;
  }
  config_.origins.push_back({std::string(language::text_of(key)), std::move(value), std::move(from)});
}

void ConfigReader::text(Entity root, language::KeyId key, std::string& to) {
  if (const std::string_view value = root.text(key); !value.empty()) {
    to = value;
    note(root, key, to);
  }
}

void ConfigReader::list(Entity root, language::KeyId key, std::vector<std::string>& to) {
  const ValueView value = root.find(key);
  if (!value || value.is(Is::nothing)) {
    return;
  }
  to.clear();
  for (const std::string_view item : value.texts()) {
    to.emplace_back(item);
  }
  note(root, key, fmt::format("{}", fmt::join(to, ", ")));
}

void ConfigReader::globs(Entity root, language::KeyId key, std::vector<std::string>& to) {
  // Each file and folder is held against each of them.
  constexpr std::size_t kMostGlobs = 1'000;
  list(root, key, to);
  if (to.size() > kMostGlobs) {
    out_.push_back(
        {.rule = "wrong-type",
         .span = root.find(key).span(),
         .message = fmt::format("only the first {} of these {} globs count", kMostGlobs, to.size()),
         .help = "name folders in place of files, or put them into `.gitignore`"});
    to.resize(kMostGlobs);
  }
  if (const ValueView value = root.find(key)) {
    for (const ValueView& item : value.items()) {
      check_glob(item);
    }
  }
}

std::optional<source::Glob> ConfigReader::check_glob(const ValueView& pattern) {
  auto parsed = source::parse_glob(pattern->text);
  if (const auto* problem = std::get_if<source::GlobError>(&parsed)) {
    out_.push_back({.rule = "wrong-type",
                    .span = pattern.span(),
                    .message = fmt::format("`{}` is not a glob: {}", pattern->text, problem->text)});
    return std::nullopt;
  }
  return std::get<source::Glob>(std::move(parsed));
}

void ConfigReader::rules(Entity root) {
  const ValueView table = root.find("rules"_key);
  if (!table.is(Is::table)) {
    return;
  }
  for (const ValueView& entry : table.items()) {
    config_.rule_places.push_back({std::string(entry->text), entry.span()});
    // One setting, or several for different files.
    for (const ValueView& each : entry.value().items()) {
      if (const Entity setting = each.record()) {
        rule_setting(std::string(entry->text), setting, entry.span());
      }
    }
  }
}

void ConfigReader::rule_setting(std::string name, Entity setting, source::Span at) {
  lint::RuleSetting rule;
  rule.rule = std::move(name);
  rule.level = level_of(setting.text("severity"_key));
  rule.from = (open_.size() > 1 ? "extends " : "") + place(setting.span().exists() ? setting.span() : at);
  const ValueView paths = setting.find("paths"_key);
  bool sound = true;
  if (paths) {
    for (const ValueView& path : paths.items()) {
      auto glob = check_glob(path);
      sound = sound && glob;
      if (glob) {
        rule.paths.push_back(std::move(*glob));
      }
    }
  }
  // Without the globs that can't be read it would hold for all files.
  if (sound || !rule.paths.empty()) {
    config_.settings.rules.push_back(std::move(rule));
  }
}

}  // namespace jc::workspace
