// Makes dist/ from the player's sources: the style, and the script as a list of its modules, each minified,
// in the order in which they run, with what each needs. The builder joins those that a course uses
// (builder/render/player.py). All modules share one scope, so their names agree whatever is left out.

import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "../..");
const OUT = argv[2] || join(HERE, "dist");
/** Each file in these is there for some courses only: nothing imports it, it enters itself in the index. */
const OPTIONAL = ["rules", "runtime", "widgets"];
const TARGET = { target: "es2020", charset: "utf8" };

const optional = OPTIONAL.flatMap((folder) => readdirSync(join(HERE, folder)).map((name) => `./${folder}/${name}`));
const contents = ["./main.js", ...optional].map((path) => `import "${path}";`).join("\n");
const { outputFiles, metafile } = await build({
  stdin: { contents, resolveDir: HERE, sourcefile: "all.js" },
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  minifyIdentifiers: true,
  minifySyntax: true,
  mangleProps: /^_/,
  metafile: true,
  write: false,
  ...TARGET,
});

const name = (path) => relative(HERE, join(ROOT, path)).replaceAll("\\", "/");
const needs = new Map(
  Object.entries(metafile.inputs).map(([path, { imports }]) => [name(path), imports.map((each) => name(each.path))]),
);
const [, ...parts] = outputFiles[0].text.split(/^\/\/ (\S+)\n/m);
const modules = [];
for (let at = 0; at < parts.length; at += 2) {
  const { code } = await transform(parts[at + 1], { minifyWhitespace: true, ...TARGET });
  const path = name(parts[at]);
  modules.push({ name: path, needs: needs.get(path), code: code.trim() });
}
writeFileSync(join(OUT, "player.json"), `${JSON.stringify(modules, null, 1)}\n`);

await build({
  entryPoints: [join(HERE, "player.css")],
  bundle: true,
  minify: true,
  outdir: OUT,
  ...TARGET,
});
