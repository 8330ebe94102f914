// Gives the template library what a template asks for at the moment it asks: pages know far more than any
// template shows, and nothing of the rest is copied.
#pragma once
#include <deque>
#include <kainjow/mustache.hpp>
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

  std::vector<const Data*> open_;
  // The library holds on to what it was given, so nothing here moves.
  mutable std::deque<Shown> made_;
  mutable std::unordered_map<const Data*, const Shown*> shown_;
  mutable std::unordered_map<const Shown*, const Data*> origin_;
};

}  // namespace jc::emit
