// The time limit of an attempt: the start button before it, the clock, what is said of it, and its end.
// Seconds are counted on the author's scale: for a learner with twice the time each second counts half.

import { attemptsAt, open } from "./attempts.js";
import { all, button, element, one, write } from "./dom.js";
import { allowed, announce, keepLater, mayGoOn, state } from "./session.js";
import { say } from "./words.js";

/** A learner's time, as a multiple of the limit; 0 is without limit. */
const FACTORS = [1, 1.25, 1.5, 2, 0];

/** A longer pause between two ticks is no working time: the computer slept. Hidden pages tick once a minute. */
const LONGEST_GAP = 90;

/** Seconds at which the time left is said; half of the time is another. */
const MOMENTS = [300, 60, 30];

/** 99 h 59 min 59 s: more time than this an attempt has not, whatever the LMS allows. */
const MOST_SECONDS = 359_999;

/** So many seconds later it is no longer true: what was said goes. */
const SAID_FOR = 20;

const clocks = new Map();

const limitOf = ({ time_limit: limit }) => Math.min(allowed() || limit, MOST_SECONDS);

/** 90 as `1 min 30 s`: the signs are the same in every language. */
export function span(seconds) {
  const parts = [
    [Math.floor(seconds / 3600), "h"],
    [Math.floor((seconds % 3600) / 60), "min"],
    [seconds % 60, "s"],
  ];
  return parts
    .filter(([count]) => count)
    .map((some) => some.join(" "))
    .join(" ");
}

/** Has the learner started the clock since the page was loaded? */
export const isStarted = ({ page }) => clocks.has(page);

/** Asks to start, in place of the questions. */
export function offerStart(section, assessment) {
  section.classList.add("waiting");
  const used = attemptsAt(state, assessment).seconds || 0;
  const rest = Math.max(0, limitOf(assessment) - used);
  const left = (factor) => (factor ? span(Math.ceil(rest * factor)) || "0 s" : say("no_limit"));
  const box = element(
    "div",
    { className: "start panel" },
    element("p", {}, say("time_left", { n: left(1) })),
  );
  box.append(element("p", {}, say("timed")));
  if (assessment.time_factor === "learner") {
    const options = FACTORS.map((value) => element("option", { value }, left(value)));
    box.append(
      element("label", {}, say("time_needed"), " ", element("select", {}, ...options)),
      element("br"),
    );
  }
  box.append(button("start", say(used ? "go_on" : "start"), true));
  all(section, ".question")[0].before(box);
}

/** Takes the question whether to start away. */
export function clearStart(section) {
  one(section, ".start")?.remove();
  section.classList.remove("waiting");
}

/** The learner has pressed Start: the questions come, and the clock runs; `end` is called when time is over. */
export function startClock(section, assessment, end) {
  const box = one(section, ".start");
  const factor = +(box && one(box, "select")
    ? one(box, "select").value
    : (clocks.get(assessment.page)?._factor ?? 1));
  stopClock(assessment);
  clearStart(section);
  open(state, assessment);
  const clock = {
    _factor: factor,
    _last: performance.now(),
    _part: 0,
    _limit: limitOf(assessment),
  };
  clocks.set(assessment.page, clock);
  if (!factor) return;
  clock._face = element("p", { className: "clock" });
  clock._face.setAttribute("role", "timer");
  all(section, ".question")[0].before(clock._face);
  clock._timer = setInterval(() => tick(clock, assessment, end), 1000);
  tick(clock, assessment, end);
}

/** The attempt has ended. */
export function stopClock({ page }) {
  const clock = clocks.get(page);
  clearInterval(clock?._timer);
  clock?._face?.remove();
}

function tick(clock, assessment, end) {
  const attempts = attemptsAt(state, assessment);
  if (!attempts.open) return stopClock(assessment);
  const now = performance.now();
  const gap = (now - clock._last) / 1000;
  clock._last = now;
  const used = (attempts.seconds || 0) + clock._part + (gap > LONGEST_GAP ? 0 : gap / clock._factor);
  const seconds = Math.floor(used);
  clock._part = used - seconds;
  if (seconds !== (attempts.seconds || 0)) {
    state.attempts[assessment.page] = { ...attempts, seconds };
    keepLater();
  }
  tell(clock, Math.max(0, Math.ceil((clock._limit - used) * clock._factor)));
  if (used < clock._limit) return;
  announce(say(mayGoOn() ? "time_passed" : "time_over"));
  if (mayGoOn()) stopClock(assessment);
  else end();
}

/** Shows the time left; at few moments it is said too. */
function tell(clock, left) {
  const text = (n) => say("time_left", { n: span(n) || "0 s" });
  write(clock._face, text(left));
  const half = Math.ceil((clock._limit * clock._factor) / 2);
  const passed = [half, ...MOMENTS].filter((moment) => left <= moment && clock._told > moment);
  if (passed.length) {
    announce(text(left));
    clock._said = left;
  } else if (clock._said - left >= SAID_FOR) {
    announce();
    clock._said = 0;
  }
  clock._told = left;
}
