#include "compiler/workspace/compare/compare.h"

#include <algorithm>
#include <map>

#include "compiler/diag/edits.h"
#include "compiler/model/rewrite.h"
#include "compiler/workspace/compare/settings.h"
#include "compiler/workspace/discover.h"

namespace jc::workspace {

namespace {

// What stands inside something renamed is found once that has its new name; so deep is nothing nested.
constexpr int kMostRounds = 5;

// The texts of the files in which something gets another name.
std::map<std::string, std::string> renamed_texts(const Compilation& compilation,
                                                 std::vector<diff::Rename>& renames) {
  std::map<std::string, diag::EditSet> edits;
  const source::Files& files = *compilation.files;
  std::erase_if(renames, [&](const diff::Rename& rename) {
    const auto found = model::rename(*compilation.model, rename.entity, rename.to);
    if (!found) {
      return true;
    }
    for (const diag::Edit& edit : found->edits) {
      diag::EditSet& set = edits[files[edit.span.file].path()];
      if (set.fits(edit)) {
        set.take(edit);
      }
    }
    return false;
  });
  std::map<std::string, std::string> texts;
  for (std::uint32_t i = 0; i < files.size(); i++) {
    const source::File& file = files[{i}];
    const auto found = edits.find(file.path());
    if (found != edits.end()) {
      texts[file.path()] = found->second.apply(file.content());
    }
  }
  return texts;
}

std::shared_ptr<Compilation> compiled(const Request& request) {
  return std::make_shared<Compilation>(compile(request));
}

class Comparer {
 public:
  Comparer(const Side& before, const Side& after, unsigned threads, std::shared_ptr<Readings> readings)
      : before_(before), after_(after), threads_(threads) {
    result_.readings = std::move(readings);
  }

  Comparison run() {
    workspace("");
    return std::move(result_);
  }

 private:
  // The workspace at `below`, from the root of both sides, and those inside it.
  void workspace(const std::string& below) {
    const auto is = compiled(request_at(below, after_, result_.files_after));
    Request before_request = request_at(below, before_, result_.files_before);
    auto was = compiled(before_request);
    const std::vector<diff::Rename> renames = take_renames(before_request, was, *is);
    result_.before.push_back(was);
    result_.after.push_back(is);
    append(diff::diff(*was->model, *is->model, renames));
    for (std::string& sentence : changed_checks({before_, *was}, {after_, *is})) {
      result_.report.hints.push_back({"", std::move(sentence)});
    }
    note(was->findings, result_.unread_before);
    note(is->findings, result_.unread_after);
    std::vector<std::string> inside;
    for (const auto& [compilation, root] :
         {std::pair(was, before_.root + below), std::pair(is, after_.root + below)}) {
      for (const std::string& nested : compilation->nested) {
        inside.push_back(as_prefix(nested).substr(root.size()));
      }
    }
    std::sort(inside.begin(), inside.end());
    inside.erase(std::unique(inside.begin(), inside.end()), inside.end());
    for (const std::string& each : inside) {
      workspace(below + each);
    }
  }

  // What both sides have in common is decoded once, and so is what a new name leaves as it is.
  Request request_at(const std::string& below, const Side& side,
                     const std::shared_ptr<source::Files>& files) const {
    Request request = request_for(side, threads_, below);
    request.keep_in = files;
    request.readings = result_.readings;
    return request;
  }

  // `was` is compiled anew with the new names in place of the old ones, until nothing else has another name.
  std::vector<diff::Rename> take_renames(Request& request, std::shared_ptr<Compilation>& was,
                                         const Compilation& is) {
    std::vector<diff::Rename> all;
    for (int round = 0; round < kMostRounds; round++) {
      std::vector<diff::Rename> found = diff::find_renames(*was->model, *is.model);
      if (found.empty()) {
        break;
      }
      const auto texts = renamed_texts(*was, found);
      if (texts.empty()) {
        break;
      }
      for (const auto& [path, text] : texts) {
        request.texts[path] = text;
      }
      all.insert(all.end(), found.begin(), found.end());
      // Files of this round stand beside those of the rounds before; their paths tell the same.
      kept_.push_back(was);
      was = compiled(request);
    }
    return all;
  }

  static void note(const diag::Diagnostics& findings, diag::Diagnostics& to) {
    for (const diag::Diagnostic& each : findings) {
      if (each.rule == "unreadable-file" || each.rule == "unreadable-yaml") {
        to.push_back(each);
      }
    }
  }

  void append(diff::Report report) {
    auto& all = result_.report;
    all.changes.insert(all.changes.end(), std::make_move_iterator(report.changes.begin()),
                       std::make_move_iterator(report.changes.end()));
    all.announcements.insert(all.announcements.end(), report.announcements.begin(),
                             report.announcements.end());
    all.hours.insert(all.hours.end(), report.hours.begin(), report.hours.end());
    all.hints.insert(all.hints.end(), report.hints.begin(), report.hints.end());
    all.same_meaning += report.same_meaning;
    all.moved_files += report.moved_files;
  }

  const Side& before_;
  const Side& after_;
  unsigned threads_;
  Comparison result_;
  std::vector<std::shared_ptr<Compilation>> kept_;
};

}  // namespace

Comparison compare(const Side& before, const Side& after, unsigned threads,
                   std::shared_ptr<Readings> readings) {
  return Comparer(before, after, threads, std::move(readings)).run();
}

}  // namespace jc::workspace
