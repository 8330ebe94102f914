// Names and what they are the names of.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/model/document.h"
#include "compiler/source/text_hash.h"

namespace jc::model {

// A hash table with its items in one vector, because every journey fills one and throws it away. One text
// may name several things of different kinds.
class Scope {
 public:
  struct Item {
    std::string_view name;
    Entity entity;
    Kind kind = Kind::journey;
    // The next item of the same bucket.
    std::uint32_t next = kEnd;
  };

  // The entities of one name, in the order they were declared.
  class Matches {
   public:
    class Iterator {
     public:
      Iterator(const Scope* scope, std::uint32_t at, std::string_view name)
          : scope_(scope), at_(at), name_(name) {
        skip();
      }
      const Entity& operator*() const { return scope_->items_[at_].entity; }
      // Of the entity, without a look at its document.
      Kind kind() const { return scope_->items_[at_].kind; }
      Iterator& operator++() {
        at_ = scope_->items_[at_].next;
        skip();
        return *this;
      }
      bool operator!=(const Iterator& other) const { return at_ != other.at_; }

     private:
      void skip() {
        while (at_ != kEnd && scope_->items_[at_].name != name_) {
          at_ = scope_->items_[at_].next;
        }
      }
      const Scope* scope_;
      std::uint32_t at_;
      std::string_view name_;
    };

    Matches(const Scope* scope, std::uint32_t first, std::string_view name)
        : scope_(scope), first_(first), name_(name) {}
    Iterator begin() const { return {scope_, first_, name_}; }
    Iterator end() const { return {scope_, kEnd, name_}; }

   private:
    const Scope* scope_;
    std::uint32_t first_;
    std::string_view name_;
  };

  void declare(std::string_view name, Entity entity);
  Matches find(std::string_view name) const { return find(name, source::text_hash(name)); }
  // With the hash at hand, for those who look in several scopes.
  Matches find(std::string_view name, std::uint64_t hash) const {
    return {this, first_.empty() ? kEnd : first_[hash & (first_.size() - 1)], name};
  }
  // In the order they were declared.
  const std::vector<Item>& all() const { return items_; }
  // How many names of this kind are declared.
  std::uint32_t count(Kind kind) const { return counts_[static_cast<std::size_t>(kind)]; }

 private:
  static constexpr std::uint32_t kEnd = UINT32_MAX;
  void link(std::uint32_t item);

  std::vector<Item> items_;
  // First and last item of each bucket; a power of two of them.
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> last_;
  std::array<std::uint32_t, kKindCount> counts_{};
};

}  // namespace jc::model
