#include "compiler/model/walk.h"

namespace jc::model {

bool is_left_out(const ValueView& value) {
  if (value->is == Is::record) {
    return value.record()->removed;
  }
  if (value->is != Is::list || value->count == 0) {
    return false;
  }
  for (const ValueView& item : value.items()) {
    if (!is_left_out(item)) {
      return false;
    }
  }
  return true;
}

Field inside_table(const Field& field) {
  Field inside = field;
  inside.type.shape = field.type.shape == Shape::table_of_lists ? Shape::list : Shape::one;
  return inside;
}

}  // namespace jc::model
