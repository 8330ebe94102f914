#include <fmt/format.h>

#include "compiler/cli/commands.h"
#include "compiler/cli/explain_phrase.h"
#include "compiler/cli/findings.h"
#include "compiler/diag/text.h"
#include "compiler/emit/json/rules_json.h"
#include "compiler/lint/explain.h"
#include "compiler/workspace/config/config.h"
#include "compiler/workspace/discover.h"

namespace jc::cli {

namespace {

// The built-in rules and those of the workspace around the folder.
lint::RuleSet rules_of(const Arguments& arguments, source::Files& files, Streams& streams) {
  lint::RuleSet rules = lint::RuleSet::built_in();
  diag::Diagnostics found;
  workspace::add_house_rules(
      workspace::load_config(workspace::find_root(workspace::clean_path(arguments.folder))
                                 .value_or(workspace::as_prefix(arguments.folder)),
                             files, found),
      files, rules, found);
  if (!found.empty()) {
    streams.error(diag::render_concise(found, files));
  }
  return rules;
}

}  // namespace

int run_explain(const Arguments& arguments, Streams& streams) {
  source::Files files;
  const lint::RuleSet rules = rules_of(arguments, files, streams);
  const lint::Rule* rule = rules.find(arguments.subject);
  lint::ExplainOptions options;
  options.colour = wants_colour(arguments, streams);
  options.width = streams.width();
  if (const std::string keys = rule == nullptr ? lint::explain_kind(arguments.subject, options) : "";
      !keys.empty()) {
    streams.styled_out(keys);
    return 0;
  }
  if (const std::string phrase = rule == nullptr ? explain_phrase(arguments.subject, options.width) : "";
      !phrase.empty()) {
    streams.out(phrase);
    return 0;
  }
  if (rule == nullptr) {
    const std::string_view near = rules.nearest(arguments.subject);
    streams.error(
        fmt::format("journeyc: no rule is called `{}`; {}\n", arguments.subject,
                    near.empty() ? "`journeyc rules` lists them" : fmt::format("did you mean `{}`?", near)));
    return 2;
  }
  streams.styled_out(lint::explain(*rule, options));
  return 0;
}

int run_rules(const Arguments& arguments, Streams& streams) {
  source::Files files;
  const lint::RuleSet rules = rules_of(arguments, files, streams);
  streams.out(arguments.json || arguments.list_format == "json" ? emit::rules_json(rules)
                                                                : lint::list_rules(rules));
  return 0;
}

}  // namespace jc::cli
