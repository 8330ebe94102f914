// The state of one decoding: what `decode.cpp`, `decode_value.cpp` and `decode_phrase.cpp` share.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/language/inner_keys.h"
#include "compiler/model/decode/feelings.h"
#include "compiler/model/decode/own_names.h"
#include "compiler/model/document.h"
#include "compiler/model/kebab_case.h"
#include "compiler/model/phrase_cache.h"
#include "compiler/source/files.h"
#include "compiler/syntax/mapping_edit.h"
#include "compiler/syntax/tree.h"
#include "compiler/syntax/write.h"

namespace jc::model {

// Text put together from scalars of the file and words of our own.
struct Composed {
  std::string text;
  std::vector<Piece> pieces;
  // A part could not be read and has been reported.
  bool broken = false;
};

// Scratch room of one record, used again by the next one at the same depth.
struct Frame {
  std::vector<syntax::Entry> entries;
  std::vector<FieldValue> fields;
  // The places of the fields of the team's own keys, by their word.
  std::unordered_map<std::string_view, std::uint32_t> own;
  // Where its entries stand, made when something of it is to be edited first: a map may have a hundred
  // thousand mistakes.
  std::optional<syntax::MappingPlace> place;
  // The keys that are written in it, made when somebody asks for one first: each mistake asks for all that
  // might have been meant.
  std::optional<std::unordered_set<std::string_view>> written;
};

// What a key and its value are in another shape.
struct Reshaped {
  // Empty where nothing is known of it.
  std::string help;
  // In place of both, where it is clear: `{ id: deposit-paid, title: Deposit paid, due: day 14 }`.
  std::string map = {};
};

class Decoder {
 public:
  Decoder(const source::Files& files, syntax::Tree& tree, Document& document, diag::Diagnostics& out)
      : files_(files), tree_(tree), document_(document), out_(out) {}

  // The parts of a record that its surroundings know.
  struct Place {
    RecordId parent = kNoRecord;
    KeyId in;
    std::uint32_t ordinal = 0;
    // Of keyed maps: the key, which is the id.
    syntax::NodeId id_key = syntax::kNoNode;
  };
  RecordId decode_record(Kind kind, syntax::NodeId node, const Place& place);
  // To be called once, when all is decoded.
  void settle_short_ids();

 private:
  // An id that was made from a title, and its value among the fields.
  struct ShortId {
    RecordId record;
    ValueId value;
  };

  // decode.cpp
  void decode_entry(Kind kind, const syntax::Entry& entry, RecordId self, std::vector<FieldValue>& fields);
  void decode_shorthand(Kind kind, syntax::NodeId node, RecordId self, std::vector<FieldValue>& fields);
  void finish(RecordId self, const std::vector<FieldValue>& fields);
  bool report_contingency_words(const syntax::Entry& entry, RecordId self, std::vector<FieldValue>& fields);
  bool is_cut_off(const syntax::Entry& entry) const;
  void forget_value(std::vector<FieldValue>& fields);
  void take_id(RecordId self, syntax::NodeId node);
  void take_short_id(RecordId self, syntax::NodeId node, std::vector<FieldValue>& fields);
  void check_required(Kind kind, RecordId self, const std::vector<FieldValue>& fields);

  // value.cpp
  ValueId decode_value(const Field& field, syntax::NodeId node, RecordId self, KeyId in);
  Value decode_shape(const Field& field, syntax::NodeId node, RecordId self, KeyId in);
  Value decode_one(const Field& field, syntax::NodeId node, RecordId self, KeyId in, std::uint32_t ordinal);
  Value decode_list(const Field& field, syntax::NodeId node, RecordId self, KeyId in);
  Value decode_map(const Field& field, syntax::NodeId node, RecordId self, KeyId in);
  Value decode_scalar(const Field& field, syntax::NodeId node);
  Value decode_number(const Field& field, syntax::NodeId node, Value value);
  Value decode_choice(const Field& field, syntax::NodeId node, Value value);
  Value decode_date(const Field& field, syntax::NodeId node, Value value);
  Value unfit_record(const Field& field, syntax::NodeId node, RecordId self);
  void report_no_table(const Field& field, syntax::NodeId node);
  std::optional<Value> none_in_words(const Field& field, syntax::NodeId node);
  Value decode_any(syntax::NodeId node);
  // Keeps what was written, for those who print it again.
  Value unreadable(syntax::NodeId node);
  Value value_at(syntax::NodeId node, Is is) const;
  ValueId add(Value value) {
    document_.values.push_back(value);
    return static_cast<ValueId>(document_.values.size() - 1);
  }

  // phrase.cpp
  Value decode_phrase(const Field& field, syntax::NodeId node, RecordId self, KeyId in);
  bool report_no_work(const Field& of, syntax::NodeId at, const PhraseReading& read, std::string_view text);
  bool report_no_weight(const Field& field, syntax::NodeId node, const PhraseReading& read);
  bool report_no_segment(const Field& field, syntax::NodeId node);
  bool report_text_with_colon(Kind kind, const syntax::Entry& entry, std::vector<FieldValue>& fields);
  void offer_item(diag::Diagnostic& found, const syntax::Entry& entry, const std::string& better) const;
  Reshaped in_another_shape(Kind kind, const syntax::Entry& entry, RecordId self);
  std::string help_with_overlap(std::string_view key, std::string_view text) const;
  bool report_no_range(const Field& field, syntax::NodeId node, KeyId in);
  std::pair<std::string, std::string> named_number(syntax::NodeId item) const;
  std::string filled_numbers(const Field& field, syntax::NodeId node) const;
  Value decode_phrase_map(const Field& written, syntax::NodeId node, RecordId self, KeyId in);
  // `everyone else` of segments or tiers that stand in one table: what none of the others claims. Nothing
  // where one of them does not say whom it claims.
  std::optional<Value> decode_rest(syntax::NodeId node);
  std::optional<Composed> others_of(syntax::NodeId node, syntax::NodeId table) const;
  // The name of what happens, as `event signed`, `at kickoff`: where a phrase says more, that is reported.
  Value decode_anchor(const Field& field, syntax::NodeId node, Value value);
  // Whether a colon made a map of what is one phrase, which has been reported then.
  bool report_colon(const Field& field, syntax::NodeId map);
  // `clean`: nothing in it has been reported.
  Value finish_phrase(expr::PhraseKind kind, syntax::NodeId node, Composed composed, bool clean);
  Composed compose(expr::PhraseKind kind, syntax::NodeId node) const;
  bool compose_comparison(syntax::NodeId node, Composed& to) const;
  void append(Composed& to, syntax::NodeId scalar) const;
  // The scalar under `key` of a mapping, or kNoNode.
  // Appends `before`, the scalar under `key` and `after`; false where the key is absent.
  bool append_part(Composed& to, syntax::NodeId mapping, std::string_view key, std::string_view before,
                   std::string_view after = "") const;

  // criterion.cpp
  Value decode_criterion_list(const Field& field, syntax::NodeId node, RecordId self, KeyId in);
  // `{ text: …, judged-by: … }`.
  bool is_words(expr::PhraseKind kind, syntax::NodeId map) const;
  void check_statement(expr::PhraseKind kind, syntax::NodeId map);
  Composed compose_criterion(expr::PhraseKind kind, syntax::NodeId node) const;
  void compose_words(syntax::NodeId map, Composed& to) const;
  Composed compose_part(expr::PhraseKind kind, syntax::NodeId node) const;
  void compose_group(expr::PhraseKind kind, syntax::NodeId list, std::string_view joint, Composed& to) const;

  // In the map that is being read.
  bool is_written(std::string_view key);
  std::string holder_of(Kind kind, RecordId self) const;
  KeyId report_unknown_key(Kind kind, const syntax::Entry& entry, RecordId self);
  const Alias* alias_of(Kind kind, const syntax::Entry& entry, RecordId self);
  // time_keys.cpp, key_words.cpp
  std::string time_in_key(std::string_view word);
  bool report_time_key(Kind kind, const syntax::Entry& entry, RecordId self, std::vector<FieldValue>& fields);
  bool report_map_by_time(const Field& field, syntax::NodeId node);
  bool help_with_carried(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry);
  bool help_with_unless(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry);
  std::string_view rival_of(Kind kind, const syntax::Entry& entry, const Alias& meant);
  bool help_with_sort_of(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry, RecordId self);
  bool help_with_same_sort(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry, RecordId self);
  bool help_with_other_words(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry);
  KeyId help_with_alias(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry, const Alias& alias);
  KeyId help_with_key(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry, RecordId self);
  void report_framework(Kind kind, const syntax::Entry& entry);
  void report_cut_off(const syntax::Entry& entry);
  void report_empty(const Field& field, syntax::NodeId node);
  void report_unknown_value(const Field& field, syntax::NodeId node);
  void report_wrong_type(const Field& field, syntax::NodeId node, std::string_view wanted,
                         std::string help = "");
  // Where a party belongs: whether it named several, or nobody, which has been reported then.
  bool report_no_party(const Field& field, syntax::NodeId node);
  // What is wrong is written as the map that it stands for.
  void offer_shape(const Field& field, syntax::NodeId node);
  void offer_one_of(const Field& field, syntax::NodeId node);
  void report_scaled_score(const Field& field, syntax::NodeId node, const ScaledScore& score);
  // `key` is empty where the phrase was put together from a map.
  void report_phrase(std::string_view key, expr::PhraseKind kind, std::string_view text,
                     const expr::PhraseProblem& problem, source::Span span);
  void offer_rewrite(diag::Diagnostic& found, std::string_view text, const expr::PhraseProblem& problem,
                     source::Span span) const;
  std::string phrase_help(std::string_view key, expr::PhraseKind kind, std::string_view text,
                          const expr::PhraseProblem& problem);
  std::string place_for_words(std::string_view key, expr::PhraseKind kind, std::string_view text,
                              std::string_view help);
  // in_words.cpp: sentences where a criterion belongs, and who judges them.
  void report_sentence(diag::Diagnostic& found, std::string_view key, std::string_view text,
                       const expr::PhraseProblem& problem);
  std::string judge_of(std::string_view text);
  std::string owner_around() const;

  // Searched for once, when a message needs them.
  const OwnNames& names();
  std::string start_of_days();
  source::Span span_of(syntax::NodeId node) const;
  source::Span span_in(syntax::NodeId scalar, std::uint32_t begin, std::uint32_t end) const;
  std::string where() const;

  // own_terms.cpp
  expr::PhraseProblem in_own_terms(expr::PhraseKind kind, expr::PhraseProblem problem);
  std::string own_metric() const;
  std::string own_target_help(std::string_view key, expr::PhraseKind kind, std::string_view text) const;
  bool report_no_target(const Field& field, syntax::NodeId node, const PhraseReading& read);

  // shapes.cpp
  // `- Booking: { owner: … }`: nothing where the item is none of that shape.
  std::optional<Value> decode_named_item(const Field& field, syntax::NodeId node, RecordId self, KeyId in,
                                         std::uint32_t ordinal);
  Value decode_numbered_list(const Field& field, syntax::NodeId node, RecordId self, KeyId in);
  Value decode_keyed_list(const Field& field, syntax::NodeId node, RecordId self, KeyId in);
  void offer_list(diag::Diagnostic& found, syntax::NodeId node, Kind record) const;
  // Whether a map stands where a metric with its target, or a party, has one text; reported then.
  bool report_metric_map(const Field& field, syntax::NodeId map);
  bool report_metrics_by_name(const Field& field, syntax::NodeId node);
  void offer_text(syntax::NodeId map, const std::string& text, std::uint32_t keys);
  bool report_party_map(const Field& field, syntax::NodeId map);
  bool report_limits(const Field& field, syntax::NodeId map);

  // declared.cpp: whether names were declared where only names belong, which has been reported then.
  bool report_declared(const Field& field, syntax::NodeId node);
  std::optional<diag::Edit> declare(const Field& field,
                                    const std::vector<syntax::WrittenEntry>& entries) const;
  void report_list_for_map(const Field& field, syntax::NodeId node);
  std::optional<std::vector<syntax::WrittenEntry>> declared_in(const Field& field, syntax::NodeId node) const;
  std::optional<source::Span> behind_colon(syntax::NodeId node) const;
  std::optional<diag::Edit> in_lines_behind(source::Span value, const syntax::Written& map) const;
  void offer_addition(const Field& field, syntax::NodeId node);
  bool report_other_shape(const Field& field, syntax::NodeId node);
  void offer_declaration(diag::Diagnostic& found, const Field& field, syntax::NodeId node) const;

  // misplaced.cpp: keys that stand further in than where they were written.
  bool report_inner(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry, RecordId self);
  void offer_move(diag::Diagnostic& found, const language::InnerKey& inner, Kind kind,
                  const syntax::Entry& entry, const std::optional<std::string>& value, RecordId self);
  std::optional<diag::Edit> wrapped(const language::InnerKey& inner, const syntax::Entry& entry,
                                    const std::optional<std::string>& value) const;
  std::string shape_with(const language::InnerKey& inner, std::string_view value) const;
  bool is_first_of(const language::InnerKey& inner, Kind kind, const syntax::Entry& entry) const;
  std::optional<diag::Edit> put_inside(const language::InnerKey& inner, std::size_t reached,
                                       syntax::NodeId at, std::string_view value) const;
  std::optional<std::string> in_flow(syntax::NodeId node) const;

  // further_out.cpp: keys of a journey or its vocabulary that were written elsewhere, and blocks that move.
  bool help_with_vocabulary(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry);
  bool help_with_journeys_list(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry);
  std::optional<diag::Edit> add_to_journey(const Field& list,
                                           const std::vector<syntax::Written>& items) const;
  std::optional<diag::Edit> add_block(const Field& field, syntax::NodeId value,
                                      const syntax::Entry& outer) const;
  // Whether nothing is lost where it is written anew: comments and aliases would be.
  bool can_be_rewritten(syntax::NodeId node) const;

  // The bytes of a node; of the author's place where it is an alias.
  source::Span written(syntax::NodeId node) const;
  void report_hidden(syntax::NodeId node, std::string_view id);

  // Nobody reads the suggestions of the third hundred of mistakes in one file, and to look for them takes a
  // look at all that stands beside them.
  bool may_offer() const { return out_.size() < kMostOffers; }
  static constexpr std::size_t kMostOffers = 200;
  // Adds a fix that spells the scalar `better`.
  void offer(diag::Diagnostic& found, syntax::NodeId node, std::string_view better, bool safe) const;
  void offer_plain(diag::Diagnostic& found, syntax::NodeId node, std::string_view better) const;
  // The same for a key, where the right one is not there already; safe where `clear` and the value fits it.
  void offer_key(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry, std::string_view better,
                 bool clear, RecordId self);
  // For values that other tools spell otherwise.
  void offer_value(diag::Diagnostic& found, const Field& field, syntax::NodeId node) const;
  void offer_quotes(diag::Diagnostic& found, const syntax::Entry& entry) const;
  // Takes the key of an empty value out.
  void offer_removal(diag::Diagnostic& found, syntax::NodeId value);
  // An id made of the title, for an entity that has none.
  std::string_view title_in(const std::vector<FieldValue>& fields) const;
  void offer_id(diag::Diagnostic& found, RecordId self, const std::vector<FieldValue>& fields);
  void offer_without(diag::Diagnostic& found, const syntax::Entry& again, const FieldValue& first);
  // Whether the node could stand under another key; leaves no trace.
  bool reads_as(const Field& field, syntax::NodeId node, RecordId self);
  // The mapping being decoded, and the edit that takes one of its entries out.
  const syntax::MappingPlace& mapping_place(RecordId self);
  // Of any mapping, and of entries that stand in a span.
  syntax::MappingPlace place_of(syntax::NodeId mapping) const;
  syntax::MappingPlace place_in(source::Span span, const std::vector<syntax::Entry>& entries) const;
  std::optional<diag::Edit> without(const syntax::Entry& entry);

  const source::Files& files_;
  syntax::Tree& tree_;
  Document& document_;
  diag::Diagnostics& out_;
  // The record being decoded, for the entity path of diagnostics.
  RecordId current_ = kNoRecord;
  std::vector<ShortId> short_ids_;
  std::optional<OwnNames> own_names_;
  std::deque<Frame> frames_;
  std::size_t depth_ = 0;
  // Items of the lists that are being decoded, one behind the other.
  std::vector<ValueId> open_items_;
  // Takes the items from `base` on as those of the list.
  void close_list(Value& list, std::size_t base);
};

// A map in lines, without the end of the last one; all but the first set in.
std::string block_text(const syntax::Written& map, std::size_t columns);

// Whether the text is a kebab-case id; letters of any script count as lower case where they have no case.
bool is_kebab_case(std::string_view text);
// What stands under the key of a mapping; `kNoNode` where it has none.
syntax::NodeId value_under(const syntax::Tree& tree, syntax::NodeId mapping, std::string_view key);
// `stages: { kickoff: { … }, adopt: { … } }` where a list belongs: no key of it is one of a stage, and all
// hold maps.
bool is_keyed_by_mistake(const syntax::Tree& tree, const Field& field, syntax::NodeId node);
// `steps: { 1: …, 2: … }` where a list belongs: each key is a number, or begins with `step`.
bool is_numbered(const syntax::Tree& tree, const Field& field, syntax::NodeId node);
// The first of the keys that has a text under it.
syntax::NodeId scalar_under(const syntax::Tree& tree, syntax::NodeId map,
                            std::span<const std::string_view> keys);
// `stage: Kick-off` in a stage.
bool says_what_it_is(const syntax::Tree& tree, Kind kind, const syntax::Entry& entry);
// `- onboarding and adoption overlap by 3 days` as the map that says it; empty where it is something else.
std::string filled_overlap(const Field& field, const syntax::Node& scalar);
// What the word, in whatever letters, is another tool's name for; in the order of the table.
std::vector<const Alias*> aliases_of(std::string_view word);

}  // namespace jc::model
