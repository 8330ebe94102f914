// Where a moment lies, counted from what it hangs on in the end.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>

#include "compiler/facts/derived.h"

namespace jc::facts {

// What moments count from: an event, milestone or stage by kind and name, the calendar, or the journey's
// start.
struct Root {
  enum class Kind : std::uint8_t { start, calendar, named };
  Kind kind = Kind::start;
  // Of a name that is declared, what it is; else the name alone tells.
  Entity entity;
  std::string_view name;
  expr::Edge edge = expr::Edge::unsaid;
  bool operator==(const Root&) const = default;
};

// Seconds from the root, as in expr::Window.
struct Placed {
  Root root;
  expr::Window window;
  // Counted in units of one length: no business days, months, quarters or years, which are longer or shorter.
  bool exact = true;
};

// Places moments of one journey.
class Timeline {
 public:
  Timeline(const Model& model, const Entity& journey);

  // Nothing for alternatives (`the earlier of A and B`) and for chains that run in a circle.
  std::optional<Placed> place(const expr::Moment& moment) const;
  // What comes of it points into the point.
  std::optional<Placed> place(const expr::Point& point) const;

  // Days from the journey's beginning to the end of what `moment` may mean; nothing where it hangs on
  // something else, or has no end.
  std::optional<double> day(const expr::Moment& moment) const;
  // The same, and below zero for what comes before the beginning.
  std::optional<double> day_or_before(const expr::Moment& moment) const;

  // The journey begins there.
  bool is_start(const Root& root) const;
  // What the point itself counts from, however far that is from what it hangs on in the end.
  Root counts_from(const expr::Point& point) const { return step(point).root; }

  // When `milestone` is due counted from `from`, where the chain of milestones leads there; nothing where it
  // does not.
  std::optional<expr::Window> from_milestone(const Entity& milestone, const Entity& from) const;

 private:
  // One step: what the point hangs on directly.
  Placed step(const expr::Point& point) const;
  // The moment a milestone is due, when it is one point.
  const expr::Point* due(const Entity& milestone) const;
  // What hangs on a milestone hangs on what that hangs on.
  std::optional<Placed> follow(Placed placed, int length) const;

  const Model& model_;
  const Document& document_;
  std::string_view starts_at_;
  // When milestones are due, as far as asked: chains share their beginnings.
  mutable std::unordered_map<RecordId, std::optional<Placed>> known_;
};

}  // namespace jc::facts
