#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "compiler/diag/edits.h"
#include "compiler/model/bare_words.h"
#include "compiler/model/free_ids.h"
#include "compiler/model/missed_changes.h"
#include "compiler/model/model.h"
#include "compiler/model/phrase_words.h"
#include "compiler/model/rewrite.h"
#include "compiler/model/slipped_names.h"
#include "compiler/model/unsided.h"
#include "compiler/model/walk.h"
#include "compiler/model/wrong_names.h"
#include "compiler/source/nearest.h"

namespace jc::model {

namespace {

// In steps of a play: what starts the play.
constexpr std::string_view kTrigger = "trigger";

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

void report_duplicate(const Model& model, Entity again, Entity first, std::string_view scope, FreeIds& free,
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
  const std::string better = free.like(again.id());
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
  FreeIds free(model, {&document, 1});
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
          report_duplicate(model, entity, other, "within a journey", free, out);
          break;
        }
      }
    }
    own.declare(record.id, entity);
  }
}

std::string what_of(std::span<const Kind> kinds) {
  std::string what;
  for (std::size_t i = 0; i < kinds.size(); i++) {
    what += i == 0 ? "" : i + 1 == kinds.size() ? " or " : ", ";
    what += info(kinds[i]).name;
  }
  return what;
}

// Resolves the names of one document.
class Linker {
 public:
  Linker(Model& model, std::size_t index, diag::Diagnostics& out)
      : model_(model),
        document_(model.documents[index]),
        linked_(model.linked[index]),
        names_(model, document_, linked_, out) {}

  void run() {
    std::vector<Use> more;
    const std::size_t count = linked_.uses.size();
    for (std::size_t i = 0; i < count; i++) {
      // Texts lie all over the place: those of a few uses on are fetched while this one is looked up.
      constexpr std::size_t kAhead = 4;
      __builtin_prefetch(linked_.uses[std::min(i + kAhead, count - 1)].text.data());
      Use& found = linked_.uses[i];
      if (found.number != Use::kWhole) {
        link_phrase_name(found);
      } else if (found.kind != NameKind::none) {
        link_name(found);
      } else {
        count_free_use(found, more);
      }
    }
    for (const SlippedName& slip : slipped_names(linked_.uses)) {
      names_.report_slip(*slip.use, *slip.meant);
    }
    if (no_names_ > 0) {
      std::erase_if(linked_.uses, [](const Use& use) { return is_no_name(use); });
    }
    linked_.uses.insert(linked_.uses.end(), more.begin(), more.end());
  }

 private:
  // In a team's own keys everything that happens to be a name counts as a use, and nothing is wrong.
  void count_free_use(Use& found, std::vector<Use>& more) {
    for (const Scope* scope : {static_cast<const Scope*>(&linked_.own), &std::as_const(model_.shared)}) {
      for (const Entity& entity : scope->find(found.text)) {
        Use& use = found.is_known() ? more.emplace_back(found) : found;
        use.resolve(entity);
      }
    }
    no_names_ += found.is_known() ? 0 : 1;
  }

  // The journey of another repository is none of ours, whatever it is called.
  bool is_elsewhere(const Use& found) const {
    const Entity record(&document_, found.record);
    return found.kind == NameKind::journey && record.kind() == Kind::variant && record.find("elsewhere"_key);
  }

  void check_own_variant(const Use& found, const Entity& meant) {
    const Entity record(&document_, found.record);
    if (record.kind() != Kind::variant || !meant || meant != record.root()) {
      return;
    }
    names_.report_own_variant(found);
  }

  void link_name(Use& found) {
    const NameKindInfo& about = info(found.kind);
    if (is_elsewhere(found)) {
      return;
    }
    if (found.kind == NameKind::journey) {
      check_own_variant(found, model_.find(document_, about.kinds, found.text));
    }
    found.resolve(model_.find(document_, about.kinds, found.text));
    if (found.is_known() || about.free) {
      return;
    }
    const bool word = std::find(about.words.begin(), about.words.end(), found.text) != about.words.end();
    if (!word) {
      names_.report_unknown(found, about.kinds, about.tightened_by.empty() ? about.kinds : about.tightened_by,
                            about.what);
    }
  }

  // The kinds a name in a phrase may be, as kinds of entities. Two lists of groups are the longest there is.
  class PhraseKinds {
   public:
    explicit PhraseKinds(const expr::NameKinds& names) {
      for (const expr::NameKind kind : names) {
        add(kinds_of(kind));
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

  const expr::NameUse& written(const Use& use) const {
    return document_.phrases[document_.values[use.value].first].read->names[use.number];
  }

  // A text of a team's own that names nothing; a value of an attribute or band of a metric.
  static bool is_no_name(const Use& use) {
    if (use.number == Use::kWhole) {
      return use.kind == NameKind::none && !use.is_known();
    }
    return std::all_of(use.kinds.begin(), use.kinds.end(), [](expr::NameKind kind) {
      return kind == expr::NameKind::band || kind == expr::NameKind::choice;
    });
  }

  void link_phrase_name(Use& found) {
    if (is_no_name(found)) {
      no_names_++;
      link_word(found);
      return;
    }
    const PhraseKinds listed(found.kinds);
    const std::span<const Kind> kinds = listed.all();
    const Model::Found known = model_.look_up(document_, kinds, found.text);
    found.resolve(known.entity);
    const bool several = (known.meanings & (known.meanings - 1)) != 0;
    if (several && kinds[0] != Kind::role && !written(found).kind_written) {
      names_.report_ambiguous(found, kinds);
    }
    if (!found.is_known()) {
      const bool anchor = kinds.size() > 1 && kinds[0] == Kind::event;
      if (anchor && found.text == kTrigger && Entity(&document_, found.record).kind() == Kind::play_step) {
        return;
      }
      const bool group = kinds[0] == Kind::role;
      names_.report_unknown(found, kinds, anchor || group ? kinds.first(1) : kinds, what_of(kinds));
      const auto happens = [&](std::string_view name) {
        return bool(model_.look_up(document_, kinds, name).entity);
      };
      const std::string side = anchor ? better_moment(*read_of(found), found.text, happens) : "";
      if (!side.empty()) {
        names_.report_statement(found, side);
      } else if (anchor && is_bare(found)) {
        names_.report_bare(found);
      } else if (stands_alone(found)) {
        names_.report_statement(found, better_statement(*read_of(found), found.text));
      }
    }
  }

  // `exit: done`, `renewal or churn`: a statement of one plain word, which stands nowhere else as what
  // happens. `first-report` and `event done` are names that somebody chose.
  bool is_bare(const Use& found) {
    const expr::Phrase& read = read_of(found);
    const auto* criterion = std::get_if<expr::Criterion>(&read->value);
    if (read->kind != expr::PhraseKind::criterion || criterion == nullptr || written(found).kind_written ||
        std::string_view(found.text).find_first_of("-_.0123456789") != std::string_view::npos) {
      return false;
    }
    const std::vector<const expr::Leaf*> leaves = expr::leaves(*criterion);
    return std::any_of(leaves.begin(), leaves.end(),
                       [&](const expr::Leaf* leaf) { return expr::print(*leaf) == found.text; }) &&
           stands_alone(found);
  }

  const expr::Phrase& read_of(const Use& found) const {
    return document_.phrases[document_.values[found.value].first].read;
  }

  // No other value has the name.
  bool stands_alone(const Use& found) {
    // Looked up, not looked for: whoever writes a thousand statements for names asks as often.
    if (value_with_.empty()) {
      for (const Use& use : linked_.uses) {
        const auto [known, is_new] = value_with_.emplace(use.text, use.value);
        known->second = is_new || known->second == use.value ? use.value : kNoValue;
      }
    }
    return value_with_.find(found.text)->second == found.value;
  }

  // `plan is enterprise`: a value the attribute has; `csm-sentiment is red`: a band of the metric.
  void link_word(const Use& found) {
    const auto& of = written(found).of;
    constexpr Kind kOwners[] = {Kind::attribute, Kind::metric};
    const Entity owner = of ? model_.find(document_, kOwners, *of) : Entity();
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
    if (words.empty() || std::find(words.begin(), words.end(), found.text) != words.end()) {
      return;
    }
    names_.report_value(found, owner, words);
  }

  Model& model_;
  const Document& document_;
  Linked& linked_;
  WrongNames names_;
  // By name, the only value that has it; `kNoValue` where several do.
  std::unordered_map<std::string_view, ValueId> value_with_;
  std::size_t no_names_ = 0;
};

}  // namespace

namespace {

void add_terms(const Entity& vocabulary, Spellings& house) {
  for_each_item(vocabulary.find("terms"_key), [&](const ValueView& entry, const ValueView& meant) {
    add_spellings(entry->text, house);
    add_spellings(meant->text, house);
  });
}

// A vocabulary says to all documents how the house spells its words, a journey's own to that journey.
void learn_spellings(Model& model) {
  Spellings shared;
  for (const Entity& vocabulary : model.roots(Kind::vocabulary)) {
    add_terms(vocabulary, shared);
  }
  const auto for_all = shared.empty() ? nullptr : std::make_shared<const Spellings>(shared);
  for (Document& document : model.documents) {
    Spellings own;
    if (document.kind == Kind::journey && !document.records.empty()) {
      add_terms(Entity(&document, 0).child("vocabulary"_key), own);
    }
    if (own.empty()) {
      document.spellings = for_all;
      continue;
    }
    own.insert(own.end(), shared.begin(), shared.end());
    document.spellings = std::make_shared<const Spellings>(std::move(own));
  }
}

}  // namespace

void link_shared(Model& model, diag::Diagnostics& out) {
  model.list_roots();
  learn_spellings(model);
  for (std::size_t i = model.linked.size(); i < model.documents.size(); i++) {
    model.linked.push_back({{}, mentions(model.documents[i])});
  }
  for (std::size_t i = 0; i < model.documents.size(); i++) {
    model.documents[i].place = static_cast<std::uint32_t>(i);
  }
  FreeIds free(model, model.documents);
  for (const Document& document : model.documents) {
    // Of a journey others see nothing but itself; of the rest, what stands in it.
    const bool journey = document.kind == Kind::journey;
    const auto end = static_cast<RecordId>(journey ? std::min<std::size_t>(1, document.records.size())
                                                   : document.records.size());
    for (RecordId id = journey ? 0 : 1; id < end; id++) {
      const Record& record = document.records[id];
      if (record.id.empty() || !(journey || info(record.kind).entity)) {
        continue;
      }
      const Entity entity(&document, id);
      for (const Entity& other : model.shared.find(record.id)) {
        if (other.kind() == record.kind) {
          report_duplicate(model, entity, other, "within the workspace", free, out);
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
  report_unsided(model, model.documents[index], model.linked[index], out);
  report_missed_changes(model, model.documents[index], out);
}

}  // namespace jc::model
