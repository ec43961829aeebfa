// The JavaScript twins by name, as the vectors and the fuzz call them.

import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** A function (call, args) -> JSON value, over the modules in `folder`. */
export async function twins(folder) {
  const load = (name) => import(pathToFileURL(`${folder}/${name}.js`).href);
  const [folding, numbers, grading, draw, state] = await Promise.all(
    ["folding", "numbers", "grading", "draw", "state"].map(load),
  );
  await Promise.all(readdirSync(`${folder}/rules`).map((name) => load(`rules/${name.slice(0, -3)}`)));
  const calls = {
    fold: folding.fold,
    canonical: numbers.canonicalNumber,
    inRange: (text, range) => {
      const number = numbers.parseNumber(text);
      return number && numbers.inRange(number, range);
    },
    grade: grading.grade,
    score: (earned, possible, mark) => [
      grading.percent({ earned, possible }),
      grading.scaled({ earned, possible }),
      grading.passed({ earned, possible }, mark),
    ],
    hash: draw.hash,
    shuffle: (count, seed, salt) => draw.shuffle([...Array(count).keys()], seed, salt),
    neutralOrder: draw.neutralOrder,
    fingerprint: state.fingerprint,
    encode: state.encode,
    decode: state.decode,
  };
  return (call, args) => calls[call](...args);
}
