// Sends the same seeded random calls to the preview's LMS and to scorm-again, and prints where they part.
// Usage: node agree.mjs FOLDER EDITION SEED SESSIONS. A line for each difference that differences.mjs does not
// explain, and for each explanation that nothing called for.

import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { DIFFERENCES } from "./differences.mjs";
import { session } from "./calls.mjs";

const [, , folder, name, seed, sessions] = argv;
const load = (file) => import(pathToFileURL(`${folder}/${file}.js`).href);
const { lms } = await load("lms");
const { [name]: edition } = await load(name);
const LIBRARY = { scorm12: "Scorm12API", scorm2004: "Scorm2004API" };
/** What both LMSs know at launch. */
const LAUNCH = {
  scorm12: { "cmi.core.credit": "credit", "cmi.core.total_time": "00:00:00", "cmi.core.entry": "ab-initio" },
  scorm2004: { "cmi.entry": "ab-initio", "cmi.learner_id": "l1", "cmi.learner_name": "Lee, Ana" },
};
const { [LIBRARY[name]]: Real } = await import(`scorm-again/${name}`);

console.warn = console.error = () => {};

function answers(api, prefix, calls) {
  return calls.map(([verb, ...given]) => {
    let value;
    try {
      value = String(api[prefix + verb](...given));
    } catch (error) {
      value = `threw ${error.message}`;
    }
    const error = String(api[`${prefix}GetLastError`]());
    return { value, error };
  });
}

for (let at = 0; at < sessions; at++) {
  const calls = session(edition, `${seed}/${at}`);
  const ours = lms(edition, LAUNCH[name]).api;
  const real = new Real({ autocommit: false, logLevel: 5 });
  real.loadFromFlattenedJSON(LAUNCH[name]);
  const mine = answers(ours, edition.prefix, calls);
  const theirs = answers(real, edition.prefix, calls);
  for (let index = 0; index < calls.length; index++) {
    const [call, a, b] = [calls[index], mine[index], theirs[index]];
    if (a.value === b.value && a.error === b.error) continue;
    const known = DIFFERENCES[name].find((each) => each.is(call, a, b, calls.slice(0, index)));
    if (known) {
      known.seen = (known.seen || 0) + 1;
      if (known.ends) break;
      continue;
    }
    const start = call[1].replace(/^(cmi\.interactions\.\d+\.).*/, "$1type");
    const type = calls.slice(0, index).filter(([, name]) => name === start).map((each) => each[2]).join("/");
    console.log(JSON.stringify({ type, session: `${seed}/${at}`, index, call, ours: a, theirs: b }));
    break;
  }
}
for (const each of DIFFERENCES[name]) if (!each.seen) console.log(JSON.stringify({ unseen: each.what }));
