// The sheet for an audit of the last customers who went through a journey: which milestones they reached and
// which contacts took place, customer by customer. Filled from an audit that is written, else blank, to be
// printed or opened as a table.
#pragma once
#include <string>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/wording.h"

namespace jc::view {

// One thing that is asked of each customer.
struct AuditLine {
  std::string what;
  // When it is due, or takes place.
  std::string when;
  // As the customers; empty where nothing is known.
  std::vector<std::string> cells;
  // What they come to: "8 of 10, after 12 to 61 days".
  std::string result;
};

struct AuditPart {
  std::string title;
  std::vector<AuditLine> lines;
};

struct AuditFinding {
  std::string text;
  std::string action;
  std::string owner;
  std::string due;
};

struct AuditSheet {
  // The journey, or its tier, and the stages that are looked at; empty for all of them.
  std::string title;
  std::string stages;
  // Of an audit that is written.
  std::string date;
  std::string owner;
  // `1` to `10` where nobody is named.
  std::vector<std::string> customers;
  // The first day of each.
  AuditLine started;
  // What belongs to no stage, then stage by stage, then what is asked beyond milestones and contacts.
  std::vector<AuditPart> parts;
  // What is to be said when all are through.
  std::vector<std::string> conclusions;
  std::vector<AuditFinding> findings;
  // Nothing is known yet.
  bool blank = true;
};

// How days are told: as people of the language write them, or as written, which tables sort and count by.
enum class Days { in_words, as_written };

// One for each audit of the journey (or the tier's copy), a blank one where there is none; nothing where the
// journey has neither milestones nor contacts.
std::vector<AuditSheet> audit_sheets_of(const model::Model& model, const model::Entity& journey,
                                        Days days = Days::in_words);

}  // namespace jc::view
