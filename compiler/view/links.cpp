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
std::string fragment(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (plain) {
      out += c;
    } else {
      out += fmt::format("~{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

}  // namespace

bool has_anchor(Kind kind) {
  return std::find(std::begin(kAnchored), std::end(kAnchored), kind) != std::end(kAnchored);
}

std::string anchor(const Entity& entity) {
  std::string out;
  for (Entity at = entity; at; at = at.parent()) {
    const std::string_view key = language::text_of(at->in);
    std::string part = fragment(at.id());
    if (part.empty()) {
      part = fmt::format("{}-{}", key.empty() ? language::info(at.kind()).name : key, at->ordinal + 1);
    } else if (at.parent() && at.parent().kind() == Kind::vocabulary) {
      // Ids of a vocabulary are unique within their kind only.
      part = fmt::format("{}.{}", key, part);
    }
    // No heading gets a fragment with a dot by itself, so the two never meet.
    out = out.empty() ? part : part + "." + out;
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
