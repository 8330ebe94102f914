#include <algorithm>
#include <map>

#include "compiler/text/joined.h"
#include "compiler/view/chart/journey_tree.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using language::NameKind;
using language::operator""_key;
using model::Entity;

// As many rows as can be read on a page.
constexpr std::size_t kMostRows = 60;

class TreeBuilder {
 public:
  TreeBuilder(facts::Context& context, const Links& links)
      : context_(context), links_(links), journeys_(context.model().roots(language::Kind::journey)) {}

  JourneyTree build() {
    if (journeys_.size() < 2) {
      return {};
    }
    find_parts();
    // Trees first: they are what the picture is for.
    for (const bool alone : {false, true}) {
      for (std::size_t i = 0; i < journeys_.size(); i++) {
        if (!is_part_[i] && parts_[i].empty() == alone) {
          add(i, 0);
        }
      }
    }
    // What is only a part of itself has not been reached.
    for (std::size_t i = 0; i < journeys_.size(); i++) {
      add(i, 0);
    }
    tree_.headline = headline();
    return std::move(tree_);
  }

 private:
  void find_parts() {
    std::map<std::uint32_t, std::size_t> places;
    for (std::size_t i = 0; i < journeys_.size(); i++) {
      places[journeys_[i].document().place] = i;
    }
    parts_.resize(journeys_.size());
    is_part_.resize(journeys_.size(), false);
    seen_.resize(journeys_.size(), false);
    const auto place = [&](const Entity& from, std::string_view name) {
      const Entity found = context_.model().find(from.document(), NameKind::journey, name);
      return found ? places.find(found.document().place) : places.end();
    };
    for (std::size_t i = 0; i < journeys_.size(); i++) {
      const auto whole = place(journeys_[i], journeys_[i].text("parent"_key));
      if (whole != places.end()) {
        join(whole->second, i);
      }
      for (const std::string_view name : journeys_[i].texts("sub-journeys"_key)) {
        if (const auto part = place(journeys_[i], name); part != places.end()) {
          join(i, part->second);
        }
      }
    }
  }

  void join(std::size_t whole, std::size_t part) {
    std::vector<std::size_t>& parts = parts_[whole];
    if (whole != part && std::find(parts.begin(), parts.end(), part) == parts.end()) {
      parts.push_back(part);
      is_part_[part] = true;
    }
  }

  void add(std::size_t journey, std::size_t depth) {
    if (seen_[journey]) {
      return;
    }
    seen_[journey] = true;
    if (tree_.journeys.size() >= kMostRows) {
      tree_.left_out++;
    } else {
      const Entity& root = journeys_[journey];
      tree_.journeys.push_back(
          {root.title(), links_.of(root), depth, note_of(root), state_of(context_, root, links_)});
    }
    for (const std::size_t part : parts_[journey]) {
      add(part, depth + 1);
    }
  }

  static std::string note_of(const Entity& journey) {
    std::vector<std::string> notes;
    if (const auto view = journey.text("view"_key); !view.empty() && view != "current") {
      notes.push_back(say(view_in_words(view)));
    }
    if (const auto status = journey.text("status"_key); !status.empty() && status != "active") {
      notes.push_back(say(status));
    }
    return text::joined(notes, " \xC2\xB7 ");
  }

  std::string headline() const {
    std::vector<std::string> said{say_count(journeys_.size(), "journey")};
    const auto count = [&](const auto& is) {
      return static_cast<std::size_t>(std::count_if(tree_.journeys.begin(), tree_.journeys.end(), is));
    };
    if (const std::size_t late = count([](const TreeJourney& each) { return each.state.review.overdue; })) {
      said.push_back(late == 1 ? say("1 review overdue") : say_of("{} reviews overdue", late));
    }
    const std::size_t won = count([](const TreeJourney& each) { return !each.state.wins.empty(); });
    if (won > 0) {
      said.push_back(won == 1 ? say("one of them has won something") : say_of("{} have won something", won));
    }
    return text::joined(said, "; ");
  }

  facts::Context& context_;
  const Links& links_;
  const std::vector<Entity>& journeys_;
  std::vector<std::vector<std::size_t>> parts_;
  std::vector<bool> is_part_;
  std::vector<bool> seen_;
  JourneyTree tree_;
};

}  // namespace

JourneyTree tree_of_journeys(facts::Context& context, const Links& links) {
  return TreeBuilder(context, links).build();
}

}  // namespace jc::view
