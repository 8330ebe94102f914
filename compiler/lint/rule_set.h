// All rules of a run: the built-in pages and the team's own, each a page with its compiled sentences.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lint/page.h"
#include "compiler/lint/program.h"

namespace jc::lint {

struct Rule {
  RulePage page;
  // One a `rule` block.
  std::vector<Program> programs;
  // The page's first reason, for findings.
  std::string why;
  // From a team's own folder.
  bool house = false;
  bool speaks_of(std::string_view profile) const;
};

class RuleSet {
 public:
  // The pages of docs/rules. Problems in them go to `out`, with places in `built_in_files()`.
  static RuleSet built_in(diag::Diagnostics& out);
  static RuleSet built_in();

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
  void add(const source::Files& files, source::FileId file, bool house, diag::Diagnostics& out);

  std::shared_ptr<source::Files> files_ = std::make_shared<source::Files>();
  std::vector<std::shared_ptr<const Rule>> rules_;
};

}  // namespace jc::lint
