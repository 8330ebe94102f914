#include "compiler/layout/chart/raci.h"

#include <fmt/format.h>

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

namespace {

bool is_wanted(const Scene& scene) {
  const view::Links nowhere;
  return view::has_raci(scene.root) && scene.differs(scene.framework.raci, [&](const model::Entity& of) {
    return view::raci_of(scene.context, of, nowhere);
  });
}

}  // namespace

void make_raci(const Scene& scene, Shelf& shelf) {
  if (!is_wanted(scene)) {
    return;
  }
  const view::RaciChart chart = view::raci_of(scene.context, scene.root, scene.links);
  if (chart.too_many_rows > 0) {
    shelf.problem({.rule = "too-much-to-draw",
                   .message = fmt::format("no RACI of `{}` is drawn: it would have {} rows for {} parties",
                                          scene.root.id(), chart.too_many_rows, chart.parties.size()),
                   .help = "divide the journey, or name teams where it names people"});
    return;
  }
  shelf.picture(layout::lay_out_raci(chart));
}

}  // namespace jc::workspace
