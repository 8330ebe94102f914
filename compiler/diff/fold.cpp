#include "compiler/diff/fold.h"

#include <fmt/format.h>

#include <algorithm>

namespace jc::diff {

using language::Kind;

namespace {

// One name in several journeys is called otherwise in all of them: told where most use it.
void fold_namesakes(const std::vector<Rename>& renames, std::vector<Told>& told) {
  const auto uses = [&](const Change& change) {
    const auto found = std::find_if(renames.begin(), renames.end(), [&](const Rename& rename) {
      return rename.path == change.renamed_from && rename.kind == change.kind;
    });
    return found == renames.end() ? 0 : found->uses;
  };
  for (Told& each : told) {
    for (const Told& main : told) {
      const bool namesakes =
          each.differences.empty() && main.differences.empty() && each.change.verb == Verb::renamed &&
          main.change.verb == Verb::renamed && each.change.kind == main.change.kind &&
          each.change.before == main.change.before && each.change.after == main.change.after;
      if (namesakes && uses(main.change) > uses(each.change)) {
        each.change.caused_by = main.change.fingerprint;
      }
    }
  }
}

// A role that is a team now: one line, with that of its new name where it has one.
void fold_parties(std::vector<Told>& told) {
  const auto is_declared = [](const Told& each, Verb verb) {
    return each.change.verb == verb && is_party(each.change.kind) && !each.differences.empty();
  };
  for (Told& come : told) {
    const auto gone = std::find_if(told.begin(), told.end(), [&](const Told& each) {
      return is_declared(come, Verb::added) && is_declared(each, Verb::removed) &&
             each.differences.front().before.id() == come.differences.front().after.id();
    });
    if (gone == told.end()) {
      continue;
    }
    come.change.says = fmt::format("{}: {} now, no longer {}.", come.change.title,
                                   model::with_article(language::info(come.change.kind).name),
                                   model::with_article(language::info(gone->change.kind).name));
    const auto rename = std::find_if(told.begin(), told.end(), [&](const Told& each) {
      return each.change.verb == Verb::renamed && each.differences.empty() && is_party(each.change.kind) &&
             each.change.after == come.differences.front().after.id();
    });
    gone->change.caused_by = rename == told.end() ? come.change.fingerprint : rename->change.fingerprint;
    come.change.caused_by = rename == told.end() ? "" : rename->change.fingerprint;
  }
}

// Who calls it otherwise gives it another title: one line.
void fold_titles_of_renamed(std::vector<Told>& told) {
  for (const Told& rename : told) {
    if (rename.change.verb != Verb::renamed || !rename.differences.empty()) {
      continue;
    }
    for (Told& each : told) {
      if (each.change.entity == rename.change.entity && each.change.key == "title") {
        each.change.caused_by = rename.change.fingerprint;
      }
    }
  }
}

// What takes in another, and is called otherwise by that, is told by what is left for each.
void fold_names_of_merged(std::vector<Told>& told) {
  for (const Told& merged : told) {
    if (merged.change.merged_from.empty() && merged.change.split_from.empty()) {
      continue;
    }
    for (Told& each : told) {
      if (each.change.verb == Verb::renamed && each.differences.empty() &&
          each.change.entity == merged.change.entity) {
        each.change.caused_by = merged.change.fingerprint;
      }
    }
  }
}

// That a segment is cut anew is told by who moves.
void fold_conditions_of_segments(std::vector<Told>& told) {
  const auto move = std::find_if(told.begin(), told.end(), [](const Told& each) {
    return each.differences.empty() && each.change.key == "where";
  });
  if (move == told.end()) {
    return;
  }
  for (Told& each : told) {
    const bool cut =
        !each.differences.empty() && each.change.verb == Verb::changed &&
        ((each.change.kind == Kind::segment && each.change.key == "where") ||
         (each.change.kind == Kind::tier && (each.change.key == "serves" || each.change.key == "where")));
    if (cut) {
      each.change.caused_by = move->change.fingerprint;
    }
  }
}

// What a machine does takes nobody's time any more, and nobody takes part in it.
void fold_effort_of_machines(std::vector<Told>& told) {
  for (const Told& machine : told) {
    if (machine.change.key != "automated" || machine.change.becomes.empty()) {
      continue;
    }
    for (Told& each : told) {
      if (each.change.entity == machine.change.entity && each.change.tiers == machine.change.tiers &&
          (each.change.key == "effort" || each.change.key == "who.team") && each.change.becomes.empty()) {
        each.change.caused_by = machine.change.fingerprint;
      }
    }
  }
}

}  // namespace

void fold(const std::vector<Rename>& renames, std::vector<Told>& told) {
  fold_namesakes(renames, told);
  fold_parties(told);
  fold_titles_of_renamed(told);
  fold_names_of_merged(told);
  fold_conditions_of_segments(told);
  fold_effort_of_machines(told);
}

}  // namespace jc::diff
