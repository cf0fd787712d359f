// Holds SARIF files against a JSON Schema that is made from the published types, @types/sarif.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { createGenerator } from "ts-json-schema-generator";

const schema = createGenerator({
  path: "node_modules/@types/sarif/index.d.ts",
  type: "Log",
  skipTypeCheck: true,
  additionalProperties: false,
}).createSchema("Log");

const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
const said = {};
for (const file of process.argv.slice(2))
  said[file] = validate(JSON.parse(readFileSync(file, "utf8")))
    ? []
    : validate.errors.slice(0, 5).map((each) => `${each.instancePath} ${each.message} ${JSON.stringify(each.params)}`);

// A schema that takes anything would prove nothing.
const sound = JSON.parse(readFileSync(process.argv[2], "utf8"));
sound.runs[0].results = [{ message: { text: 1 } }];
if (validate(sound)) throw new Error("the schema takes a message that is a number");

process.stdout.write(JSON.stringify(said));
