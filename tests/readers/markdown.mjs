// Reads Markdown from files, as remark with GFM does, and prints what each is made of; then what markdownlint has to say.
import { readFileSync } from "node:fs";
import { lint } from "markdownlint/sync";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const files = process.argv.slice(2);
const parser = unified().use(remarkParse).use(remarkGfm);

const made = {};
for (const file of files) {
  const kinds = {};
  visit(parser.parse(readFileSync(file, "utf8")), (node) => {
    kinds[node.type] = (kinds[node.type] ?? 0) + 1;
  });
  made[file] = kinds;
}

// Long lines are wanted in tables; a report is a part of somebody's page, so it may begin with a heading of the second level; and the
// headings are the names of records, which may be alike or end in a full stop. A backtick in code needs a space beside it.
const config = { default: true, MD013: false, MD024: false, MD026: false, MD038: false, MD041: false };
const said = {};
for (const [file, problems] of Object.entries(lint({ files, config })))
  said[file] = problems.map((each) => `${each.lineNumber}: ${each.ruleNames[0]} ${each.ruleDescription} ${each.errorDetail ?? ""}`);

process.stdout.write(JSON.stringify({ made, said }));
