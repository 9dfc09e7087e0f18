export const cleanUpMessages = {
  cleanUp: {
    open: 'Clean up',
    title: 'Clean up after {{name}}',
    loading: 'Looking at what would go',
    goes: 'This is deleted, for good',
    stays: 'This stays',
    refused: 'This can not be cleaned up here',
    grant: 'the remedy',
    confirm: 'Type {{name}} to confirm',
    delete: 'Delete the database',
    cancel: 'Cancel',
    close: 'Close',
    failed: 'The database was not deleted',
    notAllowed: 'You may not clean this up',
    done: 'The database is being deleted',
    doneText: 'Everest takes it down now. The import stays in the history.',
  },
} as const;
