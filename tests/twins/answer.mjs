// Answers a fuzz: each line in is [[call, args], …], each line out the list of results.
// node answer.mjs FOLDER, where FOLDER holds the modules of templates/player/.

import { createInterface } from "node:readline";
import { twins } from "./calls.mjs";

const answer = await twins(process.argv[2]);

function attempt(call, args) {
  try {
    return answer(call, args);
  } catch (error) {
    return { thrown: String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(JSON.parse(line).map(([call, args]) => attempt(call, args))) + "\n");
}
