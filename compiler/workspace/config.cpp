#include "compiler/workspace/config.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/model/decode.h"
#include "compiler/source/glob.h"
#include "compiler/source/load.h"
#include "compiler/syntax/parse.h"
#include "compiler/workspace/discover.h"

namespace jc::workspace {

namespace fs = std::filesystem;

using model::Entity;
using model::Is;
using model::operator""_key;
using model::ValueView;

namespace {

std::optional<std::string> config_in(const std::string& prefix) {
  for (const std::string_view name : {kConfigName, kHiddenConfigName}) {
    std::error_code error;
    if (fs::is_regular_file(prefix + std::string(name), error)) {
      return prefix + std::string(name);
    }
  }
  return std::nullopt;
}

// Takes the values of the document over, and notes where each comes from.
class Reader {
 public:
  Reader(Config& config, const source::Files& files, Entity root, diag::Diagnostics& out)
      : config_(config), files_(files), root_(root), out_(out) {}

  void run() {
    globs("include"_key, config_.include);
    globs("exclude"_key, config_.exclude);
    text("profile"_key, config_.settings.profile);
    text("house-rules"_key, config_.house_rules);
    config_.house_rules_named = root_.field("house-rules"_key) != nullptr;
    text("fail-on"_key, config_.fail_on);
    text("out-dir"_key, config_.out_dir);
    list("emit"_key, config_.emit);
    text("templates"_key, config_.templates);
    if (const ValueView date = root_.find("as-of"_key); date.is(Is::date)) {
      config_.settings.as_of = static_cast<int>(date->number);
      note("as-of"_key, std::string(date->text));
    }
    if (const Entity theme = root_.child("theme"_key)) {
      root_ = theme;
      text("mode"_key, config_.theme);
      text("font"_key, config_.font);
      text("accent"_key, config_.accent);
      root_ = Entity(&theme.document(), 0);
    }
    rules();
  }

 private:
  void note(model::KeyId key, std::string value) {
    const source::Span at = root_.key_span(key);
    const std::uint32_t line = files_[at.file].position(at.begin).line;
    config_.origins.push_back({std::string(model::text_of(key)), std::move(value), fmt::format("{}:{}", config_.file, line)});
  }

  void text(model::KeyId key, std::string& to) {
    if (const std::string_view value = root_.text(key); !value.empty()) {
      to = value;
      note(key, to);
    }
  }

  void list(model::KeyId key, std::vector<std::string>& to) {
    const ValueView value = root_.find(key);
    if (!value || value.is(Is::nothing)) {
      return;
    }
    to.clear();
    for (const std::string_view item : value.texts()) {
      to.emplace_back(item);
    }
    note(key, fmt::format("{}", fmt::join(to, ", ")));
  }

  void globs(model::KeyId key, std::vector<std::string>& to) {
    list(key, to);
    if (const ValueView value = root_.find(key)) {
      for (const ValueView& item : value.items()) {
        check_glob(item);
      }
    }
  }

  std::optional<source::Glob> check_glob(ValueView pattern) {
    auto parsed = source::parse_glob(pattern->text);
    if (const auto* problem = std::get_if<source::GlobError>(&parsed)) {
      out_.push_back({.rule = "wrong-type", .span = pattern.span(),
                      .message = fmt::format("`{}` is not a glob: {}", pattern->text, problem->text)});
      return std::nullopt;
    }
    return std::get<source::Glob>(std::move(parsed));
  }

  void rules() {
    const ValueView table = root_.find("rules"_key);
    if (!table.is(Is::table)) {
      return;
    }
    for (const ValueView& entry : table.items()) {
      const Entity setting = entry.value().record();
      if (!setting) {
        continue;
      }
      lint::RuleSetting rule;
      rule.rule = entry->text;
      const std::string_view severity = setting.text("severity"_key);
      if (!severity.empty()) {
        rule.level = severity == "error"     ? lint::Level::error
                     : severity == "warning" ? lint::Level::warning
                     : severity == "info"    ? lint::Level::info
                                             : lint::Level::off;
      }
      if (const ValueView paths = setting.find("paths"_key)) {
        for (const ValueView& path : paths.items()) {
          if (auto glob = check_glob(path)) {
            rule.paths.push_back(std::move(*glob));
          }
        }
      }
      config_.rule_places.push_back({rule.rule, entry.span()});
      config_.origins.push_back({fmt::format("rules.{}", rule.rule), std::string(severity),
                                 fmt::format("{}:{}", config_.file, files_[entry.span().file].position(entry->begin).line)});
      config_.settings.rules.push_back(std::move(rule));
    }
  }

  Config& config_;
  const source::Files& files_;
  Entity root_;
  diag::Diagnostics& out_;
};

}  // namespace

std::optional<std::string> find_root(const std::string& folder) {
  std::error_code error;
  const fs::path start = fs::absolute(folder.empty() ? "." : folder, error).lexically_normal();
  std::string prefix = as_prefix(folder);
  for (fs::path at = start; !error; at = at.parent_path()) {
    if (config_in(prefix)) {
      return prefix;
    }
    // A repository ends the search: what stands above it is not the team's.
    if (fs::exists(at / ".git", error) || at == at.parent_path() || at == at.root_path()) {
      return std::nullopt;
    }
    // Paths stay as the user named them while that is possible.
    const bool named = !prefix.empty() && prefix != "/" && !prefix.ends_with("../");
    prefix = named ? as_prefix(fs::path(prefix).parent_path().parent_path().generic_string()) : prefix + "../";
  }
  return std::nullopt;
}

Config load_config(const std::string& root, source::Files& files, diag::Diagnostics& out) {
  Config config;
  config.root = root;
  const auto path = config_in(root);
  if (!path) {
    return config;
  }
  config.file = *path;
  auto loaded = source::load(*path);
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    out.push_back({.rule = "unreadable-file", .message = fmt::format("`{}` {}", *path, failure->text)});
    return config;
  }
  const source::FileId file = files.add(*path, std::get<std::string>(std::move(loaded)));
  syntax::Tree tree = syntax::parse(files, file, out);
  for (const model::Document& document : model::decode(files, tree, out)) {
    if (document.kind == model::Kind::config) {
      Reader(config, files, Entity(&document, 0), out).run();
      return config;
    }
  }
  return config;
}

void add_house_rules(const Config& config, source::Files& files, lint::RuleSet& rules, diag::Diagnostics& out) {
  const std::string folder = config.root + clean_path(config.house_rules);
  std::error_code error;
  std::vector<std::string> pages;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() == ".md" && name != "index.md" && name != "README.md") {
      pages.push_back(folder + "/" + name);
    }
  }
  if (error && config.house_rules_named) {
    out.push_back({.rule = "unreadable-file",
                   .message = fmt::format("the folder of house rules, `{}`, can't be read: {}", folder, error.message())});
  }
  std::sort(pages.begin(), pages.end());
  for (const std::string& page : pages) {
    auto loaded = source::load(page);
    if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
      out.push_back({.rule = "unreadable-file", .message = fmt::format("`{}` {}", page, failure->text)});
      continue;
    }
    rules.add_page(files, files.add(page, std::get<std::string>(std::move(loaded))), out);
  }
}

std::string describe(const Config& config) {
  const auto origin = [&](std::string_view key) -> std::string {
    for (auto at = config.origins.rbegin(); at != config.origins.rend(); ++at) {
      if (at->key == key) {
        return at->from;
      }
    }
    return "default";
  };
  std::string text = fmt::format("# workspace: {}\n# file: {}\n", config.root.empty() ? "." : config.root,
                                 config.file.empty() ? "none" : config.file);
  const auto line = [&](std::string_view key, const std::string& value) {
    text += fmt::format("{:<12} {}  # {}\n", std::string(key) + ":", value, origin(key));
  };
  line("include", fmt::format("[{}]", fmt::join(config.include, ", ")));
  line("exclude", fmt::format("[{}]", fmt::join(config.exclude, ", ")));
  line("profile", config.settings.profile);
  line("house-rules", config.house_rules);
  line("fail-on", config.fail_on);
  line("out-dir", config.out_dir);
  line("emit", fmt::format("[{}]", fmt::join(config.emit, ", ")));
  line("templates", config.templates.empty() ? "built in" : config.templates);
  line("mode", config.theme);
  line("font", config.font.empty() ? "built in" : config.font);
  line("accent", config.accent.empty() ? "built in" : config.accent);
  const int day = config.settings.as_of;
  line("as-of", day == 0 ? "today" : fmt::format("{:04}-{:02}-{:02}", day / 10000, day / 100 % 100, day % 100));
  for (const Origin& each : config.origins) {
    if (each.key.starts_with("rules.")) {
      text += fmt::format("{}: {}  # {}\n", each.key, each.value.empty() ? "as its page says" : each.value, each.from);
    }
  }
  return text;
}

}  // namespace jc::workspace
