#include "compiler/model/phrase_cache.h"

#include <array>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "compiler/source/text_hash.h"

namespace jc::model {

namespace {

// Bounded, so that a hostile workspace can't fill the memory with phrases that are used once. Of one kind.
constexpr std::size_t kMost = 50'000;

std::uint32_t upper(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

// Readings of one kind of phrase by their text: a hash table with its items side by side.
class PhraseTable {
 public:
  // Null where the text has not been read. Pointers hold until `clear`.
  const PhraseReading* find(std::string_view text, std::uint64_t hash) const;
  // `text` is none that is there.
  const PhraseReading& add(std::string_view text, std::uint64_t hash, PhraseReading reading);
  std::size_t size() const { return entries_.size(); }
  void clear();

 private:
  struct Entry {
    std::uint64_t hash;
    std::string text;
    PhraseReading read;
  };
  // With part of the hash, so that neighbours are told apart without a look at them.
  struct Slot {
    // In `entries_`, one more than the index; 0 is free.
    std::uint32_t place = 0;
    std::uint32_t hash = 0;
  };
  std::size_t slot_of(std::uint64_t hash) const { return hash & (slots_.size() - 1); }
  void occupy(std::uint32_t place, std::uint64_t hash);

  std::deque<Entry> entries_;
  // A power of two of them, half of them free at least.
  std::vector<Slot> slots_;
};

const PhraseReading* PhraseTable::find(std::string_view text, std::uint64_t hash) const {
  if (slots_.empty()) {
    return nullptr;
  }
  for (std::size_t slot = slot_of(hash); slots_[slot].place != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].hash == upper(hash)) {
      const Entry& entry = entries_[slots_[slot].place - 1];
      if (entry.text == text) {
        return &entry.read;
      }
    }
  }
  return nullptr;
}

const PhraseReading& PhraseTable::add(std::string_view text, std::uint64_t hash, PhraseReading reading) {
  if (slots_.size() < 2 * (entries_.size() + 1)) {
    slots_.assign(slots_.empty() ? 256 : slots_.size() * 2, {});
    for (std::uint32_t i = 0; i < entries_.size(); i++) {
      occupy(i + 1, entries_[i].hash);
    }
  }
  entries_.push_back({hash, std::string(text), std::move(reading)});
  occupy(static_cast<std::uint32_t>(entries_.size()), hash);
  return entries_.back().read;
}

void PhraseTable::occupy(std::uint32_t place, std::uint64_t hash) {
  std::size_t slot = slot_of(hash);
  while (slots_[slot].place != 0) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  slots_[slot] = {place, upper(hash)};
}

void PhraseTable::clear() {
  entries_.clear();
  slots_.clear();
}

PhraseReading read_now(expr::PhraseKind kind, std::string_view text) {
  expr::ParseResult result = expr::parse_phrase(kind, text);
  if (result) {
    return {std::move(result.phrase), nullptr};
  }
  return {nullptr, std::make_shared<const expr::PhraseProblem>(std::move(result.problem))};
}

// Of all threads. Filled once and never emptied, so that a phrase in it needs nobody to count who holds it:
// counting would send the counter back and forth between the processors.
class SharedPhrases {
 public:
  PhraseReading read(expr::PhraseKind kind, std::string_view text, std::uint64_t hash) {
    Part& part = parts_[static_cast<std::size_t>(kind)];
    if (auto known = part.find(text, hash)) {
      return *known;
    }
    // Read outside of the lock; who comes second takes what the first has put in.
    PhraseReading mine = read_now(kind, text);
    return part.add(text, hash, std::move(mine));
  }

 private:
  class Part {
   public:
    std::optional<PhraseReading> find(std::string_view text, std::uint64_t hash) {
      const std::scoped_lock lock(mutex_);
      const PhraseReading* known = table_.find(text, hash);
      return known == nullptr ? std::nullopt : std::optional(uncounted(*known));
    }
    PhraseReading add(std::string_view text, std::uint64_t hash, PhraseReading mine) {
      const std::scoped_lock lock(mutex_);
      const PhraseReading* known = table_.find(text, hash);
      if (known == nullptr && table_.size() >= kMost) {
        return mine;
      }
      return uncounted(known != nullptr ? *known : table_.add(text, hash, std::move(mine)));
    }

   private:
    static PhraseReading uncounted(const PhraseReading& held) {
      return {expr::Phrase(expr::Phrase(), held.phrase.get()),
              std::shared_ptr<const expr::PhraseProblem>(std::shared_ptr<const expr::PhraseProblem>(),
                                                         held.problem.get())};
    }

    std::mutex mutex_;
    PhraseTable table_;
  };

  std::array<Part, expr::kPhraseKindCount> parts_;
};

// Never destroyed: documents of any age may point into it.
SharedPhrases& shared_phrases() {
  static SharedPhrases& phrases = *new SharedPhrases;
  return phrases;
}

}  // namespace

const PhraseReading& read_once(expr::PhraseKind kind, std::string_view text) {
  thread_local std::array<PhraseTable, expr::kPhraseKindCount> tables;
  PhraseTable& table = tables[static_cast<std::size_t>(kind)];
  const std::uint64_t hash = source::text_hash(text);
  if (const PhraseReading* known = table.find(text, hash)) {
    return *known;
  }
  if (table.size() >= kMost) {
    table.clear();
  }
  return table.add(text, hash, shared_phrases().read(kind, text, hash));
}

}  // namespace jc::model
