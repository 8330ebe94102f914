// Where the program's words go.
#pragma once
#include <string>
#include <string_view>

namespace jc::cli {

// Findings and data go to `out`, everything about the run itself to `error`.
class Streams {
 public:
  virtual ~Streams() = default;
  virtual void out(std::string_view text) = 0;
  virtual void error(std::string_view text) = 0;
  virtual bool out_is_terminal() const { return false; }
  virtual bool error_is_terminal() const { return false; }
  // Cells of the terminal that `out` is; 0 where it is none.
  virtual unsigned width() const { return 0; }
  // An environment variable; empty where unset.
  virtual std::string environment(const char* name) const = 0;
};

}  // namespace jc::cli
