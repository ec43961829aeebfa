// The values of one attempt over an edition's data model: asked and set by element name, as an LMS does.

const generic = (name) => name.replace(/\.\d+(?=\.|$)/g, ".n");
const parentOf = (name) => name.slice(0, name.lastIndexOf("."));

/** The lists that an element stands in, outermost first: [name, index] each. */
function lists(name) {
  const found = [];
  for (const match of name.matchAll(/\.(\d+)(?=\.|$)/g)) found.push([name.slice(0, match.index), +match[1]]);
  return found;
}

export class Cmi {
  /** `values`: what the LMS knows at launch, by element name. */
  constructor(edition, values = {}) {
    this.edition = edition;
    this.values = new Map();
    this.counts = new Map();
    for (const name of Object.keys(values)) this.put(name, values[name]);
  }

  /** Sets a value as the LMS itself does: without rules. */
  put(name, value) {
    for (const [list, index] of lists(name)) this.counts.set(list, Math.max(this.count(list), index + 1));
    this.values.set(name, value);
  }

  count(list) {
    return this.counts.get(list) || 0;
  }

  /** Are all entries there that an element stands in? */
  isInside(name) {
    return lists(name).every(([list, index]) => index < this.count(list));
  }

  isList(name) {
    return Object.keys(this.edition.model).some((known) => known.startsWith(`${generic(name)}.n.`));
  }

  /** {value, error} of an element. */
  get(name) {
    const { codes, model, versions } = this.edition;
    if (versions[name]) return found(versions[name]);
    if (!name && codes.noName) return failed(codes.noName.get);
    if (/\._(children|count)$/.test(name)) return this.keyword(name);
    const known = model[generic(name)];
    if (!known) return failed(codes.unknown);
    const [access, , initial] = known;
    if (access === "w") return failed(codes.writeOnly);
    if (!this.isInside(name)) return failed(codes.outOfRange);
    const value = this.values.has(name) ? this.values.get(name) : initial;
    return value === undefined ? failed(codes.unset) : found(value);
  }

  keyword(name) {
    const { codes, children, model } = this.edition;
    const parent = parentOf(name);
    const listed = children[generic(parent)];
    const answer = name.endsWith("_children") ? listed : this.isList(parent) && String(this.count(parent));
    if (answer) return this.isInside(parent) ? found(answer) : failed(codes.outOfRange);
    const isKnown = Boolean(listed || model[generic(parent)] || this.isList(parent));
    if (!isKnown) return failed(codes.unknown);
    return failed(name.endsWith("_children") ? codes.noChildren : codes.noCount);
  }

  /** The error number of setting an element; 0 when it is set. */
  set(name, value) {
    const error = this.refusal(name, value);
    if (!error) this.put(name, value);
    return error;
  }

  refusal(name, value) {
    const { codes, model, versions } = this.edition;
    if (!name && codes.noName) return codes.noName.set;
    if (versions[name] || /\._(children|count)$/.test(name)) {
      return !versions[name] && this.isUnknown(name) ? codes.unknown : codes.keyword;
    }
    const known = model[generic(name)];
    if (!known) return codes.unknown;
    const [access, form] = known;
    if (lists(name).some(([list, index]) => index > this.count(list))) return codes.gap;
    if (access === "r") return codes.readOnly;
    return this.misses(name) ? codes.dependency : form(value, this.context(name));
  }

  isUnknown(name) {
    return this.keyword(name).error === this.edition.codes.unknown;
  }

  /** Is something not set that must come before? */
  misses(name) {
    const { rules } = this.edition;
    const own = generic(name);
    return Object.keys(rules).some((start) => {
      if (!own.startsWith(start)) return false;
      const [[list, index]] = lists(name);
      const entry = `${list}.${index}.`;
      return rules[start].some((member) => name !== entry + member && !this.values.has(entry + member));
    });
  }

  /** What a form may need to know: the value before, the same member of the other entries, and of this entry. */
  context(name) {
    const around = lists(name);
    if (!around.length) return { before: this.values.get(name), others: [], siblings: {}, index: 0 };
    const [list, index] = around[around.length - 1];
    const member = name.slice(`${list}.${index}.`.length);
    const others = [];
    for (let at = 0; at < this.count(list); at++) {
      const other = this.values.get(`${list}.${at}.${member}`);
      if (at !== index && other !== undefined) others.push(other);
    }
    const [[outer, place]] = around;
    const siblings = { type: this.values.get(`${outer}.${place}.type`) };
    return { before: this.values.get(name), others, siblings, index };
  }
}

const found = (value) => ({ value: String(value), error: 0 });
const failed = (error) => ({ value: "", error });
