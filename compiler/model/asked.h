// What a judgement of one document has asked of the others. A check that goes by an earlier one judges some
// documents, with outlines in place of the rest, and must know where that is not enough.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace jc::model {

class Asked {
 public:
  enum class What : std::uint8_t {
    // A question about all documents, of which each tells its part (facts/told.h).
    told = 1,
    // Anything else.
    more = 2,
  };

  // A shared name that was looked for in the texts of all documents, and the first that has it.
  struct Name {
    std::string id;
    std::string title;
    // Its place in the model; `kNowhere` where none has it.
    std::uint32_t document = kNowhere;
  };
  static constexpr std::uint32_t kNowhere = UINT32_MAX;

  // Until it goes, what this thread asks is noted here. One at a time.
  Asked();
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;
  ~Asked();

  bool has(What what) const { return (noted_ & static_cast<std::uint8_t>(what)) != 0; }
  bool has_any() const { return noted_ != 0; }
  // To be called by whoever looks through all documents, or from a shared one into a journey.
  static void note(What what);
  static void note(Name name);
  const std::vector<Name>& names() const { return names_; }

 private:
  std::uint8_t noted_ = 0;
  std::vector<Name> names_;
};

}  // namespace jc::model
