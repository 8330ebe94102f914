#include "compiler/workspace/build/for_audience.h"

#include <algorithm>
#include <iterator>

#include "compiler/workspace/build/site_findings.h"

namespace jc::workspace {

using language::OutputRow;
using language::Readers;
using model::Document;

namespace {

// The narrowest record there is around it is shown.
bool is_about_shown(const diag::Diagnostic& finding, const Document& document) {
  const model::Record* narrowest = nullptr;
  for (const model::Record& record : document.records) {
    const bool around = record.begin <= finding.span.begin && finding.span.begin < record.end;
    const bool narrower =
        narrowest == nullptr || record.end - record.begin <= narrowest->end - narrowest->begin;
    if (around && narrower) {
      narrowest = &record;
    }
  }
  return narrowest == nullptr || !narrowest->removed;
}

// Another model of the same files. What linking has to say was said of the whole.
void link(model::Model& model) {
  model.linked.reserve(model.documents.size());
  for (const Document& document : model.documents) {
    model.linked.push_back({{}, model::mentions(document)});
  }
  diag::Diagnostics said_already;
  model::link_shared(model, said_already);
  for (std::size_t i = 0; i < model.documents.size(); i++) {
    model::link_document(model, i, said_already);
  }
}

}  // namespace

ShownModel shown_to(const facts::Audience* audience, const std::set<const Document*>& left_out,
                    const model::Model& model, const diag::Diagnostics& findings) {
  const FindingsByPlace placed(findings);
  ShownModel shown{std::make_unique<model::Model>(model.files()), {}, {}};
  shown.model->incomplete = model.incomplete;
  for (const Document& document : model.documents) {
    if (left_out.contains(&document)) {
      continue;
    }
    Document copy = document;
    const bool left = audience == nullptr || facts::limit_to(*audience, model, copy);
    if (!left && document.kind == language::Kind::journey) {
      continue;
    }
    for (const diag::Diagnostic* finding : placed.in(model::Entity(&document, 0))) {
      if (audience == nullptr || (!audience->outside && is_about_shown(*finding, copy))) {
        shown.findings.push_back(*finding);
      }
    }
    shown.model->documents.push_back(std::move(copy));
    shown.written.push_back(&document);
  }
  link(*shown.model);
  return shown;
}

bool is_for(const facts::Audience* audience, const OutputRow& row) {
  return audience == nullptr || row.readers == Readers::anyone ||
         (row.readers == Readers::colleagues && !audience->outside);
}

std::vector<std::string> not_for(const facts::Audience& audience, const std::vector<std::string>& emit) {
  std::vector<std::string> words;
  for (const std::string& word : emit) {
    const auto of_word = [&](const OutputRow& row) { return row.word == word; };
    const auto theirs = [&](const OutputRow& row) { return row.word == word && is_for(&audience, row); };
    const auto* const begin = std::begin(language::kOutputs);
    const auto* const end = std::end(language::kOutputs);
    const bool said = std::find(words.begin(), words.end(), word) != words.end();
    if (!said && std::any_of(begin, end, of_word) && std::none_of(begin, end, theirs)) {
      words.push_back(word);
    }
  }
  return words;
}

void keep_own(const facts::Audience& audience, emit::Told& told) {
  const auto is_own = [&](const std::string& key) {
    return audience.parties.contains(key.substr(key.find('-') + 1));
  };
  std::erase_if(told.parties, [&](const auto& party) { return !is_own(party.first); });
  std::erase_if(told.duties, [&](const emit::Duty& duty) { return !is_own(duty.party); });
}

void keep_own(const facts::Audience& audience, std::vector<emit::SitePage>& pages) {
  std::erase_if(pages, [&](const emit::SitePage& page) {
    return std::none_of(
        std::begin(language::kOutputs), std::end(language::kOutputs),
        [&](const OutputRow& row) { return row.file == page.file && is_for(&audience, row); });
  });
}

}  // namespace jc::workspace
