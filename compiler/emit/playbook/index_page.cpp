#include "compiler/emit/playbook/index_page.h"

#include <cstdint>
#include <limits>
#include <unordered_map>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/emit/playbook/stage_line.h"
#include "compiler/emit/playbook/template_text.h"
#include "compiler/facts/tiers.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using language::operator""_key;

namespace {

std::string label_of(const model::Model& model, const Output& output) {
  std::string label = escape_markdown(output.label);
  if (!output.tier.empty() && output.of) {
    const Entity tier = model.find(output.of.document(), language::NameKind::tier, output.tier);
    label += " for " +
             escape_markdown(tier ? tier.title() : model::sentence_case(output.of.document(), output.tier));
  }
  return label;
}

// By the place of a document: links to all of its outputs; for those of the workspace, see `kWorkspace`. One
// walk over the outputs for all rows, since both grow with the journeys.
using Links = std::unordered_map<std::uint32_t, std::string>;
constexpr std::uint32_t kWorkspace = std::numeric_limits<std::uint32_t>::max();

Links links_of(const model::Model& model, const std::vector<Output>& outputs) {
  Links links;
  for (const Output& output : outputs) {
    if (!output.label.empty()) {
      std::string& out = links[output.of ? output.of.document().place : kWorkspace];
      out += (out.empty() ? "" : ", ") + markdown_link(label_of(model, output), output.path);
    }
  }
  return links;
}

Data text_or_none(std::string text) { return text.empty() ? Data() : Data(std::move(text)); }

Data files_of(const Links& links, std::uint32_t place) {
  const auto found = links.find(place);
  return found == links.end() ? Data() : text_or_none(found->second);
}

// Every tier of the journey.
std::string tiers_of(PlaybookNames& names, Entity journey) {
  std::string out;
  for (const std::string_view tier : facts::tiers_of(names.model(), journey.document())) {
    out += (out.empty() ? "" : ", ") + names.show(journey.document(), language::NameKind::tier, tier);
  }
  return out;
}

using Fields = std::vector<const language::Field*>;

// Those of the kind that the page may ask for: what nowhere occurs in its text needs no words.
Fields fields_on(std::string_view page, Kind kind) {
  Fields fields;
  for (const language::Field* field : language::fields_of(kind)) {
    if (page.find(field->key) != std::string_view::npos) {
      fields.push_back(field);
    }
  }
  return fields;
}

Data row(facts::Context& context, const Links& links, const Fields& fields, Entity root,
         std::string_view folder) {
  PlaybookNames names(context.model(), root, folder);
  PlaybookRecords records(names);
  Data data{Data::Object{}};
  for (const language::Field* field : fields) {
    const bool deep = field->type.base == language::Base::record && root.kind() == Kind::journey;
    data.set(field->key, deep ? Data() : records.field(root, *field));
  }
  data.set("title", escape_markdown(root.title()));
  data.set("heading", escape_heading(root.title()));
  data.set("files", files_of(links, root.document().place));
  data.set("stage-names", text_or_none(stage_line(context, root)));
  data.set("tier-names", text_or_none(root.kind() == Kind::journey ? tiers_of(names, root) : ""));
  return data;
}

Data rows(facts::Context& context, const Links& links, std::string_view page, Kind kind,
          std::string_view folder) {
  const Fields fields = fields_on(page, kind);
  Data::List items;
  for (const Entity& root : context.model().roots(kind)) {
    items.push_back(row(context, links, fields, root, folder));
  }
  return with_items(std::move(items));
}

}  // namespace

Page workspace_index(const model::Model& model, const std::vector<Output>& outputs,
                     const Templates& templates, std::string_view folder) {
  // Where it is broken, rendering says so.
  std::string broken;
  const std::string text = with_partials(templates, "index", broken);
  const Links links = links_of(model, outputs);
  facts::Context context(model, 0);
  Data data{Data::Object{}};
  data.set("journeys", rows(context, links, text, Kind::journey, folder));
  data.set("portfolios", rows(context, links, text, Kind::portfolio, folder));
  data.set("files", files_of(links, kWorkspace));
  Page page = templates.render("index", data);
  page.text = tidy_markdown(page.text);
  return page;
}

}  // namespace jc::emit
