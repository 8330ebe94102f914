// Puts rows of a page in the order of their days.
#pragma once
#include <algorithm>
#include <utility>
#include <vector>

#include "compiler/emit/playbook/template.h"
#include "compiler/model/model.h"

namespace jc::emit {

// As yyyymmdd; 0 for what is no date.
inline double day_written(const model::ValueView& date) {
  return date.is(model::Is::date) ? date->number() : 0;
}

// Rows that are sorted by a day, for templates.
class DatedRows {
 public:
  void add(double day, Data row) { rows_.emplace_back(day, std::move(row)); }

  Data in_order(bool latest_first) {
    std::stable_sort(rows_.begin(), rows_.end(), [&](const auto& a, const auto& b) {
      return latest_first ? a.first > b.first : a.first < b.first;
    });
    Data::List items;
    for (auto& [day, row] : rows_) {
      items.push_back(std::move(row));
    }
    return with_items(std::move(items));
  }

 private:
  std::vector<std::pair<double, Data>> rows_;
};

}  // namespace jc::emit
