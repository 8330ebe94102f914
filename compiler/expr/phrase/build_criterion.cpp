#include <algorithm>

#include "compiler/expr/phrase/build.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

AnchorKind kind_of(const Node& node) {
  return node.has(Part::kind_event)       ? AnchorKind::event
         : node.has(Part::kind_milestone) ? AnchorKind::milestone
         : node.has(Part::kind_stage)     ? AnchorKind::stage
         : node.has(Part::kind_status)    ? AnchorKind::status
                                          : AnchorKind::unsaid;
}

void add_times(const Node& node, Happened& happened, Draft& draft) {
  happened.counted = Comparator::equal;
  happened.times_at = node.at();
  for (const Node& child : node) {
    if (const auto comparator = comparator_of(child.part())) {
      happened.counted = comparator;
    } else if (child.part() == Part::whole) {
      happened.times = build_whole(child, draft);
    } else if (child.part() == Part::times_twice) {
      happened.times = 2;
    }
  }
}

// `node` is a lateness, or a part with the parts of one.
Late build_late(const Node& node, Draft& draft) {
  Late result;
  if (const auto duration = node.find(Part::duration)) {
    result.by = build_duration(*duration, draft);
    if (node.has(Part::late_more)) {
      // No clock of ours is finer than what is written, so more than 7 days is 7 days and some.
      result.by->bound = Bound::at_least;
    }
  }
  return result;
}

Compared build_comparison(const Node& node, Draft& draft) {
  Compared result;
  for (const Node& child : node) {
    if (const auto comparator = comparator_of(child.part())) {
      result.comparator = *comparator;
      result.comparator_at = child.at();
    } else if (child.part() == Part::date_text) {
      result.values.emplace_back(build_date(child, draft).value_or(Date{}));
      result.values_at.push_back(child.at());
    } else if (child.part() == Part::quantity) {
      result.values.emplace_back(build_quantity(child, draft));
      result.values_at.push_back(child.at());
    } else if (child.part() == Part::value_name && lower_case(child.text()) == "zero") {
      // `balance is zero`.
      Quantity zero;
      zero.at = zero.number_at = child.at();
      result.values.emplace_back(std::move(zero));
      result.values_at.push_back(child.at());
    } else if (child.part() == Part::value_name || child.part() == Part::value_text) {
      result.values.emplace_back(build_name(child));
      result.values_at.push_back(child.at());
    } else if (child.part() == Part::group_text) {
      result.group = build_name(child);
    }
  }
  const bool many = result.values.size() > 1;
  if (result.comparator == Comparator::between && many) {
    auto* low = std::get_if<Quantity>(&result.values[0]);
    const auto* high = std::get_if<Quantity>(&result.values[1]);
    if (low != nullptr && high != nullptr) {
      share_ending_word(node.text(), *low, *high);
    }
  }
  if (result.comparator == Comparator::equal && many) {
    result.comparator = Comparator::one_of;
  } else if (result.comparator == Comparator::not_equal && many) {
    result.comparator = Comparator::none_of;
  } else if (result.comparator == Comparator::one_of && !many) {
    result.comparator = Comparator::equal;
  } else if (result.comparator == Comparator::none_of && !many) {
    result.comparator = Comparator::not_equal;
  }
  return result;
}

// Leaves that start with a name, a kind or `no`.
void build_statement(const Node& node, Leaf& leaf, Draft& draft) {
  const AnchorKind kind = kind_of(node);
  const Name name = build_name(*node.find(Part::name));
  if (const auto late = node.find(Part::is_late)) {
    Late result = build_late(late->find(Part::lateness).value_or(*late), draft);
    result.kind = kind;
    result.name = name;
    if (node.has(Part::absent)) {
      draft.fail(node.find(Part::absent)->at(), "`no` does not go with `late`", "`not` before the statement",
                 "not milestone live is 7 days late");
    }
    leaf.what = std::move(result);
    return;
  }
  if (const auto comparison = node.find(Part::comparison)) {
    Compared result = build_comparison(*comparison, draft);
    result.name = name;
    if (node.has(Part::kind_metric) || node.has(Part::kind_attribute)) {
      result.kind = node.has(Part::kind_metric) ? NameKind::metric : NameKind::attribute;
    }
    leaf.what = std::move(result);
    return;
  }
  Happened result;
  result.kind = kind;
  result.name = name;
  result.absent = node.has(Part::absent);
  if (const auto times = node.find(Part::times)) {
    add_times(*times, result, draft);
  }
  leaf.what = std::move(result);
}

void build_timed(const Node& node, Leaf& leaf, Draft& draft) {
  Moment moment = build_moment(node, draft);
  const Point& point = moment.points.front();
  const auto* anchor = std::get_if<Anchor>(&point.place);
  const bool bare = moment.points.size() == 1 && point.when == When::at && anchor != nullptr &&
                    !anchor->date && anchor->edge == Edge::unsaid;
  if (bare) {
    // `at contract-signed` says no more than that it happened.
    Happened happened;
    happened.kind = anchor->kind;
    happened.name = anchor->name;
    leaf.what = std::move(happened);
  } else {
    leaf.what = Timed{std::move(moment)};
  }
}

void repeated_clause(Extent at, Draft& draft) {
  draft.fail(at, "this says a second time when or how long", "one clause of each kind",
             "adoption-rate < 75% at 90 days after contract-signed");
}

void add_clause(const Node& child, Leaf& leaf, Draft& draft) {
  if (child.part() == Part::when_clause) {
    if (leaf.when) {
      repeated_clause(child.at(), draft);
    }
    leaf.when = build_point(child, draft);
    leaf.when_at = child.at();
  } else if (child.part() == Part::lasting) {
    if (leaf.lasting) {
      repeated_clause(child.at(), draft);
    }
    leaf.lasting = build_duration(*child.find(Part::duration), draft);
    leaf.lasting_at = child.at();
  } else if (child.part() == Part::within_time) {
    if (leaf.within) {
      repeated_clause(child.at(), draft);
    }
    leaf.within = build_duration(*child.find(Part::duration), draft);
    leaf.within_at = child.at();
  }
}

Judged build_judged(const Node& node) {
  Judged result{build_name(*node.find(Part::quoted_text)), {}};
  for (const Node& child : node) {
    if (child.part() == Part::judge) {
      result.by.push_back(build_name(child));
    }
  }
  return result;
}

Leaf build_leaf(const Node& node, Draft& draft) {
  Leaf result;
  result.at = node.at();
  for (const Node& child : node) {
    switch (child.part()) {
      case Part::judged:
        result.what = build_judged(child);
        break;
      case Part::late_leaf:
        result.what = build_late(child, draft);
        break;
      case Part::timed_leaf:
        build_timed(child, result, draft);
        break;
      case Part::subject_leaf:
      case Part::absent_leaf:
      case Part::explicit_leaf:
      case Part::named_leaf:
        build_statement(child, result, draft);
        break;
      default:
        add_clause(child, result, draft);
        break;
    }
  }
  return result;
}

// `a and (b and c)` is one list of three.
void add(std::vector<Criterion>& parts, Criterion::Join how, Criterion part) {
  if (part.join == how && !part.negated) {
    for (Criterion& inner : part.parts) {
      parts.push_back(std::move(inner));
    }
  } else {
    parts.push_back(std::move(part));
  }
}

std::optional<Node> only_part(const Node& node, Part below) {
  std::optional<Node> only;
  for (const Node& child : node) {
    if (child.part() == below) {
      if (only) {
        return std::nullopt;
      }
      only = child;
    }
  }
  return only;
}

// The parts of `node` below rules named `below`, joined.
Criterion joined(const Node& node, Criterion::Join how, Part below, Draft& draft) {
  // As nearly always, and a criterion is big to move about.
  if (const std::optional<Node> only = only_part(node, below)) {
    return build_criterion(*only, draft);
  }
  std::vector<Criterion> parts;
  for (const Node& child : node) {
    if (child.part() == below) {
      add(parts, how, build_criterion(child, draft));
    }
  }
  Criterion result;
  result.join = how;
  result.at = node.at();
  result.parts = std::move(parts);
  return result;
}

bool is_odd(const Node& negation) {
  const std::string_view text = negation.text();
  return std::count_if(text.begin(), text.end(), [](char c) { return c == 'n' || c == 'N'; }) % 2 == 1;
}

Criterion build_operand(const Node& node, Draft& draft) {
  bool negated = false;
  std::optional<Node> denied;
  for (const Node& child : node) {
    if (child.part() == Part::negation) {
      negated = is_odd(child);
    } else {
      denied = child;
    }
  }
  Criterion result = denied ? build_criterion(*denied, draft) : Criterion();
  result.negated = result.negated != negated;
  result.at = node.at();
  return result;
}

}  // namespace

Criterion build_criterion(const Node& node, Draft& draft) {
  switch (node.part()) {
    case Part::criterion:
      return joined(node, Criterion::Join::any, Part::conjunction, draft);
    case Part::conjunction:
      return joined(node, Criterion::Join::all, Part::operand, draft);
    case Part::any_of:
      return joined(node, Criterion::Join::any, Part::criterion, draft);
    case Part::all_of:
      return joined(node, Criterion::Join::all, Part::criterion, draft);
    case Part::none_of: {
      Criterion result = joined(node, Criterion::Join::any, Part::criterion, draft);
      result.negated = !result.negated;
      return result;
    }
    case Part::operand:
      return build_operand(node, draft);
    default:
      break;
  }
  Criterion result;
  result.leaf = build_leaf(node, draft);
  result.at = node.at();
  return result;
}

Criterion join(Criterion::Join how, std::vector<Criterion> parts) {
  if (parts.size() == 1) {
    return std::move(parts.front());
  }
  Criterion result;
  result.join = how;
  for (Criterion& part : parts) {
    add(result.parts, how, std::move(part));
  }
  return result;
}

}  // namespace jc::expr
