// The whole compiler in one function: files in, a linked model and its findings out.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/diag/silenced.h"
#include "compiler/diag/summary.h"
#include "compiler/lint/rule_set.h"
#include "compiler/model/model.h"
#include "compiler/source/files.h"
#include "compiler/workspace/baseline.h"
#include "compiler/workspace/config/config.h"

namespace jc::workspace {

class Readings;

// A file the user named, as text where it did not come from the disk (standard input).
struct NamedFile {
  std::string path;
  std::optional<std::string> content;
};

// Whether findings may be those of an earlier run, and by what its files are taken to be the same.
enum class Remember : std::uint8_t { nothing, by_times, by_content };

struct Request {
  std::string root;
  // Findings are reported for these files and below these folders only; for all where both are empty.
  std::vector<NamedFile> files;
  std::vector<std::string> folders;
  // Texts that stand for files on disk, by path: what those files would be after an edit.
  std::map<std::string, std::string> texts;
  // All files there are, the configuration among them, where they are on no disk: those of a revision, in
  // other folders than `root`, too. It is read where it stands, since each of the workspaces in it asks for
  // it.
  const std::map<std::string, std::string>* revision = nullptr;
  // Called with the configuration before rules run, to apply flags.
  std::function<void(Config&)> adjust;
  // Day that dates are compared with when neither flag nor configuration says one, as yyyymmdd.
  int today = 0;
  unsigned threads = 1;
  // Called now and then with files done and files in all, from any thread.
  std::function<void(std::size_t, std::size_t)> progress;
  // Stop after decoding and linking: for commands that only need the model.
  bool lint = true;
  // Whether comments and the baseline silence findings.
  bool obey_comments = true;
  bool use_baseline = true;
  // What is remembered comes without a model, and without rules unless they are asked for.
  Remember remember = Remember::nothing;
  bool with_rules = false;
  // Where files are kept; several workspaces of one run share it.
  std::shared_ptr<source::Files> keep_in = std::make_shared<source::Files>();
  // Where texts are looked for that were read before; nothing where each is read once anyway.
  std::shared_ptr<Readings> readings;
};

struct Compilation {
  Config config;
  std::shared_ptr<source::Files> files;
  // Where its own begin: before them are those of other workspaces of the run.
  std::size_t first_file = 0;
  std::unique_ptr<model::Model> model;
  std::unique_ptr<lint::RuleSet> rules;
  diag::Diagnostics findings;
  // What comments and the baseline have taken out of them.
  diag::SilencedFindings silenced;
  // In use; nothing where there is none.
  std::optional<Baseline> baseline;
  // Keys of the baseline that nothing has any more, where all files and their rules were looked at.
  std::vector<std::string> fixed_since;
  diag::Summary summary;
  // Workspaces inside this one, to be compiled on their own.
  std::vector<std::string> nested;
  // A file could not be read at all (as opposed to: has mistakes in it).
  bool unreadable = false;
  int as_of = 0;
};

Compilation compile(const Request& request);

}  // namespace jc::workspace
