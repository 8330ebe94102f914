// What a customer of one tier really gets: the framework with the tier's overlay applied.
#pragma once
#include <string_view>
#include <vector>

#include "compiler/model/document.h"

namespace jc::model {

// A copy with the overlay of `tier` applied and its parts for other tiers removed: values replaced,
// touchpoints, plays and rituals added, removed and changed, stages left out with `none`. Every value
// keeps the place it was written at. A tier without an overlay gets the framework.
Document effective(const Document& journey, std::string_view tier);

// What a tier's copy has that the framework has not, by RecordId of the copy.
struct TierChanges {
  // Fields of the record itself were set, or it came in with the tier.
  std::vector<bool> own;
  // The record, or something in it, differs, has come or is gone.
  std::vector<bool> inside;
  // A record around it is one of `own`.
  std::vector<bool> around;
  // Of the fields that were set, and of the lists that something has joined or left.
  KeySet keys;
  bool touches(KeyId key) const { return keys.has(key); }
  // Of the fields in which something differs, has come or is gone.
  KeySet fields;
  bool reaches(KeyId key) const { return touches(key) || fields.has(key); }
  // No name means another thing, or has another title: what speaks of others reads as in the framework.
  bool same_names = true;
  // Whether nothing a record says, or inherits, is other than in the framework.
  bool untouched(RecordId id) const { return !inside[id] && !around[id]; }
};

// The same into `copy`, whose memory is used again, with what differs.
TierChanges effective_into(Document& copy, const Document& journey, std::string_view tier);

}  // namespace jc::model
