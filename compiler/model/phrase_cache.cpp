#include "compiler/model/phrase_cache.h"

#include <array>
#include <cstring>

namespace jc::model {

namespace {

// Bounded, so that a hostile workspace can't fill the memory with phrases that are used once.
constexpr std::size_t kMost = 20'000;

// Eight bytes at a time with multiplication and a shift; not for hash tables that an attacker may fill at
// will, which the bound above keeps harmless.
std::uint64_t hash_of(std::string_view text) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = text.size() * kFactor;
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    hash = (hash ^ word) * kFactor;
    hash ^= hash >> 29U;
    text.remove_prefix(sizeof word);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, text.data(), text.size());
  hash = (hash ^ rest) * kFactor;
  return hash ^ (hash >> 32U);
}

}  // namespace

void PhraseCache::grow() {
  slots_.assign(slots_.empty() ? 256 : slots_.size() * 2, 0);
  for (std::uint32_t i = 0; i < entries_.size(); i++) {
    std::size_t slot = entries_[i].hash & (slots_.size() - 1);
    while (slots_[slot] != 0) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    slots_[slot] = i + 1;
  }
}

const PhraseReading& PhraseCache::read(expr::PhraseKind kind, std::string_view text) {
  if (entries_.size() >= kMost) {
    entries_.clear();
    slots_.clear();
  }
  if (slots_.size() < 2 * (entries_.size() + 1)) {
    grow();
  }
  const std::uint64_t hash = hash_of(text);
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.hash == hash && entry.text == text) {
      return entry.read;
    }
  }
  slots_[slot] = static_cast<std::uint32_t>(entries_.size() + 1);
  PhraseReading read;
  expr::ParseResult result = expr::parse_phrase(kind, text);
  if (result) {
    std::vector<expr::NameUse> names = expr::names(result.phrase);
    read.phrase = std::make_shared<const ReadPhrase>(ReadPhrase{std::move(result.phrase), std::move(names)});
  } else {
    read.problem = std::make_shared<const expr::PhraseProblem>(std::move(result.problem));
  }
  return entries_.emplace_back(Entry{hash, std::string(text), std::move(read)}).read;
}

const PhraseReading& read_once(expr::PhraseKind kind, std::string_view text) {
  thread_local std::array<PhraseCache, 9> caches;
  return caches[static_cast<std::size_t>(kind)].read(kind, text);
}

}  // namespace jc::model
