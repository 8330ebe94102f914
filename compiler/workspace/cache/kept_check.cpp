#include "compiler/workspace/cache/kept_check.h"

#include "compiler/workspace/cache/guarded.h"
#include "compiler/workspace/cache/kept_check_fields.h"

namespace jc::workspace {

template <>
struct Fields<KeptCheck> {
  static void walk(auto& all, auto& visit) {
    auto& [key, marks, links, spoken, paths, files, across, day_compared, names] = all;
    visit(key, marks, links, spoken, paths, files, across, day_compared, names);
  }
};

std::string to_bytes(const KeptCheck& check) { return guarded_bytes(check); }

std::optional<KeptCheck> kept_check_in(std::string_view bytes) { return guarded_in<KeptCheck>(bytes); }

}  // namespace jc::workspace
