#include "compiler/model/phrase_cache.h"

#include <array>

#include "compiler/source/text_hash.h"

namespace jc::model {

namespace {

// Bounded, so that a hostile workspace can't fill the memory with phrases that are used once.
constexpr std::size_t kMost = 20'000;

std::uint32_t upper(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

}  // namespace

void PhraseCache::grow() {
  slots_.assign(slots_.empty() ? 256 : slots_.size() * 2, {});
  for (std::uint32_t i = 0; i < entries_.size(); i++) {
    std::size_t slot = entries_[i].hash & (slots_.size() - 1);
    while (slots_[slot].place != 0) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    slots_[slot] = {i + 1, upper(entries_[i].hash)};
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
  const std::uint64_t hash = source::text_hash(text);
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot].place != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].hash == upper(hash)) {
      const Entry& entry = entries_[slots_[slot].place - 1];
      if (entry.text == text) {
        return entry.read;
      }
    }
  }
  slots_[slot] = {static_cast<std::uint32_t>(entries_.size() + 1), upper(hash)};
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
