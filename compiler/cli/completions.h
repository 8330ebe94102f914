// Completion scripts and the manual page, made from the declared commands so that they can't go stale.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace jc::cli {

// `shell` is bash, zsh or fish. `rules` are offered behind `explain`, `--select` and `--ignore`.
std::string completions(std::string_view shell, const std::vector<std::string>& rules);

// The manual page in roff.
std::string manual_page(std::string_view version);

}  // namespace jc::cli
