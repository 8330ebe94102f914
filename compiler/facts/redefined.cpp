#include "compiler/facts/redefined.h"

#include <fmt/format.h>

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

// Where a second meaning makes two people count, or choose, differently.
constexpr KeyId kMeanings[] = {"metrics"_key, "attributes"_key, "segments"_key, "tiers"_key};

Entity shared_one(const Model& model, const Entity& own) {
  const Scope::Matches matches = model.shared.find(own.id());
  const auto end = matches.end();
  for (auto match = matches.begin(); match != end; ++match) {
    if (match.kind() == own.kind()) {
      return *match;
    }
  }
  return {};
}

void add_names(const Model& model, const Entity& vocabulary, std::vector<Fact>& facts) {
  for (const KeyId key : kMeanings) {
    const std::vector<Entity> names = vocabulary.children(key);
    for (const Entity& own : names) {
      const Entity shared = shared_one(model, own);
      if (!shared) {
        continue;
      }
      Fact fact;
      fact.at = place(model, own.name_span());
      fact.text = fmt::format("{} `{}` has a meaning of its own in this journey, beside the shared one",
                              info(own.kind()).name, own.id());
      fact.related.push_back({place(model, shared.name_span()), "as everybody else means it"});
      fact.about = own;
      facts.push_back(std::move(fact));
    }
  }
}

// The vocabularies that a document sees before its own.
std::vector<Entity> earlier(const Model& model, const Document& document) {
  std::vector<Entity> found;
  for (const Entity& root : model.roots(Kind::vocabulary)) {
    if (&root.document() == &document) {
      break;
    }
    found.push_back(root);
  }
  return found;
}

ValueView meaning_of(const Entity& vocabulary, std::string_view word) {
  const ValueView table = vocabulary.find("terms"_key);
  const std::vector<ValueView> entries = table.is(Is::table) ? table.items() : std::vector<ValueView>();
  for (const ValueView& entry : entries) {
    if (entry->text == word) {
      return entry;
    }
  }
  return {};
}

void add_terms(const Model& model, const Entity& vocabulary, std::vector<Fact>& facts) {
  const ValueView table = vocabulary.find("terms"_key);
  if (!table.is(Is::table)) {
    return;
  }
  const std::vector<Entity> others = earlier(model, vocabulary.document());
  for (const ValueView& entry : table.items()) {
    for (const Entity& other : others) {
      const ValueView theirs = meaning_of(other, entry->text);
      if (!theirs || theirs.value()->text == entry.value()->text) {
        continue;
      }
      Fact fact;
      fact.at = place(model, entry);
      fact.text = fmt::format("`{}` is called `{}` here and `{}` elsewhere", entry->text, entry.value()->text,
                              theirs.value()->text);
      fact.related.push_back({place(model, theirs), "elsewhere"});
      facts.push_back(std::move(fact));
      break;
    }
  }
}

}  // namespace

std::vector<Fact> redefined_names(Context& context, Entity vocabulary) {
  std::vector<Fact> facts;
  // The names of shared vocabularies are one set, in which a second one is an error already.
  if (vocabulary.document().kind == Kind::journey) {
    add_names(context.model(), vocabulary, facts);
  }
  add_terms(context.model(), vocabulary, facts);
  return facts;
}

}  // namespace jc::facts
