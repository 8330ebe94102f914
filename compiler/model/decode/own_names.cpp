#include "compiler/model/decode/own_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/read.h"
#include "compiler/model/kebab_case.h"

namespace jc::model {

namespace {

using expr::NameKind;
using expr::PhraseKind;

bool is_one_name(std::string_view text) {
  const expr::Phrase read = expr::read_phrase(PhraseKind::moment, text);
  return read != nullptr && read->names.size() == 1 && read->names.front().name == text;
}

class Search {
 public:
  explicit Search(const syntax::Tree& tree) : tree_(tree) {}

  OwnNames take() {
    for (const syntax::Node& node : tree_.nodes) {
      if (node.kind == syntax::NodeKind::mapping) {
        visit(node);
      }
    }
    if (event_.empty()) {
      event_ = names_.start;
    }
    names_.has_party = !party_.empty();
    names_.end = planned_.size() == 1 ? *planned_.begin() : "";
    // Of one event alone both may be counted.
    if (planned_.empty() && (event_.empty() || event_ == names_.start)) {
      names_.end = names_.start;
    }
    const auto fill = [](std::string& to, std::string& found) { to = found.empty() ? to : std::move(found); };
    fill(names_.event, event_);
    fill(names_.metric, metric_);
    fill(names_.attribute, attribute_);
    fill(names_.party, party_);
    return std::move(names_);
  }

 private:
  void visit(const syntax::Node& map) {
    for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
      const std::string_view key = tree_[tree_.item(map, i)].text;
      const syntax::Node& value = tree_[tree_.resolve(tree_.item(map, i + 1))];
      if (key == "exit" || key == "entry" || key == "done-when" || key == "trigger" || key == "if") {
        add_planned(PhraseKind::criterion, value.text);
      } else if (key == "due" || key == "when" || key == "window" || key == "starts-at") {
        add_planned(PhraseKind::moment, value.text);
      } else if (key == "events" && value.kind == syntax::NodeKind::mapping) {
        for (std::uint32_t at = 0; at + 1 < value.count; at += 2) {
          add_planned(PhraseKind::moment, tree_[tree_.item(value, at)].text);
        }
      }
      if (key == "stages") {
        add_stages(value);
      } else if (key == "milestones") {
        add_milestones(value);
      }
      if (key == "starts-at" && is_one_name(value.text)) {
        names_.start = value.text;
      } else if ((key == "exit" || key == "entry" || key == "done-when") && event_.empty()) {
        event_ = first_name(PhraseKind::criterion, value.text, NameKind::event);
      } else if (key == "metrics" && metric_.empty()) {
        visit_metrics(value);
      } else if (key == "owner" && party_.empty()) {
        const syntax::Node& first = value.kind == syntax::NodeKind::sequence && value.count > 0
                                        ? tree_[tree_.resolve(tree_.item(value, 0))]
                                        : value;
        party_ = is_one_name(first.text) ? first.text : party_;
      } else if (key == "roles" && party_.empty() && value.kind == syntax::NodeKind::mapping &&
                 value.count > 1) {
        party_ = tree_[tree_.item(value, 0)].text;
      } else if (key == "where" && attribute_.empty()) {
        attribute_ = first_name(PhraseKind::condition, value.text, NameKind::attribute);
      }
    }
  }

  void add_stages(const syntax::Node& list) {
    for (std::uint32_t i = 0; i < list.count && list.kind == syntax::NodeKind::sequence; i++) {
      const syntax::Node& stage = tree_[tree_.resolve(tree_.item(list, i))];
      for (std::uint32_t at = 0; at + 1 < stage.count && stage.kind == syntax::NodeKind::mapping; at += 2) {
        if (tree_[tree_.item(stage, at)].text == "id") {
          names_.stages.emplace(tree_[tree_.resolve(tree_.item(stage, at + 1))].text);
        }
      }
    }
  }

  void add_milestones(const syntax::Node& list) {
    for (std::uint32_t i = 0; i < list.count && list.kind == syntax::NodeKind::sequence; i++) {
      const syntax::Node& item = tree_[tree_.resolve(tree_.item(list, i))];
      std::string id = item.kind == syntax::NodeKind::scalar ? to_kebab_case(item.text) : "";
      std::string title;
      for (std::uint32_t at = 0; at + 1 < item.count && item.kind == syntax::NodeKind::mapping; at += 2) {
        const std::string_view key = tree_[tree_.item(item, at)].text;
        const std::string_view text = tree_[tree_.resolve(tree_.item(item, at + 1))].text;
        (key == "id" ? id : title) = key == "id"      ? std::string(text)
                                     : key == "title" ? to_kebab_case(text)
                                                      : title;
      }
      if (!id.empty()) {
        names_.milestones.emplace(title.empty() ? id : std::move(title), id);
        names_.milestones.emplace(id, id);
      }
    }
  }

  // `renewal`, `contract-end`: days that are counted down to.
  void add_planned(PhraseKind kind, std::string_view text) {
    const expr::Phrase read = expr::read_phrase(kind, text);
    if (read == nullptr) {
      return;
    }
    for (const expr::NameUse& use : read->names) {
      if (expr::is_to_come(use.name)) {
        planned_.insert(std::string(use.name));
      }
    }
  }

  void visit_metrics(const syntax::Node& list) {
    for (std::uint32_t i = 0; i < list.count && metric_.empty() && list.kind == syntax::NodeKind::sequence;
         i++) {
      const std::string_view target = tree_[tree_.resolve(tree_.item(list, i))].text;
      metric_ = first_name(PhraseKind::target, target, NameKind::metric);
      // With the value that fits it: no share is a time.
      const bool compared = target.find_first_of("<>=") != std::string_view::npos;
      names_.target = metric_.empty() || !compared ? names_.target : std::string(target);
    }
  }

  // The first name in a phrase that can be of that kind.
  static std::string first_name(PhraseKind kind, std::string_view text, NameKind wanted) {
    if (const expr::Phrase read = expr::read_phrase(kind, text)) {
      for (const expr::NameUse& use : read->names) {
        if (use.kinds.begin() != use.kinds.end() && *use.kinds.begin() == wanted) {
          return use.name;
        }
      }
    }
    return "";
  }

  const syntax::Tree& tree_;
  OwnNames names_;
  std::string event_;
  std::string metric_;
  std::string attribute_;
  std::string party_;
  std::set<std::string> planned_;
};

}  // namespace

namespace {

bool is_in_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

std::size_t end_of_name(std::string_view text, std::size_t at) {
  while (at < text.size() && is_in_name(text[at])) {
    ++at;
  }
  return at;
}

// `end of lease` as `lease-end`: only stages end by themselves.
std::string with_happenings(const OwnNames& names, std::string advice) {
  constexpr std::string_view kEnd = "end of ";
  constexpr std::string_view kPeriods[] = {"day", "week",   "month",     "quarter", "year",     "stage",
                                           "the", "fiscal", "financial", "school",  "academic", "calendar"};
  for (std::size_t at = advice.find(kEnd); at != std::string::npos; at = advice.find(kEnd, at + 1)) {
    const std::size_t begin = at + kEnd.size();
    const std::string name = advice.substr(begin, end_of_name(advice, begin) - begin);
    const bool period = std::find(std::begin(kPeriods), std::end(kPeriods), name) != std::end(kPeriods);
    if (!name.empty() && !period && !names.stages.contains(name)) {
      advice.replace(at, kEnd.size() + name.size(), name + "-end");
    }
  }
  return advice;
}

// `onboarding-ends` as `end of onboarding`, where that is a stage.
std::string with_stages(const OwnNames& names, std::string advice) {
  constexpr std::pair<std::string_view, std::string_view> kEdges[] = {
      {"-ends", "end of "}, {"-end", "end of "}, {"-complete", "end of "}, {"-completed", "end of "},
      {"-starts", ""},      {"-start", ""},      {"-begins", ""}};
  for (std::size_t at = 0; at < advice.size(); ++at) {
    if (!is_in_name(advice[at]) || (at > 0 && is_in_name(advice[at - 1]))) {
      continue;
    }
    const std::string name = advice.substr(at, end_of_name(advice, at) - at);
    for (const auto& [ending, edge] : kEdges) {
      const std::string stage = name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : "";
      if (!stage.empty() && names.stages.contains(stage)) {
        advice.replace(at, name.size(), std::string(edge) + stage);
        break;
      }
    }
  }
  return advice;
}

}  // namespace

std::string with_own_ends(const OwnNames& names, std::string advice) {
  return names.stages.empty() ? advice : with_stages(names, with_happenings(names, std::move(advice)));
}

std::string with_own_milestones(const OwnNames& names, std::string advice) {
  constexpr std::string_view kEvent = "event ";
  constexpr std::string_view kReported = "where a system reports it, write `";
  for (std::size_t at = advice.find(kEvent); at != std::string::npos; at = advice.find(kEvent, at + 1)) {
    const std::size_t begin = at + kEvent.size();
    const std::size_t end = end_of_name(advice, begin);
    const auto found = names.milestones.find(std::string_view(advice).substr(begin, end - begin));
    const bool counted = advice.compare(end, 9, " at least") == 0;
    if ((at == 0 || !is_in_name(advice[at - 1])) && !counted && found != names.milestones.end()) {
      advice.replace(at, end - at, "milestone " + found->second);
    }
  }
  // Nobody has to report what is a milestone here.
  const bool reported = advice.starts_with(kReported) && advice.find("event ") == std::string::npos;
  return reported ? "write `" + advice.substr(kReported.size()) : advice;
}

std::string with_own_milestone_ids(const OwnNames& names, std::string advice) {
  for (std::size_t at = 0; at < advice.size() && !names.milestones.empty(); ++at) {
    if (!is_in_name(advice[at]) || (at > 0 && is_in_name(advice[at - 1]))) {
      continue;
    }
    const std::size_t end = end_of_name(advice, at);
    const auto found = names.milestones.find(std::string_view(advice).substr(at, end - at));
    if (found != names.milestones.end() && found->first.find('-') != std::string::npos) {
      advice.replace(at, end - at, found->second);
    }
  }
  return advice;
}

OwnNames own_names(const syntax::Tree& tree) { return Search(tree).take(); }

std::string own_example(const OwnNames& names, PhraseKind kind, std::string_view key) {
  switch (kind) {
    case PhraseKind::duration:
      return key == "effort" ? "30 minutes" : key == "within" ? "2 business days" : "30 days";
    case PhraseKind::moment:
      return key == "window" ? "month 2..3" : fmt::format("30 days after {}", names.event);
    case PhraseKind::quantity:
      return key == "ratio"      ? fmt::format("15 accounts per {}", names.party)
             : key == "capacity" ? "30 hours a week"
             : key == "cost"     ? "$40"
                                 : std::string(expr::plain_example(kind));
    case PhraseKind::range:
      return key == "score" ? "1" : std::string(expr::plain_example(kind));
    case PhraseKind::target:
      return names.target;
    case PhraseKind::effect:
      return fmt::format("{} +5 points", names.metric);
    case PhraseKind::criterion:
      return fmt::format("event {}", names.event);
    case PhraseKind::condition:
      return fmt::format("{} >= 100", names.attribute);
    default:
      return std::string(expr::plain_example(kind));
  }
}

}  // namespace jc::model
