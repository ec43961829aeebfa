// The forms that SCORM gives to times, numbers and texts, where both editions agree.

const TWO = (number) => String(number).padStart(2, "0");

/** Milliseconds as [hours, minutes, seconds in two decimals]. */
export function parts(milliseconds) {
  const hundredths = Math.max(0, Math.floor(milliseconds / 10));
  const seconds = Math.floor(hundredths / 100);
  return [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    `${TWO(seconds % 60)}.${TWO(hundredths % 100)}`,
  ];
}

/** The time of day, HH:MM:SS. */
export const clockTime = (date) => [date.getHours(), date.getMinutes(), date.getSeconds()].map(TWO).join(":");

/** The date, YYYY-MM-DD. */
export const day = (date) => [date.getFullYear(), TWO(date.getMonth() + 1), TWO(date.getDate())].join("-");

/** 1/10000 of a point as the weighting of an interaction, 0–100. */
export const weighting = (units) => String(Math.min(100, units / 10000));

/** One line of at most `most` UTF-16 units; no sign is cut in half. */
export function line(text, most) {
  return text
    .replace(/[\s\u2028\u2029]+/g, " ")
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "");
}

/** Is it a number as both editions take it? */
export const isNumber = (text) => /^-?\d{1,5}(\.\d{1,18})?$/.test(text);
