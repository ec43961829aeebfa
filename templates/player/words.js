// The player's words in the course's language: `messages` of the data block.

let messages = {};

/** Takes the words of a course. */
export function speak(words) {
  messages = words;
}

/** The words for `key`, each `{name}` filled in. */
export function say(key, values = {}) {
  return messages[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A decimal such as `83.33` as people of the language write it. */
export const decimal = (text) => String(text).replace(".", say("decimal"));

/** A percentage such as `83.33`, with its sign. */
export const percentage = (text) => say("percent", { n: decimal(text) });

/** Points, given in 1/10000, cut to two decimals. */
export const points = (units) => decimal(Math.floor(units / 100) / 100);
