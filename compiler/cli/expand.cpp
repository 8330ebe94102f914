#include "compiler/emit/json/expand.h"

#include <algorithm>
#include <set>

#include "compiler/cli/commands.h"
#include "compiler/cli/named_file.h"
#include "compiler/diag/text.h"
#include "compiler/facts/inheritance.h"
#include "compiler/model/effective.h"

namespace jc::cli {

namespace {

using language::Kind;
using language::operator""_key;
using model::Entity;

// Whoever was audited and had what this tier does without was a customer of another one.
void drop_customers_of_others(model::Document& copy) {
  std::set<std::string_view> gone;
  std::set<std::string_view> here;
  for (model::RecordId at = 0; at < copy.records.size(); at++) {
    const Entity thing(&copy, at);
    if (thing.kind() == Kind::touchpoint || thing.kind() == Kind::milestone) {
      (copy.records[at].removed ? gone : here).insert(thing.id());
    }
  }
  const auto is_gone = [&](std::string_view id) { return gone.contains(id) && !here.contains(id); };
  for (model::RecordId at = 0; at < copy.records.size(); at++) {
    const Entity customer(&copy, at);
    if (customer.kind() == Kind::audited) {
      std::vector<std::string_view> met = customer.texts("had"_key);
      if (const model::ValueView reached = customer.find("reached"_key); reached.is(model::Is::table)) {
        for (const model::ValueView& milestone : reached.items()) {
          met.push_back(milestone->text);
        }
      }
      copy.records[at].removed = copy.records[at].removed || std::any_of(met.begin(), met.end(), is_gone);
    }
  }
}

}  // namespace

int run_expand(const Arguments& arguments, Streams& streams) {
  if (is_folder(arguments, streams)) {
    return 2;
  }
  const Checked checked = compile_targets(arguments, streams, false);
  if (checked.code != 0 || checked.workspaces.empty()) {
    streams.error(diag::render_concise(checked.findings, *checked.files));
    return 2;
  }
  const auto documents = documents_of(checked, arguments);
  std::string text;
  for (const model::Document* document : documents) {
    const workspace::Compilation& compilation = checked.workspaces.front();
    if (!has_tier(arguments, *document, compilation, streams)) {
      return 2;
    }
    model::Document effective = arguments.tier.empty() || document->kind != language::Kind::journey
                                    ? *document
                                    : model::effective(*document, arguments.tier);
    if (!effective.tier.empty()) {
      drop_customers_of_others(effective);
    }
    facts::apply_inheritance(effective, false);
    text += documents.size() > 1 && !arguments.json ? "---\n" : "";
    text += arguments.json ? emit::expand_json(effective, *checked.files)
                           : emit::expand_yaml(effective, *checked.files, {arguments.origins});
  }
  streams.out(text);
  // What was left out because it could not be read is said, not hidden.
  streams.error(diag::render_concise(checked.findings, *checked.files));
  return checked.summary.errors > 0 || documents.empty() ? 1 : 0;
}

}  // namespace jc::cli
