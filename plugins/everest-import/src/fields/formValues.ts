import {
  type EngineType,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import { isRecord, textOf } from './isRecord';

/** The fields of the form that look at each other, by what they hold. */
export const FORM_FIELDS = [
  'target',
  'importer',
  'backup',
  'credentials',
  'owner',
  'system',
  'entity',
  'preflight',
] as const;

export type FormFieldName = (typeof FORM_FIELDS)[number];

/** Names of fields in the template, where they are not what they hold: `ui:options.fields`. */
export type FieldNames = Partial<Record<FormFieldName, string>>;

/** What another field of the form holds; form data may be a link's. */
export function formValue(
  formData: unknown,
  field: FormFieldName,
  names: FieldNames = {},
): unknown {
  return isRecord(formData) ? formData[names[field] ?? field] : undefined;
}

/** As {@link formValue}, where it is an object; empty otherwise. */
export function formRecord(
  formData: unknown,
  field: FormFieldName,
  names?: FieldNames,
): Record<string, unknown> {
  const value = formValue(formData, field, names);
  return isRecord(value) ? value : {};
}

/** The engine of the target. */
export function chosenEngine(
  formData: unknown,
  names?: FieldNames,
): EngineType | undefined {
  const { engine } = formRecord(formData, 'target', names);
  const type = isRecord(engine) ? textOf(engine.type) : undefined;
  return type === undefined ? undefined : parseEngineType(type);
}

/** The importer's address, once target and importer are chosen. */
export function chosenImporter(
  formData: unknown,
  names?: FieldNames,
): { cluster: string; name: string } | undefined {
  const cluster = textOf(formRecord(formData, 'target', names).cluster);
  const name = textOf(formRecord(formData, 'importer', names).name);
  return cluster && name ? { cluster, name } : undefined;
}
