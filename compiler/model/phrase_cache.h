// Remembers phrases that were read before: journeys repeat themselves a lot, and reading costs far more
// than finding.
#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/document.h"

namespace jc::model {

// One of the two is there.
struct PhraseReading {
  std::shared_ptr<const ReadPhrase> phrase;
  std::shared_ptr<const expr::PhraseProblem> problem;
};

// Of one kind of phrase. One a thread.
class PhraseCache {
 public:
  // Stays valid until the cache is full and begins anew, which no caller waits for.
  const PhraseReading& read(expr::PhraseKind kind, std::string_view text);

 private:
  struct Entry {
    std::uint64_t hash;
    std::string text;
    PhraseReading read;
  };
  void grow();

  std::deque<Entry> entries_;
  // A power of two of them. With part of the hash, so that neighbours are told apart without a look at them.
  struct Slot {
    // In `entries_`, one more than the index; 0 is free.
    std::uint32_t place = 0;
    std::uint32_t hash = 0;
  };
  std::vector<Slot> slots_;
};

// The calling thread's cache.
const PhraseReading& read_once(expr::PhraseKind kind, std::string_view text);

}  // namespace jc::model
