import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';

const root = resolve(__dirname, '../..');

/** The files that say what app-config may hold. */
export const CONFIG_FILES = [
  'plugins/everest-import-backend/config.d.ts',
  'plugins/everest-import/config.d.ts',
];

/** One key of app-config, as config.d.ts has it. */
export interface ConfigKey {
  /** Such as `clusters[].name`, below `everestImport`. */
  path: string;
  /** As a person writes it; nothing where keys follow. */
  type?: string;
  isOptional: boolean;
  /** The comment on it. */
  text: string;
  visibility?: string;
  /** Any key may follow. */
  isOpen: boolean;
}

/** The part of a type that a key says: `string`, `'a' | 'b'`, a list of strings. */
function words(node: ts.TypeNode, file: ts.SourceFile): string {
  return node.getText(file).replace(/\s+/g, ' ');
}

class Reader {
  readonly keys: ConfigKey[] = [];
  readonly #file: ts.SourceFile;
  readonly #named = new Map<string, ts.Node>();

  constructor(path: string) {
    this.#file = ts.createSourceFile(
      path,
      readFileSync(join(root, path), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const node of this.#file.statements) {
      if (ts.isInterfaceDeclaration(node)) {
        this.#named.set(node.name.text, node);
      } else if (ts.isTypeAliasDeclaration(node)) {
        this.#named.set(node.name.text, node.type);
      }
    }
    this.#members(this.#named.get('Config') as ts.InterfaceDeclaration, '');
  }

  #members(
    node: { members: ts.NodeArray<ts.TypeElement> },
    prefix: string,
  ): void {
    for (const member of node.members) {
      if (ts.isPropertySignature(member) && member.type) {
        this.#key(member, `${prefix}${member.name.getText(this.#file)}`);
      }
    }
  }

  #key(member: ts.PropertySignature, path: string): void {
    const [type, suffix] = this.#elementOf(member.type!);
    const tag = ts
      .getJSDocTags(member)
      .find(({ tagName }) => tagName.text === 'visibility');
    const inner = ts.isTypeLiteralNode(type) || ts.isInterfaceDeclaration(type);
    const members = inner ? type.members : undefined;
    const isOpen = members?.some(ts.isIndexSignatureDeclaration) ?? false;
    this.keys.push({
      path: `${path}${suffix}`,
      type: inner ? undefined : words(type as ts.TypeNode, this.#file) + suffix,
      isOptional: member.questionToken !== undefined,
      text: this.#textOf(member),
      visibility: tag && String(tag.comment).trim(),
      isOpen,
    });
    if (members && !isOpen) {
      this.#members({ members }, `${path}${suffix}.`);
    }
  }

  /** What a list is of, and names looked up. */
  #elementOf(node: ts.TypeNode): [ts.Node, string] {
    if (ts.isArrayTypeNode(node)) {
      return [this.#elementOf(node.elementType)[0], '[]'];
    }
    if (ts.isTypeReferenceNode(node)) {
      const name = node.typeName.getText(this.#file);
      if (name === 'Array') {
        return [this.#elementOf(node.typeArguments![0])[0], '[]'];
      }
      const named = this.#named.get(name);
      return [named ?? node, ''];
    }
    return [node, ''];
  }

  #textOf(member: ts.PropertySignature): string {
    const [comment] = ts.getJSDocCommentsAndTags(member);
    return typeof comment?.comment === 'string'
      ? comment.comment.replace(/\s+/g, ' ')
      : '';
  }
}

const PREFIX = 'everestImport.';

/** Every key below `everestImport`, in the order of config.d.ts. */
export function configKeys(): ConfigKey[] {
  return CONFIG_FILES.flatMap(path => new Reader(path).keys)
    .filter(({ path }) => path.startsWith(PREFIX))
    .map(key => ({ ...key, path: key.path.slice(PREFIX.length) }));
}
