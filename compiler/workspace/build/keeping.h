// What an earlier build has left, for whoever makes outputs: where nothing of what one is made of has
// changed, it stays and is not made again.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "compiler/workspace/build/build.h"
#include "compiler/workspace/build/stamp.h"

namespace jc::workspace {

class Keeping {
 public:
  // Keeps nothing.
  Keeping() = default;
  // `pages` is what the build links to. Keeps nothing where the order says so, or for somebody in particular.
  Keeping(const Compilation& compilation, const BuildOrder& order, const view::Pages& pages);

  // Of a journey's outputs; empty where it can't be told, and nothing is kept then.
  std::string stamp_of(const model::Entity& journey) const;
  // Of a file about the whole that shows `made_of` and nothing else of any journey.
  std::string stamp_of(std::string_view made_of) const;

  // The part of this stamp, where it still stands.
  std::optional<KeptPart> keep(const std::string& part, const std::string& stamp) const;
  // A file that is a part of its own, as an earlier build has left it, whatever its stamp.
  std::optional<LeftFile> left(const std::string& path) const;
  // To be kept by the next build.
  void note(Part part) const;

 private:
  // Null where nothing is kept.
  const KeepParts* parts_ = nullptr;
  std::optional<JourneyStamps> stamps_;
};

}  // namespace jc::workspace
