// Bits as text: Elias gamma and Rice codes in base64url without padding. Twin of builder/bits.py. Strings of 0 and 1 are
// quicker than arithmetic where code runs once, before the browser has compiled it: that is at the start of a course.

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const WIDEST = 36;
const LARGEST = 2 ** (WIDEST + 1) - 1;

const digits = (value, width) => (width ? value.toString(2).padStart(width, "0") : "");

function spelled(value) {
  const binary = (value + 1).toString(2);
  return "0".repeat(binary.length - 1) + binary;
}

const bitsOf = {};
const signOf = {};
for (let value = 0; value < SIGNS.length; value++) {
  bitsOf[SIGNS[value]] = digits(value, 6);
  signOf[bitsOf[SIGNS[value]]] = SIGNS[value];
}
const small = Array.from({ length: 40 }, (_, value) => spelled(value));

/** Gathers bits, of each number the highest first. */
export class Writer {
  constructor() {
    this.held = "";
  }

  bits(value, width) {
    this.held += width === 1 ? value : digits(value, width);
  }

  /** `value`, 0 to 2^37 - 2, the smaller the shorter. RangeError: out of these bounds. */
  gamma(value) {
    if (!(value >= 0 && value < LARGEST)) throw new RangeError(`cannot be saved: ${value}`);
    this.held += small[value] || spelled(value);
  }

  /** `value`, where the first four are the usual ones: a 1 for each four, 0, the rest in two bits. */
  rice(value) {
    this.held += `${"1".repeat(value >> 2)}0${value & 2 ? 1 : 0}${value & 1}`;
  }

  /** All bits as text, six to a sign, filled up with zeros. */
  close() {
    return `${this.held}00000`.replace(/.{6}|.+/g, (bits) => signOf[bits] || "");
  }
}

/** Reads what a writer wrote. Every method throws RangeError where that cannot be. */
export class Reader {
  constructor(signs) {
    this.held = "";
    this.at = 0;
    for (const sign of signs) {
      if (!bitsOf[sign]) throw new RangeError("a sign that no state has");
      this.held += bitsOf[sign];
    }
  }

  bits(width) {
    const from = this.at;
    this.at += width;
    if (this.at > this.held.length) throw new RangeError("the state ends too early");
    if (width === 1) return this.held[from] === "1" ? 1 : 0;
    return parseInt(this.held.slice(from, this.at) || "0", 2);
  }

  gamma() {
    const one = this.held.indexOf("1", this.at);
    const width = one - this.at;
    if (one === this.at) {
      this.at += 1;
      return 0;
    }
    if (width < 0 || width > WIDEST) throw new RangeError("no number");
    this.at = one;
    return this.bits(width + 1) - 1;
  }

  rice() {
    const zero = this.held.indexOf("0", this.at);
    if (zero < 0) throw new RangeError("no number");
    const fours = zero - this.at;
    this.at = zero + 1;
    return 4 * fours + this.bits(2);
  }

  /** Is the next bit a 1? It is read then. */
  more() {
    if (this.held[this.at] !== "1") return false;
    this.at += 1;
    return true;
  }

  close() {
    const left = this.held.slice(this.at);
    if (left.length >= 6 || left.includes("1")) throw new RangeError("more than a state");
  }
}
