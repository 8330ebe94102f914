// Where the program keeps what it remembers between runs: the user's cache folder. Nothing in it is needed;
// where it is not there or can't be written, runs take longer and say the same.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace jc::workspace {

// Its folders: what checks have found, and what builds were made of.
inline constexpr std::string_view kFindingsCache = "findings";
inline constexpr std::string_view kBuildsCache = "builds";
// Of the findings. A workspace takes two: of the whole, and by file.
inline constexpr std::size_t kMostFindings = 256;

// As the XDG base directory specification has it, without a slash at the end; empty where there is no home.
std::string cache_folder();

// A folder in it, made where it is not there; empty where that can't be.
std::string make_in_cache(std::string_view name);

// What there is to remember of earlier runs, in all.
struct CacheContent {
  std::size_t files = 0;
  std::size_t bytes = 0;
};

// Takes everything out of it that the program may have put there, and says how much that was. Others' files
// stay.
CacheContent clean_cache();

// Of the files in a folder of the cache, takes the oldest ones out until the others keep these bounds.
void bound_cache(const std::string& folder, CacheContent most);

}  // namespace jc::workspace
