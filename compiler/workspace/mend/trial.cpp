#include "compiler/workspace/mend/trial.h"

#include <algorithm>

#include "compiler/diag/edits.h"
#include "compiler/lint/reported.h"
#include "compiler/text/trimmed.h"
#include "compiler/workspace/discover.h"

namespace jc::workspace {

namespace {

using Counts = std::map<FindingKey, std::size_t>;

std::string path_of(const diag::Diagnostic& finding, const source::Files& files) {
  return finding.span.exists() ? files[finding.span.file].path() : "";
}

Counts counts(const Compilation& compilation) {
  Counts all;
  for (const diag::Diagnostic& finding : compilation.findings) {
    all[key_of(finding, *compilation.files)]++;
  }
  return all;
}

std::size_t count(const Counts& counts, const FindingKey& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

// Files that could not be read to their end.
std::size_t unreadable(const Compilation& compilation) {
  const auto& findings = compilation.findings;
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [](const diag::Diagnostic& each) { return lint::is_unreadable(each.rule); }));
}

// Errors by rule, file and message: a new name changes the paths of entities.
using ErrorKey = std::tuple<std::string, std::string, std::string>;

ErrorKey error_key(const diag::Diagnostic& finding, const source::Files& files) {
  return {finding.rule, path_of(finding, files), finding.message};
}

// Without the id of the document, which another fix of the batch may have changed.
std::string_view below_root(std::string_view entity) {
  const auto end = entity.find('/');
  return end == std::string_view::npos ? "" : entity.substr(end + 1);
}

// What was misread hides what is wrong in it: mended, it shows. Rules see what it means elsewhere, too, as
// where the slip in a segment's condition has hidden that another one overlaps it. What could not be
// read is read as a whole, and its names count everywhere.
bool reveals(const ChosenFix& fix, const diag::Diagnostic& error, const std::string& path) {
  const std::string_view inside = below_root(fix.finding->entity);
  const std::string_view place = below_root(error.entity);
  const std::string_view rule = fix.finding->rule;
  // Nothing was looked up among things of which none had an id, or none could be read.
  if ((rule == "missing-key" || rule == "wrong-type") && error.rule == "unresolved-name") {
    return true;
  }
  if (rule == "bidi-control" || lint::is_unreadable(rule)) {
    return true;
  }
  return lint::is_reported(fix.finding->rule) &&
         (!lint::is_reported(error.rule) ||
          (std::get<1>(fix.key) == path &&
           (inside.empty() ||
            (place.starts_with(inside) && (place.size() == inside.size() || place[inside.size()] == '/')))));
}

// What was moved elsewhere is read there: an error in a line that the fix has written was in what it moved.
bool is_in_what_was_moved(const ChosenFix& fix, const diag::Diagnostic& error, const source::Files& files) {
  if (fix.finding->rule != "unknown-key" || !lint::is_reported(error.rule) || !error.span.exists()) {
    return false;
  }
  const source::File& file = files[error.span.file];
  const std::string_view line = text::trimmed(file.line(file.position(error.span.begin).line));
  return !line.empty() &&
         std::any_of(fix.fix->edits.begin(), fix.fix->edits.end(), [&](const diag::Edit& edit) {
           return edit.replacement.find(line) != std::string::npos;
         });
}

// An error that was not there before, and that no fix of the batch has laid open.
bool has_new_error(const Compilation& before, const Compilation& after, const std::vector<ChosenFix>& batch) {
  std::map<ErrorKey, std::size_t> known;
  for (const diag::Diagnostic& finding : before.findings) {
    known[error_key(finding, *before.files)]++;
  }
  // The baseline knows findings by the path of their entity, which a new name changes: they are no new ones.
  for (const diag::Silenced& silenced : before.silenced) {
    known[error_key(silenced.finding, *before.files)]++;
  }
  return std::any_of(after.findings.begin(), after.findings.end(), [&](const diag::Diagnostic& finding) {
    std::size_t& left = known[error_key(finding, *after.files)];
    if (finding.severity != diag::Severity::error || left > 0) {
      left -= left > 0 ? 1 : 0;
      return false;
    }
    const std::string path = path_of(finding, *after.files);
    return std::none_of(batch.begin(), batch.end(), [&](const ChosenFix& each) {
      return reveals(each, finding, path) || is_in_what_was_moved(each, finding, *after.files);
    });
  });
}

// Nobody reads on behind what can't be read, and of a key that stands twice only the first counts: where the
// same is said of a later place, this one was mended.
bool is_read_further(const ChosenFix& fix, const Compilation& after) {
  return (lint::is_unreadable(fix.finding->rule) || fix.finding->rule == "duplicate-id") &&
         std::none_of(after.findings.begin(), after.findings.end(), [&](const diag::Diagnostic& finding) {
           return key_of(finding, *after.files) == fix.key && finding.span.begin <= fix.finding->span.begin;
         });
}

// Why the batch is not to be kept; empty where it is.
std::string harm_of(const Compilation& before, const Compilation& after,
                    const std::vector<ChosenFix>& batch) {
  if (unreadable(after) > unreadable(before)) {
    return "the file could not be read any more";
  }
  std::size_t mended = 0;
  Counts expected = counts(before);
  for (const ChosenFix& each : batch) {
    mended += each.finding->severity == diag::Severity::error ? 1 : 0;
    std::size_t& left = expected[each.key];
    left -= left > 0 ? 1 : 0;
  }
  const std::size_t errors = before.summary.errors;
  const bool more = after.summary.errors > (batch.size() > 1 ? errors - std::min(mended, errors) : errors);
  if (more && has_new_error(before, after, batch)) {
    return "it led to another error";
  }
  const Counts now = counts(after);
  const bool still = std::any_of(batch.begin(), batch.end(), [&](const ChosenFix& each) {
    return count(now, each.key) > count(expected, each.key) && !is_read_further(each, after);
  });
  return still ? "the finding was still there" : "";
}

}  // namespace

FindingKey key_of(const diag::Diagnostic& finding, const source::Files& files) {
  return {finding.rule, path_of(finding, files), finding.entity, finding.message};
}

MendState compile_with(const Request& request, Texts texts, bool whole) {
  Request again = request;
  if (whole) {
    again.keep_in = std::make_shared<source::Files>();
    again.folders = {""};
  }
  for (NamedFile& named : again.files) {
    const auto text = texts.find(clean_path(named.path));
    if (named.content && text != texts.end()) {
      named.content = text->second;
    }
  }
  for (const auto& [path, text] : texts) {
    again.texts[path] = text;
  }
  return {std::move(texts), compile(again)};
}

void MendWork::add(const Compilation& compilation) {
  constexpr std::size_t kFinding = 500;
  runs_++;
  for (std::uint32_t i = 0; i < compilation.files->size(); i++) {
    bytes_ += (*compilation.files)[{i}].content().size();
  }
  bytes_ += kFinding * compilation.findings.size();
}

void MendTrial::sift(const std::vector<ChosenFix>& batch) {
  if (work_.is_done()) {
    gave_up_ = true;
    return;
  }
  std::vector<ChosenFix> all = kept_;
  all.insert(all.end(), batch.begin(), batch.end());
  MendState next = with(all);
  work_.add(next.compilation);
  const std::string harm =
      harm_of(kept_.empty() ? base_.compilation : best_.compilation, next.compilation, batch);
  if (harm.empty()) {
    kept_ = std::move(all);
    best_ = std::move(next);
  } else if (batch.size() == 1) {
    refused_.push_back({batch.front(), harm});
  } else {
    const auto middle = batch.begin() + static_cast<std::ptrdiff_t>(batch.size() / 2);
    sift({batch.begin(), middle});
    sift({middle, batch.end()});
  }
}

MendState MendTrial::with(const std::vector<ChosenFix>& fixes) const {
  const source::Files& files = *base_.compilation.files;
  std::map<source::FileId, diag::EditSet> edits;
  for (const ChosenFix& each : fixes) {
    for (const diag::Edit& edit : each.fix->edits) {
      edits[edit.span.file].take(edit);
    }
  }
  Texts texts = base_.texts;
  for (const auto& [file, set] : edits) {
    const std::string text = set.apply(files[file].content());
    for (const std::string& path : scope_.names_of(files[file].path())) {
      texts[path] = text;
    }
  }
  scope_.drop_unchanged(texts);
  return compile_with(request_, std::move(texts), true);
}

}  // namespace jc::workspace
