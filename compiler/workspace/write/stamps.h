// Remembers, in the user's cache folder, of what the last build of a folder was made. Beside the outputs it
// would make two builds of one workspace differ.
#pragma once
#include <string>

namespace jc::workspace {

// `folder` by its real path. Empty where nothing is known.
std::string remembered_stamp(const std::string& folder);

// More of the same build, of which it was made part by part. Empty where nothing is known, or what is there
// was damaged.
std::string remembered_parts(const std::string& folder);

// Where there is no cache folder, or it can't be written, nothing is remembered, which costs time only.
void remember_stamp(const std::string& folder, const std::string& stamp);
void remember_parts(const std::string& folder, std::string parts);

}  // namespace jc::workspace
