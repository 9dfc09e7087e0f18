import type { StandardSchemaV1 } from '@backstage/frontend-plugin-api';

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

/**
 * A key of an extension's config that holds a list of texts. By hand, as Backstage does it for a single text: of zod it
 * takes no version before 4.2 here and stops the whole app, while a portal may have an older one for its forms.
 *
 * @param byDefault - where config says nothing
 */
export function textListSchema(byDefault: string[]): StandardSchemaV1<
  string[] | undefined,
  string[]
> & {
  '~standard': { jsonSchema: Record<'input' | 'output', () => object> };
} {
  const jsonSchema = () => ({ type: 'array', items: { type: 'string' } });
  return {
    '~standard': {
      version: 1,
      vendor: 'everest-import',
      validate(value = byDefault) {
        return isTextList(value)
          ? { value }
          : {
              issues: [
                { message: `Expected a list of texts, but got '${value}'` },
              ],
            };
      },
      jsonSchema: { input: jsonSchema, output: jsonSchema },
    },
  };
}
