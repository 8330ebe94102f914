// What pages about all journeys are made with.
#pragma once
#include <string_view>

#include "compiler/emit/site/whole_pages.h"
#include "compiler/workspace/build/scene.h"

namespace jc::workspace {

// With the pictures in the folder of outputs whose names begin with `picture`; none where it is empty.
emit::WholePage whole_of(const Scene& scene, std::string_view picture = {});

}  // namespace jc::workspace
