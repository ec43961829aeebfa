// The adapters by the name that the data block gives; each enters itself. Without an LMS it is web.js.

export const RUNTIMES = {};
