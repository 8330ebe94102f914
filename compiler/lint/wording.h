// The words of findings: the rule's own texts with values filled in, or plain sentences made from the rule.
#pragma once
#include <string>
#include <vector>

#include "compiler/lint/evaluate.h"

namespace jc::lint {

// What a text may ask for beside properties.
struct Filling {
  model::Entity subject;
  // "an owner and attendees".
  std::string missing;
  std::string count;
  std::string fact;
};

std::string fill(const Template& text, const Filling& filling, facts::Context& context);

// "an owner and attendees", from the leaves that do not hold; `word` joins the last two.
std::string missing_text(const Program& program, const std::vector<ClauseId>& lacking,
                         std::string_view word = "and");

// "stage `live` has no owner", where the rule has no `say`.
std::string default_message(const Program& program, const Filling& filling,
                            const std::vector<ClauseId>& lacking);

// "none of 8 stages has a metric".
std::string none_of(const Program& program, std::size_t count, const std::vector<ClauseId>& lacking);

// " of 11 touchpoints have no channel", from what is said of one of them; empty where its name does not stand
// in `message` in a way that another number can take its place.
std::string some_of(const Program& program, std::size_t count, const std::string& message,
                    const std::string& name);

// "`a`, `b` and `c`" without the backticks.
std::string joined(const std::vector<std::string>& parts, std::string_view word = "and");

// What the things say, each text once, in their order.
std::vector<std::string> texts_of(const std::vector<Thing>& things);

// The id, or the title, or `handoff-1`.
std::string name_of(model::Entity entity);

}  // namespace jc::lint
