import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

export const everestBackupPickerField = FormFieldBlueprint.make({
  name: 'everest-backup-picker',
  params: {
    field: () =>
      import('../fields/EverestBackupPicker').then(m =>
        createFormField({
          name: 'EverestBackupPicker',
          component: m.EverestBackupPicker,
          schema: m.EverestBackupPickerSchema,
          validation: m.everestBackupPickerValidation,
        }),
      ),
  },
});

export const everestPreflightField = FormFieldBlueprint.make({
  name: 'everest-preflight',
  params: {
    field: () =>
      import('../fields/EverestPreflight').then(m =>
        createFormField({
          name: 'EverestPreflight',
          component: m.EverestPreflight,
          schema: m.EverestPreflightSchema,
          validation: m.everestPreflightValidation,
        }),
      ),
  },
});

export const everestTargetPickerField = FormFieldBlueprint.make({
  name: 'everest-target-picker',
  params: {
    field: () =>
      import('../fields/EverestTargetPicker').then(m =>
        createFormField({
          name: 'EverestTargetPicker',
          component: m.EverestTargetPicker,
          schema: m.EverestTargetPickerSchema,
          validation: m.everestTargetPickerValidation,
        }),
      ),
  },
});

export const everestImporterPickerField = FormFieldBlueprint.make({
  name: 'everest-importer-picker',
  params: {
    field: () =>
      import('../fields/EverestImporterPicker').then(m =>
        createFormField({
          name: 'EverestImporterPicker',
          component: m.EverestImporterPicker,
          schema: m.EverestImporterPickerSchema,
          validation: m.everestImporterPickerValidation,
        }),
      ),
  },
});

export const everestCredentialsPickerField = FormFieldBlueprint.make({
  name: 'everest-credentials-picker',
  params: {
    field: () =>
      import('../fields/EverestCredentialsPicker').then(m =>
        createFormField({
          name: 'EverestCredentialsPicker',
          component: m.EverestCredentialsPicker,
          schema: m.EverestCredentialsPickerSchema,
          validation: m.everestCredentialsPickerValidation,
        }),
      ),
  },
});
