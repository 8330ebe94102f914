// What happens in a stage in the order of time: when, what, by whom, why and with what.
#pragma once
#include "compiler/emit/playbook/record.h"
#include "compiler/facts/time_root.h"

namespace jc::emit {

// `items` with `when`, `md`, `what`, `who`, `why` and `with`, and `any-who` and its like where some item has
// it. What counts from the journey's beginning stands by its day, all else after what it was written after.
// False where fewer than two things say when they happen.
Data agenda_of(PlaybookRecords& records, const facts::Timeline& timeline, model::Entity stage);

// For tables: `any-NAME` in the list's object is true where some of its items has the member.
void mark_columns(Data& list);

}  // namespace jc::emit
