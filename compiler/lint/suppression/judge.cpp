#include "compiler/lint/suppression/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/lint/category.h"
#include "compiler/lint/reported.h"
#include "compiler/source/nearest.h"

namespace jc::lint {

namespace {

// The comment without these of its rules.
diag::Fix without(const Suppression& suppression, const std::set<std::size_t>& gone) {
  std::vector<std::string_view> left;
  for (std::size_t i = 0; i < suppression.rules.size(); i++) {
    if (!gone.contains(i)) {
      left.push_back(suppression.rules[i].rule);
    }
  }
  if (left.empty()) {
    return remove_comment(suppression.whole);
  }
  return {.title = fmt::format("ignore `{}` only", fmt::join(left, "`, `")),
          .safe = true,
          .edits = {{suppression.list, fmt::format("{}", fmt::join(left, ", "))}}};
}

diag::Diagnostic unknown(const RuleSet& rules, const Suppression& suppression, std::size_t i) {
  const SuppressedRule& named = suppression.rules[i];
  diag::Diagnostic found{.rule = std::string(kUnknownSuppression),
                         .span = named.span,
                         .message = fmt::format("no rule is called `{}`", named.rule)};
  const std::string_view near = rules.nearest(named.rule);
  if (is_category(named.rule)) {
    found.message = fmt::format("`{}` is a category of rules, not a rule", named.rule);
    found.help = "name the rules one by one, so that others of the category still speak";
    found.fixes = {without(suppression, {i})};
  } else if (near.empty()) {
    found.help = "`journeyc rules` lists them";
    found.fixes = {without(suppression, {i})};
  } else {
    found.help = fmt::format("did you mean `{}`?", near);
    found.fixes = {{fmt::format("write `{}`", near),
                    source::is_clear_slip(named.rule, near, {}),
                    {{named.span, std::string(near)}}}};
  }
  return found;
}

// The comments of one run by what they cover.
class Comments {
 public:
  Comments(const Plan& plan, const source::Files& files, const std::vector<Suppression>& suppressions,
           const std::vector<AliasUse>& aliases)
      : plan_(plan),
        files_(files),
        suppressions_(suppressions),
        aliases_(aliases),
        used_(suppressions.size()) {
    for (std::size_t i = 0; i < suppressions.size(); i++) {
      used_[i].resize(suppressions[i].rules.size());
      for (std::size_t j = 0; j < suppressions[i].rules.size(); j++) {
        const SuppressedRule& named = suppressions[i].rules[j];
        if (may_be_suppressed(named.rule)) {
          of_rule_[{named.span.file, named.rule}].push_back({i, j});
        }
      }
    }
    for (auto& [rule, places] : of_rule_) {
      sort(places);
    }
  }

  // Null where the finding stands. What is told of all at one place is ignored there, too.
  const Suppression* silences(const diag::Diagnostic& finding) {
    const auto found = of_rule_.find({finding.span.file, finding.rule});
    if (!finding.span.exists() || found == of_rule_.end()) {
      return nullptr;
    }
    const std::vector<Place>& places = found->second;
    const Suppression* by = narrowest(places, finding.span.begin);
    for (std::size_t i = 0; by == nullptr && i < aliases_.size(); i++) {
      by = aliases_[i].means(finding.span) ? narrowest(places, aliases_[i].alias.begin) : nullptr;
    }
    for (std::size_t i = 0; by == nullptr && i < finding.together.size(); i++) {
      const source::Span& all = finding.together[i].span;
      by = all.file == finding.span.file ? narrowest(places, all.begin) : nullptr;
    }
    return by != nullptr ? by : of(places.front()).of_file ? use(places.front()) : nullptr;
  }

  void report_unused(diag::Diagnostics& out) const {
    for (std::size_t i = 0; i < suppressions_.size(); i++) {
      std::set<std::size_t> unused;
      std::vector<std::string_view> names;
      for (std::size_t j = 0; j < used_[i].size(); j++) {
        if (!used_[i][j] && has_looked(suppressions_[i], suppressions_[i].rules[j])) {
          unused.insert(j);
          names.push_back(suppressions_[i].rules[j].rule);
        }
      }
      if (!unused.empty()) {
        report(suppressions_[i], unused, names, out);
      }
    }
  }

 private:
  // The comment, and which of its rules.
  struct Place {
    std::size_t comment = 0;
    std::size_t rule = 0;
    // The furthest end of this comment and those that begin before it, without those for whole files.
    std::uint32_t reach = 0;
  };

  // The narrowest comment around a byte, without those for whole files.
  const Suppression* narrowest(const std::vector<Place>& places, std::uint32_t at) {
    auto behind = std::partition_point(places.begin(), places.end(),
                                       [&](const Place& each) { return of(each).begin <= at; });
    // From the narrowest on; nothing before `reach` has its end behind the finding.
    while (behind != places.begin() && (behind - 1)->reach >= at) {
      --behind;
      if (of(*behind).end >= at) {
        return use(*behind);
      }
    }
    return nullptr;
  }

  const Suppression& of(const Place& place) const { return suppressions_[place.comment]; }
  const Suppression* use(const Place& place) {
    used_[place.comment][place.rule] = true;
    return &of(place);
  }

  // Those for the whole file first; else by begin, wide ones before narrow ones, the last of equals last.
  void sort(std::vector<Place>& places) const {
    std::stable_sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
      if (of(a).of_file != of(b).of_file) {
        return of(a).of_file;
      }
      return of(a).begin != of(b).begin ? of(a).begin < of(b).begin : of(a).end > of(b).end;
    });
    std::uint32_t reach = 0;
    for (Place& each : places) {
      reach = of(each).of_file ? reach : std::max(reach, of(each).end);
      each.reach = reach;
    }
  }

  bool has_looked(const Suppression& suppression, const SuppressedRule& named) const {
    const Rule* rule = plan_.rule(named.rule);
    return suppression.complete && rule != nullptr && may_be_suppressed(named.rule) &&
           plan_.severity(*rule, files_[named.span.file].path());
  }

  void report(const Suppression& suppression, const std::set<std::size_t>& unused,
              const std::vector<std::string_view>& names, diag::Diagnostics& out) const {
    const bool all = unused.size() == suppression.rules.size();
    diag::Diagnostic found{.rule = std::string(kUnusedSuppression)};
    found.span = all ? suppression.span : suppression.rules[*unused.begin()].span;
    found.message = fmt::format("`{}` {} nothing to ignore here", fmt::join(names, "`, `"),
                                names.size() == 1 ? "finds" : "find");
    found.help = suppression.above_all
                     ? "it covers the key below it only; for the whole file write `ignore-file[…]`"
                 : all ? "remove the comment"
                       : "take it out of the brackets";
    found.fixes = {without(suppression, unused)};
    out.push_back(std::move(found));
  }

  const Plan& plan_;
  const source::Files& files_;
  const std::vector<Suppression>& suppressions_;
  const std::vector<AliasUse>& aliases_;
  std::vector<std::vector<bool>> used_;
  std::map<std::pair<source::FileId, std::string>, std::vector<Place>> of_rule_;
};

}  // namespace

bool may_be_suppressed(std::string_view rule) {
  return !is_unreadable(rule) && rule != kMalformedSuppression && rule != kUnknownSuppression &&
         rule != kUnusedSuppression;
}

void check_suppressed_rules(const RuleSet& rules, const std::vector<Suppression>& suppressions,
                            diag::Diagnostics& out) {
  for (const Suppression& suppression : suppressions) {
    for (std::size_t i = 0; suppression.complete && i < suppression.rules.size(); i++) {
      const SuppressedRule& named = suppression.rules[i];
      if (!may_be_suppressed(named.rule)) {
        out.push_back({.rule = std::string(kMalformedSuppression),
                       .span = named.span,
                       .message = fmt::format("`{}` can't be ignored in the file it speaks of", named.rule),
                       .help = "mend what it says, or leave the file out with `exclude` in `journeyc.yaml`",
                       .fixes = {without(suppression, {i})}});
      } else if (rules.find(named.rule) == nullptr) {
        out.push_back(unknown(rules, suppression, i));
      }
    }
  }
}

void apply_suppressions(const Plan& plan, const source::Files& files,
                        const std::vector<Suppression>& suppressions, const std::vector<AliasUse>& aliases,
                        diag::Diagnostics& findings, diag::SilencedFindings& silenced,
                        diag::Diagnostics& unused) {
  if (suppressions.empty()) {
    return;
  }
  Comments comments(plan, files, suppressions, aliases);
  diag::Diagnostics left;
  for (diag::Diagnostic& finding : findings) {
    if (const Suppression* by = comments.silences(finding)) {
      silenced.push_back({std::move(finding), diag::SilencedBy::comment, by->reason});
    } else {
      left.push_back(std::move(finding));
    }
  }
  findings = std::move(left);
  comments.report_unused(unused);
}

}  // namespace jc::lint
