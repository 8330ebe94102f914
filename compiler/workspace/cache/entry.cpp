#include "compiler/workspace/cache/entry.h"

#include "compiler/workspace/write/list.h"

namespace jc::workspace {

template <>
struct Fields<Looked> {
  static void walk(auto& looked, auto& visit) {
    auto& [path, there] = looked;
    visit(path, there);
  }
};

template <>
struct Fields<Spoken> {
  static void walk(auto& spoken, auto& visit) {
    auto& [path, hash] = spoken;
    visit(path, hash);
  }
};

template <>
struct Fields<Entry> {
  static void walk(auto& entry, auto& visit) {
    auto& [key, marks, links, files, findings, silenced, fixed_since, summary, baseline] = entry;
    visit(key, marks, links, files, findings, silenced, fixed_since, summary, baseline);
  }
};

std::string to_bytes(const Entry& entry) {
  ToBytes bytes;
  bytes(entry);
  const std::string body = bytes.take();
  return content_hash(body) + "\n" + body;
}

std::optional<Entry> entry_in(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos || content_hash(bytes.substr(end + 1)) != bytes.substr(0, end)) {
    return std::nullopt;
  }
  FromBytes body(bytes.substr(end + 1));
  Entry entry;
  body(entry);
  return body.is_whole() ? std::optional(std::move(entry)) : std::nullopt;
}

}  // namespace jc::workspace
