// Walks documents and asks every rule about the entities it speaks of.
#pragma once
#include "compiler/facts/told.h"
#include "compiler/lint/finding.h"
#include "compiler/model/effective.h"

namespace jc::lint {

// Whether the rule speaks to this type of journey. A journey without a type is a lifecycle; vocabularies and
// portfolios have none.
bool speaks_to(const RulePage& page, const model::Document& document);

// Takes findings in, with the severity they have in their file.
class Outbox {
 public:
  Outbox(facts::Context& context, const Plan& plan, diag::Diagnostics& out)
      : context_(context), plan_(plan), out_(out) {}
  void send(const Rule& rule, diag::Diagnostic finding);
  // A rule was not asked to its end in the document of `root`.
  void give_up(const Rule& rule, model::Entity root);

 private:
  facts::Context& context_;
  const Plan& plan_;
  diag::Diagnostics& out_;
  // Of the rule and file of the last finding: most of them come in rows, and a setting may have thousands of
  // paths.
  const Rule* last_rule_ = nullptr;
  source::FileId last_file_;
  std::optional<diag::Severity> last_severity_;
};

// What one sentence found so far in a document; told apart at the end, so that what all lack is said once.
struct Tally {
  enum class Speaks : std::uint8_t { unasked, yes, no };
  Speaks speaks = Speaks::unasked;
  std::size_t asked = 0;
  // Fulfil what is required, whether or not the sentence is about them.
  std::vector<model::Entity> content;
  std::vector<std::pair<model::Entity, std::vector<ClauseId>>> broken;
};

// One tally a sentence of the plan, with room from earlier documents: most of them stay empty, and there are
// thousands of documents.
class Tallies {
 public:
  explicit Tallies(std::size_t count);
  Tallies(const Tallies&) = delete;
  Tallies& operator=(const Tallies&) = delete;
  ~Tallies();
  Tally& operator[](std::size_t number) { return all_[number]; }
  // To be called before a tally is changed.
  void note(std::size_t number) { noted_.push_back(number); }

 private:
  std::vector<Tally> all_;
  std::vector<std::size_t> noted_;
};

// How many things rules of the house may walk in one document: a share of what a run has time for.
std::size_t house_steps(const model::Model& model);

class DocumentReport {
 public:
  DocumentReport(facts::Context& context, const Plan& plan, const model::Document& document,
                 diag::Diagnostics& out)
      : context_(context),
        plan_(plan),
        document_(document),
        outbox_(context, plan, out),
        house_steps_(house_steps(context.model())),
        tallies_(plan.sentence_count()) {}
  void run();
  // For a tier's copy: leaves out what the tier can't have changed.
  void run(const model::TierChanges& changes) {
    changes_ = &changes;
    run();
  }

 private:
  void ask(const Sentence& sentence, model::Entity entity);
  void judge(const Sentence& sentence, model::Entity entity);
  bool may_go_on(const Sentence& sentence);
  void note_steps(const Sentence& sentence);
  void ask_pairs(const Sentence& sentence);
  void report_facts(const Sentence& sentence, model::Entity entity);
  bool speaks(const Sentence& sentence);
  bool settled(const Sentence& sentence, model::RecordId id) const;
  void report(const Sentence& sentence, const Tally& tally);
  std::size_t content(const Sentence& sentence, const Tally& tally) const;

  facts::Context& context_;
  const Plan& plan_;
  const model::Document& document_;
  Outbox outbox_;
  const model::TierChanges* changes_ = nullptr;
  // Of all rules of the house together.
  std::size_t house_steps_;
  // By number of the sentence.
  Tallies tallies_;
};

class WorkspaceReport {
 public:
  WorkspaceReport(facts::Context& context, const Plan& plan, diag::Diagnostics& out)
      : context_(context), plan_(plan), outbox_(context, plan, out) {}
  // The parts of `lint_workspace`.
  void inside(const model::Document& document);
  void across();
  void tell(const model::Document& document, facts::Digest& to);

 private:
  // What one entity has that no other one may have; nothing where it has not all of it.
  struct Compared {
    model::Entity entity;
    // The place inside which no other one may have it: a whole workspace where there is none.
    model::Entity container;
    std::string value;
  };
  std::vector<Compared> compared(const Sentence& sentence, const model::Document& document) const;
  void no_two(const Sentence& sentence);
  void role(const Sentence& sentence);
  // Every entity of the document that the sentence is about, in order.
  static std::vector<model::Entity> subjects(const Sentence& sentence, const model::Document& document);

  facts::Context& context_;
  const Plan& plan_;
  Outbox outbox_;
};

}  // namespace jc::lint
