// The words for those whom everything is about: customers, by whatever name a trade has for them.
#pragma once
#include <string>
#include <string_view>

namespace jc::expr {

struct People {
  std::string_view many;
  // Where one of them can be no attribute: `tenant is acme` may compare one.
  std::string_view one;
};

inline constexpr People kPeople[] = {{"customers", "customer"},
                                     {"accounts", "account"},
                                     {"clients", "client"},
                                     {"users", "user"},
                                     {"companies", ""},
                                     {"members", ""},
                                     {"patients", ""},
                                     {"tenants", ""},
                                     {"guests", ""},
                                     {"students", ""},
                                     {"visitors", ""},
                                     {"voters", ""},
                                     {"buyers", ""},
                                     {"passengers", ""},
                                     {"subscribers", ""}};

// `plain` is in small letters.
inline bool is_people(std::string_view plain) {
  for (const People& each : kPeople) {
    if (plain == each.many || (!each.one.empty() && plain == each.one)) {
      return true;
    }
  }
  return plain == "they" || plain == "everyone" || plain == "everybody";
}

}  // namespace jc::expr
