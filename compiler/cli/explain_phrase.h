// `journeyc explain criterion`: a kind of phrase, which messages name, by examples.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace jc::cli {

// Empty where no kind of phrase is called so. `width` of the lines; 0 where they are not broken.
std::string explain_phrase(std::string_view name, std::size_t width);

}  // namespace jc::cli
