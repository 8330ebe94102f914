// All files of one run, by id. The only owner of source text: views into it live as long as this does.
#pragma once
#include <deque>
#include <string>
#include <string_view>

#include "compiler/source/file.h"

namespace jc::source {

class Files {
 public:
  // Keeps `content` under the next id.
  FileId add(std::string path, std::string content) {
    files_.emplace_back(std::move(path), std::move(content));
    return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
  }
  // Gives a file its content that was added without. Files may be filled by several threads, each its own.
  void fill(FileId id, std::string content) { files_[id.value].fill(std::move(content)); }
  const File& operator[](FileId id) const { return files_[id.value]; }
  std::size_t size() const { return files_.size(); }
  std::string_view text(Span span) const {
    return files_[span.file.value].content().substr(span.begin, span.size());
  }

 private:
  // A deque, so that views into earlier files stay valid.
  std::deque<File> files_;
};

}  // namespace jc::source
