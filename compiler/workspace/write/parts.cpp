#include "compiler/workspace/write/parts.h"

#include <charconv>
#include <cstddef>
#include <utility>

namespace jc::workspace {

namespace {

// Each with its size in front, so that it may have anything in it.
void add(std::string& to, std::string_view text) {
  to += std::to_string(text.size());
  to += ':';
  to += text;
}

void add(std::string& to, const std::vector<std::string>& texts) {
  add(to, std::to_string(texts.size()));
  for (const std::string& text : texts) {
    add(to, text);
  }
}

std::size_t number(std::string_view digits) {
  std::size_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// What `add` has written, one text after the other; empty ones once there is nothing more.
class Texts {
 public:
  explicit Texts(std::string_view rest) : rest_(rest) {}

  bool at_end() const { return rest_.empty(); }

  std::string next() {
    const std::size_t colon = rest_.find(':');
    const std::string_view all = colon == std::string_view::npos ? "" : rest_.substr(colon + 1);
    const std::string_view text = all.substr(0, number(rest_.substr(0, colon)));
    rest_ = all.substr(text.size());
    return std::string(text);
  }

  std::vector<std::string> list() {
    std::vector<std::string> all;
    for (std::size_t left = number(next()); left > 0 && !at_end(); left--) {
      all.push_back(next());
    }
    return all;
  }

 private:
  std::string_view rest_;
};

}  // namespace

std::string parts_text(const Parts& parts) {
  // Of thousands of journeys it is tens of megabytes, and most of it is what they tell.
  constexpr std::size_t kBeside = 4096;
  std::size_t likely = 0;
  for (const auto& [folder, part] : parts) {
    likely += part.told.size() + kBeside;
  }
  std::string text;
  text.reserve(likely);
  for (const auto& [folder, part] : parts) {
    add(text, part.folder);
    add(text, part.stamp);
    add(text, part.standing);
    add(text, part.paths);
    add(text, part.told);
  }
  return text;
}

Parts read_parts(std::string_view text) {
  Parts parts;
  Texts texts(text);
  while (!texts.at_end()) {
    Part part;
    part.folder = texts.next();
    part.stamp = texts.next();
    part.standing = texts.next();
    part.paths = texts.list();
    part.told = texts.next();
    std::string folder = part.folder;
    parts.insert_or_assign(std::move(folder), std::move(part));
  }
  return parts;
}

}  // namespace jc::workspace
