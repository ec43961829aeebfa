// Bits as text: Elias gamma codes in base64url without padding. Twin of builder/bits.py.

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LARGEST = 0x7fffffff;
const WIDEST = 30;

const digits = (value, width) => (width ? value.toString(2).padStart(width, "0") : "");

/** Gathers bits, of each number the highest first. */
export class Writer {
  constructor() {
    this.held = "";
  }

  bits(value, width) {
    this.held += digits(value, width);
  }

  /** `value`, 0 to 2^31 - 2, the smaller the shorter. RangeError: out of these bounds. */
  gamma(value) {
    if (!(value >= 0 && value < LARGEST)) throw new RangeError(`cannot be saved: ${value}`);
    this.bits(value + 1, 63 - 2 * Math.clz32(value + 1));
  }

  /** All bits as text, six to a sign, filled up with zeros. */
  close() {
    const sextets = (this.held + "00000").match(/.{6}/g) || [];
    return sextets.map((bits) => SIGNS[parseInt(bits, 2)]).join("");
  }
}

/** Reads what a writer wrote. Every method throws RangeError where that cannot be. */
export class Reader {
  constructor(signs) {
    const sextets = Array.from(signs, (sign) => SIGNS.indexOf(sign));
    if (sextets.includes(-1)) throw new RangeError("a sign that no state has");
    this.held = sextets.map((sextet) => digits(sextet, 6)).join("");
    this.at = 0;
  }

  bits(width) {
    this.at += width;
    if (this.at > this.held.length) throw new RangeError("the state ends too early");
    return parseInt(this.held.slice(this.at - width, this.at) || "0", 2);
  }

  gamma() {
    const width = this.held.indexOf("1", this.at) - this.at;
    if (width < 0 || width > WIDEST) throw new RangeError("no number");
    this.at += width;
    return this.bits(width + 1) - 1;
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
