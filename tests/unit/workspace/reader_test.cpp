// Every key has a reader: whatever can be written stands on some page, and in some picture where the field
// tables say so. Asked of documents that are made from the tables.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "compiler/emit/playbook/index_page.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/portfolio_page.h"
#include "compiler/emit/playbook/vocabulary_page.h"
#include "compiler/emit/svg/svg.h"
#include "compiler/model/decode/decode.h"
#include "compiler/syntax/parse.h"
#include "compiler/view/map/lanes.h"
#include "compiler/workspace/build/asked.h"
#include "compiler/workspace/build/keeping.h"
#include "compiler/workspace/build/pictures.h"
#include "compiler/workspace/build/places.h"
#include "compiler/workspace/build/shelf.h"
#include "compiler/workspace/build/site_findings.h"
#include "tests/test.h"
#include "tests/unit/workspace/marked_document.h"

namespace jc::workspace {

namespace {

using language::Kind;

constexpr Kind kDocuments[] = {Kind::journey, Kind::vocabulary, Kind::portfolio};
constexpr int kToday = 20260901;

// One document with a reader of each kind.
struct Read {
  source::Files files;
  diag::Diagnostics problems;
  syntax::Tree tree;
  model::Model model{files};
  facts::Context context{model, kToday};

  explicit Read(const std::string& yaml) {
    tree = syntax::parse(files, files.add("marked.yaml", yaml), problems);
    model.documents = model::decode(files, tree, problems);
    INFO((problems.empty() ? "" : problems.front().message));
    REQUIRE(model.documents.size() == 1);
    model::link_shared(model, problems);
    model::link_document(model, 0, problems);
  }

  model::Entity root() const { return {&model.documents[0], 0}; }

  std::string pages() {
    const emit::Templates templates;
    std::string all = shown(emit::workspace_index(model, {}, templates));
    if (emit::has_vocabulary(model)) {
      all += shown(emit::vocabulary_page(context, {}, templates));
    }
    if (root().kind() == Kind::portfolio) {
      all += shown(emit::portfolio_page(context, root(), templates, "",
                                        [](const model::Entity&) { return std::string("playbook.md"); }));
    }
    if (root().kind() == Kind::journey) {
      const model::Document tier = model::effective(model.documents[0], "zotier");
      all += shown(emit::playbook(model, root(), templates, ""));
      all += shown(emit::playbook(model, model::Entity(&tier, 0), templates, ""));
    }
    return lower_case(std::move(all));
  }

  // By the word for it in `emit`.
  std::map<std::string, std::string, std::less<>> pictures() {
    std::map<std::string, std::string, std::less<>> all;
    Config usual;
    Config all_lanes;
    for (const view::LaneInfo& lane : view::lane_table()) {
      all_lanes.lanes.emplace_back(lane.name);
    }
    const view::Links nowhere;
    for (const Config* config : {&usual, &all_lanes}) {
      for (const OutputMaker& output : outputs()) {
        if (output.row.is_picture()) {
          all[std::string(output.row.word)] += lower_case(drawn(*config, output, nowhere));
        }
      }
    }
    return all;
  }

  // What the output makes of the document, for each kind of thing that it is made for.
  std::string drawn(const Config& config, const OutputMaker& output, const view::Links& links) {
    const Asked asked({std::string(output.row.word)});
    const emit::Templates templates;
    layout::MapDrawer maps;
    PictureFiles pictures(config, context.as_of());
    Made made;
    const std::vector<emit::SitePage> pages;
    const Places places(context.model());
    const FindingsByPlace findings{{}};
    const TierSuffixes tiers;
    Shown shown;
    Framework framework;
    const auto make = [&](language::Scopes scopes, const model::Entity& of) {
      if ((output.row.scopes & scopes) != 0) {
        const SiteScene site{pages, places, findings, "", "", tiers, made.told, shown};
        const Scene scene{config, context, templates, of, of, "", links, maps, framework, site};
        const Keeping keeping;
        Shelf shelf(asked, pictures, output.row, scene, "", "", keeping, made);
        output.make(scene, shelf);
      }
    };
    if (root().kind() == Kind::journey) {
      make(language::kPerTier | language::kPerJourney, root());
    } else {
      if (root().kind() == Kind::portfolio) {
        make(language::kPerPortfolio, root());
      }
      make(language::kPerWorkspace, model::Entity());
    }
    std::string all;
    for (const Output& each : made.outputs) {
      all += each.bytes;
    }
    return all;
  }

  static std::string shown(const emit::Page& page) {
    CHECK(page.error.empty());
    return page.text;
  }
};

// Keys that need no place on a page, and why.
struct Exception {
  std::string_view kind;
  std::string_view key;
  std::string_view reason;
};
constexpr Exception kNoReader[] = {
    {"journey", "vocabulary", "its keys are asked for one by one"},
};

bool is_excepted(const Marker& marker) {
  const std::string_view kind = language::info(marker.kind).name;
  return std::any_of(std::begin(kNoReader), std::end(kNoReader), [&](const Exception& each) {
    return each.kind == kind && each.key == marker.field->key;
  });
}

std::string lost_of(const MarkedDocument& marked, const std::string& text) {
  std::string lost;
  for (const Marker& marker : marked.markers) {
    if (!has_marker(text, marker) && !is_excepted(marker)) {
      lost += marker.place + "\n";
    }
  }
  return lost;
}

}  // namespace

TEST_CASE("every key that can be written stands on a page") {
  for (const Kind kind : kDocuments) {
    for (const Marking marking : {Marking::values, Marking::map_forms, Marking::short_forms}) {
      const MarkedDocument marked = marked_document(kind, marking);
      INFO(language::info(kind).name << ", marking " << static_cast<int>(marking) << ", of "
                                     << marked.markers.size());
      CHECK(lost_of(marked, Read(marked.yaml).pages()) == "");
    }
  }
}

TEST_CASE("every reason for leaving something out stands on a page") {
  for (const Kind kind : kDocuments) {
    const MarkedDocument marked = marked_document(kind, Marking::reasons);
    INFO(language::info(kind).name << ", of " << marked.markers.size());
    CHECK(lost_of(marked, Read(marked.yaml).pages()) == "");
    for (int depth = 0; depth < 5; depth++) {
      const MarkedDocument absent = marked_absences(kind, depth);
      INFO("records " << depth << " deep, of " << absent.markers.size());
      CHECK(lost_of(absent, Read(absent.yaml).pages()) == "");
    }
  }
}

TEST_CASE("a key stands in the pictures that the tables name") {
  constexpr std::pair<language::Flag, std::string_view> kPictures[] = {
      {language::kOnCard, "map"},           {language::kOnMap, "map"},     {language::kOnFlow, "flow"},
      {language::kOnYear, "governance"},    {language::kOnTiers, "tiers"}, {language::kOnMetrics, "metrics"},
      {language::kOnPortfolio, "portfolio"}};
  for (const Kind kind : kDocuments) {
    const MarkedDocument marked = marked_document(kind, Marking::values_of_one_tier);
    auto pictures = Read(marked.yaml).pictures();
    for (const auto& [flag, picture] : kPictures) {
      // A key may stand where a picture has no room for its record: one place is enough.
      std::set<std::string> missing;
      std::set<std::string> found;
      for (const Marker& marker : marked.markers) {
        // What a tier changes is shown where the thing itself is.
        if ((marker.field->flags & flag) != 0 && !language::info(marker.kind).overlay) {
          const std::string key = fmt::format("{} {}", language::info(marker.kind).name, marker.field->key);
          (has_marker(pictures[std::string(picture)], marker) ? found : missing).insert(key);
        }
      }
      std::string lost;
      for (const std::string& key : missing) {
        lost += found.count(key) == 0 && !pictures[std::string(picture)].empty() ? key + "\n" : "";
      }
      INFO(picture << " of " << language::info(kind).name);
      CHECK(lost == "");
    }
  }
}

}  // namespace jc::workspace
