// An answered question in the words and forms of an edition: the members of one interaction, in order.

import { scaled } from "../grading.js";
import { canonicalNumber } from "../numbers.js";
import { isNumber, line, weighting } from "./forms.js";

/** Accepted answers that are reported: SCORM 2004 asks an LMS to keep five (RTE 4.2.9). */
const MOST_PATTERNS = 5;
/** Texts in one answer to a fill-in: an LMS need not keep more (RTE 4.2.9.1). */
const MOST_TEXTS = 10;

const spelled = (range) => [...new Set(range.split("[:]"))].join("..");
const fits = (range) => range.split("[:]").every((bound) => bound === "" || isNumber(bound));

/** Numbers that SCORM cannot hold become texts; ranges stay `low[:]high`. */
function reported({ type, response, correct }) {
  if (type !== "numeric") return { type, response, correct };
  const numbers = response.map((text) => canonicalNumber(text) || text);
  if (numbers.every(isNumber) && fits(correct[0])) return { type, response: numbers, correct };
  return { type: "fill-in", response, correct: correct.map(spelled) };
}

/** Part of the points is a number, 0–1. */
function result(record, wrong) {
  if (record.result === "partial") return scaled(record);
  return record.result === "incorrect" ? wrong : record.result;
}

/** [member, value] pairs: id, then type, then the rest. */
export function interaction(record, edition) {
  const { type, response, correct } = reported(record);
  const text = (words, most = edition._longest) => line(edition._plain(words), most);
  /** The texts of one answer; those for which there is no room stand together in the last. */
  function filled(words) {
    const rest = words
      .slice(MOST_TEXTS - 1)
      .filter(Boolean)
      .join(" / ");
    const some = words.length > MOST_TEXTS ? [...words.slice(0, MOST_TEXTS - 1), rest] : words;
    return some.length > 1 ? edition._texts(some.map((each) => text(each))) : text(some.join());
  }
  const spell = (options) =>
    options
      .map((option) =>
        type === "matching" ? [...option].join(edition._joint) : edition._option(option, type),
      )
      .join(edition._separator);
  const patterns = {
    "fill-in": () =>
      correct
        .slice(0, MOST_PATTERNS)
        .map((words) => (record.matters ? edition._case : "") + filled([words].flat())),
    numeric: () => edition._range(...correct[0].split("[:]")),
    likert: () => [],
    "long-fill-in": () => [],
  };
  const answers = { "fill-in": filled, "long-fill-in": (texts) => text(texts.join(), edition._longer) };
  const answer = (answers[type] || spell)(response);
  return [
    ["id", edition._identifier(record.id)],
    ["type", edition._type(type)],
    edition._moment(record.at),
    ...edition._description(text(record.text)),
    ...(answer ? [[edition._response, answer]] : []),
    ...(patterns[type]?.() || [spell(correct)]).map((pattern, at) => [
      `correct_responses.${at}.pattern`,
      pattern,
    ]),
    ["result", result(record, edition._wrong)],
    ["weighting", weighting(record.weight)],
    ["latency", edition._timespan(record.latency)],
  ];
}
