#include "compiler/workspace/config/required_version.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

namespace jc::workspace {

namespace {

constexpr std::string_view kOrNewer = " or newer";
constexpr std::size_t kMostNumbers = 3;

struct Wanted {
  std::vector<unsigned> numbers;
  bool or_newer = false;
};

std::optional<std::vector<unsigned>> numbers_of(std::string_view text) {
  std::vector<unsigned> numbers;
  for (const char* at = text.data(); true; at++) {
    const char* const end = text.data() + text.size();
    unsigned number = 0;
    const auto read = std::from_chars(at, end, number);
    if (read.ec != std::errc() || numbers.size() == kMostNumbers) {
      return std::nullopt;
    }
    numbers.push_back(number);
    if (read.ptr == end) {
      return numbers;
    }
    if (*read.ptr != '.') {
      return std::nullopt;
    }
    at = read.ptr;
  }
}

std::optional<Wanted> wanted_of(std::string_view text) {
  Wanted wanted;
  if (text.ends_with(kOrNewer)) {
    wanted.or_newer = true;
    text.remove_suffix(kOrNewer.size());
  }
  auto numbers = numbers_of(text);
  if (!numbers) {
    return std::nullopt;
  }
  wanted.numbers = std::move(*numbers);
  return wanted;
}

bool is_met(const Wanted& wanted, const std::vector<unsigned>& running) {
  const std::size_t count = std::min(wanted.numbers.size(), running.size());
  const std::vector<unsigned> shown(running.begin(), running.begin() + static_cast<std::ptrdiff_t>(count));
  return wanted.or_newer ? running >= wanted.numbers : shown == wanted.numbers;
}

// What people write who know other tools: `>=0.2`, `v0.2`, `^0.2.1`.
std::string read_otherwise(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos) {
    return "";
  }
  const std::size_t end = std::min(text.find_first_not_of("0123456789.", begin), text.size());
  const std::string_view version = text.substr(begin, end - begin);
  if (!numbers_of(version)) {
    return "";
  }
  const bool is_least = text.find_first_of(">^~+") != std::string_view::npos;
  return fmt::format("{}{}", version, is_least ? kOrNewer : "");
}

}  // namespace

void check_required_version(const model::ValueView& wanted, std::string_view running,
                            diag::Diagnostics& out) {
  const std::string_view text = wanted->text;
  const auto read = wanted_of(text);
  if (!read) {
    const std::string guess = read_otherwise(text);
    out.push_back({.rule = "wrong-type",
                   .span = wanted.span(),
                   .message = fmt::format("`{}` is no version of journeyc", text),
                   .help = guess.empty() ? "write a version such as `0.2`, `0.2.1` or `0.2 or newer`"
                                         : fmt::format("write it as `{}`", guess)});
    return;
  }
  const auto numbers = numbers_of(running);
  if (numbers && is_met(*read, *numbers)) {
    return;
  }
  const std::string_view version = text.substr(0, text.find(' '));
  out.push_back(
      {.rule = "version-mismatch",
       .span = wanted.span(),
       .message = fmt::format("this workspace wants journeyc {}, and this is journeyc {}", text, running),
       .label = fmt::format("this is {}", running),
       .help = fmt::format("install that version (with Node: `npx journeyc@{}`), or change "
                           "`required-version` when the team moves on",
                           version)});
}

std::string_view program_version() { return JOURNEYC_VERSION; }

}  // namespace jc::workspace
