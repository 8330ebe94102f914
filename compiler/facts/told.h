// What a journey tells those who ask about all documents at once. As long as it tells the same, nothing that
// was found elsewhere can be otherwise: who asks something of all documents that is not told here has to say
// so (model/asked.h).
#pragma once
#include <cstdint>
#include <string_view>

#include "compiler/facts/derived.h"

namespace jc::facts {

// Texts and numbers one behind the other, each with its size, so that none can run into the next.
class Digest {
 public:
  void add(std::string_view text);
  void add(std::uint64_t number);
  void add(const std::vector<std::string_view>& texts);
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 1;
};

// All of it but what rules of the whole workspace compare, which their plan knows (lint/lint.h).
void tell(Context& context, const Document& journey, Digest& to);

// Its parts, each beside the question that it is for.
void tell_names(const Model& model, const Document& journey, Digest& to);
void tell_tiers(const Document& journey, Digest& to);
void tell_claims(Context& context, const Document& journey, Digest& to);

}  // namespace jc::facts
