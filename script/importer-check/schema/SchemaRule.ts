import { Finding } from '../Finding';

/** A schema as its author wrote it. */
export type Schema = Record<string, unknown>;

export interface SchemaPart {
  schema: Schema;
  /** A dot path in the manifest. */
  where: string;
  isRoot: boolean;
  /** A property of an object, as a form shows it. */
  isProperty: boolean;
}

/** What one rule has against one part of a config schema. */
export type SchemaRule = (part: SchemaPart) => Finding[];

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const propertiesOf = (schema: Schema): Schema =>
  isSchema(schema.properties) ? schema.properties : {};

export const requiredOf = (schema: Schema): string[] =>
  Array.isArray(schema.required) ? schema.required : [];
