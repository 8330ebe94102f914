#include "compiler/model/link.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "compiler/diag/edits.h"
#include "compiler/model/model.h"
#include "compiler/model/rewrite.h"
#include "compiler/source/nearest.h"

namespace jc::model {

namespace {

// Entities of a journey that share one set of ids.
constexpr Kind kOneSet[] = {Kind::stage,       Kind::milestone, Kind::touchpoint, Kind::step,
                            Kind::play,        Kind::ritual,    Kind::status,     Kind::insight,
                            Kind::opportunity, Kind::activity};

bool in_one_set(Kind kind) {
  return std::find(std::begin(kOneSet), std::end(kOneSet), kind) != std::end(kOneSet);
}

// Kinds a vocabulary declares.
bool is_vocabulary_kind(const Record& record, const Document& document) {
  const bool inside = record.parent != kNoRecord && document.records[record.parent].kind == Kind::vocabulary;
  return inside;
}

// Added by a tier: two tiers may add things of the same name.
bool inside_overlay(const Document& document, const Record& record) {
  for (RecordId at = record.parent; at != kNoRecord; at = document.records[at].parent) {
    if (info(document.records[at].kind).overlay) {
      return true;
    }
  }
  return false;
}

void report_duplicate(const Model& model, Entity again, Entity first, std::string_view scope,
                      diag::Diagnostics& out) {
  const source::Files& files = model.files();
  diag::Diagnostic found{
      .rule = "duplicate-id",
      .span = files[again.document().file].first_line(again.name_span()),
      .message = fmt::format("`{}` is the id of {} already", again.id(),
                             first.kind() == again.kind() ? fmt::format("another {}", info(first.kind()).name)
                                                          : with_article(info(first.kind()).name)),
      .related = {{first.name_span(), "first declared here"}},
      .help = fmt::format("ids are unique {}: rename one of the two", scope),
      .entity = again.path()};
  // Whoever names it means the first one: only the second gets another name.
  const source::Span span{again.document().file, again->id_begin, again->id_end};
  const std::string better = free_id(model, again.document(), again.id());
  auto edits = diag::respell(files[span.file].content(), span, again.id(), better);
  if (!edits.empty() && span != source::Span{first.document().file, first->id_begin, first->id_end}) {
    found.fixes.push_back({fmt::format("call this one `{}`", better), false, std::move(edits)});
  }
  out.push_back(std::move(found));
}

void declare_own(Model& model, std::size_t index, diag::Diagnostics& out) {
  const Document& document = model.documents[index];
  Scope& own = model.linked[index].own;
  if (document.kind != Kind::journey) {
    return;
  }
  for (RecordId id = 1; id < document.records.size(); id++) {
    const Record& record = document.records[id];
    const bool local = in_one_set(record.kind) || is_vocabulary_kind(record, document);
    if (record.id.empty() || !local) {
      continue;
    }
    const Entity entity(&document, id);
    const bool one_set = in_one_set(record.kind) && !is_vocabulary_kind(record, document);
    if (one_set && !inside_overlay(document, record)) {
      for (const Entity& other : own.find(record.id)) {
        if (in_one_set(other.kind())) {
          report_duplicate(model, entity, other, "within a journey", out);
          break;
        }
      }
    }
    own.declare(record.id, entity);
  }
}

// Resolves the names of one document.
class Linker {
 public:
  Linker(Model& model, std::size_t index, diag::Diagnostics& out)
      : model_(model), document_(model.documents[index]), linked_(model.linked[index]), out_(out) {}

  void run() {
    for_each_value(
        document_, [&](Entity record, const FieldValue& field, const Field* declared, ValueView value) {
          if (declared == nullptr) {
            count_free_use(record, field, value);
          } else if (value->is == Is::name) {
            use({value.span(), record.record_id(), field.key, declared->type.names, value->text, {}});
          } else if (value->is == Is::entry && declared->type.key_names != NameKind::none) {
            use({value.span(), record.record_id(), field.key, declared->type.key_names, value->text, {}});
          } else if (value->is == Is::phrase) {
            link_phrase(record, field, value);
          }
        });
    linked_.uses = uses_;
  }

 private:
  static source::Span unquoted(source::Span span, std::string_view text) {
    // A quoted scalar's span has its quotes.
    if (span.size() == text.size() + 2) {
      span.begin++;
      span.end--;
    }
    return span;
  }

  // In a team's own keys everything that happens to be a name counts as a use, and nothing is wrong.
  void count_free_use(Entity record, const FieldValue& field, ValueView value) {
    if (value->is == Is::table || value->is == Is::list) {
      for (const ValueView& item : value.items()) {
        count_free_use(record, field, item);
      }
      return;
    }
    if (value->is == Is::entry) {
      count_free_use(record, field, value.value());
    }
    for (const Scope* scope : {static_cast<const Scope*>(&linked_.own), &std::as_const(model_.shared)}) {
      for (const Entity& entity : scope->find(value->text)) {
        uses_.push_back({value.span(), record.record_id(), field.key, NameKind::none, value->text, entity});
      }
    }
  }

  void use(Use found) {
    const NameKindInfo& about = info(found.kind);
    const bool word = std::find(about.words.begin(), about.words.end(), found.text) != about.words.end();
    found.at = unquoted(found.at, found.text);
    found.to = model_.find(document_, about.kinds, found.text);
    if (!found.to && !word && !about.free) {
      check_unknown(found, about.kinds, about.tightened_by.empty() ? about.kinds : about.tightened_by,
                    about.what);
    }
    uses_.push_back(found);
  }

  bool declared(std::span<const Kind> kinds) const {
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](Kind kind) { return model_.declares(document_, kind); });
  }

  std::vector<std::string_view> names_of(std::span<const Kind> kinds) const {
    std::vector<std::string_view> names;
    for (const Scope* scope : {static_cast<const Scope*>(&linked_.own), &std::as_const(model_.shared)}) {
      for (const Scope::Item& item : scope->all()) {
        if (std::find(kinds.begin(), kinds.end(), item.entity.kind()) != kinds.end()) {
          names.push_back(item.name);
        }
      }
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  // A slip of the keyboard is one even where any text would do.
  static bool is_slip(std::string_view word, std::string_view near) {
    const auto longer = std::max(word.size(), near.size());
    const auto shorter = std::min(word.size(), near.size());
    return longer >= 5 && longer - shorter <= 1 && word[0] == near[0];
  }

  // Adds a fix that spells the name right; safe where nothing else can be meant.
  void offer(diag::Diagnostic& problem, source::Span at, std::string_view word, std::string_view better,
             std::span<const std::string_view> names) const {
    auto edits = diag::respell(model_.files()[document_.file].content(), at, word, better);
    if (!edits.empty()) {
      const bool clear = source::is_clear_slip(word, better, names);
      problem.fixes.push_back({fmt::format("write `{}`", better), clear, std::move(edits)});
    }
  }

  void check_unknown(const Use& found, std::span<const Kind> kinds, std::span<const Kind> tightened_by,
                     std::string_view what) {
    const bool tight = declared(tightened_by);
    if ((!tight && !declared(kinds)) || model_.incomplete) {
      return;
    }
    const auto names = names_of(kinds);
    const auto near = source::nearest(found.text, names);
    if (!tight && !(near && is_slip(found.text, *near))) {
      return;
    }
    diag::Diagnostic problem{.rule = "unresolved-name",
                             .span = model_.files()[document_.file].first_line(found.at)};
    problem.message = found.text == "none" ? "`none` needs a reason"
                                           : fmt::format("no {} is called `{}`", what, found.text);
    problem.entity = Entity(&document_, found.record).path();
    problem.help = help_for(found, near, names, what);
    if (near) {
      const Entity meant = model_.find(document_, kinds, *near);
      problem.related.push_back({meant.name_span(), fmt::format("`{}` is declared here", *near)});
      offer(problem, found.at, found.text, *near, names);
    }
    out_.push_back(std::move(problem));
  }

  static std::string help_for(const Use& found, std::optional<std::string_view> near,
                              const std::vector<std::string_view>& names, std::string_view what) {
    if (found.text == "none") {
      return fmt::format("write `{}: {{ none: <reason> }}`", text_of(found.key));
    }
    if (near) {
      return fmt::format("did you mean `{}`?", *near);
    }
    constexpr std::size_t kMostListed = 8;
    if (!names.empty() && names.size() <= kMostListed) {
      return fmt::format("declare it, or use one of {}", fmt::join(names, ", "));
    }
    return fmt::format("declare it where the other names of this kind are, or use a declared {}", what);
  }

  void link_phrase(Entity record, const FieldValue& field, ValueView value) {
    const PhraseValue& phrase = document_.phrases[value->first];
    for (const expr::NameUse& name : phrase.read->names) {
      link_phrase_name(record, field, value, name);
    }
  }

  // The kinds a name in a phrase may be, as kinds of entities. Two lists of groups are the longest there is.
  class PhraseKinds {
   public:
    explicit PhraseKinds(const expr::NameUse& name) {
      for (const expr::NameKind kind : name.kinds) {
        switch (kind) {
          case expr::NameKind::event:
            add(language::kEventOnly);
            break;
          case expr::NameKind::milestone:
            add(language::kMilestoneOnly);
            break;
          case expr::NameKind::stage:
            add(language::kStageOnly);
            break;
          case expr::NameKind::metric:
            add(language::kMetricOnly);
            break;
          case expr::NameKind::attribute:
            add(language::kAttributeOnly);
            break;
          case expr::NameKind::group:
            add(language::kGroup);
            break;
          case expr::NameKind::party:
            add(language::kCustomerParty);
            break;
          case expr::NameKind::band:
          case expr::NameKind::choice:
            break;
        }
      }
    }
    std::span<const Kind> all() const { return {kinds_.data(), count_}; }

   private:
    void add(std::span<const Kind> more) {
      for (const Kind kind : more) {
        if (count_ < kinds_.size()) {
          kinds_[count_++] = kind;
        }
      }
    }
    std::array<Kind, 12> kinds_{};
    std::size_t count_ = 0;
  };

  static std::string what_of(std::span<const Kind> kinds) {
    std::string what;
    for (std::size_t i = 0; i < kinds.size(); i++) {
      what += i == 0 ? "" : i + 1 == kinds.size() ? " or " : ", ";
      what += info(kinds[i]).name;
    }
    return what;
  }

  void link_phrase_name(Entity record, const FieldValue& field, ValueView value, const expr::NameUse& name) {
    const PhraseKinds listed(name);
    const std::span<const Kind> kinds = listed.all();
    if (kinds.empty()) {
      link_word(record, field, value, name);
      return;
    }
    Use found{{},        record.record_id(),
              field.key, NameKind::none,
              name.name, model_.find(document_, kinds, name.name)};
    if (found.to && !name.kind_written && kinds.size() > 1) {
      check_ambiguous(value, name, kinds, record);
    }
    found.at = span_in_phrase(model_.files(), value, name.at);
    if (!found.to) {
      const bool anchor = kinds.size() > 1 && kinds[0] == Kind::event;
      const bool group = kinds[0] == Kind::role;
      check_unknown(found, kinds, anchor || group ? kinds.first(1) : kinds, what_of(kinds));
    }
    uses_.push_back(found);
  }

  void check_ambiguous(ValueView value, const expr::NameUse& name, std::span<const Kind> kinds,
                       Entity record) {
    std::vector<Entity> meanings;
    for (const Kind kind : kinds) {
      const Kind one[] = {kind};
      if (const Entity entity = model_.find(document_, one, name.name); entity && kind != Kind::tier) {
        meanings.push_back(entity);
      }
    }
    if (meanings.size() < 2 || kinds[0] == Kind::role) {
      return;
    }
    diag::Diagnostic problem{.rule = "ambiguous-name",
                             .span = span_in_phrase(model_.files(), value, name.at)};
    problem.message =
        fmt::format("`{}` is the id of {} and also that of {}", name.name,
                    with_article(info(meanings[0].kind()).name), with_article(info(meanings[1].kind()).name));
    problem.help = fmt::format("say which: `{} {}` or `{} {}`", info(meanings[0].kind()).name, name.name,
                               info(meanings[1].kind()).name, name.name);
    for (const Entity& meaning : meanings) {
      const std::string_view kind = info(meaning.kind()).name;
      problem.related.push_back({meaning.name_span(), fmt::format("the {}", kind)});
      // The first is what the compiler takes it for.
      if (model_.files().text(problem.span) == name.name) {
        const std::string written = fmt::format("{} {}", kind, name.name);
        problem.fixes.push_back({fmt::format("write `{}`", written), false, {{problem.span, written}}});
      }
    }
    problem.entity = record.path();
    out_.push_back(std::move(problem));
  }

  // `plan is enterprise`: a value the attribute has; `csm-sentiment is red`: a band of the metric.
  void link_word(Entity record, const FieldValue& field, ValueView value, const expr::NameUse& name) {
    constexpr Kind kOwners[] = {Kind::attribute, Kind::metric};
    const Entity owner = model_.find(document_, kOwners, name.of);
    if (!owner) {
      return;
    }
    std::vector<std::string_view> words =
        owner.texts(owner.kind() == Kind::attribute ? "values"_key : "scale"_key);
    if (owner.kind() == Kind::metric) {
      words.clear();
      if (const ValueView bands = owner.find("bands"_key)) {
        for (const ValueView& band : bands.items()) {
          words.push_back(band->text);
        }
      }
    }
    if (words.empty() || std::find(words.begin(), words.end(), name.name) != words.end()) {
      return;
    }
    diag::Diagnostic problem{.rule = "unresolved-name",
                             .span = span_in_phrase(model_.files(), value, name.at)};
    problem.message = fmt::format("`{}` is no value of {} `{}`", name.name, info(owner.kind()).name, name.of);
    problem.help = fmt::format("expected one of {}", fmt::join(words, ", "));
    if (const auto near = source::nearest(name.name, words)) {
      problem.help = fmt::format("did you mean `{}`?", *near);
      offer(problem, problem.span, name.name, *near, words);
    }
    problem.related.push_back({owner.name_span(), fmt::format("`{}` is declared here", name.of)});
    problem.entity = record.path();
    out_.push_back(std::move(problem));
    (void)field;
  }

  // With room from earlier documents; a copy holds just what it needs.
  static std::vector<Use>& empty_list() {
    thread_local std::vector<Use> list;
    list.clear();
    return list;
  }

  Model& model_;
  const Document& document_;
  Linked& linked_;
  diag::Diagnostics& out_;
  std::vector<Use>& uses_ = empty_list();
};

}  // namespace

void link_shared(Model& model, diag::Diagnostics& out) {
  model.linked.resize(model.documents.size());
  for (std::size_t i = 0; i < model.documents.size(); i++) {
    model.documents[i].place = static_cast<std::uint32_t>(i);
  }
  for (const Document& document : model.documents) {
    for (RecordId id = 0; id < document.records.size(); id++) {
      const Record& record = document.records[id];
      const bool whole = id == 0 && document.kind == Kind::journey;
      const bool outside = document.kind != Kind::journey && info(record.kind).entity && id != 0;
      if (record.id.empty() || (!whole && !outside)) {
        continue;
      }
      const Entity entity(&document, id);
      for (const Entity& other : model.shared.find(record.id)) {
        if (other.kind() == record.kind) {
          report_duplicate(model, entity, other, "within the workspace", out);
          break;
        }
      }
      model.shared.declare(record.id, entity);
    }
  }
}

void link_document(Model& model, std::size_t index, diag::Diagnostics& out) {
  declare_own(model, index, out);
  Linker(model, index, out).run();
}

}  // namespace jc::model
