// How long the learner was at each question: the latency of an interaction.

/** A stopwatch for the page that is shown. */
export class Clock {
  constructor() {
    this.spent = new Map();
    this.restart();
  }

  /** A page was turned. */
  restart() {
    this.since = performance.now();
  }

  /** The learner did something with this question: the time since the last thing belongs to it. */
  lap(number) {
    const now = performance.now();
    this.spent.set(number, (this.spent.get(number) || 0) + now - this.since);
    this.since = now;
  }

  /** The milliseconds spent on this question since they were last taken. */
  take(number) {
    const spent = this.spent.get(number) || 0;
    this.spent.delete(number);
    return spent;
  }
}
