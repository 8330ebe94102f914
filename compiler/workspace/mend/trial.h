// Fixes tried in memory: what they make of a workspace, and which of them do harm.
#pragma once
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "compiler/workspace/mend/scope.h"

namespace jc::workspace {

// A workspace with some texts in place of those on disk, and what compiling it gave.
struct MendState {
  Texts texts;
  Compilation compilation;
};

// Compiles the request with texts in place of those on disk. `whole`: all files are judged, whatever was
// asked for.
MendState compile_with(const Request& request, Texts texts, bool whole);

// What a finding is told by from one compilation to the next, where its place may have moved: rule, path,
// entity and message.
using FindingKey = std::tuple<std::string, std::string, std::string, std::string>;
FindingKey key_of(const diag::Diagnostic& finding, const source::Files& files);

// A finding and the one of its fixes to apply; both live in the state they were found in.
struct ChosenFix {
  const diag::Diagnostic* finding = nullptr;
  const diag::Fix* fix = nullptr;
  FindingKey key;
};

// How much was compiled for one run. A fix that does harm is found by compiling without half of the others,
// and a file may have thousands of them.
class MendWork {
 public:
  // Findings take as long as half a thousand bytes of text.
  void add(const Compilation& compilation);
  bool is_done() const { return runs_ >= kLeastRuns && bytes_ > kMostBytes; }
  std::size_t runs() const { return runs_; }

 private:
  static constexpr std::size_t kLeastRuns = 3;
  static constexpr std::size_t kMostBytes = 32'000'000;

  std::size_t runs_ = 0;
  std::size_t bytes_ = 0;
};

// One round: begins with all fixes, and where they do harm, finds out which do by halving.
class MendTrial {
 public:
  MendTrial(const Request& request, const MendScope& scope, const MendState& base, MendWork& work)
      : request_(request), scope_(scope), base_(base), work_(work) {}

  struct Refused {
    ChosenFix fix;
    // "it led to another error"
    std::string why;
  };

  void run(const std::vector<ChosenFix>& batch) { sift(batch); }
  const std::vector<ChosenFix>& kept() const { return kept_; }
  const std::vector<Refused>& refused() const { return refused_; }
  // Some were not tried, since that was enough work.
  bool gave_up() const { return gave_up_; }
  // What the kept ones make of the base; only where some were kept.
  MendState take() { return std::move(best_); }

 private:
  void sift(const std::vector<ChosenFix>& batch);
  MendState with(const std::vector<ChosenFix>& fixes) const;

  const Request& request_;
  const MendScope& scope_;
  const MendState& base_;
  MendWork& work_;
  bool gave_up_ = false;
  MendState best_;
  std::vector<ChosenFix> kept_;
  std::vector<Refused> refused_;
};

}  // namespace jc::workspace
