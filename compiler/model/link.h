// Walks the values of a document with the field each stands in: what linking, expanding and printing share.
#pragma once
#include "compiler/model/document.h"

namespace jc::model {

// Calls `visit(record, field value, declared field or nullptr, value)` for every value of the document,
// list items and table entries one by one.
template <class Visit>
void for_each_value(const Document& document, const Visit& visit) {
  for (RecordId id = 0; id < document.records.size(); id++) {
    const Entity record(&document, id);
    for (const FieldValue& field : record.fields()) {
      const Field* declared = find_field(record->kind, field.key);
      const ValueView value(&document, field.value);
      if (value->is != Is::list && value->is != Is::table) {
        visit(record, field, declared, value);
        continue;
      }
      for (const ValueView& item : value.items()) {
        visit(record, field, declared, item);
        if (item->is == Is::entry && item.value()->is != Is::record) {
          for (const ValueView& each : item.value().items()) {
            visit(record, field, declared, each);
          }
        }
      }
    }
  }
}

}  // namespace jc::model
