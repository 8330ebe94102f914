// Remembers phrases that were read before: journeys repeat themselves a lot, and reading costs far more
// than finding.
#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/expr/phrase.h"

namespace jc::model {

// One of the two is there.
struct PhraseReading {
  expr::Phrase phrase;
  std::shared_ptr<const expr::PhraseProblem> problem;
};

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

// What the text says as a phrase of this kind. Every thread remembers what it has read, and what one thread
// has read the others need not read again. Stays valid until the calling thread's memory is full and begins
// anew, which no caller waits for; the phrase itself for as long as somebody holds it.
const PhraseReading& read_once(expr::PhraseKind kind, std::string_view text);

}  // namespace jc::model
