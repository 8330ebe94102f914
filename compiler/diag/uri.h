// Writes paths as URIs, for formats that know files by URI only.
#pragma once
#include <string>
#include <string_view>

namespace jc::diag {

// Percent-encodes what RFC 3986 does not call unreserved, but for slashes, byte by byte: any path on disk can
// be written, whatever its encoding. Absolute paths get `file://` in front.
std::string path_uri(std::string_view path);

}  // namespace jc::diag
