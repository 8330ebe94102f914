// Reports names that nothing has, or several things have, each with what was probably meant.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/declared_titles.h"
#include "compiler/model/model.h"

namespace jc::model {

// The names of one document, of which `linked` holds the scope.
class WrongNames {
 public:
  WrongNames(const Model& model, const Document& document, const Linked& linked, diag::Diagnostics& out)
      : model_(model), document_(document), linked_(linked), titles_(model, linked), out_(out) {}

  // A name of one of `kinds` that was not found: wrong where something of `tightened_by` is declared, and
  // where it is a slip for a declared one. Silent while files are missing.
  void report_unknown(const Use& found, std::span<const Kind> kinds, std::span<const Kind> tightened_by,
                      std::string_view what);
  // A word alone, as in `exit: done`, of which nothing says whether it is an event.
  void report_bare(const Use& found);
  // A statement that reads, though nothing says what it speaks of; `better` is what to write, and nothing is
  // reported where it is empty.
  void report_statement(const Use& found, const std::string& better);
  // A name that is used once, and one slip away from one that is used elsewhere.
  void report_slip(const Use& found, const Use& meant);
  // A journey that is named as what it is a variant of.
  void report_own_variant(const Use& found);
  // A name that several of the kinds have.
  void report_ambiguous(const Use& found, std::span<const Kind> kinds);
  // A value that the attribute or metric does not have; `words` are those it has.
  void report_value(const Use& found, const Entity& owner, const std::vector<std::string_view>& words);

 private:
  bool declared(std::span<const Kind> kinds) const;
  bool may_compare() const;
  bool is_event_elsewhere(const Use& found) const;
  void give_up(const Use& found);
  Entity same_name(std::string_view name, std::span<const Kind> kinds) const;
  const std::string& path_of(RecordId record);
  const std::vector<std::string_view>& names_of(std::span<const Kind> kinds);
  void offer(diag::Diagnostic& problem, source::Span at, std::string_view word, std::string_view better,
             std::span<const std::string_view> names) const;

  // `from: sales` of a hand-off, as `from-owner: sales`.
  void offer_owner_key(diag::Diagnostic& problem, const Use& found) const;

  const Model& model_;
  const Document& document_;
  const Linked& linked_;
  DeclaredTitles titles_;
  diag::Diagnostics& out_;
  // Where a name was said to be unknown: a phrase that is written as a map has its names twice, in the map,
  // and in what is made of it.
  std::set<std::uint32_t> told_;
  RecordId told_of_ = kNoRecord;
  std::string path_;
  std::map<std::vector<Kind>, std::vector<std::string_view>> names_;
  std::size_t compared_ = 0;
  bool gave_up_ = false;
};

}  // namespace jc::model
