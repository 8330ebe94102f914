// Words that configurations of other linters have, and what `journeyc.yaml` says in their place.
#include "compiler/language/told_words.h"

namespace jc::language {

namespace {

constexpr std::string_view kRules =
    "how much each rule counts stands under `rules`, as `rules: { stage-without-owner: off, measurement: "
    "warning }`; "
    "`journeyc rules` lists them";
constexpr std::string_view kProfile =
    "the set of rules is the `profile`: recommended, strict, land or expand; single ones stand under `rules`";
constexpr std::string_view kFiles =
    "which files belong to it is `include: [\"journeys/**\"]`, which don't, `exclude`; all that are named "
    "`*.journey.yaml` where both are left out";
constexpr std::string_view kOutput =
    "where `build` writes is `out-dir`; what it writes, `emit: [map, playbook, site]`";
constexpr std::string_view kNames =
    "names stand in a file of their own, `names.vocabulary.yaml`, which begins with `vocabulary: names`";
constexpr std::string_view kTheme = "pictures take one colour of yours, as `theme: { accent: \"#0a7cff\" }`";
constexpr std::string_view kTimes =
    "days are those of the calendar, wherever the reader is, and the hours of an office have no time zone";

constexpr ToldOfKind kTold[] = {
    {Kind::config,
     "disable disabled disabled-rules disable-rules ignore-rules ignored-rules select extend-select enable "
     "enabled only-rules skip-rules suppress silence lint linter checks rule severity severities level "
     "levels "
     "overrides per-file-ignores",
     kRules},
    {Kind::config, "preset presets ruleset rule-set rulesets mode strict strictness config base", kProfile},
    {Kind::config,
     "ignore ignores ignore-patterns ignore-files files paths path src source sources input inputs journeys "
     "specs roots root dir directory exclude-files",
     kFiles},
    {Kind::config,
     "output outputs output-dir output-folder out dist target formats format generate generators targets "
     "artifacts pictures render outdir build",
     kOutput},
    {Kind::config, "roles metrics events tiers segments personas channels teams people products terms names",
     kNames},
    {Kind::config, "colors colours color colour palette brand branding style styles css logo", kTheme},
    {Kind::config, "timezone time-zone tz workdays working-days business-days holidays calendar", kTimes},
    {Kind::config, "currency currencies",
     "an amount says its own currency, as `$100k` or `EUR 1,667`; there is none for all"},
    {Kind::config, "title name description company organisation organization author owner team",
     "a configuration has no title; what a journey is called and who answers for it stands in the journey"},
    {Kind::config, "plugins plugin rules-dir custom-rules rule-paths",
     "the team's own rules are pages in a folder: `house-rules: rules`"},
    {Kind::config, "locale locales i18n translations",
     "the language of pictures and pages is `language`: en, de, fr, es, nl, ja or ar; single words of theirs "
     "stand under `theme: { words: { … } }`"},
    {Kind::config, "version schema-version api-version apiversion",
     "the version of the language is `journeyc: 1`; that of the program, `required-version`"},
    {Kind::config, "fail fail-level error-on exit-code max-warnings threshold",
     "from which severity on `check` exits with 1 is `fail-on`: error, warning, info or never"},
    {Kind::config, "today date now", "the day that dates are compared with is `as-of`; today where left out"},
    {Kind::config, "cache workers threads jobs",
     "how it runs is said on the command line: `journeyc check --help`"},
    {Kind::rule_setting, "level enabled off status state error",
     "how much the rule counts is its `severity`: error, warning, info or off"},
    {Kind::rule_setting, "files include ignore exclude path only for",
     "for which files it counts is `paths: [\"drafts/**\"]`"},
    {Kind::rule_setting, "options threshold limit max min value args",
     "a rule has no options: one with another limit is a page of your own, under `house-rules`"},
    {Kind::rule_setting, "message reason why comment", "why it is so stands behind `#`, as a comment"},
    {Kind::theme, "colors colours primary primary-color color colour brand secondary palette background",
     kTheme},
    {Kind::theme, "name dark light scheme color-scheme", "light or dark is the `mode`: auto, light or dark"},
    {Kind::theme, "font-family typeface fonts font-size",
     "the family is the `font`; the sizes are those of the picture"},
    {Kind::theme, "logo image css stylesheet",
     "pictures and pages take a colour, a font and words; the pages' own style is that of the templates"},
    {Kind::theme, "labels terms translations strings vocabulary",
     "what pictures say in place of a word of theirs stands under `words: { … }`, as `Pains: Frustrations`"},
};

}  // namespace

std::span<const ToldOfKind> told_of_settings() { return kTold; }

}  // namespace jc::language
