#include "compiler/workspace/cache/entry.h"

#include "compiler/workspace/cache/guarded.h"

namespace jc::workspace {

template <>
struct Fields<Entry> {
  static void walk(auto& entry, auto& visit) {
    auto& [key, marks, links, files, findings, silenced, fixed_since, summary, baseline] = entry;
    visit(key, marks, links, files, findings, silenced, fixed_since, summary, baseline);
  }
};

std::string to_bytes(const Entry& entry) { return guarded_bytes(entry); }

std::optional<Entry> entry_in(std::string_view bytes) { return guarded_in<Entry>(bytes); }

}  // namespace jc::workspace
