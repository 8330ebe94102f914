// Tells whether a build would make again what is there already.
#pragma once
#include <string>
#include <vector>

#include "compiler/view/links.h"
#include "compiler/workspace/build/build.h"

namespace jc::workspace {

// Of all that the outputs depend on: the program, what it has read, what it has found, and how it was asked.
// Equal stamps mean equal bytes. Empty where some of it can't be told.
std::string stamp_of(const Compilation& compilation, const BuildOrder& order);

// The same of each journey's outputs. Of other journeys they depend on those that they name, of a vocabulary,
// a portfolio, the configuration and the templates on every word. Names have their meaning where they are
// declared: in the journey itself, or in what all documents see, which of a journey is itself (link.cpp).
class JourneyStamps {
 public:
  // For a build for nobody in particular; `pages` is what it links to.
  JourneyStamps(const Compilation& compilation, const BuildOrder& order, const view::Pages& pages);

  // Empty where some of it can't be told.
  std::string of(const model::Entity& journey) const;
  // Of what all journeys depend on, and all outputs about the whole; empty where some of it can't be told.
  const std::string& of_all() const { return all_; }

 private:
  const Compilation& compilation_;
  std::string all_;
  // By the number of a file: its text, and what the checks have found in it.
  std::vector<std::string> files_;
  // By the places of journeys: of all that they name, and that these name.
  std::vector<std::string> with_named_;
};

}  // namespace jc::workspace
