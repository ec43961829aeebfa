// The bare packager as its README calls it: zips the ready-made pages of a folder.
// node packager.cjs FOLDER OUT
const pack = require("simple-scorm-packager");

const [source, outputFolder] = process.argv.slice(2);
pack({
  version: "1.2",
  organization: "Coursewright",
  title: "Bare",
  language: "en",
  identifier: "bare",
  masteryScore: 80,
  startingPage: "index.html",
  source,
  package: { version: "1.0.0", zip: true, outputFolder },
});
