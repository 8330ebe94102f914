#include "compiler/workspace/build/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <optional>
#include <utility>

#include "compiler/layout/graph_layout.h"
#include "compiler/view/words/words.h"
#include "compiler/workspace/build/asked.h"
#include "compiler/workspace/build/built.h"
#include "compiler/workspace/build/for_audience.h"
#include "compiler/workspace/build/keeping.h"
#include "compiler/workspace/build/places.h"
#include "compiler/workspace/build/shelf.h"
#include "compiler/workspace/build/site_findings.h"
#include "compiler/workspace/build/template_files.h"
#include "compiler/workspace/build/told_fields.h"
#include "compiler/workspace/build/too_large.h"
#include "compiler/workspace/build/writers.h"
#include "compiler/workspace/lane_names.h"
#include "compiler/workspace/parallel.h"

namespace jc::workspace {

namespace {

using language::Kind;
using language::operator""_key;
using language::OutputRow;
using language::Scopes;
using model::Document;
using model::Entity;

// What all outputs have in common.
struct Plan {
  const Compilation& compilation;
  const model::Model& model;
  const BuildOrder& order;
  Asked asked;
  const Places& places;
  emit::Templates templates;
  // The pages that pictures point at.
  Explaining explaining = Explaining::nothing;
  view::Pages pages;
  std::vector<emit::SitePage> site_pages;
  // What the checks have found of what is shown.
  const FindingsByPlace findings;
  // Where not all is shown: by the place of a document, the one that it was made of.
  const std::vector<const Document*>& written;
  const Keeping& keeping;

  const Document& written_of(const Entity& journey) const {
    return written.empty() ? journey.document() : *written[journey.document().place];
  }
  bool makes(const OutputRow& row) const { return asked.has(row) && is_for(order.audience, row); }
};

// A journey, a tier of it, a portfolio or the workspace.
struct Thing {
  Entity root;
  Entity written;
  Scopes scopes = language::kPerTier;
  std::string folder;
  std::string suffix;
  const model::TierChanges* changes = nullptr;
};

diag::Diagnostic not_drawn(const Entity& root) {
  return {.rule = "too-much-to-draw",
          .message = fmt::format("no pictures of `{}` are drawn: it has {} things in it, and {} are the most",
                                 root.id(), root.document().records.size(), kMostDrawn),
          .help = "divide the journey"};
}

// In the language of the workspace; what programs read stays as they know it.
bool is_read_by_people(const OutputRow& row) {
  return row.is_picture() || row.ending() == ".html" || row.ending() == ".md" || row.ending() == ".js";
}

// Makes the outputs of one journey with its tiers, of a portfolio or of the workspace. Several may be at work
// at once.
class Maker {
 public:
  Maker(const Plan& plan, Writers& writers) : plan_(plan), writers_(writers), pictures_(writers.take()) {}

  Made journey(const Entity& journey) {
    make_all(journey);
    return finish();
  }

  Made portfolio(const Entity& portfolio) {
    make({portfolio, portfolio, language::kPerPortfolio, plan_.places.folder_of(portfolio), ""});
    return finish();
  }

  // One output of the workspace. `built` is what it may show of everything else, and `told` by that.
  Made of_workspace(const OutputMaker& output, const BuiltFiles& built, emit::Told& told) {
    built_ = &built;
    make({Entity(), Entity(), language::kPerWorkspace, "", ""}, {&output, 1}, told);
    return finish();
  }

 private:
  // Of the journey and its tiers.
  void make_all(const Entity& journey) {
    const std::string& folder = plan_.places.folder_of(journey);
    const Document& written = plan_.written_of(journey);
    suffixes_ = tier_suffixes(*plan_.compilation.model, written);
    if (!plan_.pages.empty()) {
      own_ = own_pages(journey.document(), suffixes_, plan_.explaining);
    }
    const facts::Audience* audience = plan_.order.audience;
    // Customers get what is theirs: their tier's, where there are tiers.
    if (audience == nullptr || !audience->outside || suffixes_.empty()) {
      make({journey, journey, language::kPerTier | language::kPerJourney, folder, ""});
    }
    for (const auto& [tier, suffix] : suffixes_) {
      Document effective;
      const model::TierChanges changes = model::effective_into(effective, written, tier);
      if (audience != nullptr) {
        facts::limit_to(*audience, *plan_.compilation.model, effective);
      }
      // What was written may stand in another model, with others before it.
      effective.place = journey.document().place;
      make({Entity(&effective, 0), journey, language::kPerTier, folder, suffix,
            audience == nullptr ? &changes : nullptr});
    }
  }

  Made finish() {
    pictures_->report(made_.problems);
    writers_.give(std::move(pictures_));
    return std::move(made_);
  }

  void make(const Thing& thing) { make(thing, outputs(), made_.told); }

  void make(const Thing& thing, std::span<const OutputMaker> rows, emit::Told& told) {
    facts::Context context(plan_.model, plan_.compilation.as_of);
    const std::string_view tier = thing.root ? thing.root.document().tier : std::string_view();
    // Names of files are ours as well: what customers get leads nowhere else.
    const bool outside = plan_.order.audience != nullptr && plan_.order.audience->outside;
    const view::Links links =
        outside ? view::Links() : view::Links(plan_.pages, thing.root ? "../" : "", own_, tier);
    Shown shown;
    Scene scene{
        plan_.compilation.config,
        context,
        plan_.templates,
        thing.root,
        thing.written,
        plan_.order.out_dir + "/" + thing.folder,
        links,
        maps_,
        framework_,
        {plan_.site_pages, plan_.places, plan_.findings, thing.folder, thing.suffix, suffixes_, told, shown},
        thing.changes,
        built_ == nullptr ? std::span<const emit::Output>() : built_->in_order(),
        plan_.order.audience};
    for (const OutputMaker& output : rows) {
      if ((output.row.scopes & thing.scopes) == 0 || !plan_.makes(output.row)) {
        continue;
      }
      if (output.row.is_picture() && is_too_large_to_draw(thing.root)) {
        made_.problems.push_back(not_drawn(thing.root));
        continue;
      }
      Shelf shelf(plan_.asked, *pictures_, output.row, scene, thing.folder, thing.suffix, plan_.keeping,
                  made_);
      std::optional<view::Speaking> speaking;
      if (is_read_by_people(output.row)) {
        speaking.emplace(plan_.compilation.config.words);
      }
      output.make(scene, shelf);
    }
  }

  const Plan& plan_;
  Writers& writers_;
  std::unique_ptr<PictureFiles> pictures_;
  layout::MapDrawer maps_;
  Framework framework_;
  TierSuffixes suffixes_;
  view::OwnPages own_;
  // Of the workspace alone, which lists all that was made.
  const BuiltFiles* built_ = nullptr;
  Made made_;
};

// What is missing or broken is so for all of them, and is said once.
void report(diag::Diagnostics problems, diag::Diagnostics& out) {
  for (diag::Diagnostic& problem : problems) {
    const bool said = std::any_of(out.begin(), out.end(), [&](const diag::Diagnostic& each) {
      return each.message == problem.message;
    });
    if (!said) {
      out.push_back(std::move(problem));
    }
  }
}

// What is in the folder after the build: made now, or earlier and kept.
bool has_pages(std::string_view word, const Asked& asked, const BuildOrder& order) {
  const auto wanted = [&](const OutputRow& row) { return row.word == word && asked.has(row); };
  return std::any_of(std::begin(language::kOutputs), std::end(language::kOutputs), wanted) ||
         std::any_of(order.kept.begin(), order.kept.end(),
                     [&](const OutputFile& file) { return file.kind == word; });
}

// Pages that open by themselves are better to point at than those that need a program.
Explaining pages_to_point_at(const Asked& asked, const BuildOrder& order) {
  return has_pages("site", asked, order)       ? Explaining::site
         : has_pages("playbook", asked, order) ? Explaining::playbooks
                                               : Explaining::nothing;
}

// What was made or kept, but for the bytes.
struct FilesMade {
  std::vector<OutputFile> files;
  diag::Diagnostics problems;
  emit::Told told;
};

FilesMade hand_over(Made each, const TakeOutputs& take) {
  FilesMade made{std::move(each.kept), std::move(each.problems), std::move(each.told)};
  for (const Output& output : each.outputs) {
    made.files.push_back(output.file);
  }
  take(std::move(each.outputs));
  return made;
}

// Of an earlier build, where nothing that the outputs depend on has changed.
std::optional<FilesMade> keep_journey(const Plan& plan, const Entity& journey, const std::string& stamp) {
  auto kept = plan.keeping.keep(plan.places.folder_of(journey), stamp);
  if (!kept) {
    return std::nullopt;
  }
  FilesMade made{std::move(kept->files), {}, {}};
  FromBytes bytes(kept->told);
  bytes(made.told);
  return bytes.is_whole() ? std::optional(std::move(made)) : std::nullopt;
}

FilesMade make_journey(const Plan& plan, Writers& writers, const Entity& journey, const std::string& stamp,
                       const TakeOutputs& take) {
  FilesMade made = hand_over(Maker(plan, writers).journey(journey), take);
  Part part{plan.places.folder_of(journey), stamp, {}, "", ""};
  for (const OutputFile& file : made.files) {
    part.paths.push_back(file.path);
  }
  if (!stamp.empty() && made.problems.empty()) {
    ToBytes told;
    told(made.told);
    part.told = told.take();
    plan.keeping.note(std::move(part));
  }
  return made;
}

// Journeys and portfolios. A portfolio may take as long as hundreds of journeys, so it is begun with; its
// files stand behind theirs all the same.
void build_documents(const Plan& plan, Writers& writers, const TakeOutputs& take, diag::Diagnostics& out,
                     std::vector<OutputFile>& files, emit::Told& told) {
  const std::vector<Entity> journeys = plan.model.roots(Kind::journey);
  const std::vector<Entity> portfolios = plan.model.roots(Kind::portfolio);
  std::vector<FilesMade> made(journeys.size() + portfolios.size());
  std::atomic<std::size_t> done{0};
  parallel_for(made.size(), plan.order.threads, [&](std::size_t i) {
    if (i < portfolios.size()) {
      made[journeys.size() + i] = hand_over(Maker(plan, writers).portfolio(portfolios[i]), take);
      return;
    }
    const std::size_t at = i - portfolios.size();
    const std::string stamp = plan.keeping.stamp_of(journeys[at]);
    auto kept = keep_journey(plan, journeys[at], stamp);
    made[at] = kept ? std::move(*kept) : make_journey(plan, writers, journeys[at], stamp, take);
    if (plan.order.progress) {
      plan.order.progress(++done, journeys.size());
    }
  });
  for (FilesMade& each : made) {
    files.insert(files.end(), std::make_move_iterator(each.files.begin()),
                 std::make_move_iterator(each.files.end()));
    report(std::move(each.problems), out);
    told.add(std::move(each.told));
  }
}

// The outputs of the whole workspace, side by side where none shows another: pictures first, then the pages
// that show these, then the list of all. Each is handed over as soon as it is made: some are as large as all
// journeys together.
class Whole {
 public:
  // `files` is what was made of everything else, and `told` by it.
  Whole(const Plan& plan, Writers& writers, const std::vector<OutputFile>& files, emit::Told told,
        const TakeOutputs& take)
      : plan_(plan),
        writers_(writers),
        take_(take),
        told_(std::move(told)),
        built_(plan.model, plan.places, files, plan.order.kept) {}

  void make(diag::Diagnostics& out) {
    const auto is_list = [](const OutputMaker& output) {
      return output.row.word == outputs().back().row.word;
    };
    make([](const OutputMaker& output) { return output.row.is_picture(); }, out);
    make([&](const OutputMaker& output) { return !output.row.is_picture() && !is_list(output); }, out);
    make(is_list, out);
  }

 private:
  template <class Which>
  void make(const Which& which, diag::Diagnostics& out) {
    std::vector<const OutputMaker*> rows;
    for (const OutputMaker& output : outputs()) {
      if ((output.row.scopes & language::kPerWorkspace) != 0 && plan_.makes(output.row) && which(output)) {
        rows.push_back(&output);
      }
    }
    std::vector<FilesMade> made(rows.size());
    // The last ones take longest: where several are at work, they begin with these.
    const bool backwards = plan_.order.threads > 1;
    parallel_for(rows.size(), plan_.order.threads, [&](std::size_t i) {
      const std::size_t at = backwards ? rows.size() - 1 - i : i;
      made[at] = make_one(*rows[at]);
    });
    std::vector<OutputFile> files;
    for (FilesMade& each : made) {
      std::move(each.files.begin(), each.files.end(), std::back_inserter(files));
      report(std::move(each.problems), out);
    }
    built_.add(files);
  }

  FilesMade make_one(const OutputMaker& output) {
    return hand_over(Maker(plan_, writers_).of_workspace(output, built_, told_), take_);
  }

  const Plan& plan_;
  Writers& writers_;
  const TakeOutputs& take_;
  emit::Told told_;
  BuiltFiles built_;
};

// What people read of them is in the language of the workspace.
emit::Told told_of_parties(const Plan& plan) {
  const view::Speaking speaking(plan.compilation.config.words);
  return emit::tell_of_parties(plan.model);
}

// Of what is drawn by Graphviz, flows are drawn without it in the order of the list.
void check_engine(const Plan& plan, diag::Diagnostics& out) {
  const auto drawn = [&](const OutputRow& row) {
    return (row.word == "flow" || row.word == "metrics") && plan.makes(row);
  };
  if (!std::any_of(std::begin(language::kOutputs), std::end(language::kOutputs), drawn) ||
      layout::missing_engine().empty()) {
    return;
  }
  out.push_back(
      {.rule = "missing-program",
       .severity = diag::Severity::warning,
       .message = fmt::format("flows are drawn without branches side by side, and metrics not at all: {}",
                              layout::missing_engine()),
       .help = "install all of the package, and Graphviz (Debian and Ubuntu: `apt-get install libgvc6`); or "
               "leave "
               "`flow` and `metrics` out of `emit`"});
}

// A folder without a page would look like a plan that went wrong.
diag::Diagnostics nothing_for_them() {
  return {{.rule = "nothing-to-build",
           .message = "no journey here says anything to customers, so there is nothing to write for them",
           .help =
               "what happens with them stands in touchpoints, milestones and steps, and what they have of "
               "a stage in its `outcome`"}};
}

}  // namespace

void build(const Compilation& compilation, const BuildOrder& order, diag::Diagnostics& out,
           const TakeOutputs& take) {
  const Asked asked(compilation.config.emit);
  TooLarge left_out = too_large_to_build(*compilation.model);
  report(std::move(left_out.reasons), out);
  ShownModel shown;
  const bool whole = order.audience == nullptr && left_out.documents.empty();
  if (!whole) {
    shown = shown_to(order.audience, left_out.documents, *compilation.model, compilation.findings);
  }
  const model::Model& model = whole ? *compilation.model : *shown.model;
  if (order.audience != nullptr && order.audience->outside && model.roots(language::Kind::journey).empty()) {
    report(nothing_for_them(), out);
    return;
  }
  Places places(model);
  const Explaining explaining = pages_to_point_at(asked, order);
  view::Pages pages = places.pages(model, explaining);
  const Keeping keeping(compilation, order, pages);
  Plan plan{compilation,
            model,
            order,
            asked,
            places,
            load_templates(compilation.config, out),
            explaining,
            std::move(pages),
            emit::site_pages(model),
            FindingsByPlace(whole ? compilation.findings : shown.findings),
            shown.written,
            keeping};
  if (order.audience != nullptr) {
    keep_own(*order.audience, plan.site_pages);
  }
  check_lanes(compilation.config.lanes, plan.model, out);
  check_engine(plan, out);
  Writers writers(compilation, order.look);
  std::vector<OutputFile> files;
  emit::Told told = told_of_parties(plan);
  build_documents(plan, writers, take, out, files, told);
  if (order.audience != nullptr) {
    keep_own(*order.audience, told);
  }
  Whole(plan, writers, files, std::move(told), take).make(out);
}

}  // namespace jc::workspace
