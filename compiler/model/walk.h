// Walks documents as the field tables say: the keys of a record with their lines in the tables, the items of
// lists and tables, what a tier has left out. Readers of whole documents stand on this: JSON, `expand`,
// `dump`, playbooks, linking, and whatever compares two documents.
#pragma once
#include "compiler/model/document.h"

namespace jc::model {

// Calls `visit(field as written, its line or nullptr, value)` for every key of a record, in the order of the
// file. A team's own keys and unknown ones have no line.
template <class Visit>
void for_each_key(const Entity& record, const Visit& visit) {
  for (const FieldValue& field : record.fields()) {
    visit(field, find_field(record.kind(), field.key), ValueView(&record.document(), field.value));
  }
}

// Calls `visit(item, held)` for every item of a list and entry of a table, and for a value alone; `held` is
// the item itself, or what stands under the entry's key (`item->text`).
template <class Visit>
void for_each_item(const ValueView& value, const Visit& visit) {
  if (!value) {
    return;
  }
  for (const ValueView& item : value.items()) {
    visit(item, item->is == Is::entry ? item.value() : item);
  }
}

// Calls `visit(record)` for every record of the document that a tier has not left out, outer ones first.
template <class Visit>
void for_each_record(const Document& document, const Visit& visit) {
  for (RecordId id = 0; id < document.records.size(); id++) {
    if (const Entity record(&document, id); !record->removed) {
      visit(record);
    }
  }
}

// Calls `visit(record, field as written, its line or nullptr, value)` for every value of the document, list
// items and table entries one by one.
template <class Visit>
void for_each_value(const Document& document, const Visit& visit) {
  for (RecordId id = 0; id < document.records.size(); id++) {
    const Entity record(&document, id);
    for_each_key(record, [&](const FieldValue& field, const Field* declared, const ValueView& value) {
      if (value->is != Is::list && value->is != Is::table) {
        visit(record, field, declared, value);
        return;
      }
      for (const ValueView& item : value.items()) {
        visit(record, field, declared, item);
        if (item->is == Is::entry && item.value()->is != Is::record) {
          for (const ValueView& each : item.value().items()) {
            visit(record, field, declared, each);
          }
        }
      }
    });
  }
}

// A record that a tier has left out, or a list of which it has left out all.
bool is_left_out(const ValueView& value);

// The line for what stands under the keys of a table: a list for `table_of_lists`, else one value.
Field inside_table(const Field& field);

}  // namespace jc::model
