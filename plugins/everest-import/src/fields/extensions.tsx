import { lazy, Suspense } from 'react';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { everestImportPlugin } from '../plugin';
import {
  type EverestBackupPickerProps,
  EverestBackupPickerSchema,
} from './EverestBackupPicker/schema';
import {
  type EverestTargetPickerProps,
  EverestTargetPickerSchema,
} from './EverestTargetPicker/schema';
import {
  type EverestImporterPickerProps,
  EverestImporterPickerSchema,
} from './EverestImporterPicker/schema';
import {
  type EverestCredentialsPickerProps,
  EverestCredentialsPickerSchema,
} from './EverestCredentialsPicker/schema';
import {
  type EverestPreflightProps,
  EverestPreflightSchema,
} from './EverestPreflight/schema';

const BackupPicker = lazy(() =>
  import('./EverestBackupPicker').then(m => ({
    default: m.EverestBackupPicker,
  })),
);

const TargetPicker = lazy(() =>
  import('./EverestTargetPicker').then(m => ({
    default: m.EverestTargetPicker,
  })),
);

const ImporterPicker = lazy(() =>
  import('./EverestImporterPicker').then(m => ({
    default: m.EverestImporterPicker,
  })),
);

const CredentialsPicker = lazy(() =>
  import('./EverestCredentialsPicker').then(m => ({
    default: m.EverestCredentialsPicker,
  })),
);

const Preflight = lazy(() =>
  import('./EverestPreflight').then(m => ({ default: m.EverestPreflight })),
);

/**
 * The field `EverestBackupPicker`: where the backup lies and which one, for `<ScaffolderFieldExtensions>`.
 *
 * @public
 */
export const EverestBackupPickerFieldExtension = everestImportPlugin.provide(
  createScaffolderFieldExtension({
    name: 'EverestBackupPicker',
    component: (props: EverestBackupPickerProps) => (
      <Suspense fallback={null}>
        <BackupPicker {...props} />
      </Suspense>
    ),
    schema: EverestBackupPickerSchema.schema,
    validation: async (data, validation, context) =>
      (await import('./EverestBackupPicker')).everestBackupPickerValidation(
        data,
        validation,
        context,
      ),
  }),
);

/**
 * The field `EverestPreflight`: every check before anything is created, for `<ScaffolderFieldExtensions>`.
 *
 * @public
 */
export const EverestPreflightFieldExtension = everestImportPlugin.provide(
  createScaffolderFieldExtension({
    name: 'EverestPreflight',
    component: (props: EverestPreflightProps) => (
      <Suspense fallback={null}>
        <Preflight {...props} />
      </Suspense>
    ),
    schema: EverestPreflightSchema.schema,
    validation: async (data, validation, context) =>
      (await import('./EverestPreflight')).everestPreflightValidation(
        data,
        validation,
        context,
      ),
  }),
);

/**
 * The field `EverestTargetPicker`: where the new database is to be, and how large, for `<ScaffolderFieldExtensions>`.
 *
 * @public
 */
export const EverestTargetPickerFieldExtension = everestImportPlugin.provide(
  createScaffolderFieldExtension({
    name: 'EverestTargetPicker',
    component: (props: EverestTargetPickerProps) => (
      <Suspense fallback={null}>
        <TargetPicker {...props} />
      </Suspense>
    ),
    schema: EverestTargetPickerSchema.schema,
    validation: async (data, validation, context) =>
      (await import('./EverestTargetPicker')).everestTargetPickerValidation(
        data,
        validation,
        context,
      ),
  }),
);

/**
 * The field `EverestImporterPicker`: which importer reads the backup, and its settings, for `<ScaffolderFieldExtensions>`.
 *
 * @public
 */
export const EverestImporterPickerFieldExtension = everestImportPlugin.provide(
  createScaffolderFieldExtension({
    name: 'EverestImporterPicker',
    component: (props: EverestImporterPickerProps) => (
      <Suspense fallback={null}>
        <ImporterPicker {...props} />
      </Suspense>
    ),
    schema: EverestImporterPickerSchema.schema,
    validation: async (data, validation, context) =>
      (await import('./EverestImporterPicker')).everestImporterPickerValidation(
        data,
        validation,
        context,
      ),
  }),
);

/**
 * The field `EverestCredentialsPicker`: the credentials of the database that the backup was made of, for `<ScaffolderFieldExtensions>`.
 *
 * @public
 */
export const EverestCredentialsPickerFieldExtension =
  everestImportPlugin.provide(
    createScaffolderFieldExtension({
      name: 'EverestCredentialsPicker',
      component: (props: EverestCredentialsPickerProps) => (
        <Suspense fallback={null}>
          <CredentialsPicker {...props} />
        </Suspense>
      ),
      schema: EverestCredentialsPickerSchema.schema,
      validation: async (data, validation, context) =>
        (
          await import('./EverestCredentialsPicker')
        ).everestCredentialsPickerValidation(data, validation, context),
    }),
  );
