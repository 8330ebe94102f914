// What happens in a stage in the order of time: when, what, by whom, why and with what.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "compiler/emit/playbook/record.h"
#include "compiler/facts/time_root.h"

namespace jc::emit {

// What happens in a journey, gathered once for the agendas of all its stages.
class Happenings {
 public:
  explicit Happenings(model::Entity root);

  // In the order of the file; of what stands in no stage where `stage` is false.
  const std::vector<model::Entity>& in(model::Entity stage) const;

 private:
  // By the record of the stage.
  std::map<model::RecordId, std::vector<model::Entity>> by_stage_;
};

// What an agenda is of.
struct Agenda {
  const std::vector<model::Entity>& happenings;
  // With what says nothing of when, behind all else.
  bool with_undated = false;
  // There is none of fewer.
  std::size_t least = 2;
  // Whether a line may be the only place of what it is about: lines of what stands in the stage's own lists
  // are `placed` and have `facets`, and those that tell all that is written are `told`.
  bool tells_whole = false;
  // On which day of the calendar something happens, in words; empty where that is not known, and without it
  // nobody knows of any.
  std::function<std::string(model::Entity)> day = {};
};

// `items` with `when`, `md`, `what`, `who` (and of them apart `yours`, the customer's, and `ours`), `why`,
// `with`, `channel`, `takes`, `automated`, `only-for`, and of milestones what the customer `gets`; and
// `any-who` and its like where some item has it.
Data agenda_of(PlaybookRecords& records, const facts::Timeline& timeline, const Agenda& agenda);

// Of the stage's own milestones and contacts: those with a line are `placed`, and the line has as `more` what
// they say beside it; those of which it tells all are `in-agenda`. Lists without any others are `all-placed`
// and `all-in-agenda`.
void leave_to_agenda(Data& agenda, Data& stage);

// For tables: `any-NAME` in the list's object is true where some of its items has the member.
void mark_columns(Data& list);

}  // namespace jc::emit
