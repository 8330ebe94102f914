#include "compiler/emit/json/model_json.h"
#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

void make_journey_json(const Scene& scene, Shelf& shelf) {
  shelf.text(emit::journey_json(scene.context.model(), scene.root));
}

void make_model_json(const Scene& scene, Shelf& shelf) {
  shelf.text(emit::model_json(scene.context.model()));
}

}  // namespace jc::workspace
