#include "compiler/emit/json/rules_json.h"

#include <nlohmann/json.hpp>

#include "compiler/diag/summary.h"
#include "compiler/text/controls.h"

namespace jc::emit {

namespace {

nlohmann::ordered_json fix_of(const lint::RulePage& page) {
  const std::string_view word = lint::fix_word(page.fix);
  return word.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(word);
}

}  // namespace

std::string rules_json(const lint::RuleSet& rules) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto& rule : rules.rules()) {
    list.push_back({{"id", rule->page.id},
                    {"category", rule->page.category},
                    {"severity", diag::to_string(rule->page.severity)},
                    {"profiles", rule->page.profiles},
                    {"types", rule->page.types},
                    {"since", rule->page.since},
                    {"fix", fix_of(rule->page)},
                    {"title", rule->page.title},
                    {"why", rule->page.why},
                    {"house", rule->house}});
  }
  const nlohmann::ordered_json all = {{"schema_version", 1}, {"rules", std::move(list)}};
  return text::harmless_json(all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) +
         "\n";
}

}  // namespace jc::emit
