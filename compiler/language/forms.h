// The fields of phrases written as maps, and of the workspace file.
#pragma once
#include "compiler/language/choices.h"
#include "compiler/language/outputs.h"
#include "compiler/language/type.h"

namespace jc::language {

using enum expr::PhraseKind;

inline constexpr Field kProse[] = {
    {"text", text(), "the criterion in words, where no phrase can say it", kRequired | KeyRole::condition},
    {"judged-by", list(name(NameKind::customer_party)), "who says whether it is met"},
};

inline constexpr Field kDurationForm[] = {
    {"minutes", text(), "a number or range of minutes"},
    {"hours", text(), "a number or range of hours"},
    {"days", text(), "a number or range of days"},
    {"business-days", text(), "a number or range of business days"},
    {"weeks", text(), "a number or range of weeks"},
    {"months", text(), "a number or range of months"},
    {"quarters", text(), "a number or range of quarters"},
    {"years", text(), "a number or range of years"},
};

inline constexpr Field kMomentForm[] = {
    {"after", text(), "the event, milestone or stage it comes after"},
    {"before", text(), "the event, milestone or stage it comes before"},
    {"at", text(), "the event, milestone or stage it falls on"},
    {"on", text(), "a date"},
    {"by", text(), "how far away, as `30 days`; with `on` missing, a latest date or anchor"},
    {"within", text(), "at most how far away"},
};

inline constexpr Field kCadenceForm[] = {
    {"every", text(), "how far apart, as `2 weeks`"},
    {"times", text(), "how often in `per`, as `2`"},
    {"per", text(), "week, month, quarter or year"},
    {"on", text(), "the weekday or day of the month"},
    {"until", text(), "what ends it"},
};

inline constexpr Field kQuantityForm[] = {
    {"value", text(), "the number", kRequired},
    {"unit", text(), "its unit, currency code or %"},
};

inline constexpr Field kTargetForm[] = {
    {"metric", text(), "the metric", kRequired},
    {"at-least", text(), "the least value"},
    {"at-most", text(), "the greatest value"},
    {"above", text(), "the value to exceed"},
    {"below", text(), "the value to stay under"},
    {"equals", text(), "the value to hit"},
    {"baseline", text(), "the value today; goes with `target`"},
    {"target", text(), "the value aimed at"},
    {"of", text(), "the group of people it is measured on"},
};

inline constexpr Field kCriterionForm[] = {
    {"all", list(phrase(criterion)), "each of these"},
    {"any", list(phrase(criterion)), "at least one of these"},
    {"not", phrase(criterion), "this does not hold"},
    {"event", text(), "this has happened"},
    {"milestone", text(), "this is reached"},
    {"stage", text(), "the customer is in this stage"},
    {"status", text(), "the customer has this status"},
    {"metric", text(), "the metric that is compared"},
    {"attribute", text(), "the attribute that is compared"},
    {"is", text(), "the value it has"},
    {"at-least", text(), "the least value, or how many times an event has happened"},
    {"at-most", text(), "the greatest value"},
    {"above", text(), "the value to exceed"},
    {"below", text(), "the value to stay under"},
    {"equals", text(), "the value to hit"},
    {"of", text(), "the group of people it is measured on"},
    {"text", text(), "the criterion in words, where no phrase can say it"},
    {"judged-by", list(name(NameKind::customer_party)), "who says whether it is met"},
};

inline constexpr Field kConditionForm[] = {
    {"all", list(phrase(condition)), "each of these"},
    {"any", list(phrase(condition)), "at least one of these"},
    {"not", phrase(condition), "this does not hold"},
    {"attribute", text(), "the fact about the customer"},
    {"is", text(), "its value"},
    {"in", list(text()), "one of these values"},
    {"at-least", text(), "the least value"},
    {"at-most", text(), "the greatest value"},
    {"above", text(), "the value to exceed"},
    {"below", text(), "the value to stay under"},
    {"equals", text(), "the value to hit"},
};

inline constexpr Field kEffectForm[] = {
    {"metric", text(), "the metric", kRequired},
    {"change", text(), "by how much, as `-5 days`, `+6 points` or `+2%`", kRequired},
};

inline constexpr Field kRangeForm[] = {
    {"from", text(), "the lowest value"},
    {"to", text(), "the highest value"},
};

inline constexpr Field kConfig[] = {
    {"journeyc", integer(), "the version of the language; always 1", kRequired},
    {"required-version", text(),
     "the journeyc that counts: `0.2` for any 0.2.x, `0.2.1` for that one, `0.2 or newer`"},
    {"extends", list(text()),
     "a profile, or YAML files with settings that this one builds on, relative to it"},
    {"include", list(text()), "globs of the files that belong to the workspace"},
    {"exclude", list(text()), "globs of files that don't"},
    {"respect-gitignore", flag(), "files that git ignores are left out, unless this is `false`"},
    {"profile", choice(kProfiles), "the set of rules: recommended, strict, land or expand"},
    {"rules", table_of_lists(record(Kind::rule_setting)),
     "settings for rules, by rule id, category or `all`"},
    {"baseline", text(), "the file of known findings; `journeyc-baseline.json` where left out"},
    {"house-rules", text(), "the folder of the team's own rule pages"},
    {"fail-on", choice(kFailOn), "the severity that makes `check` exit with 1"},
    {"out-dir", text(), "where `build` writes"},
    {"emit", list(choice(kEmits)), "what `build` writes"},
    {"lanes", list(text()), "the rows of journey maps, in order; all that have content where left out"},
    {"page", choice(kPages),
     "the paper maps are split for, landscape: a4 or a3; none (default) for one picture"},
    {"templates", text(), "a folder of templates in place of the built-in ones"},
    {"theme", record(Kind::theme), "colours, font and words of pictures"},
    {"language", choice(kLanguages),
     "the language of what pictures, pages and playbooks say themselves; `en` where left out"},
    {"edition", text(), "the edition whose default rules hold"},
    {"as-of", date(), "the day that dates are compared with"},
};

inline constexpr Field kRuleSetting[] = {
    {"severity", choice(kSeverities), "error, warning, info or off", kShorthand},
    {"paths", list(text()), "globs of the files the setting is for"},
};

inline constexpr Field kTheme[] = {
    {"mode", choice(kThemes), "light, dark, or as the reader's system has it", kShorthand},
    {"font", text(), "a font family for pictures"},
    {"accent", text(), "the brand colour, as `#rrggbb`"},
    {"words", table(text()), "what pictures say in place of a word of theirs, as `Pains: Frustrations`"},
};

}  // namespace jc::language
