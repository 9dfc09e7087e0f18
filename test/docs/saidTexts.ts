import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const SRC = resolve(__dirname, '../../plugins/everest-import-backend/src');

/** A sentence of the backend that others may word by its name. */
interface SaidText {
  /** The code, and after it the state where a code has several. */
  name: string;
  /** What stands in it by name. */
  values: string[];
  /** Its words without them. */
  words: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(SRC, folder), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter(file => file.endsWith('.ts') && !/test/i.test(file))
    .map(file => join(SRC, folder, file));
}

/** Of `saidAs('nodes')`: `nodes`. */
function stateOf(tag: ts.Expression): string | undefined {
  const [state] = ts.isCallExpression(tag) ? tag.arguments : [];
  return state && ts.isStringLiteral(state) ? state.text : undefined;
}

/** The code that stands beside it, in the object around it or around that. */
function codeBeside(node: ts.Node | undefined): string {
  for (let at = node; at; at = at.parent) {
    if (ts.isObjectLiteralExpression(at)) {
      for (const property of at.properties) {
        if (
          ts.isPropertyAssignment(property) &&
          property.name.getText() === 'code' &&
          ts.isStringLiteral(property.initializer)
        ) {
          return property.initializer.text;
        }
      }
    }
  }
  return 'without a code';
}

function toText(node: ts.TaggedTemplateExpression): SaidText {
  const { tag, template } = node;
  const code = codeBeside(node);
  const state = stateOf(tag);
  const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
  const values = spans.flatMap(({ expression }) =>
    ts.isObjectLiteralExpression(expression)
      ? expression.properties.map(property => property.name?.getText() ?? '')
      : ['not named'],
  );
  const words = ts.isTemplateExpression(template)
    ? [template.head, ...spans.map(({ literal }) => literal)]
        .map(({ text }) => text)
        .join(' ')
    : template.text;
  return { name: state ? `${code}-${state}` : code, values, words };
}

function textsIn(file: string): SaidText[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: SaidText[] = [];
  const visit = (node: ts.Node) => {
    if (
      ts.isTaggedTemplateExpression(node) &&
      /^said(As\(|$)/.test(node.tag.getText())
    ) {
      found.push(toText(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every sentence of the backend that has a name, read from its source: what it is said of depends on a cluster. */
export function saidTexts(): SaidText[] {
  return ['preflight', 'sources'].flatMap(filesIn).flatMap(textsIn);
}
