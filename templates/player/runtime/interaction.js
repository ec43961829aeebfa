// An answered question as either edition reports it: the numbers that SCORM cannot hold become texts.

import { canonicalNumber, scaled } from "../grading.js";
import { isNumber } from "./forms.js";

/** Accepted answers that are reported: SCORM 2004 asks an LMS to keep five (RTE 4.2.9). */
export const MOST_PATTERNS = 5;

const spelled = (range) => [...new Set(range.split("[:]"))].join("..");
const fits = (range) => range.split("[:]").every((bound) => bound === "" || isNumber(bound));

/** The record with type, response and correct answers in SCORM's words; ranges stay `low[:]high`. */
export function reported(record) {
  const { type, response, correct } = record;
  if (type === "fill-in") return { ...record, correct: correct.slice(0, MOST_PATTERNS) };
  if (type !== "numeric") return { ...record, response: [...response].sort(), correct: [...correct].sort() };
  const numbers = response.map((text) => canonicalNumber(text) || text);
  if (numbers.every(isNumber) && fits(correct[0])) {
    return { ...record, response: numbers, correct: correct.slice(0, 1) };
  }
  return { ...record, type: "fill-in", correct: correct.slice(0, MOST_PATTERNS).map(spelled) };
}

/** The result in SCORM's words; `wrong` is the edition's word. Part of the points is a number, 0–1. */
export function result(record, wrong) {
  if (record.result === "partial") return scaled(record);
  return record.result === "correct" ? "correct" : wrong;
}
