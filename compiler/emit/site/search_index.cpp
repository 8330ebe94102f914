#include "compiler/emit/site/search_index.h"

#include <map>
#include <nlohmann/json.hpp>

#include "compiler/emit/site/people_pages.h"
#include "compiler/text/controls.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

namespace {

using Json = nlohmann::ordered_json;

// Texts that come again and again are written once and named by their number.
class Numbered {
 public:
  std::size_t number(const std::string& text) {
    const auto [found, anew] = numbers_.try_emplace(text, numbers_.size());
    if (anew) {
      all_.push_back(text);
    }
    return found->second;
  }
  const Json& all() const { return all_; }

 private:
  std::map<std::string, std::size_t> numbers_;
  Json all_ = Json::array();
};

}  // namespace

std::string search_index(const Told& told) {
  Numbered pages;
  Numbered kinds;
  Numbered journeys;
  Json entries = Json::array();
  const auto add = [&](const std::string& title, const std::string& kind, const std::string& text,
                       const std::string& href, const std::string& journey) {
    const std::size_t hash = std::min(href.find('#'), href.size());
    entries.push_back({title, kinds.number(view::say(model::sentence_case(kind))), text,
                       pages.number(href.substr(0, hash)), href.substr(hash), journeys.number(journey)});
  };
  for (const Place& place : told.places) {
    add(place.title, place.kind, place.text, place.href, place.journey);
  }
  for (const auto& [key, party] : told.parties) {
    add(party.title, party.what.empty() ? "People" : party.what, "",
        have_own_pages(told) ? person_file(key) : std::string(kPeoplePage.file), "");
  }
  const Json index = {{"pages", pages.all()},
                      {"kinds", kinds.all()},
                      {"journeys", journeys.all()},
                      {"entries", std::move(entries)}};
  return "\"use strict\";\nvar journeysIndex = " +
         text::harmless_json(index.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) +
         ";\n";
}

}  // namespace jc::emit
