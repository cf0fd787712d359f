// The five fields that GitLab's documentation of Code Quality asks of each issue, as a schema.
import { readFileSync } from "node:fs";
import Ajv from "ajv";

const schema = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", minLength: 1 },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
};

const validate = new Ajv({ allErrors: true }).compile(schema);
const said = {};
for (const file of process.argv.slice(2))
  said[file] = validate(JSON.parse(readFileSync(file, "utf8")))
    ? []
    : validate.errors.slice(0, 5).map((each) => `${each.instancePath} ${each.message}`);
process.stdout.write(JSON.stringify(said));
