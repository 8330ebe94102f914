#include "compiler/workspace/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <map>
#include <set>

#include "compiler/diag/order.h"
#include "compiler/lint/lint.h"
#include "compiler/model/decode.h"
#include "compiler/model/effective.h"
#include "compiler/source/load.h"
#include "compiler/syntax/parse.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/parallel.h"

namespace jc::workspace {

namespace {

// Far above any journey; a file of this size is a mistake, and reading it would take seconds.
constexpr std::size_t kLargestFile = std::size_t{16} << 20U;

class Compiler {
 public:
  Compiler(const Request& request, Compilation& result) : request_(request), result_(result) {}

  void run() {
    configure();
    find_files();
    load();
    parse_and_decode();
    link();
    if (request_.lint) {
      lint();
    }
    finish();
  }

 private:
  void configure() {
    result_.files = request_.keep_in;
    result_.config = load_config(request_.root, *result_.files, earlier_);
    if (request_.adjust) {
      request_.adjust(result_.config);
    }
    if (result_.config.settings.as_of == 0) {
      result_.config.settings.as_of = request_.today;
    }
    result_.as_of = result_.config.settings.as_of;
  }

  void find_files() {
    Discovery found = discover(result_.config);
    result_.nested = std::move(found.nested);
    paths_ = std::move(found.files);
    for (const NamedFile& named : request_.files) {
      const std::string path = clean_path(named.path);
      targets_.insert(path);
      if (std::find(paths_.begin(), paths_.end(), path) == paths_.end()) {
        paths_.push_back(path);
      }
      if (named.content) {
        given_[path] = &*named.content;
      }
    }
    std::sort(paths_.begin(), paths_.end());
  }

  bool is_target(const std::string& path) const {
    if (targets_.empty() && request_.folders.empty()) {
      return true;
    }
    return targets_.contains(path) || std::any_of(request_.folders.begin(), request_.folders.end(),
                                                  [&](const std::string& folder) { return path.starts_with(folder); });
  }

  void load() {
    std::vector<source::Loaded> loaded(paths_.size());
    parallel_for(paths_.size(), request_.threads, [&](std::size_t i) {
      const auto given = given_.find(paths_[i]);
      loaded[i] = given == given_.end() ? source::load(paths_[i], kLargestFile) : source::Loaded(*given->second);
    });
    for (std::size_t i = 0; i < paths_.size(); i++) {
      if (auto* content = std::get_if<std::string>(&loaded[i])) {
        ids_.push_back(result_.files->add(paths_[i], std::move(*content)));
        continue;
      }
      const auto& failure = std::get<source::LoadFailure>(loaded[i]);
      // An empty file in its place, so that the finding has a path to show.
      const source::FileId id = result_.files->add(paths_[i], "");
      earlier_.push_back({.rule = "unreadable-file", .span = {id, 0, 0},
                          .message = fmt::format("this file could not be read: it {}", failure.text)});
      unreadable_targets_ = unreadable_targets_ || is_target(paths_[i]);
      note_incomplete(paths_[i]);
    }
  }

  void note_incomplete(const std::string& path) {
    incomplete_ = incomplete_ || path.find(".vocabulary.") != std::string::npos || path.find(".portfolio.") != std::string::npos;
  }

  void parse_and_decode() {
    struct Decoded {
      std::vector<model::Document> documents;
      diag::Diagnostics found;
    };
    std::vector<Decoded> decoded(ids_.size());
    std::atomic<std::size_t> done{0};
    parallel_for(ids_.size(), request_.threads, [&](std::size_t i) {
      thread_local syntax::Tree tree;
      syntax::parse_into(tree, *result_.files, ids_[i], decoded[i].found);
      decoded[i].documents = model::decode(*result_.files, tree, decoded[i].found);
      if (request_.progress) {
        request_.progress(done.fetch_add(1) + 1, ids_.size());
      }
    });
    result_.model = std::make_unique<model::Model>(*result_.files);
    for (std::size_t i = 0; i < decoded.size(); i++) {
      for (model::Document& document : decoded[i].documents) {
        result_.model->documents.push_back(std::move(document));
      }
      const bool broken = std::any_of(decoded[i].found.begin(), decoded[i].found.end(), [](const diag::Diagnostic& found) {
        return found.rule == "unreadable-yaml" || found.rule == "too-deep" || found.rule == "too-many-aliases";
      });
      if (broken) {
        note_incomplete(result_.files->operator[](ids_[i]).path());
      }
      earlier_.insert(earlier_.end(), std::make_move_iterator(decoded[i].found.begin()),
                      std::make_move_iterator(decoded[i].found.end()));
    }
    result_.model->incomplete = incomplete_;
  }

  void link() {
    model::Model& model = *result_.model;
    model::link_shared(model, earlier_);
    std::vector<diag::Diagnostics> found(model.documents.size());
    parallel_for(model.documents.size(), request_.threads, [&](std::size_t i) { model::link_document(model, i, found[i]); });
    for (diag::Diagnostics& each : found) {
      earlier_.insert(earlier_.end(), std::make_move_iterator(each.begin()), std::make_move_iterator(each.end()));
    }
  }

  // Settings for rules that nobody has are slips of the keyboard.
  void check_rule_names() {
    for (const auto& [rule, span] : result_.config.rule_places) {
      if (result_.rules->find(rule) == nullptr) {
        const std::string_view near = result_.rules->nearest(rule);
        earlier_.push_back({.rule = "unresolved-name", .span = span, .message = fmt::format("no rule is called `{}`", rule),
                            .help = near.empty() ? "`journeyc rules` lists them" : fmt::format("did you mean `{}`?", near)});
      }
    }
  }

  void lint() {
    result_.rules = std::make_unique<lint::RuleSet>(lint::RuleSet::built_in());
    add_house_rules(result_.config, *result_.files, *result_.rules, earlier_);
    check_rule_names();
    const model::Model& model = *result_.model;
    const lint::Plan plan(*result_.rules, result_.config.settings);
    lint::judge(plan, *result_.files, std::move(earlier_), result_.findings);
    earlier_.clear();
    // Neighbouring documents go to one thread in bundles, which keeps a context's caches warm.
    constexpr std::size_t kBundle = 16;
    const std::size_t bundles = (model.documents.size() + kBundle - 1) / kBundle;
    std::vector<diag::Diagnostics> found(bundles);
    parallel_for(bundles, request_.threads, [&](std::size_t bundle) {
      model::Context context(model, result_.as_of);
      const std::size_t end = std::min(model.documents.size(), (bundle + 1) * kBundle);
      for (std::size_t i = bundle * kBundle; i < end; i++) {
        lint_with_tiers(context, plan, model.documents[i], found[bundle]);
      }
    });
    for (diag::Diagnostics& each : found) {
      result_.findings.insert(result_.findings.end(), std::make_move_iterator(each.begin()), std::make_move_iterator(each.end()));
    }
    model::Context context(model, result_.as_of);
    lint::lint_workspace(context, plan, result_.findings);
  }

  // Judges a journey as written, then what each tier makes of it: what was not wrong before is the tier's.
  static void lint_with_tiers(model::Context& context, const lint::Plan& plan, const model::Document& document,
                              diag::Diagnostics& out) {
    diag::Diagnostics as_written;
    lint::lint_document(context, plan, document, as_written);
    const std::size_t written = as_written.size();
    const model::ValueView overlays = model::Entity(&document, 0).find(model::find_key("overlays"));
    if (document.kind == model::Kind::journey && overlays.is(model::Is::table)) {
      for (const model::ValueView& overlay : overlays.items()) {
        lint_tier(context, plan, model::effective(document, overlay->text), written, as_written);
      }
    }
    out.insert(out.end(), std::make_move_iterator(as_written.begin()), std::make_move_iterator(as_written.end()));
  }

  static void lint_tier(model::Context& context, const lint::Plan& plan, const model::Document& tier, std::size_t written,
                        diag::Diagnostics& out) {
    diag::Diagnostics found;
    lint::lint_document(context, plan, tier, found);
    for (diag::Diagnostic& each : found) {
      const auto end = out.begin() + static_cast<std::ptrdiff_t>(written);
      const bool known = std::any_of(out.begin(), end, [&](const diag::Diagnostic& other) {
        // What all stages lack is said once, on the journey.
        return other.rule == each.rule && (other.entity == each.entity || each.entity.starts_with(other.entity + "/"));
      });
      if (!known) {
        each.message += fmt::format(" in tier `{}`", tier.tier);
        out.push_back(std::move(each));
      }
    }
    context.forget();
  }

  void finish() {
    result_.findings.insert(result_.findings.end(), std::make_move_iterator(earlier_.begin()), std::make_move_iterator(earlier_.end()));
    std::erase_if(result_.findings, [&](const diag::Diagnostic& found) {
      return found.span.exists() && found.rule != "unreadable-rule" && !is_target((*result_.files)[found.span.file].path()) &&
             (*result_.files)[found.span.file].path() != result_.config.file;
    });
    diag::sort_and_unique(result_.findings, *result_.files);
    const auto count = [&](auto matches) { return static_cast<std::size_t>(std::count_if(result_.model->documents.begin(), result_.model->documents.end(), matches)); };
    const std::size_t journeys = count([&](const model::Document& document) {
      return document.kind == model::Kind::journey && is_target((*result_.files)[document.file].path());
    });
    const auto files = static_cast<std::size_t>(std::count_if(paths_.begin(), paths_.end(), [&](const std::string& path) { return is_target(path); }));
    result_.summary = diag::summarize(result_.findings, journeys, files);
    // Fixes are shown in the findings; applying them is not on offer yet.
    result_.summary.fixable = 0;
    result_.summary.unsafe_fixable = 0;
    result_.unreadable = unreadable_targets_;
  }

  const Request& request_;
  Compilation& result_;
  diag::Diagnostics earlier_;
  std::vector<std::string> paths_;
  std::set<std::string> targets_;
  std::map<std::string, const std::string*> given_;
  std::vector<source::FileId> ids_;
  bool incomplete_ = false;
  bool unreadable_targets_ = false;
};

}  // namespace

Compilation compile(const Request& request) {
  Compilation result;
  Compiler(request, result).run();
  return result;
}

}  // namespace jc::workspace
