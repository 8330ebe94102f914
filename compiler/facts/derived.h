// Facts about entities that nobody wrote down: what rules may ask for beside the written fields.
//
// C++ computes facts, rule pages hold opinions. A derived property has a name in the rule language, like
// a written one, and takes precedence over a written one of the same name (so that `has an owner` counts
// inherited owners); `own owner` asks for the written one.
#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <typeinfo>
#include <unordered_map>
#include <variant>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::facts {

// Facts are about nothing but models.
using namespace model;

// Something found that is worth a finding of its own, with its place and words.
struct Fact {
  // On one line.
  source::Span at;
  // Fills `{<property>}` in a rule's `say`: "customers with arr = $100k belong to no segment".
  std::string text;
  // In place of the rule's `help`, where the fact knows better.
  std::string help;
  std::vector<diag::Label> related;
  std::vector<diag::Fix> fixes;
  // The entity the finding is about; the subject of the rule where left out.
  Entity about;
  // Where it is about one list of that entity as a whole: the list's key.
  KeyId key;
  // The names it is about where these are several, so that one more is news.
  std::vector<std::string> members;
};

// What a property amounts to. Nothing: it does not apply, or is not there.
using Property = std::variant<std::monostate, bool, double, std::string, std::vector<std::string>,
                              std::vector<Entity>, std::vector<ValueView>, std::vector<Fact>>;

// What derived properties may look at. One a thread; caches are filled on first use.
class Context {
 public:
  Context(const Model& model, int as_of) : model_(&model), as_of_(as_of) {}
  const Model& model() const { return *model_; }
  // The day dates are compared with, as yyyymmdd.
  int as_of() const {
    asked_for_day_ = true;
    return as_of_;
  }
  // Something has been compared with that day, so that people should know which one it was.
  bool has_asked_for_day() const { return asked_for_day_; }
  // A cache of any type for one document, made on first use and dropped with the next document.
  template <class T>
  T& cache(const Document& document, const std::function<T(const Document&)>& make) {
    if (document_ != &document) {
      caches_.clear();
      document_ = &document;
    }
    std::shared_ptr<void>& held = caches_[&typeid(T)];
    if (held == nullptr) {
      held = std::make_shared<T>(make(document));
    }
    return *static_cast<T*>(held.get());
  }
  // The same for what is known of the workspace as a whole; kept as long as this is.
  template <class T>
  T& whole(const std::function<T(const Model&)>& make) {
    std::shared_ptr<void>& held = whole_[&typeid(T)];
    if (held == nullptr) {
      held = std::make_shared<T>(make(*model_));
    }
    return *static_cast<T*>(held.get());
  }

  // Drops what is remembered: the document it was of may go.
  void forget() {
    caches_.clear();
    document_ = nullptr;
  }

 private:
  const Model* model_;
  int as_of_;
  mutable bool asked_for_day_ = false;
  const Document* document_ = nullptr;
  std::unordered_map<const void*, std::shared_ptr<void>> caches_;
  std::unordered_map<const void*, std::shared_ptr<void>> whole_;
};

// How far a property looks, so that what a tier can't have changed need not be asked again for the tier.
enum class Reach : std::uint8_t {
  // Anywhere in the document.
  document,
  // At the entity, what stands in it, what it inherits, and shared names.
  entity,
  // At everything the file says, applied or not: no tier changes it.
  file,
};

enum class PropertyType : std::uint8_t { flag, number, text, texts, entities, values, facts };

struct Derived {
  Kind kind;
  // As the rule language calls it.
  std::string_view name;
  PropertyType type;
  // One sentence for docs/rule-language.md.
  std::string_view doc;
  Property (*get)(Context& context, Entity entity);
  Reach reach = Reach::document;
  // Of `document`: the keys of all fields and lists it looks at, wherever they stand; none where that can't
  // be told.
  std::span<const KeyId> keys = {};
};

// All derived properties, by topic in derived_*.cpp.
std::vector<std::span<const Derived>> derived_tables();
const Derived* find_derived(Kind kind, std::string_view name);

}  // namespace jc::facts
