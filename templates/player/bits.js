// Bits as text: Elias gamma codes in base64url without padding. Twin of builder/bits.py.

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LARGEST = 0x7fffffff;

export class Writer {
  constructor() {
    this.signs = "";
    this.held = 0;
    this.count = 0;
  }

  bit(value) {
    this.held = this.held * 2 + (value ? 1 : 0);
    this.count++;
    if (this.count === 6) this.flush();
  }

  flush() {
    this.signs += SIGNS[this.held];
    this.held = this.count = 0;
  }

  bits(value, width) {
    for (let shift = width - 1; shift >= 0; shift--) this.bit((value >>> shift) & 1);
  }

  gamma(value) {
    if (!(value >= 0 && value < LARGEST)) throw new RangeError(`cannot be saved: ${value}`);
    const width = 32 - Math.clz32(value + 1);
    this.bits(0, width - 1);
    this.bits(value + 1, width);
  }

  close() {
    while (this.count) this.bit(0);
    return this.signs;
  }
}

export class Reader {
  constructor(signs) {
    this.sextets = Array.from(signs, (sign) => SIGNS.indexOf(sign));
    this.at = 0;
    if (this.sextets.includes(-1)) throw new RangeError("a sign that no state has");
  }

  get left() {
    return this.sextets.length * 6 - this.at;
  }

  bit() {
    if (this.left === 0) throw new RangeError("the state ends too early");
    const place = this.at % 6;
    const sextet = this.sextets[(this.at++ - place) / 6];
    return (sextet >> (5 - place)) & 1;
  }

  bits(width) {
    let value = 0;
    for (let left = width; left > 0; left--) value = value * 2 + this.bit();
    return value;
  }

  gamma() {
    let width = 0;
    while (!this.bit()) if (++width > 30) throw new RangeError("the number is too large");
    return 2 ** width + this.bits(width) - 1;
  }

  close() {
    if (this.left >= 6 || this.bits(this.left)) throw new RangeError("more than a state");
  }
}
