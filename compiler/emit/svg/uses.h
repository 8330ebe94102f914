// What a picture defines once, at its beginning, and refers to from its elements: the colours of classes,
// the outlines of icons. Definitions are worked out once for all pictures; each picture has those it uses.
#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace jc::emit {

struct Definition {
  // What elements that use it have in them.
  std::string reference;
  // What stands at the beginning of the picture.
  std::string definition;
  // Among all that were made.
  std::size_t number = 0;
  // The last part of a picture that uses it.
  std::size_t part = 0;
};

// Which definitions a picture uses, and each part of it.
class SvgUses {
 public:
  Definition make(std::string reference, std::string definition) {
    return {std::move(reference), std::move(definition), made_++, 0};
  }

  void begin_picture() {
    in_picture_.assign(made_, false);
    begin_part();
  }
  void begin_part() {
    part_++;
    in_part_.clear();
  }
  void add(Definition& definition) {
    if (definition.part == part_) {
      return;
    }
    definition.part = part_;
    in_part_.push_back(&definition);
    if (in_picture_.size() < made_) {
      in_picture_.resize(made_);
    }
    in_picture_[definition.number] = true;
  }

  // In this part, in the order of their first use; definitions stay where they are.
  const std::vector<Definition*>& in_part() const { return in_part_; }
  // By number, as far as there is one in the picture: the same for pictures with the same definitions.
  const std::vector<bool>& in_picture() const { return in_picture_; }
  bool in_picture(const Definition& definition) const {
    return definition.number < in_picture_.size() && in_picture_[definition.number];
  }

 private:
  std::size_t made_ = 0;
  std::size_t part_ = 0;
  std::vector<Definition*> in_part_;
  std::vector<bool> in_picture_;
};

}  // namespace jc::emit
