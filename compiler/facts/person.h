// Data about single people in free text, recognised by its form.
#pragma once
#include <string_view>
#include <vector>

namespace jc::facts {

struct PersonalData {
  // "an e-mail address"; user text is not repeated, since findings end up in logs.
  std::string_view what;
  // Bytes of the text.
  std::size_t begin = 0;
  std::size_t end = 0;
};

// E-mail addresses, phone numbers (with a country code, or in the North American form 555-123-4567) and US
// social security numbers. Not: addresses of functions (`support@`, `sales-team@`) and of domains reserved by
// RFC 2606 (`example.com`); free numbers (800 and its like); numbers of the fictional exchange 555-01xx.
std::vector<PersonalData> personal_data_in(std::string_view text);

}  // namespace jc::facts
