#include "compiler/layout/chart/portfolio.h"

#include "compiler/workspace/build/shelf.h"

namespace jc::workspace {

using language::operator""_key;

void make_portfolio(const Scene& scene, Shelf& shelf) {
  if (!scene.root.children("products"_key).empty()) {
    shelf.picture(layout::lay_out_portfolio(view::portfolio_of(scene.context, scene.root, scene.links)));
  }
}

}  // namespace jc::workspace
