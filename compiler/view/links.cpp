#include "compiler/view/links.h"

#include <fmt/format.h>

#include <algorithm>

namespace jc::view {

using language::Kind;
using model::Document;
using model::Entity;

namespace {

constexpr Kind kAnchored[] = {Kind::stage, Kind::milestone, Kind::touchpoint, Kind::step,
                              Kind::play,  Kind::ritual,    Kind::status,     Kind::insight};

// Characters that need no escape in a fragment, without the dot and the tilde that have a meaning here.
constexpr bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

void add_fragment(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (is_plain(c)) {
      out += c;
    } else {
      out += fmt::format("~{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
}

// Pages ask for thousands of them: nothing is put together twice.
void add_anchor(const Entity& entity, std::string& out) {
  const Entity parent = entity.parent();
  if (parent) {
    add_anchor(parent, out);
    out += '.';
  }
  const std::string_view key = language::text_of(entity->in);
  const std::string_view id = entity.id();
  if (id.empty()) {
    out += key.empty() ? language::info(entity.kind()).name : key;
    out += '-';
    out += std::to_string(entity->ordinal + 1);
    return;
  }
  if (parent && parent.kind() == Kind::vocabulary) {
    // Ids of a vocabulary are unique within their kind only.
    out.append(key).append(".");
  }
  // No heading gets a fragment with a dot by itself, so the two never meet.
  add_fragment(id, out);
}

}  // namespace

bool has_anchor(Kind kind) {
  return std::find(std::begin(kAnchored), std::end(kAnchored), kind) != std::end(kAnchored);
}

std::string anchor(const Entity& entity) {
  std::string out;
  if (entity) {
    add_anchor(entity, out);
  }
  return out;
}

std::string Links::page_of(const Document& document) const {
  if (own_ != nullptr && document.place == own_->document) {
    const auto own = own_->by_tier.find(document.tier.empty() ? tier_ : document.tier);
    return own == own_->by_tier.end() ? "" : own->second;
  }
  if (pages_ == nullptr) {
    return "";
  }
  const auto found = pages_->find(document.place);
  return found == pages_->end() ? "" : up_ + found->second;
}

std::string Links::of(const Entity& entity) const {
  if (!entity) {
    return "";
  }
  const bool root = entity.record_id() == 0;
  if (!root && !has_anchor(entity.kind())) {
    return "";
  }
  const std::string page = page_of(entity.document());
  return root || page.empty() ? page : page + "#" + anchor(entity);
}

}  // namespace jc::view
