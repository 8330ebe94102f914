#include "compiler/workspace/mend/mend.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/diag/edits.h"
#include "compiler/lint/reported.h"
#include "compiler/lint/suppression/judge.h"
#include "compiler/workspace/mend/trial.h"

namespace jc::workspace {

namespace {

// A finding that needs more fixes before it than this has none that helps.
constexpr int kMostRounds = 24;

// What is read wrong hides names, names that lead nowhere make others look unused, and what a mistake hides
// makes a comment look idle: so that is the order in which fixes are made, one rank after the other.
enum class Rank : std::uint8_t {
  safe_reading,
  safe_name,
  unsafe_reading,
  unsafe_name,
  safe_rule,
  unsafe_rule,
  idle_comment,
};

Rank rank_of(const diag::Diagnostic& finding, const diag::Fix& fix) {
  if (finding.rule == lint::kUnusedSuppression) {
    return Rank::idle_comment;
  }
  if (!lint::is_reported(finding.rule)) {
    return fix.safe ? Rank::safe_rule : Rank::unsafe_rule;
  }
  const bool name = finding.rule == "unresolved-name" || finding.rule == "ambiguous-name";
  return fix.safe ? (name ? Rank::safe_name : Rank::safe_reading)
                  : (name ? Rank::unsafe_name : Rank::unsafe_reading);
}

// What can't be read is told of one place at a time, as nobody reads on behind it: such rounds come to an end
// with the file.
bool lets_read_on(const std::vector<ChosenFix>& batch) {
  return std::all_of(batch.begin(), batch.end(),
                     [](const ChosenFix& each) { return lint::is_unreadable(each.finding->rule); });
}

class Mender {
 public:
  Mender(const Request& request, bool unsafe)
      : request_(request),
        unsafe_(unsafe),
        state_(compile_with(request, {}, true)),
        scope_(request, state_.compilation) {
    work_.add(state_.compilation);
  }

  Mended run() {
    std::vector<Texts> seen = {state_.texts};
    for (int round = 0; round < kMostRounds;) {
      const std::vector<ChosenFix> batch = choose();
      if (batch.empty()) {
        break;
      }
      round += lets_read_on(batch) ? 0 : 1;
      MendTrial trial(request_, scope_, state_, work_);
      trial.run(batch);
      for (const MendTrial::Refused& each : trial.refused()) {
        refuse(each);
      }
      if (trial.gave_up()) {
        report_rest();
      }
      if (trial.kept().empty()) {
        if (trial.gave_up()) {
          break;
        }
        continue;
      }
      MendState next = trial.take();
      if (std::find(seen.begin(), seen.end(), next.texts) != seen.end()) {
        report_circle(trial.kept());
        break;
      }
      note(trial.kept());
      seen.push_back(next.texts);
      state_ = std::move(next);
      if (trial.gave_up()) {
        break;
      }
    }
    mended_.files = scope_.changed(state_.texts);
    mended_.compilation = compile_with(request_, state_.texts, false).compilation;
    return std::move(mended_);
  }

 private:
  const source::Files& files() const { return *state_.compilation.files; }

  // The fix to apply; nullptr where there is none.
  const diag::Fix* fix_of(const diag::Diagnostic& finding) const {
    for (const bool safe : {true, false}) {
      for (const diag::Fix& fix : finding.fixes) {
        if (fix.safe == safe && !fix.by_hand && (safe || unsafe_)) {
          return &fix;
        }
      }
    }
    return nullptr;
  }

  // All fixes of the first rank that has some which fit together.
  std::vector<ChosenFix> choose() const {
    std::map<Rank, std::vector<ChosenFix>> ranks;
    for (const diag::Diagnostic& finding : state_.compilation.findings) {
      const diag::Fix* fix = fix_of(finding);
      if (fix == nullptr || !finding.span.exists() || !scope_.is_target(files()[finding.span.file].path())) {
        continue;
      }
      FindingKey key = key_of(finding, files());
      if (!refused_.contains(key)) {
        ranks[rank_of(finding, *fix)].push_back({&finding, fix, std::move(key)});
      }
    }
    for (const auto& [rank, fixes] : ranks) {
      if (std::vector<ChosenFix> chosen = fitting(fixes); !chosen.empty()) {
        return chosen;
      }
    }
    return {};
  }

  std::vector<ChosenFix> fitting(const std::vector<ChosenFix>& fixes) const {
    std::map<source::FileId, diag::EditSet> taken;
    std::vector<ChosenFix> chosen;
    for (const ChosenFix& each : fixes) {
      if (fits(*each.fix, taken)) {
        for (const diag::Edit& edit : each.fix->edits) {
          taken[edit.span.file].take(edit);
        }
        chosen.push_back(each);
      }
    }
    return chosen;
  }

  // All of its edits or none.
  bool fits(const diag::Fix& fix, const std::map<source::FileId, diag::EditSet>& taken) const {
    std::map<source::FileId, diag::EditSet> own;
    for (const diag::Edit& edit : fix.edits) {
      const auto others = taken.find(edit.span.file);
      const bool free = scope_.may_edit(files()[edit.span.file].path()) &&
                        (others == taken.end() || others->second.fits(edit)) &&
                        own[edit.span.file].fits(edit);
      if (!free) {
        return false;
      }
      own[edit.span.file].take(edit);
    }
    return !fix.edits.empty();
  }

  std::string place(const diag::Diagnostic& finding) const {
    const source::File& file = files()[finding.span.file];
    return fmt::format("{}:{}", file.path(), file.position(finding.span.begin).line);
  }

  void refuse(const MendTrial::Refused& refused) {
    refused_.insert(refused.fix.key);
    mended_.problems.push_back(fmt::format(
        "{}: the fix \"{}\" for `{}` was not applied, because {}; this is a bug of the fix",
        place(*refused.fix.finding), refused.fix.fix->title, refused.fix.finding->rule, refused.why));
  }

  void report_rest() {
    mended_.problems.push_back(
        fmt::format("not all fixes were tried: each try reads the files anew, and {} are enough for one run; "
                    "run `--fix` again for the rest, or on fewer files at a time",
                    work_.runs()));
  }

  void report_circle(const std::vector<ChosenFix>& fixes) {
    std::set<std::string> rules;
    for (const ChosenFix& each : fixes) {
      rules.insert(each.finding->rule);
    }
    mended_.problems.push_back(
        fmt::format("fixes for `{}` undo each other; this is a bug of the fixes", fmt::join(rules, "`, `")));
  }

  void note(const std::vector<ChosenFix>& fixes) {
    mended_.findings += fixes.size();
    for (const ChosenFix& each : fixes) {
      std::vector<std::string> others;
      for (const diag::Fix& other : each.finding->fixes) {
        if (&other != each.fix && !other.by_hand) {
          others.push_back(fmt::format("\"{}\"", other.title));
        }
      }
      if (!others.empty()) {
        mended_.choices.push_back(fmt::format("{}: took \"{}\", not {}", place(*each.finding),
                                              each.fix->title, fmt::join(others, " or ")));
      }
    }
  }

  const Request& request_;
  bool unsafe_;
  MendState state_;
  MendScope scope_;
  MendWork work_;
  std::set<FindingKey> refused_;
  Mended mended_;
};

}  // namespace

Mended mend(const Request& request, bool unsafe) { return Mender(request, unsafe).run(); }

}  // namespace jc::workspace
