// All rules of a run: the built-in pages and the team's own, each a page with its compiled sentences.
#pragma once
#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lint/outline.h"
#include "compiler/lint/page/page.h"
#include "compiler/lint/program.h"

namespace jc::lint {

struct BuiltInPage;

struct Rule {
  RulePage page;
  // The page's first reason, for findings.
  std::string why;
  // From a team's own folder.
  bool house = false;
  bool speaks_of(std::string_view profile) const;
  // One a `rule` block. Made on first use, because most runs ask for half of the pages.
  const std::vector<Program>& programs() const {
    if (!is_compiled_.load(std::memory_order_acquire)) {
      diag::Diagnostics none;
      compile(*files_, none);
    }
    return programs_;
  }
  // Beside `programs`; of a built-in page known without them.
  std::vector<Outline> outlines() const;
  // The same, with what is wrong in them.
  void compile(const source::Files& files, diag::Diagnostics& out) const;

 private:
  friend class RuleSet;
  const source::Files* files_ = nullptr;
  const BuiltInPage* built_in_ = nullptr;
  mutable std::once_flag compiled_;
  mutable std::atomic<bool> is_compiled_{false};
  mutable std::vector<Program> programs_;
};

class RuleSet {
 public:
  // The pages of docs/rules.
  static RuleSet built_in();
  // The same, read anew for what is wrong in them, with places in `built_in_files()`.
  static RuleSet read_built_in(diag::Diagnostics* out);

  // Adds the page that is `file`; what can't be read is reported under `unreadable-rule` and left out. A page
  // with the id of a built-in rule takes its place. `files` must outlive this set.
  void add_page(const source::Files& files, source::FileId file, diag::Diagnostics& out);

  // By id, in order.
  const std::vector<std::shared_ptr<const Rule>>& rules() const { return rules_; }
  const Rule* find(std::string_view id) const;
  // The rule nearest to a misspelt id; empty where none is near.
  std::string_view nearest(std::string_view id) const;
  const source::Files& built_in_files() const { return *files_; }

 private:
  // `out` null: problems are not asked for, and sentences are read when they are needed.
  void add(const source::Files& files, source::FileId file, bool house, diag::Diagnostics* out);
  // Of a page that the build has read.
  void add(source::FileId file, const BuiltInPage& built);
  void put(std::shared_ptr<const Rule> rule);

  std::shared_ptr<source::Files> files_ = std::make_shared<source::Files>();
  std::vector<std::shared_ptr<const Rule>> rules_;
};

}  // namespace jc::lint
