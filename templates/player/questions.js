// The questions' script: it comes when a page with questions is near, so that reading need not wait for it.

import { element } from "./dom.js";
import { trouble } from "./session.js";
import { say } from "./words.js";

const { questions: source } = document.documentElement.dataset;
const PAUSE = 10_000;

/** Has it come? Before that, nothing that it defines may be called. */
export let ready = false;

/** Does the course ask anything? */
export const hasQuestions = () => Boolean(source);

/** Resolves when the connection is back, and after some seconds anyhow. */
export const connection = () =>
  new Promise((resolve) => {
    addEventListener("online", resolve, { once: true });
    setTimeout(resolve, PAUSE);
  });

let coming = null;
let missed = false;

/** Fetches it, once: a promise of whether it came. */
export function fetchQuestions() {
  coming = coming || fetchScript();
  return coming;
}

/** Fetches it; what `then` does is done when it is there, at once where it is. */
export function whenReady(then = () => {}) {
  if (ready) return then();
  if (!source) return;
  fetchQuestions().then((came) => came && then());
}

/** True when it came. Where it did not, the learner is told, and the next who needs it tries again. */
function fetchScript() {
  const script = element("script", { src: source });
  return new Promise((resolve) => {
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  }).then((came) => {
    ready = came;
    if (!came) coming = null;
    if (!came || missed) trouble(came ? "" : say("no_questions"));
    missed = !came;
    script.remove();
    return came;
  });
}
