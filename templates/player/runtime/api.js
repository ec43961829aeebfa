// Finds the LMS's API object, and makes its calls harmless: a fault is an answer, never an exception.
// SCORM 2004 4th Edition, Run-Time Environment, section 3.3 (the search), taken further up for Canvas.

const DEEPEST = 500;

function inChain(start, name) {
  let frame = start;
  for (let depth = 0; frame && depth < DEEPEST; depth++) {
    const api = read(frame, name);
    if (api) return api;
    const parent = read(frame, "parent");
    if (parent === frame) break;
    frame = parent;
  }
  return null;
}

/** A frame of another origin refuses: as good as one that has nothing. */
function read(frame, key) {
  try {
    return frame[key] || null;
  } catch {
    return null;
  }
}

/** The API called `name` in this window's parents, then in those of its opener; null where there is none. */
export function find(name) {
  const opener = read(window, "opener") || read(read(window, "top"), "opener");
  return inChain(window, name) || (opener && inChain(opener, name));
}

/** The LMS behind `api`. `names`: what the edition calls its methods. */
export class Connection {
  constructor(api, names) {
    this.api = api;
    this.names = names;
    this.sent = new Map();
  }

  initialize = () => this._call(this.names.initialize, "");
  commit = () => this._call(this.names.commit, "");
  finish = () => this._call(this.names.finish, "");

  /** A stored value as text; empty where there is none. */
  get(element) {
    try {
      const value = this.api[this.names.get](element);
      return value === null || value === undefined ? "" : String(value);
    } catch {
      return "";
    }
  }

  /** Sets what has changed; whether the LMS took it, now or before. */
  set(element, value) {
    if (this.sent.get(element) === value) return true;
    const taken = this._call(this.names.set, element, value);
    if (taken) this.sent.set(element, value);
    return taken;
  }

  _call(name, ...given) {
    try {
      return String(this.api[name](...given)) === "true";
    } catch {
      return false;
    }
  }
}
