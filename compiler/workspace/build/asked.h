// Which outputs a build was asked for.
//
// `emit` lists kinds of outputs and formats of pictures. Pictures without a format are SVG; with `png` or
// `pdf` they are written in that as well. A format without any picture means every picture, in that format
// alone.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/language/outputs.h"

namespace jc::workspace {

// The format of pictures that needs no converting.
inline constexpr std::string_view kOwnFormat = "svg";

// What the list of outputs calls an output: `map`, or `map png` for a picture in another format.
std::string kind_of(const language::OutputRow& row, std::string_view format);

class Asked {
 public:
  explicit Asked(const std::vector<std::string>& emit);

  bool has(const language::OutputRow& row) const;
  // In which a picture is written: none where it is not.
  std::vector<std::string> formats_of(const language::OutputRow& row) const;
  // The same for what `kind_of` says.
  bool has_kind(std::string_view kind) const;
  // Whether another program has a part in it.
  bool converts() const;

 private:
  bool names(std::string_view word) const;

  std::vector<std::string> words_;
  // Other than our own, in the order in which they were named.
  std::vector<std::string> formats_;
  bool any_picture_ = false;
};

}  // namespace jc::workspace
