#include "compiler/workspace/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "compiler/emit/index_page.h"
#include "compiler/emit/model_json.h"
#include "compiler/emit/playbook.h"
#include "compiler/emit/svg.h"
#include "compiler/layout/flow.h"
#include "compiler/layout/flow_of_journey.h"
#include "compiler/model/effective.h"
#include "compiler/source/load.h"
#include "compiler/workspace/discover.h"

namespace jc::workspace {

namespace {

using model::Document;
using model::Entity;

emit::Theme theme_of(const Config& config) {
  emit::Theme theme;
  theme.mode = config.theme == "dark" ? emit::Mode::dark : config.theme == "light" ? emit::Mode::light : emit::Mode::automatic;
  if (!config.font.empty()) {
    theme.font_family = config.font + ", " + theme.font_family;
  }
  if (emit::is_color(config.accent)) {
    theme.accent = config.accent;
  }
  return theme;
}

class Builder {
 public:
  Builder(const Compilation& compilation, std::string out_dir, diag::Diagnostics& out)
      : compilation_(compilation), model_(*compilation.model), out_dir_(std::move(out_dir)), out_(out),
        theme_(theme_of(compilation.config)) {}

  std::vector<Output> run(const std::function<void(std::size_t, std::size_t)>& progress) {
    load_templates();
    const auto journeys = model_.roots(model::Kind::journey);
    for (std::size_t i = 0; i < journeys.size(); i++) {
      build_journey(journeys[i]);
      if (progress) {
        progress(i + 1, journeys.size());
      }
    }
    if (wants("json")) {
      add("model.json", emit::model_json(model_), "JSON", {}, "");
    }
    page("README.md", emit::workspace_index(model_, index_, templates_, out_dir_), "", {}, "");
    return std::move(outputs_);
  }

 private:
  bool wants(std::string_view what) const {
    const auto& emit = compilation_.config.emit;
    return std::find(emit.begin(), emit.end(), what) != emit.end();
  }

  void load_templates() {
    if (compilation_.config.templates.empty()) {
      return;
    }
    const std::string folder = compilation_.config.root + clean_path(compilation_.config.templates);
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
      if (entry.path().extension() != ".mustache") {
        continue;
      }
      const auto loaded = source::load(entry.path().string());
      if (const auto* text = std::get_if<std::string>(&loaded)) {
        templates_.override(entry.path().stem().string(), *text);
      }
    }
    if (error) {
      out_.push_back({.rule = "broken-template", .message = fmt::format("the folder of templates, `{}`, can't be read", folder)});
    }
  }

  void add(std::string path, std::string bytes, std::string label, Entity of, std::string tier) {
    if (!label.empty()) {
      index_.push_back({path, std::move(label), of, std::move(tier)});
    }
    outputs_.push_back({std::move(path), std::move(bytes)});
  }

  void page(std::string path, emit::Page page, std::string label, Entity of, std::string tier) {
    if (page.error.empty()) {
      add(std::move(path), std::move(page.text), std::move(label), of, std::move(tier));
    } else {
      // A broken template breaks every page the same way.
      const bool said = std::any_of(out_.begin(), out_.end(), [&](const diag::Diagnostic& each) { return each.message == page.error; });
      if (!said) {
        out_.push_back({.rule = "broken-template", .message = page.error, .help = "compare it with the built-in one; templates/README.md lists what templates see"});
      }
    }
  }

  // Two ids may give the same name: `a/b` and `a-b`.
  std::string folder_of(const Entity& journey) {
    const std::string base = safe_name(journey.id());
    std::string name = base;
    for (int i = 2; !folders_.insert(name).second; i++) {
      name = fmt::format("{}-{}", base, i);
    }
    return name;
  }

  void build_journey(const Entity& journey) {
    const std::string folder = folder_of(journey) + "/";
    if (wants("json")) {
      add(folder + "journey.json", emit::journey_json(model_, journey), "JSON", journey, "");
    }
    build_views(journey, journey, folder, "");
    std::set<std::string> tiers;
    for (const std::string_view tier : model::tiers_of(journey.document())) {
      const Document effective = model::effective(journey.document(), tier);
      std::string suffix = "-" + safe_name(tier);
      while (!tiers.insert(suffix).second) {
        suffix += "-2";
      }
      build_views(Entity(&effective, 0), journey, folder, suffix);
    }
  }

  void build_views(const Entity& journey, const Entity& written, const std::string& folder, const std::string& suffix) {
    const std::string tier(journey.document().tier);
    const std::string playbook = "playbook" + suffix + ".md";
    if (wants("flow") && has_flow(journey)) {
      model::Context context(model_, compilation_.as_of);
      const layout::Link link = [&](const Entity& entity) {
        return wants("playbook") ? playbook + "#" + emit::anchor(entity) : std::string();
      };
      add(folder + "flow" + suffix + ".svg", emit::emit_svg(layout::lay_out_flow(layout::flow_of(context, journey, link)), theme_),
          "map", written, tier);
    }
    if (wants("playbook")) {
      page(folder + playbook, emit::playbook(model_, journey, templates_, out_dir_ + "/" + folder), "playbook", written, tier);
    }
  }

  static bool has_flow(const Entity& journey) {
    using model::operator""_key;
    return !journey.children("stages"_key).empty() || !journey.children("steps"_key).empty();
  }

  const Compilation& compilation_;
  const model::Model& model_;
  std::string out_dir_;
  diag::Diagnostics& out_;
  emit::Theme theme_;
  emit::Templates templates_;
  std::set<std::string> folders_;
  std::vector<Output> outputs_;
  std::vector<emit::Output> index_;
};

}  // namespace

std::vector<Output> build(const Compilation& compilation, const std::string& out_dir, diag::Diagnostics& out,
                          const std::function<void(std::size_t, std::size_t)>& progress) {
  return Builder(compilation, out_dir, out).run(progress);
}

}  // namespace jc::workspace
