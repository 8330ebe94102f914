#include "compiler/cli/formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "compiler/source/nearest.h"
#include "compiler/source/write.h"

namespace jc::cli {

bool knows_formats(const Arguments& arguments, Streams& streams, std::span<const std::string_view> known) {
  for (const std::string& wanted : arguments.formats) {
    const std::string format = wanted.substr(0, wanted.find('='));
    if (std::find(known.begin(), known.end(), format) == known.end()) {
      const auto near = source::nearest(format, known);
      streams.error(fmt::format("journeyc: no format is called `{}`; {}\n", format,
                                near ? fmt::format("did you mean `{}`?", *near)
                                     : fmt::format("the formats are {}", fmt::join(known, ", "))));
      return false;
    }
  }
  return true;
}

bool print_formats(const Arguments& arguments, Streams& streams, std::span<const std::string_view> known,
                   const std::function<std::string(std::string_view, bool)>& render) {
  if (!knows_formats(arguments, streams, known)) {
    return false;
  }
  const std::vector<std::string> formats =
      arguments.formats.empty() ? std::vector<std::string>{std::string(known.front())} : arguments.formats;
  for (const std::string& wanted : formats) {
    const std::size_t equals = wanted.find('=');
    const bool to_file = equals != std::string::npos;
    const std::string text = render(std::string_view(wanted).substr(0, equals), to_file);
    if (!to_file) {
      streams.out(text);
      continue;
    }
    const std::string path = wanted.substr(equals + 1);
    const auto result = source::write_if_changed(path, text);
    if (result.outcome == source::WriteOutcome::failed) {
      streams.error(fmt::format("journeyc: `{}` could not be written: {}\n", path, result.reason));
      return false;
    }
  }
  return true;
}

}  // namespace jc::cli
