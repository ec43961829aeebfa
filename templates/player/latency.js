// How long the learner was at each question: the latency of an interaction.

const spent = new Map();
let since = 0;

/** A page was turned, or an attempt begun. */
export function restart() {
  since = performance.now();
}

/** The learner did something with this question: the time since the last thing belongs to it. */
export function lap(number) {
  spent.set(number, (spent.get(number) || 0) + performance.now() - since);
  restart();
}

/** The milliseconds spent on this question since they were last taken. */
export function takeLatency(number) {
  const latency = spent.get(number) || 0;
  spent.delete(number);
  return latency;
}
