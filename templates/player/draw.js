// Seeded shuffling, equal in both languages: 32-bit integers only. Twin of builder/draw.py.

const RANGE = 4294967296;

function mixed(hash) {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit number from a text: FNV-1a over UTF-8, mixed as MurmurHash3 ends. */
export function hash(text) {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193);
  return mixed(h);
}

/** A function that gives uniform integers from 0 to below its argument (mulberry32, rejection). */
function generator(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return (below) => {
    const limit = RANGE - (RANGE % below);
    let value = next();
    while (value >= limit) value = next();
    return value % below;
  };
}

/** A new array in an order that only `seed` (uint32) and `salt` (string or integer) decide. */
export function shuffle(items, seed, salt) {
  const order = [...items];
  const below = generator(hash(`${seed}/${salt}`));
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** A whole number from 0 to below `count`, each as likely. */
export const pick = (count, seed, salt) => generator(hash(`${seed}/${salt}`))(count);

/**
 * `count` of `numbers` by chance, ascending: those not yet `seen` first. Where fewer are left, all of
 * them and some of the others: one of `seen` in the result says that the numbers were used up.
 */
export function draw(numbers, count, seen, seed, salt) {
  const order = shuffle(numbers, seed, salt);
  const fresh = order.filter((number) => !seen.includes(number));
  const others = order.filter((number) => seen.includes(number));
  return [...fresh, ...others].slice(0, count).sort((a, b) => a - b);
}

/** The indexes of `texts` in an order that tells nothing of the order in which they were given. */
export function neutralOrder(texts, salt) {
  const keys = texts.map((text) => hash(`${salt}/${text}`));
  return [...texts.keys()].sort((a, b) => keys[a] - keys[b]);
}
