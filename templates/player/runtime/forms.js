// The forms that SCORM gives to times, numbers and texts, where both editions agree.

/** A number of at least two digits. */
export const two = (number) => String(number).padStart(2, "0");

/** Milliseconds as [hours, minutes, seconds in two decimals]. */
export function parts(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const hundredths = Math.floor(milliseconds / 10) % 100;
  return [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    `${two(seconds % 60)}.${two(hundredths)}`,
  ];
}

/** The time of day, HH:MM:SS. */
export const clockTime = (date) => [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");

/** 1/10000 of a point as the weighting of an interaction, 0–100. */
export const weighting = (units) => String(Math.min(100, units / 10000));

/** One line of at most `most` UTF-16 units; no sign is cut in half. */
export function line(text, most) {
  const words = text.replace(/\s+/g, " ").trim();
  return words.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}

/** Is it a number as both editions take it? */
export const isNumber = (text) => /^-?\d{1,5}(\.\d{1,18})?$/.test(text);
