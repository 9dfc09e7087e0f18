import { readFile } from 'node:fs/promises';
import { ConflictError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

/** Each of them is there for one Secret, and may take the place of another. */
const SECRETS = ['ExternalSecret', 'SealedSecret', 'Secret'];

interface Named {
  kind?: string;
  metadata?: { namespace?: string; name?: string };
}

/** What tells the objects of a file from others; undefined where a document is none that can be read. */
function objectsOf(content: string): string | undefined {
  try {
    const documents = Array.from(
      parseAllDocuments(content, { version: '1.1' }),
      document => document.toJS() as Named | null,
    );
    return JSON.stringify(
      documents.map(object => [
        SECRETS.includes(object?.kind ?? '') ? 'Secret' : object?.kind,
        object?.metadata?.namespace,
        object?.metadata?.name,
      ]),
    );
  } catch {
    return undefined;
  }
}

async function contentOf(absolute: string): Promise<string | undefined> {
  try {
    return await readFile(absolute, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/**
 * What is taken out of a repository is deleted from the cluster by what applies it, so that no file may take the place of
 * one that is of another object.
 *
 * @throws ConflictError where there is one
 */
export async function refuseOtherObject(target: {
  path: string;
  absolute: string;
  content: string;
}): Promise<void> {
  const there = await contentOf(target.absolute);
  if (there === undefined) {
    return;
  }
  if (objectsOf(there) !== objectsOf(target.content)) {
    throw new ConflictError(
      `The file '${target.path}' is there already and holds another object. Give 'targetPath' a folder that has nothing else in it.`,
    );
  }
}
