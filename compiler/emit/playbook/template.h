// Turns data into pages by Mustache templates that are part of the program and that users may replace.
#pragma once
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/view/words/words.h"

namespace jc::emit {

struct Member;

// Names that objects of one sort all have, most of them without a value: said once for all of these objects.
// A template that asks an object for one of them must not find what stands further out.
class Quiet {
 public:
  explicit Quiet(std::vector<std::string_view> names)
      : names_(std::move(names)), known_(names_.begin(), names_.end()) {}

  const std::vector<std::string_view>& names() const { return names_; }
  bool has(std::string_view name) const { return known_.contains(name); }

 private:
  std::vector<std::string_view> names_;
  std::unordered_set<std::string_view> known_;
};

// The members of an object. Names outlive it: they stand in the program (or see `lasting_name`).
struct Members {
  // All defined below, where members are known.
  Members();
  explicit Members(const Quiet* absent);
  Members(std::initializer_list<Member> all);
  Members(const Members&);
  Members(Members&&) noexcept;
  Members& operator=(const Members&);
  Members& operator=(Members&&) noexcept;
  ~Members();

  std::vector<Member> list;
  // Its names are there and say `false` unless they are in the list.
  const Quiet* quiet = nullptr;
  // The same for `any-NAME`, where the object is a list with columns.
  const Quiet* quiet_columns = nullptr;
};

// What a template sees: nothing (`false`), a flag, a text, a list, or members by name.
struct Data {
  using List = std::vector<Data>;
  using Object = Members;
  std::variant<bool, std::string, List, Object> value;

  // Defined below, where members are known.
  Data();
  Data(bool flag);
  Data(std::string text);
  Data(std::string_view text);
  Data(const char* text);
  Data(List list);
  Data(Object object);

  // False for `false`, empty lists and empty objects: what a section leaves out.
  bool shows() const;
  // Of an object; nullptr where it has no such member.
  const Data* find(std::string_view name) const;
  // The same, to be changed; nullptr as well where the member is only a quiet one.
  Data* find_own(std::string_view name);
  // Of an object: puts the member there, in place of one of that name.
  void set(std::string_view name, Data data);
};

struct Member {
  std::string_view name;
  Data data;
};

inline Members::Members() = default;
inline Members::Members(const Quiet* absent) : quiet(absent) {}
inline Members::Members(std::initializer_list<Member> all) : list(all) {}
inline Members::Members(const Members&) = default;
inline Members::Members(Members&&) noexcept = default;
inline Members& Members::operator=(const Members&) = default;
inline Members& Members::operator=(Members&&) noexcept = default;
inline Members::~Members() = default;
inline Data::Data() : value(false) {}
inline Data::Data(bool flag) : value(flag) {}
inline Data::Data(std::string text) : value(std::move(text)) {}
inline Data::Data(std::string_view text) : value(std::string(text)) {}
inline Data::Data(const char* text) : value(std::string(text)) {}
inline Data::Data(List list) : value(std::move(list)) {}
inline Data::Data(Object object) : value(std::move(object)) {}

// The same name, to be kept as long as the program runs. Of these there are only as many as the language has
// keys: nothing that users write becomes a name.
std::string_view lasting_name(const std::string& name);

// A list for a section of its own: `{ items }`, or false where it is empty, so that its heading goes too.
Data with_items(Data::List items);

// A page, or why there is none: "template `stage`: …".
struct Page {
  std::string text;
  std::string error;
};

// What a page is written in.
enum class Markup {
  // `{{x}}` is escaped for Markdown, `{{{x}}}` is not.
  markdown,
  // `{{x}}` is Markdown made into HTML, without any HTML of its own; `{{{x}}}` goes as it is.
  html,
};

// Named template texts. `{{> name}}` puts one into another; sections, variables and comments are Mustache's
// (https://mustache.github.io/mustache.5.html). What stands in the folder `site/` is called `site/name`.
class Templates {
 public:
  // The built-in ones.
  Templates();
  // Puts a text in place of a built-in one, or adds one. `name` is the file's without `.mustache`.
  void override(std::string_view name, std::string text);
  // Words of templates are said in their language from now on, whichever the thread speaks.
  void speak(const view::Words& words);
  // Says of one that was put in place why no page can be made with it; whoever includes it says so too.
  void refuse(std::string_view name, std::string why);
  const std::string* find(std::string_view name) const;
  // Empty for what was not refused.
  std::string refusal_of(std::string_view name) const;
  std::vector<std::string_view> names() const;
  // Never throws and always ends: a template that is missing, broken, or includes itself gives an error.
  // May be called by several threads at once.
  // Of `around`, where there is one, the template sees what `data` does not have.
  Page render(std::string_view name, const Data& data, Markup markup = Markup::markdown,
              const Data* around = nullptr) const;

 private:
  class Ready;

  std::map<std::string, std::string, std::less<>> texts_;
  std::map<std::string, std::string, std::less<>> refused_;
  view::Words words_;
  // Templates that were read, shared by copies with the same texts.
  std::shared_ptr<Ready> ready_;
};

}  // namespace jc::emit
