#include "compiler/emit/reference/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "compiler/emit/reference/examples.h"
#include "compiler/emit/reference/text.h"
#include "compiler/emit/reference/words.h"

namespace jc::emit {

using language::Base;
using language::Field;
using language::Kind;

namespace {

std::string links_to(std::span<const Kind> kinds) {
  std::string links;
  for (const Kind kind : kinds) {
    const std::string_view name = language::info(kind).name;
    links += fmt::format("{}[{}](#{})", links.empty() ? "" : ", ", name, name);
  }
  return links;
}

void add_name_kinds(std::string& page) {
  page += reference_text("names.md");
  for (const language::NameKindInfo& about : language::kNameKinds) {
    if (about.kinds.empty()) {
      continue;
    }
    std::string also;
    for (const std::string_view word : about.words) {
      also += fmt::format("{}`{}`", also.empty() ? "" : ", ", word);
    }
    if (about.free) {
      also += "any text";
    }
    const auto tightening = about.tightened_by.empty() ? about.kinds : about.tightened_by;
    page += fmt::format("| {} | {} | {} | {} |\n", name_words(about.kind), links_to(about.kinds),
                        about.free ? "" : links_to(tightening), also);
  }
  page += "\n";
}

// The keys that hold this kind of phrase, with where they stand.
std::string keys_with(expr::PhraseKind phrase) {
  std::vector<std::string_view> keys;
  for (const language::KindInfo& kind : language::kinds()) {
    for (const Field& field : kind.fields) {
      const bool holds =
          field.type.base == Base::phrase && field.type.phrase == phrase && !language::is_form(kind.kind);
      if (holds && std::find(keys.begin(), keys.end(), field.key) == keys.end()) {
        keys.push_back(field.key);
      }
    }
  }
  std::string list;
  for (const std::string_view key : keys) {
    list += fmt::format("{}`{}`", list.empty() ? "" : ", ", key);
  }
  return list;
}

void add_phrase(std::string& page, expr::PhraseKind phrase) {
  page += fmt::format("### {}\n\n{}\n\nKeys: {}.\n\n| phrase | meaning |\n|---|---|\n", expr::name(phrase),
                      phrase_words(phrase), keys_with(phrase));
  for (const PhraseExample& example : phrase_examples(phrase)) {
    page += fmt::format("| `{}` | {} |\n", cell(example.text), cell(example.meaning));
  }
  page += "\nAs a map (each line is an example of its own):\n\n```yaml\n";
  for (const std::string_view example : map_form_examples(phrase)) {
    page += fmt::format("{}\n", example);
  }
  page += "```\n\n";
  if (const auto form = language::find_kind(fmt::format("{}-form", expr::name(phrase)))) {
    add_table(page, *form);
  }
}

void add_phrases(std::string& page) {
  page += reference_text("phrases.md");
  for (std::size_t i = 0; i <= static_cast<std::size_t>(expr::PhraseKind::range); i++) {
    add_phrase(page, static_cast<expr::PhraseKind>(i));
  }
}

void add_examples(std::string& page) {
  page += reference_text("example.md");
  for (const std::string_view file : kExampleFiles) {
    page += fmt::format("`{}`:\n\n```yaml\n{}```\n\n", file, example_text(file));
  }
}

void add_kinds(std::string& page) {
  page += reference_text("keys.md");
  add_table_head(page);
  for (const Field& field : language::every_entity()) {
    add_row(page, field);
  }
  page += "\n";
  for (const language::KindInfo& kind : language::kinds()) {
    // The map forms stand with their phrases; overlays of a touchpoint have the keys of a touchpoint.
    if (language::is_form(kind.kind)) {
      continue;
    }
    page += fmt::format("### {}\n\n{}.{}\n\n", kind.name, capitalised(kind.doc),
                        kind.entity ? " Also takes the keys of [every entity](#every-entity)." : "");
    add_table(page, kind.kind);
  }
}

void add_choices(std::string& page) {
  page += "## Closed lists\n\n| key | of | values |\n|---|---|---|\n";
  for (const language::KindInfo& kind : language::kinds()) {
    if (kind.overlay) {
      continue;
    }
    for (const Field& field : kind.fields) {
      if (field.type.base == Base::choice) {
        page += fmt::format("| `{}` | [{}](#{}) | {} |\n", field.key, kind.name, kind.name,
                            choice_words(field.type));
      }
    }
  }
  for (const Field& field : language::every_entity()) {
    if (field.type.base == Base::choice) {
      page +=
          fmt::format("| `{}` | [every entity](#every-entity) | {} |\n", field.key, choice_words(field.type));
    }
  }
  page += "\n";
}

void add_aliases(std::string& page) {
  page += reference_text("words.md");
  for (const language::Alias& alias : language::aliases()) {
    page += fmt::format("| `{}` | `{}` | {} |\n", alias.word, alias.key, cell(alias.remark));
  }
}

}  // namespace

std::string reference_page() {
  std::string page(reference_text("introduction.md"));
  page += "\n";
  page += reference_text("chapters.md");
  page += "\n";
  add_name_kinds(page);
  add_phrases(page);
  add_examples(page);
  add_kinds(page);
  add_choices(page);
  add_aliases(page);
  return page;
}

}  // namespace jc::emit
