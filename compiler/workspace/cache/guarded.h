// A record in a file of its own: behind a hash of all that follows.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "compiler/workspace/cache/bytes.h"
#include "compiler/workspace/write/list.h"

namespace jc::workspace {

template <class Record>
std::string guarded_bytes(const Record& record) {
  ToBytes bytes;
  bytes(record);
  const std::string body = bytes.take();
  return content_hash(body) + "\n" + body;
}

// Nothing where the file was damaged.
template <class Record>
std::optional<Record> guarded_in(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos || content_hash(bytes.substr(end + 1)) != bytes.substr(0, end)) {
    return std::nullopt;
  }
  FromBytes body(bytes.substr(end + 1));
  Record record;
  body(record);
  return body.is_whole() ? std::optional(std::move(record)) : std::nullopt;
}

}  // namespace jc::workspace
