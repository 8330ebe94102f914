#include <map>

#include "compiler/emit/json/model_json.h"
#include "compiler/workspace/build/keeping.h"
#include "compiler/workspace/build/shelf.h"
#include "compiler/workspace/cache/bytes.h"

namespace jc::workspace {

// Of a file with a line for each journey: the journey's stamp, which is its line's as well, and where it is.
struct StampedLine {
  std::string stamp;
  std::size_t at = 0;
  std::size_t size = 0;
};

template <>
struct Fields<StampedLine> {
  static void walk(auto& line, auto& visit) {
    auto& [stamp, at, size] = line;
    visit(stamp, at, size);
  }
};

namespace {

using model::Entity;

// The lines of the file that an earlier build has left, by their stamps.
class LeftLines {
 public:
  explicit LeftLines(std::optional<LeftFile> left) {
    if (!left) {
      return;
    }
    std::vector<StampedLine> lines;
    FromBytes bytes(left->told);
    bytes(lines);
    if (bytes.is_whole()) {
      text_ = std::move(left->bytes);
      for (StampedLine& line : lines) {
        by_stamp_.emplace(std::move(line.stamp), std::string_view(text_).substr(line.at, line.size));
      }
    }
  }
  LeftLines(const LeftLines&) = delete;
  LeftLines& operator=(const LeftLines&) = delete;

  std::string_view of(const std::string& stamp) const {
    const auto found = by_stamp_.find(stamp);
    return found == by_stamp_.end() ? std::string_view() : found->second;
  }

 private:
  std::string text_;
  std::map<std::string, std::string_view> by_stamp_;
};

}  // namespace

void make_journey_json(const Scene& scene, Shelf& shelf) {
  shelf.text(emit::journey_json(scene.context.model(), scene.root));
}

void make_model_json(const Scene& scene, Shelf& shelf) {
  const Keeping& keeping = shelf.keeping();
  const LeftLines left(keeping.left(shelf.path()));
  std::vector<StampedLine> lines;
  emit::ModelJson made = emit::model_json_by_lines(scene.context.model(), [&](const Entity& journey) {
    lines.push_back({keeping.stamp_of(journey)});
    return left.of(lines.back().stamp);
  });
  for (std::size_t i = 0; i < lines.size(); i++) {
    lines[i].at = made.journeys[i].at;
    lines[i].size = made.journeys[i].size;
  }
  ToBytes told;
  told(lines);
  keeping.note({shelf.path(), keeping.stamp_of("lines"), {shelf.path()}, told.take(), ""});
  shelf.text(std::move(made.text));
}

}  // namespace jc::workspace
