// Compiles schemas and validates texts with ajv, and prints what does not hold. Standard input: {schemas: {name: schema}, texts: [{told, name, value}]}.
import { readFileSync } from "node:fs";
import Ajv from "ajv";

const { schemas, texts } = JSON.parse(readFileSync(0, "utf8"));
// Strict: a word that draft-07 does not have is an error, but for those that editors know. Types may stand apart from what they rule.
const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: false });
ajv.addVocabulary(["enumDescriptions", "errorMessage", "markdownDescription", "markdownEnumDescriptions"]);

const faults = [];
const validators = {};
for (const [name, schema] of Object.entries(schemas)) {
  try {
    validators[name] = ajv.compile(schema);
  } catch (error) {
    faults.push(`schema ${name}: ${error.message}`);
  }
}
const valid = {};
for (const { told, name, value, wanted } of texts) {
  const validate = validators[name];
  if (validate === undefined) {
    faults.push(`${told}: no schema is called ${name}`);
    continue;
  }
  const holds = validate(value);
  if (holds !== wanted) faults.push(`${told} against ${name}: ${holds ? "let through" : ajv.errorsText(validate.errors)}`);
  valid[name] = (valid[name] ?? 0) + 1;
}
process.stdout.write(JSON.stringify({ faults, valid }));
