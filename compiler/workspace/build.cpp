#include "compiler/workspace/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

#include "compiler/emit/json/model_json.h"
#include "compiler/emit/playbook/index_page.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/portfolio_page.h"
#include "compiler/emit/playbook/vocabulary_page.h"
#include "compiler/emit/svg/svg.h"
#include "compiler/model/effective.h"
#include "compiler/source/load.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/lane_names.h"
#include "compiler/workspace/parallel.h"
#include "compiler/workspace/picture_files.h"
#include "compiler/workspace/views.h"

namespace jc::workspace {

namespace {

using language::Kind;
using model::Document;
using model::Entity;

// What the outputs of one journey (or one tier of it), portfolio or workspace have in common.
struct Scene {
  Entity root;
  Entity written;
  Per per = Per::tier;
  // Of the outputs, with a slash behind it; empty for those of the workspace.
  std::string folder;
  // Behind the names of files: `-high-touch`.
  std::string suffix;
  // Of a tier's copy.
  const model::TierChanges* changes = nullptr;
};

// What all of them have in common; filled in before the first one is made.
struct Plan {
  const Compilation& compilation;
  const model::Model& model;
  std::string out_dir;
  emit::Templates templates;
  // By the place of the document; each with a slash behind it.
  std::map<std::uint32_t, std::string> folders;

  bool wants(std::string_view what) const {
    const auto& emit = compilation.config.emit;
    return std::find(emit.begin(), emit.end(), what) != emit.end();
  }
  const std::string& folder_of(const Entity& root) const { return folders.at(root.document().place); }
};

// What was made of a journey, a portfolio or the workspace.
struct Made {
  std::vector<Output> outputs;
  std::vector<emit::Output> index;
  diag::Diagnostics problems;
};

void report_template(const std::string& error, diag::Diagnostics& out) {
  out.push_back({.rule = "broken-template",
                 .message = error,
                 .help = "compare it with the built-in one; templates/README.md lists what templates see"});
}

// What writes pictures, for as many roots as are at work at once: each goes on with what another one has
// left.
class Writers {
 public:
  explicit Writers(const Plan& plan) : config_(plan.compilation.config), as_of_(plan.compilation.as_of) {}

  std::unique_ptr<PictureFiles> take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) {
      return std::make_unique<PictureFiles>(config_, as_of_);
    }
    std::unique_ptr<PictureFiles> writer = std::move(free_.back());
    free_.pop_back();
    return writer;
  }

  void give(std::unique_ptr<PictureFiles> writer) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(writer));
  }

 private:
  const Config& config_;
  int as_of_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<PictureFiles>> free_;
};

// In the folder of a portfolio.
constexpr std::string_view kPortfolioFile = "portfolio.md";

// Makes the outputs of one root. Several may be at work at once.
class Maker {
 public:
  Maker(const Plan& plan, Writers& writers) : plan_(plan), writers_(writers), pictures_(writers.take()) {}

  Made journey(const Entity& journey) {
    const std::string& folder = plan_.folder_of(journey);
    if (plan_.wants("json")) {
      add(folder + "journey.json", emit::journey_json(plan_.model, journey), "JSON", journey, "");
    }
    tier({journey, journey, Per::tier, folder, ""});
    views({journey, journey, Per::journey, folder, ""});
    std::set<std::string> taken;
    for (const std::string_view name : model::tiers_of(journey.document())) {
      Document effective;
      const model::TierChanges changes = model::effective_into(effective, journey.document(), name);
      std::string suffix = "-" + safe_name(name);
      while (!taken.insert(suffix).second) {
        suffix += "-2";
      }
      tier({Entity(&effective, 0), journey, Per::tier, folder, suffix, &changes});
    }
    return finish();
  }

  Made portfolio(const Entity& portfolio) {
    const std::string& folder = plan_.folder_of(portfolio);
    if (plan_.wants("playbook")) {
      facts::Context context(plan_.model, plan_.compilation.as_of);
      page(folder + std::string(kPortfolioFile), "page", portfolio,
           emit::portfolio_page(context, portfolio, plan_.templates, plan_.out_dir + "/" + folder));
    }
    views({portfolio, portfolio, Per::portfolio, folder, ""});
    return finish();
  }

  // `made` is what journeys and portfolios have: pages of the workspace link to it.
  Made workspace(const std::vector<emit::Output>& made) {
    if (plan_.wants("playbook") && emit::has_vocabulary(plan_.model)) {
      facts::Context context(plan_.model, plan_.compilation.as_of);
      page(std::string(emit::kVocabularyFile), "vocabulary", Entity(),
           emit::vocabulary_page(context, made, plan_.templates, plan_.out_dir + "/"));
    }
    views({Entity(), Entity(), Per::workspace, "", ""});
    if (plan_.wants("json")) {
      add("model.json", emit::model_json(plan_.model), "JSON", {}, "");
    }
    return finish();
  }

 private:
  Made finish() {
    pictures_->report(made_.problems);
    writers_.give(std::move(pictures_));
    return std::move(made_);
  }

  void add(std::string path, std::string bytes, std::string label, Entity of, std::string tier) {
    made_.index.push_back({path, std::move(label), of, std::move(tier)});
    made_.outputs.push_back({std::move(path), std::move(bytes)});
  }

  void page(std::string path, std::string label, Entity of, emit::Page page, std::string_view tier = {}) {
    if (page.error.empty()) {
      add(std::move(path), std::move(page.text), std::move(label), of, std::string(tier));
    } else {
      report_template(page.error, made_.problems);
    }
  }

  void tier(const Scene& scene) {
    views(scene);
    if (plan_.wants("playbook")) {
      page(scene.folder + playbook_of(scene), "playbook", scene.written,
           emit::playbook(plan_.model, scene.root, plan_.templates, plan_.out_dir + "/" + scene.folder),
           scene.root.document().tier);
    }
  }

  static std::string playbook_of(const Scene& scene) { return "playbook" + scene.suffix + ".md"; }

  // Where the playbooks explain the entity, from the folder of the scene; empty where they don't.
  std::string place_of(const Scene& scene, const Entity& entity) const {
    if (!entity) {
      return "";
    }
    const std::string up = scene.folder.empty() ? "" : "../";
    const Kind document = entity.document().kind;
    const bool root = entity.record_id() == 0;
    if (!root && !emit::has_anchor(entity.kind())) {
      return "";
    }
    if (document == Kind::portfolio && !root) {
      return up + plan_.folder_of(entity) + std::string(kPortfolioFile) + "#" + emit::anchor(entity);
    }
    if (document == Kind::vocabulary && !root) {
      return up + std::string(emit::kVocabularyFile) + "#" + emit::anchor(entity);
    }
    if (document != Kind::journey) {
      return "";
    }
    const bool here = scene.root && scene.root.document().place == entity.document().place;
    // A comparison of tiers speaks of copies that are not its own.
    const std::string_view tier = entity.document().tier;
    const bool own = here && (tier.empty() || tier == scene.root.document().tier);
    const std::string of_tier = tier.empty() ? "" : "-" + safe_name(tier);
    const std::string page = own    ? playbook_of(scene)
                             : here ? "playbook" + of_tier + ".md"
                                    : up + plan_.folder_of(entity) + "playbook.md";
    return root ? page : page + "#" + emit::anchor(entity);
  }

  void views(const Scene& scene) {
    const bool explained = plan_.wants("playbook");
    const view::Link link = [&](const Entity& entity) {
      return explained ? place_of(scene, entity) : std::string();
    };
    facts::Context context(plan_.model, plan_.compilation.as_of);
    const Subject subject{
        plan_.compilation.config, context, scene.root, scene.written, link, maps_, scene.changes};
    for (const View& each : workspace::views()) {
      const bool wanted = each.draw != nullptr ? pictures_->wants(each.kind) : plan_.wants(each.kind);
      if (wanted && each.per == scene.per && each.has(subject)) {
        view(each, subject, scene);
      }
    }
  }

  void view(const View& view, const Subject& subject, const Scene& scene) {
    const std::string stem = scene.folder + std::string(view.stem) + scene.suffix;
    const std::string tier(scene.root ? scene.root.document().tier : "");
    if (view.write != nullptr) {
      add(stem + std::string(view.ending), view.write(subject), std::string(view.label), scene.written, tier);
      return;
    }
    const std::vector<layout::Diagram> pages = view.draw(subject);
    for (PictureFile& file : pictures_->files(view.kind, pages)) {
      const std::string number = file.page.value_or(0) == 0 ? "" : fmt::format("-{}", *file.page + 1);
      const std::string label = !file.page || pages.size() == 1
                                    ? std::string(view.label)
                                    : fmt::format("{} ({} of {})", view.label, *file.page + 1, pages.size());
      const std::string shown = file.ending == ".svg" ? label : label + " " + file.ending.substr(1);
      add(stem + number + file.ending, std::move(file.bytes), shown, scene.written, tier);
    }
  }

  const Plan& plan_;
  Writers& writers_;
  std::unique_ptr<PictureFiles> pictures_;
  layout::MapDrawer maps_;
  Made made_;
};

// Two ids may give the same name: `a/b` and `a-b`.
void name_folders(const std::vector<Entity>& roots, Plan& plan) {
  std::set<std::string> taken;
  for (const auto& [place, folder] : plan.folders) {
    taken.insert(folder);
  }
  for (const Entity& root : roots) {
    const std::string base = safe_name(root.id());
    std::string name = base;
    for (int i = 2; !taken.insert(name + "/").second; i++) {
      name = fmt::format("{}-{}", base, i);
    }
    plan.folders[root.document().place] = name + "/";
  }
}

void load_templates(Plan& plan, diag::Diagnostics& out) {
  const Config& config = plan.compilation.config;
  if (config.templates.empty()) {
    return;
  }
  const std::string folder = config.root + clean_path(config.templates);
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".mustache") {
      continue;
    }
    const auto loaded = source::load(entry.path().string());
    if (const auto* text = std::get_if<std::string>(&loaded)) {
      plan.templates.override(entry.path().stem().string(), *text);
    }
  }
  if (error) {
    out.push_back({.rule = "broken-template",
                   .message = fmt::format("the folder of templates, `{}`, can't be read", folder)});
  }
}

void append(Made& all, Made more, diag::Diagnostics& out) {
  std::move(more.outputs.begin(), more.outputs.end(), std::back_inserter(all.outputs));
  std::move(more.index.begin(), more.index.end(), std::back_inserter(all.index));
  for (diag::Diagnostic& problem : more.problems) {
    // What is missing or broken is so for all of them.
    const bool said = std::any_of(out.begin(), out.end(), [&](const diag::Diagnostic& each) {
      return each.message == problem.message;
    });
    if (!said) {
      out.push_back(std::move(problem));
    }
  }
}

}  // namespace

void build(const Compilation& compilation, const std::string& out_dir, diag::Diagnostics& out,
           const std::function<void(std::size_t, std::size_t)>& progress, unsigned threads,
           const TakeOutputs& take) {
  Plan plan{compilation, *compilation.model, out_dir, {}, {}};
  load_templates(plan, out);
  check_lanes(compilation.config.lanes, plan.model, out);
  const auto journeys = plan.model.roots(Kind::journey);
  const auto portfolios = plan.model.roots(Kind::portfolio);
  name_folders(journeys, plan);
  name_folders(portfolios, plan);
  Writers writers(plan);
  std::vector<Made> made(journeys.size());
  std::atomic<std::size_t> done{0};
  parallel_for(journeys.size(), threads, [&](std::size_t i) {
    made[i] = Maker(plan, writers).journey(journeys[i]);
    take(std::exchange(made[i].outputs, {}));
    if (progress) {
      progress(++done, journeys.size());
    }
  });
  Made all;
  for (Made& each : made) {
    append(all, std::move(each), out);
  }
  for (const Entity& portfolio : portfolios) {
    append(all, Maker(plan, writers).portfolio(portfolio), out);
  }
  append(all, Maker(plan, writers).workspace(all.index), out);
  emit::Page index = emit::workspace_index(plan.model, all.index, plan.templates, out_dir);
  if (index.error.empty()) {
    all.outputs.push_back({"README.md", std::move(index.text)});
  } else {
    Made broken;
    report_template(index.error, broken.problems);
    append(all, std::move(broken), out);
  }
  take(std::move(all.outputs));
}

}  // namespace jc::workspace
