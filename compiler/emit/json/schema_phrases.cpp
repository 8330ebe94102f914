// The parts of the model schema that no field table describes: places, names and phrases as phrase_json.h
// prints them.
#include "compiler/emit/json/schema_parts.h"

namespace jc::emit {

namespace {

constexpr std::string_view kDefinitions = R"({
  "entity": {
    "description": "what the object is, and where its file names it; lines and columns count from 1",
    "type": "object",
    "properties": {
      "kind": { "type": "string" }, "path": { "type": "string" }, "file": { "type": "string" },
      "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 }
    },
    "required": ["kind", "path", "file", "line", "column"], "additionalProperties": false
  },
  "unsaid": {
    "description": "nothing, on purpose nothing, or what could not be read",
    "anyOf": [
      { "type": "null" },
      { "type": "object", "properties": { "none": { "type": "string" } }, "required": ["none"],
        "additionalProperties": false },
      { "type": "object", "properties": { "unreadable": { "type": "string" } }, "required": ["unreadable"],
        "additionalProperties": false }
    ]
  },
  "name": {
    "description": "a name as written; kind and path of what it resolves to, where that is declared",
    "type": "object",
    "properties": {
      "name": { "type": "string" }, "kind": { "type": "string" }, "path": { "type": "string" },
      "edge": { "enum": ["start", "end"] }
    },
    "required": ["name"], "additionalProperties": false
  },
  "word": {
    "description": "a word of a declared scale",
    "type": "object", "properties": { "text": { "type": "string" } }, "required": ["text"],
    "additionalProperties": false
  },
  "days": {
    "description": "shortest and longest time in days; null where there is no end",
    "type": "object",
    "properties": { "low": { "type": ["number", "null"] }, "high": { "type": ["number", "null"] } },
    "required": ["low", "high"], "additionalProperties": false
  },
  "unit": {
    "enum": ["seconds", "minutes", "hours", "business-hours", "days", "business-days", "weeks", "months",
             "quarters", "years"]
  },
  "bound": { "enum": ["exact", "about", "at-least", "at-most"] },
  "amounts": {
    "type": "array",
    "items": {
      "type": "object",
      "properties": { "count": { "type": "number" }, "unit": { "$ref": "#/definitions/unit" } },
      "required": ["count", "unit"], "additionalProperties": false
    }
  },
  "phrase-duration": {
    "description": "low, high and unit; amounts that are added up where there are several units",
    "type": "object",
    "properties": {
      "text": { "type": "string" }, "bound": { "$ref": "#/definitions/bound" },
      "low": { "type": "number" }, "high": { "type": "number" }, "unit": { "$ref": "#/definitions/unit" },
      "low_parts": { "$ref": "#/definitions/amounts" }, "high_parts": { "$ref": "#/definitions/amounts" },
      "days": { "$ref": "#/definitions/days" }
    },
    "required": ["text", "bound", "days"], "additionalProperties": false
  },
  "anchor": {
    "anyOf": [
      { "$ref": "#/definitions/name" },
      { "type": "object", "properties": { "date": { "type": "string" } }, "required": ["date"],
        "additionalProperties": false }
    ]
  },
  "point": {
    "description": "one of anchor, offset and period; days count from the anchor",
    "type": "object",
    "properties": {
      "text": { "type": "string" }, "when": { "enum": ["at", "by", "until", "before", "after"] },
      "anchor": { "$ref": "#/definitions/anchor" },
      "offset": {
        "type": "object",
        "properties": {
          "side": { "enum": ["before", "after", "around"] }, "within": { "type": "boolean" },
          "distance": { "$ref": "#/definitions/phrase-duration" }, "anchor": { "$ref": "#/definitions/anchor" }
        },
        "required": ["side", "within", "distance", "anchor"], "additionalProperties": false
      },
      "period": {
        "description": "`week 2`: the number counts from 1, from `starts-at` where `of` is absent",
        "type": "object",
        "properties": {
          "unit": { "$ref": "#/definitions/unit" }, "low": { "type": "integer" },
          "high": { "type": ["integer", "null"] }, "edge": { "enum": ["start", "end"] },
          "of": { "$ref": "#/definitions/anchor" }
        },
        "required": ["unit", "low", "high"], "additionalProperties": false
      },
      "days": { "$ref": "#/definitions/days" }
    },
    "required": ["text", "when", "days"], "additionalProperties": false
  },
  "phrase-moment": {
    "type": "object",
    "properties": {
      "text": { "type": "string" }, "pick": { "enum": ["only", "earlier", "later", "span"] },
      "points": { "type": "array", "items": { "$ref": "#/definitions/point" } }
    },
    "required": ["text", "pick", "points"], "additionalProperties": false
  },
  "rhythm": {
    "type": "object",
    "properties": {
      "text": { "type": "string" },
      "rhythm": { "enum": ["every", "times", "two-ways", "as-needed", "continuous", "once", "each"] },
      "bound": { "$ref": "#/definitions/bound" }, "low": { "type": "integer" }, "high": { "type": "integer" },
      "unit": { "$ref": "#/definitions/unit" },
      "day": {
        "type": "object",
        "properties": {
          "rule": { "type": "string" }, "weekdays": { "type": "array", "items": { "type": "string" } },
          "number": { "type": "integer" }
        },
        "required": ["rule"], "additionalProperties": false
      },
      "months": { "type": "array", "items": { "type": "integer" } },
      "hedge": { "type": "string" }, "from": { "$ref": "#/definitions/point" },
      "until": {
        "anyOf": [{ "$ref": "#/definitions/phrase-moment" }, { "$ref": "#/definitions/phrase-criterion" }]
      },
      "lasting": { "$ref": "#/definitions/phrase-duration" }
    },
    "required": ["text", "rhythm", "bound"], "additionalProperties": false
  },
  "phrase-cadence": {
    "description": "more than one reading: the cadence is ambiguous",
    "type": "object",
    "properties": {
      "text": { "type": "string" }, "in_turn": { "type": "boolean" },
      "rhythms": { "type": "array", "items": { "$ref": "#/definitions/rhythm" } },
      "readings": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": { "text": { "type": "string" }, "days": { "$ref": "#/definitions/days" } },
          "required": ["text", "days"], "additionalProperties": false
        }
      }
    },
    "required": ["text", "in_turn", "rhythms", "readings"], "additionalProperties": false
  },
  "phrase-quantity": {
    "description": "a value, or low and high; times are in `time`; a sign makes it a change",
    "type": "object",
    "properties": {
      "text": { "type": "string" },
      "measure": { "enum": ["number", "percent", "points", "currency", "time", "other"] },
      "bound": { "$ref": "#/definitions/bound" }, "sign": { "enum": ["+", "-"] },
      "value": { "type": "number" }, "low": { "type": "number" }, "high": { "type": "number" },
      "time": { "$ref": "#/definitions/phrase-duration" },
      "unit": { "type": "string" }, "per": { "type": "string" }, "each": { "type": "string" },
      "out_of": { "type": "number" }
    },
    "required": ["text", "measure", "bound"], "additionalProperties": false
  },
  "phrase-target": {
    "type": "object",
    "properties": {
      "text": { "type": "string" }, "metric": { "$ref": "#/definitions/name" },
      "form": { "enum": ["compared", "from-to", "changed", "tracked"], "description": "a tracked metric has no value to reach" },
      "comparator": { "$ref": "#/definitions/comparator" },
      "value": { "$ref": "#/definitions/phrase-quantity" }, "upper": { "$ref": "#/definitions/phrase-quantity" },
      "baseline": { "$ref": "#/definitions/phrase-quantity" }, "of": { "$ref": "#/definitions/name" },
      "when": { "$ref": "#/definitions/point" }
    },
    "required": ["text", "metric", "form"], "additionalProperties": false
  },
  "phrase-effect": {
    "type": "object",
    "properties": {
      "text": { "type": "string" }, "metric": { "$ref": "#/definitions/name" },
      "change": { "$ref": "#/definitions/phrase-quantity" },
      "baseline": { "$ref": "#/definitions/phrase-quantity" }, "of": { "$ref": "#/definitions/name" }
    },
    "required": ["text", "metric", "change"], "additionalProperties": false
  },
  "phrase-range": {
    "type": "object",
    "properties": {
      "text": { "type": "string" }, "low": { "type": ["number", "null"] },
      "high": { "type": ["number", "null"] }, "percent": { "type": "boolean" }
    },
    "required": ["text", "low", "high", "percent"], "additionalProperties": false
  },
  "comparator": { "enum": ["<", "<=", "=", "!=", ">=", ">", "between", "one-of", "none-of"] },
  "statement": {
    "description": "a tree of all, any and not; its leaves say what they are in `is`",
    "type": "object",
    "properties": {
      "all": { "type": "array", "items": { "$ref": "#/definitions/statement" } },
      "any": { "type": "array", "items": { "$ref": "#/definitions/statement" } },
      "not": { "$ref": "#/definitions/statement" },
      "is": { "enum": ["happened", "compared", "timed", "late", "judged"] },
      "what": { "$ref": "#/definitions/name" }, "absent": { "type": "boolean" },
      "comparator": { "$ref": "#/definitions/comparator" }, "times": { "type": "integer" },
      "values": {
        "type": "array",
        "items": {
          "anyOf": [
            { "$ref": "#/definitions/phrase-quantity" },
            { "type": "object", "properties": { "date": { "type": "string" } }, "required": ["date"],
              "additionalProperties": false },
            { "type": "object", "properties": { "word": { "type": "string" } }, "required": ["word"],
              "additionalProperties": false }
          ]
        }
      },
      "of": { "$ref": "#/definitions/name" }, "moment": { "$ref": "#/definitions/phrase-moment" },
      "words": { "type": "string" }, "by": {
        "anyOf": [{ "$ref": "#/definitions/name" }, { "$ref": "#/definitions/phrase-duration" }]
      },
      "when": { "$ref": "#/definitions/point" }, "lasting": { "$ref": "#/definitions/phrase-duration" },
      "within": { "$ref": "#/definitions/phrase-duration" }
    },
    "additionalProperties": false
  },
  "phrase-criterion": {
    "type": "object",
    "properties": {
      "text": { "type": "string" }, "tree": { "$ref": "#/definitions/statement" },
      "prose": { "type": "array", "items": { "$ref": "#/definitions/prose" } }
    },
    "required": ["text", "tree"], "additionalProperties": false
  },
  "phrase-condition": { "$ref": "#/definitions/phrase-criterion" }
})";

}  // namespace

nlohmann::ordered_json phrase_definitions() { return nlohmann::ordered_json::parse(kDefinitions); }

}  // namespace jc::emit
