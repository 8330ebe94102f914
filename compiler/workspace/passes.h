// The passes of a check, and what one leaves for the next: `compile` calls them in order.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/lint/plan.h"
#include "compiler/workspace/amend.h"
#include "compiler/workspace/cache/recollection.h"
#include "compiler/workspace/compile.h"
#include "compiler/workspace/dead_links.h"
#include "compiler/workspace/judge.h"
#include "compiler/workspace/readings.h"
#include "compiler/workspace/targets.h"

namespace jc::workspace {

// Others than journeys declare names for all files.
bool declares_for_others(const std::string& path);

class Passes {
 public:
  Passes(const Request& request, Compilation& result)
      : request_(request), result_(result), targets_{{}, request.folders} {}

  void configure();

  void take_built_in_rules();

  void find_files();

  // Whether an earlier run has found it all.
  bool recall();

  // Whether an earlier run has found most of it. The result has no model then, as if it were remembered.
  bool amend();

  void keep();

  void read_all();

  void link();

  void lint();

  void finish();

 private:
  bool is_reported_on(source::FileId file) const;

  void list_files();

  std::size_t place_of(source::FileId file) const { return file.value - ids_.front().value; }
  KeptFile& kept_of(std::size_t document) { return kept_[place_of(result_.model->documents[document].file)]; }

  // The files at these places, in order; of the others the model has outlines.
  void read_these(const std::vector<std::size_t>& places);

  void stand_in(std::size_t place);

  void link_these(const std::vector<std::size_t>& documents);

  void look_for_links(const std::vector<std::size_t>& documents);

  // What is to be asked, and what was found before that.
  void plan_rules();

  void judge(diag::Diagnostics& found) const;

  // Findings of the passes before are judged with those of the rules.
  void take_judged(const std::vector<std::size_t>& documents, Judged judged);

  // What the next check wants to know of them.
  void note_files(const std::vector<std::size_t>& documents);

  // The places of other files whose journeys the document names.
  std::set<std::size_t> named_by(std::size_t document) const;

  // What an earlier check has found in what is not judged again. False where that is not all there is to it.
  bool take_kept(const Affected& affected);

  // False where what is judged may have a file in what is found elsewhere.
  bool judge_again(const Affected& affected);

  // With what was found elsewhere as it was.
  void read_again(const std::set<std::size_t>& judged, const std::set<std::size_t>& read);

  std::vector<std::size_t> documents_in(const std::set<std::size_t>& places) const;

  bool is_told_the_same(const std::set<std::size_t>& judged);

  // No name is found where none was, nor gone from where it was found.
  bool has_the_same_names(const std::set<std::size_t>& judged) const;

  // What stands for a file that was not read has no places.
  bool speaks_only_of(const std::set<std::size_t>& read, const std::set<std::size_t>& judged);

  void forget_attempt();

  void take(std::size_t place, Reading& reading);

  const Request& request_;
  Compilation& result_;
  diag::Diagnostics earlier_;
  std::vector<std::string> paths_;
  Targets targets_;
  // Paths at which nobody has seen a regular file yet.
  std::set<std::string> unseen_;
  std::map<std::string, const std::string*> given_;
  std::vector<source::FileId> ids_;
  // Beside the paths.
  std::vector<KeptFile> kept_;
  // What comes of comparing files.
  diag::Diagnostics across_;
  std::optional<Base> base_;
  std::vector<lint::Suppression> suppressions_;
  std::vector<lint::AliasUse> aliases_;
  std::optional<lint::Plan> plan_;
  std::optional<LinkedFiles> linked_files_;
  std::optional<Recollection> recollection_;
  bool incomplete_ = false;
  bool unreadable_targets_ = false;
  // Or other files of the workspace.
  bool has_unread_files_ = false;
  // A rule has compared a date with the day of the run.
  bool day_compared_ = false;
  // Of other documents than its own, by a rule (model/asked.h).
  bool asked_told_ = false;
  bool asked_more_ = false;
  std::vector<LookedFor> names_;
};

}  // namespace jc::workspace
