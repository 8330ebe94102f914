#include "compiler/workspace/build/scene.h"

namespace jc::workspace {

// Each is defined in a source of its own.
#define OUTPUT(name, word, title, file, scopes, when) void make_##name(const Scene& scene, Shelf& shelf);
#include "compiler/language/outputs.def"

namespace {

using namespace language;

constexpr OutputMaker kMakers[] = {
#define OUTPUT(name, word, title, file, scopes, when) {{word, title, file, scopes, When::when}, make_##name},
#include "compiler/language/outputs.def"
};

}  // namespace

std::span<const OutputMaker> outputs() { return kMakers; }

layout::Page Scene::page() const {
  return config.page == "a4" ? layout::Page::a4 : config.page == "a3" ? layout::Page::a3 : layout::Page::none;
}

}  // namespace jc::workspace
