// Gives the template library what a template asks for at the moment it asks: pages know far more than any
// template shows, and nothing of the rest is copied.
#pragma once
#include <kainjow/mustache.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compiler/emit/playbook/template.h"

namespace jc::emit {

class AskedData final : public kainjow::mustache::basic_context<std::string> {
 public:
  using Shown = kainjow::mustache::data;

  // From the outermost inwards; they outlive the context.
  explicit AskedData(std::vector<const Data*> open) : open_(std::move(open)) {}

  void push(const Shown* shown) override;
  void pop() override { open_.pop_back(); }
  // From the innermost section outwards.
  const Shown* get(const std::string& name) const override;
  // Templates are put together before they are read.
  const Shown* get_partial(const std::string&) const override { return nullptr; }

 private:
  const Shown* shown(const Data& data) const;
  const Shown* list(const Data& data, const Data::List& items) const;

  std::vector<const Data*> open_;
  // What was given last: the library goes into it at once, or never.
  mutable const Shown* last_ = nullptr;
  mutable const Data* last_from_ = nullptr;
  // By the number of open sections: a text is looked at until the next is asked for, or its section is done.
  mutable std::vector<std::unique_ptr<Shown>> texts_;
  // The library walks over a list while it asks for others.
  mutable std::unordered_map<const Data*, std::unique_ptr<const Shown>> lists_;
  mutable std::unordered_map<const Shown*, const Data*> items_;
};

}  // namespace jc::emit
