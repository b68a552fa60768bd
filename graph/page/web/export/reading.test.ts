import { deepEqual, equal, ok } from "node:assert/strict";
import { readAddress, writeAddress } from "../address/address.ts";
import { sampleModel } from "../model/sample.ts";
import { INITIAL } from "../state/state.ts";
import shared from "../../../../tests/shared_cases/commands.json" with { type: "json" };
import shell from "../../../../tests/shared_cases/shell.json" with { type: "json" };
import { commandOf } from "./command.ts";
import { readGiven } from "./reading.ts";
import { shellWords } from "./shell.ts";

const model = sampleModel(shared.ids.map((id) => ({ id })), []);

Deno.test("every word that the page writes is read back as its value", () => {
  for (const [value, word] of shell.words) {
    deepEqual(shellWords(`a ${word} z`), ["a", value, "z"], word);
  }
});

Deno.test("a command names the selection that the program reads from it", () => {
  for (const [command = "", address = ""] of shared.commands) {
    const read = readGiven(model, command, INITIAL);
    ok("state" in read, `${command}: ${JSON.stringify(read)}`);
    equal(writeAddress(model, read.state), writeAddress(model, readAddress(model, address)));
  }
});

Deno.test("what the program refuses is refused, with the word that is wrong", () => {
  for (const [command = "", problem, word] of shared.refused) {
    deepEqual(readGiven(model, command, INITIAL), { problems: [{ problem, word }] }, command);
  }
});

Deno.test("the page's own command comes back as the same selection", () => {
  for (const [command = ""] of shared.commands) {
    const read = readGiven(model, command, INITIAL);
    ok("state" in read);
    const again = readGiven(model, commandOf(model, read.state), INITIAL);
    ok("state" in again);
    equal(writeAddress(model, again.state), writeAddress(model, read.state));
  }
});

Deno.test("an address is read with and without what stands before it", () => {
  for (const before of ["", "#", "file:///tmp/index.html#", "https://example.org/x/#"]) {
    const read = readGiven(model, `${before}around=doc-a&depth=2`, INITIAL);
    ok("state" in read, before);
    deepEqual(read.state.focus, { around: [shared.ids.indexOf("doc-a")], depth: 2 });
  }
});

Deno.test("a path and an entity that a command asks for are opened, with its other words", () => {
  const addressOf = (command: string) => {
    const read = readGiven(model, command, INITIAL);
    ok("state" in read, JSON.stringify(read));
    return [writeAddress(model, read.state), ...read.unsaid];
  };
  deepEqual(
    addressOf("recordgraph path agency-ofac port-manzanillo-mx --min-basis reporting"),
    ["min-basis=reporting&path=agency-ofac&path=port-manzanillo-mx"],
  );
  deepEqual(
    addressOf("python -m graph path --max 3 agency-ofac --longest=6 --entities=e.csv -- -dash"),
    ["path=agency-ofac&path=-dash", "--max 3", "--longest 6"],
  );
  deepEqual(addressOf("recordgraph show 'two words'"), ["entity=two%20words"]);
  deepEqual(
    addressOf("recordgraph build -o out --previous old --force --around doc-a"),
    ["around=doc-a&depth=1", "--previous old"],
  );
});

Deno.test("ids that are not here and lines that are no command are named", () => {
  const problems = (text: string) => {
    const read = readGiven(model, text, INITIAL);
    return "problems" in read ? read.problems : [];
  };
  deepEqual(problems("recordgraph export x --around gone"), [{ problem: "id", word: "gone" }]);
  deepEqual(problems("recordgraph export x --document gone"), [{ problem: "id", word: "gone" }]);
  deepEqual(problems("#around=gone"), [{ problem: "id", word: "gone" }]);
  deepEqual(problems("#nonsense=1"), [{ problem: "option", word: "nonsense" }]);
  deepEqual(problems("recordgraph path agency-ofac gone"), [{ problem: "id", word: "gone" }]);
  deepEqual(problems("recordgraph path agency-ofac"), [{ problem: "value", word: "path" }]);
  deepEqual(problems("recordgraph path doc-a outlet-b doc-a"), [
    { problem: "extra", word: "doc-a" },
  ]);
  deepEqual(problems("recordgraph show gone"), [{ problem: "id", word: "gone" }]);
  deepEqual(problems("rm -rf /"), [{ problem: "other", word: "rm -rf" }]);
  deepEqual(problems("recordgraph export x; rm y"), [{ problem: "sign", word: ";" }]);
  deepEqual(problems("recordgraph export 'x"), [{ problem: "quote", word: "'" }]);
});
