#include "compiler/facts/told.h"

#include "compiler/source/text_hash.h"

namespace jc::facts {

void Digest::add(std::string_view text) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;
  value_ = (value_ ^ source::text_hash(text)) * kFactor;
  value_ ^= value_ >> 32U;
  value_ = (value_ ^ text.size()) * kFactor;
  value_ ^= value_ >> 29U;
}

void Digest::add(std::uint64_t number) {
  add(std::string_view(reinterpret_cast<const char*>(&number), sizeof number));
}

void Digest::add(const std::vector<std::string_view>& texts) {
  add(texts.size());
  for (const std::string_view text : texts) {
    add(text);
  }
}

void tell(Context& context, const Document& journey, Digest& to) {
  // Names have their meaning where they are declared, and of a journey others see itself.
  to.add(journey.records.empty() ? std::string_view() : std::string_view(journey.records[0].id));
  to.add(journey.number);
  if (journey.records.empty()) {
    return;
  }
  tell_names(context.model(), journey, to);
  tell_tiers(journey, to);
  tell_claims(context, journey, to);
}

}  // namespace jc::facts
