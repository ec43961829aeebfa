// The forms of values in the data models: each is a function from a value to an error number, 0 where it fits.
// SCORM 1.2 RTE 3.4.3 (CMI data types), SCORM 2004 4th Edition RTE 4.1.1.7 (data types).

const fits = (pattern, error) => (value) => (pattern.test(value) ? 0 : error);

/** One of these words. */
export const words =
  (error, ...known) =>
  (value) =>
    known.includes(value) ? 0 : error;

/** Any text of at most `most` UTF-16 units. */
export const text = (most, error) => (value) => (value.length <= most ? 0 : error);

/** A number of this form between two bounds, which are reported by an error of their own. */
export const number = (pattern, wrong, low, high, outside) => (value) => {
  if (!pattern.test(value)) return wrong;
  return Number(value) < low || Number(value) > high ? outside : 0;
};

/** The first error that one of these forms gives. */
export const both =
  (...forms) =>
  (value, ...more) =>
    forms.reduce((error, form) => error || form(value, ...more), 0);

/** An empty value, or one that fits. */
export const orEmpty = (form) => (value) => (value === "" ? 0 : form(value));

export const pattern = (expression, error) => fits(expression, error);
