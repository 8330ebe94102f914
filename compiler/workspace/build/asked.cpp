#include "compiler/workspace/build/asked.h"

#include <algorithm>

namespace jc::workspace {

using language::OutputRow;

std::string kind_of(const OutputRow& row, std::string_view format) {
  std::string kind(row.word);
  if (!format.empty() && format != kOwnFormat) {
    kind += " " + std::string(format);
  }
  return kind;
}

Asked::Asked(const std::vector<std::string>& emit) : words_(emit) {
  for (const std::string& word : words_) {
    const bool format =
        std::any_of(std::begin(language::kPictureFormats), std::end(language::kPictureFormats),
                    [&](const language::FormatRow& row) { return row.word == word; });
    if (format) {
      formats_.push_back(word);
    }
  }
  any_picture_ = std::any_of(std::begin(language::kOutputs), std::end(language::kOutputs),
                             [&](const OutputRow& row) { return row.is_picture() && names(row.word); });
}

bool Asked::names(std::string_view word) const {
  return std::find(words_.begin(), words_.end(), word) != words_.end();
}

bool Asked::has(const OutputRow& row) const {
  return row.when == language::When::always ||
         (row.is_picture() ? !formats_of(row).empty() : names(row.word));
}

std::vector<std::string> Asked::formats_of(const OutputRow& row) const {
  const bool named = names(row.word);
  if (!row.is_picture() || (any_picture_ && !named)) {
    return {};
  }
  std::vector<std::string> formats;
  if (named) {
    formats.emplace_back(kOwnFormat);
  }
  formats.insert(formats.end(), formats_.begin(), formats_.end());
  return formats;
}

bool Asked::has_kind(std::string_view kind) const {
  return std::any_of(std::begin(language::kOutputs), std::end(language::kOutputs), [&](const OutputRow& row) {
    if (!row.is_picture()) {
      return row.word == kind && has(row);
    }
    const std::vector<std::string> formats = formats_of(row);
    return std::any_of(formats.begin(), formats.end(),
                       [&](const std::string& format) { return kind_of(row, format) == kind; });
  });
}

bool Asked::converts() const {
  return std::any_of(formats_.begin(), formats_.end(),
                     [](const std::string& format) { return format != kOwnFormat; });
}

}  // namespace jc::workspace
