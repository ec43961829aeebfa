// What the learner has done, and its way to wherever it is kept: the LMS or this browser.

import { course } from "./course.js";
import { isOver } from "./attempts.js";
import { capped } from "./clip.js";
import { courseScore, courseStatus } from "./outcome.js";
import { merge } from "./merge.js";
import { decode, encode, fingerprint } from "./state.js";
import { RUNTIMES } from "./runtime/index.js";
import { web } from "./runtime/web.js";
import { part, write } from "./dom.js";
import { say } from "./words.js";

const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

/** What the learner has done: the saved state, as state.js describes it. */
export let state = null;

/** normal, review, browse or alone; empty until the LMS was found or given up. */
export let mode = "";

/** Has the learner done anything yet? */
export let acted = false;

let runtime = null;
const early = [];
let scored = false;
let draft = false;
let retry = 0;
let standing = "";
let pause = 0;

/** Begins with an empty state, so that the page can be used at once. */
export function begin() {
  runtime = (RUNTIMES[course.runtime] || alone)();
  state = {
    seed: Math.floor(Math.random() * 2 ** 32),
    revision: course.course.revision,
    page: course.pages[0],
    visited: [],
    responses: {},
    recorded: [],
    attempts: {},
  };
}

const alone = () => web(course.course.id);
const mark = () => fingerprint(course.course.id);

/**
 * Finds the LMS and joins its state with ours; true where it had one. `renew` makes a state of an older version of
 * the course one of this.
 */
export async function connect(renew) {
  let launch = await runtime.start();
  const missed = launch.mode === "none";
  if (missed) {
    runtime = alone();
    launch = await runtime.start();
  }
  const found = await read(launch.saved, renew);
  if (found.state) join(found.state);
  mode = launch.mode;
  scored = scored || Boolean(found.rescored);
  notice(missed && launch.kept, launch, found);
  report();
  early.forEach(runtime.record);
  if (acted) save();
  return Boolean(found.state);
}

/** {state, rescored, regraded, again} as `renew` gives it; or `lost`, the words for why a saved state is none. */
async function read(text, renew) {
  const saved = text && decode(text, mark());
  const { revision } = course.course;
  if (!saved) return { lost: text && "unreadable" };
  if (saved.revision > revision) return { lost: "newer" };
  return saved.revision < revision ? renew(saved) : { state: saved };
}

function join(saved) {
  const { page } = acted ? state : saved;
  // An update may have given less room to what is typed.
  for (const number of Object.keys(saved.responses)) {
    const { declaration } = course.questions[number] || {};
    if (declaration) saved.responses[number] = capped(declaration, saved.responses[number]);
  }
  state = acted ? merge(saved, state, course) : saved;
  state.page = course.pages.includes(page) ? page : course.pages[0];
}

function notice(missed, { kept }, { lost, regraded, again }) {
  const words = [];
  if (missed) words.push(say("no_lms"));
  if (kept === false) words.push(say("no_storage"));
  if (lost) words.push(say(lost));
  if (regraded || again) words.push(say("updated"));
  if (regraded) words.push(say("regraded", { n: regraded }));
  if (again) words.push(say("asked_again", { n: again }));
  if (isSilent()) words.push(say(mode));
  hold(words.join(" "));
}

/** Says what holds until something else does. */
export function hold(text) {
  standing = text;
  announce();
}

/** Says something for a while, in place of what holds; nothing: that again. */
export const announce = (text = "") => write(part("notice"), text || standing);

/** In review and browse nothing is kept. */
const isSilent = () => mode === "review" || mode === "browse";

/** Where not all has room: the ended attempts without their answers, so that none is given back. */
function brief() {
  const running = course.counted.filter((assessment) => !isOver(state, assessment));
  const numbers = running.flatMap(({ questions }) => questions).filter((number) => state.responses[number]);
  const responses = Object.fromEntries(numbers.map((number) => [number, state.responses[number]]));
  return encode({ ...state, responses }, mark());
}

function report() {
  // What was saved stays as it is until the learner acts: it may be what another version of the course can read.
  runtime.report({
    state: acted || draft ? encode(state, mark()) : "",
    brief,
    page: state.page,
    status: courseStatus(course, state),
    score: scored ? courseScore(course, state) : null,
  });
}

/** An answered question for the LMS's journal. */
export function record(interaction) {
  if (mode) runtime.record(interaction);
  else early.push(interaction);
}

/** The seconds that the LMS allows, which rule over what the author gave; 0 where it says nothing. */
export const allowed = () => runtime.allowed?.() || 0;

/** Does the LMS, which gave the time, let the learner go on when it is over? */
export const mayGoOn = () => Boolean(allowed() && runtime.goesOn?.());

/** Notes that the state holds what no save has taken along yet. */
export function keepLater() {
  draft = true;
}

/** Notes that an attempt has ended: the score goes out with the next save. */
export function scoreNow() {
  scored = true;
}

/** Saves after something that the learner did: one commit at most. */
export function save() {
  acted = true;
  draft = false;
  if (!mode) return;
  report();
  commit();
}

/** Saves what is not saved yet: the page goes out of sight, or the connection is back. */
export function flush() {
  if (draft || retry) save();
}

function commit() {
  clearTimeout(retry);
  retry = 0;
  const outcome = runtime.commit();
  if (!isSilent()) tell(outcome);
  pause = outcome.stored ? 0 : Math.min(LAST_RETRY, pause * 2 || FIRST_RETRY);
  if (pause) retry = setTimeout(commit, pause);
}

function tell({ stored, tooLong, refused }) {
  const good = say(mode === "alone" ? "saved_here" : "saved");
  const bad = (!stored && "not_saved") || (tooLong && "too_long") || (refused && "refused");
  trouble(bad ? say(bad, { detail: refused }) : "", good);
}

/** Says what went wrong or, where nothing did, that all is well. */
export function trouble(bad, good = "") {
  part("status").className = bad ? "trouble" : "";
  write(part("status"), bad || good);
}

/** The learner leaves or, as the `last` chance, the page goes: true when all is where it belongs. */
export function leave(last) {
  if (!mode) return false;
  report();
  const left = runtime.finish(last);
  clearTimeout(retry);
  if (!left && !last) retry = setTimeout(commit, FIRST_RETRY);
  return left;
}
